import type { Title } from '../../law/title.ts';
import type { Language } from '../../logic/wording.ts';
import { dayNumber } from '../../time/dates.ts';
import type { Condition } from '../assessment.ts';

/** So many days before its end a title warns. */
const NOTICE = 60;

/** Warns that a title that matters in this record is about to end; absent when it does not end soon. */
export function endsSoon(
  { name, endsOn, sources }: Pick<Title, 'name' | 'endsOn' | 'sources'>,
  at: string,
  language: Language,
): Condition | undefined {
  if (endsOn === undefined) return undefined;
  const left = dayNumber(endsOn) - dayNumber(at);
  if (left < 0 || left > NOTICE) return undefined;
  return {
    id: 'ends-soon',
    kind: 'attention',
    outcome: 'met',
    text: TEXT[language](name[language], endsOn),
    evidence: [],
    sources: sources.map(({ id }) => id),
    warns: true,
    todo: TODO[language],
  };
}

const TEXT: Readonly<Record<Language, (name: string, endsOn: string) => string>> = {
  nl: (name, endsOn) => `${name} loopt af op ${dutch(endsOn)}; zorg van na die dag valt er niet meer onder`,
  en: (name, endsOn) => `${name} ends on ${endsOn}; care after that day is no longer covered`,
};

const TODO: Readonly<Record<Language, string>> = {
  nl: 'bespreek op tijd wie de zorg na die dag betaalt',
  en: 'discuss in time who pays for the care after that day',
};

/** `31-12-2026` for `2026-12-31`. */
function dutch(date: string): string {
  return date.split('-').reverse().join('-');
}
