import { written } from '@prestatiewijzer/advice';
import type { Language } from '@prestatiewijzer/rules';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { TEXTS, type Texts } from './texts.ts';

interface Speech {
  readonly language: Language;
  readonly texts: Texts;
  readonly speak: (language: Language) => void;
  /** A date as people write it. */
  readonly date: (date: string) => string;
}

const SpeechContext = createContext<Speech | undefined>(undefined);

/** Everything below it speaks one language: Dutch, unless somebody chooses otherwise. */
export function Speaking({ children }: { readonly children: ReactNode }) {
  const [language, speak] = useState<Language>('nl');
  const speech = useMemo(
    () => ({ language, texts: TEXTS[language], speak, date: (date: string) => written(date, language) }),
    [language],
  );
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = speech.texts.title;
  }, [language, speech]);
  return (
    <I18nProvider locale={language === 'nl' ? 'nl-NL' : 'en-GB'}>
      <SpeechContext value={speech}>{children}</SpeechContext>
    </I18nProvider>
  );
}

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (speech === undefined) throw new Error('Nothing speaks here.');
  return speech;
}
