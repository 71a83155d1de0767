import type { Language } from './assessment.ts';

/** A sentence in each language. */
export type Wording = Readonly<Record<Language, string>>;

export function wording(nl: string, en: string): Wording {
  return { nl, en };
}
