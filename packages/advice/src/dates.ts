import type { Language } from '@prestatiewijzer/rules';

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });
const WRITTEN: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  nl: new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** The Dutch local date of a moment, `YYYY-MM-DD`. */
export function dutchDate(moment: Date): string {
  return DAY.format(moment);
}

/** The Dutch local date of a FHIR date or dateTime, as precise as it is; undefined for what is no date. */
export function dateOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}(-\d\d){0,2}(T.*)?$/.test(value)) return undefined;
  const moment = new Date(value);
  if (Number.isNaN(moment.valueOf())) return undefined;
  return value.includes('T') ? dutchDate(moment) : value;
}

/** As people write it: 5 maart 2026. A date that is less precise stays as it is. */
export function written(date: string, language: Language = 'nl'): string {
  return date.length === 'YYYY-MM-DD'.length ? WRITTEN[language].format(new Date(date)) : date;
}
