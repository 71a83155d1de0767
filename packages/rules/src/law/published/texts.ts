import type { Language } from '../../logic/wording.ts';
import { LACKS } from '../../record/lack-words.ts';
import type { Source } from '../sources.ts';
import type { CatalogueCondition, CatalogueEntry } from './entry.ts';

/** What people read of all titles, in one language, and where it stands. Plain JSON. */
export interface RuleTexts {
  /** Each source once; elsewhere its number in this list. */
  readonly sources: readonly Source[];
  readonly titles: Readonly<Record<string, TitleTexts>>;
  /** What can be missing, by fact. */
  readonly lacks: Readonly<Record<string, string>>;
}

export interface TitleTexts {
  readonly name: string;
  readonly summary?: string;
  readonly sources: readonly number[];
  /** In the order of the conditions. */
  readonly conditions: readonly ConditionTexts[];
}

export interface ConditionTexts {
  readonly text: string;
  readonly todo?: string;
  readonly because?: string;
  readonly summary?: string;
  readonly sources: readonly number[];
}

export function textsOf(entries: readonly CatalogueEntry[], language: Language): RuleTexts {
  const numbers = new Map<string, number>();
  const sources: Source[] = [];
  const numberOf = (source: Source): number => {
    const key = JSON.stringify(source);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, sources.length);
    return sources.push(source) - 1;
  };
  const ofCondition = ({
    text,
    todo,
    because,
    summary,
    sources: own,
  }: CatalogueCondition): ConditionTexts => ({
    text: text[language],
    ...(todo && { todo: todo[language] }),
    ...(because && { because: because[language] }),
    ...(summary && { summary: summary[language] }),
    sources: own.map(numberOf),
  });
  const titles = entries.map(({ id, name, summary, sources: own, conditions }): [string, TitleTexts] => [
    id,
    {
      name: name[language],
      ...(summary && { summary: summary[language] }),
      sources: own.map(numberOf),
      conditions: conditions.map(ofCondition),
    },
  ]);
  const lacks = Object.entries(LACKS).map(([fact, words]) => [fact, words[language]]);
  return { sources, titles: Object.fromEntries(titles), lacks: Object.fromEntries(lacks) };
}
