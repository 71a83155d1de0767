import { isFine, nameOf, written } from '@prestatiewijzer/advice';
import type { Condition, Finding } from '@prestatiewijzer/rules';
import type { Language } from '../tenants/tenant.ts';
import { isForAdministration } from './for-administration.ts';
import { lowerFirst } from './lower-first.ts';
import { type Words, wordsIn } from './words.ts';

/** What the detail of a card is made of, besides the findings. */
export interface Shown {
  /** Types of which not everything could be loaded. */
  readonly partial: readonly string[];
  readonly language: Language;
}

/** One condition a line, in the order a person checks them; what is for others than who treats comes last. */
export function checklist([finding, ...others]: readonly Finding[], shown: Shown): string {
  if (finding === undefined) return '';
  // What could stand in the way but does not, and judgements that the record documents, need no line.
  const conditions = finding.conditions.filter(
    (condition) =>
      !isForAdministration(condition) &&
      (!isFine(condition) || (condition.kind !== 'attention' && condition.kind !== 'exclusion')),
  );
  const list = conditions.map((condition) => `- ${line(condition, shown)}`).join('\n');
  const notes = [alsoOn(others, shown.language), notLoaded(shown), forAdministration(finding, shown)].filter(
    (text) => text !== undefined,
  );
  return [list, ...notes].filter((text) => text !== '').join('\n\n');
}

function line(condition: Condition, shown: Shown): string {
  if (condition.outcome === 'unknown') return `? ${condition.text}: ${whyUnknown(condition, shown)}`;
  if (isFine(condition)) return `✓ ${condition.text}${whyFine(condition, shown)}`;
  const words = wordsIn(shown.language);
  if (condition.kind === 'exclusion') return `✗ ${words.standsInTheWay}: ${lowerFirst(condition.text)}`;
  return `✗ ${condition.text}${whyNot(condition, words)}`;
}

function whyFine({ kind, told = [] }: Condition, { language }: Shown): string {
  const date = told.find(({ on }) => on !== undefined)?.on;
  return kind !== 'requirement' || date === undefined ? '' : `: ${written(date, language)}`;
}

function whyNot({ kind, evidence, warns }: Condition, words: Words): string {
  if (warns) return '';
  return evidence.length === 0 && kind !== 'validity' && kind !== 'agreement'
    ? `: ${words.notFound}`
    : `: ${words.notSo}`;
}

function whyUnknown({ missing = [] }: Condition, { partial, language }: Shown): string {
  const words = wordsIn(language);
  const what = [...new Set(missing.map(({ text }) => text))].join(', ');
  const why = missing.some(({ type }) => partial.includes(type)) ? words.notLoaded : words.notInRecord;
  return what === '' ? why : `${why} (${what})`;
}

function alsoOn(others: readonly Finding[], language: Language): string | undefined {
  const dates = others.map(({ on }) => on).filter((on) => on !== undefined);
  const list = [...new Set(dates)].map((date) => written(date, language)).join(', ');
  return dates.length === 0 ? undefined : wordsIn(language).alsoOn(list);
}

function notLoaded({ partial, language }: Shown): string | undefined {
  const names = [...new Set(partial.map((type) => nameOf(type, language)))].join(', ');
  return names === '' ? undefined : wordsIn(language).partly(names);
}

function forAdministration({ conditions }: Finding, { language }: Shown): string | undefined {
  const texts = conditions.filter(isForAdministration).map(({ text }) => lowerFirst(text));
  return texts.length === 0 ? undefined : wordsIn(language).forAdministration(texts.join('; '));
}

const HANDREIKING = /^handreiking-2026 (?:§\s*)?(.+)$/;
const HANDREIKING_NAME = 'Handreiking financiering palliatieve zorg 2026';

/** What a finding rests on: the Handreiking, unless it cites only something else. */
function sourceName(finding: Finding): string {
  const cited = citedBy(finding);
  return cited.some((each) => HANDREIKING.test(each)) ? HANDREIKING_NAME : (cited[0] ?? HANDREIKING_NAME);
}

/** With the sections that say it. */
export function sourceOf(finding: Finding): string {
  const sections = citedBy(finding)
    .map((cited) => HANDREIKING.exec(cited)?.[1])
    .filter((section) => section !== undefined)
    .map((section) => (/^\d/.test(section) ? `§ ${section}` : section));
  return [sourceName(finding), ...new Set(sections)].join(', ');
}

/** What does not exclude decides nothing here: that is cited only where nothing else is. */
function citedBy({ conditions }: Finding): readonly string[] {
  const deciding = conditions.filter(({ kind, outcome }) => kind !== 'exclusion' || outcome !== 'unmet');
  return (deciding.length > 0 ? deciding : conditions).flatMap(({ sources }) => sources);
}
