import type { Language } from '@prestatiewijzer/rules';

/** A sentence in each language. */
export type Words = Readonly<Record<Language, string>>;

export function words(nl: string, en: string): Words {
  return { nl, en };
}
