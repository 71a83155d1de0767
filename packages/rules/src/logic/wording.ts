/** The language of what a person reads. */
export type Language = 'nl' | 'en';

/** A sentence in each language. */
export type Wording = Readonly<Record<Language, string>>;

export function wording(nl: string, en: string): Wording {
  return { nl, en };
}
