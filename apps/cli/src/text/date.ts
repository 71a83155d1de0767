import type { Language } from '@prestatiewijzer/rules';

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** A date as people write it, as precise as it is: `2026-03-05` is 5 maart 2026, `2026-03` is maart 2026. */
export function dateInWords(date: string, language: Language): string {
  const [year, month, day] = date.split('-');
  const name = MONTHS[language][Number(month) - 1];
  return [day === undefined ? undefined : Number(day), name, year].filter(Boolean).join(' ');
}
