import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

const AnnounceContext = createContext<(text: string) => void>(() => {});

/** Says what has happened, on the screen and to a screen reader. */
export function Announcing({ children }: { readonly children: ReactNode }) {
  const [text, setText] = useState('');
  const announce = useCallback((what: string) => setText(what), []);
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
