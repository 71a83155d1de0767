import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';

/** Long enough to read it twice. */
const MILLISECONDS = 10_000;

const AnnounceContext = createContext<(text: string) => void>(() => {});

/** Says what has happened, on the screen and to a screen reader. */
export function Announcing({ children }: { readonly children: ReactNode }) {
  const [text, setText] = useState('');
  const announce = useCallback((what: string) => setText(what), []);
  useEffect(() => {
    if (text === '') return;
    const timer = setTimeout(() => setText(''), MILLISECONDS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <AnnounceContext value={announce}>
      {children}
      <p role="status" className={text === '' ? 'announcement empty' : 'announcement'}>
        {text}
      </p>
    </AnnounceContext>
  );
}

export function useAnnounce(): (text: string) => void {
  return useContext(AnnounceContext);
}
