/**
 * The texts of the rules apart from the rules, for a page that gets them in one language, beside rules that were bundled
 * without them. Whoever does not bundle needs nothing of this: the texts are in the rules.
 *
 * @module
 */

import { CATALOGUE } from '../../law/index.ts';
import type { Source } from '../../law/sources.ts';
import type { RuleCondition, Title } from '../../law/title.ts';
import type { Language } from '../../logic/wording.ts';
import { LACKS } from '../../record/lacks.ts';

/** What people read of all titles, in one language, and where it stands. Plain JSON. */
export interface RuleTexts {
  /** Each source once; elsewhere its number in this list. */
  readonly sources: readonly Source[];
  readonly titles: Readonly<Record<string, TitleTexts>>;
  /** What can be missing, by fact. */
  readonly lacks: Readonly<Record<string, string>>;
}

interface TitleTexts {
  readonly name: string;
  readonly summary?: string | undefined;
  readonly sources: readonly number[];
  /** In the order of the conditions. */
  readonly conditions: readonly ConditionTexts[];
}

interface ConditionTexts {
  readonly text: string;
  readonly todo?: string | undefined;
  readonly because?: string | undefined;
  readonly summary?: string | undefined;
  readonly sources: readonly number[];
}

/** The texts as they stand in the rules. */
export function textsIn(language: Language): RuleTexts {
  const numbers = new Map<string, number>();
  const sources: Source[] = [];
  const numberOf = (source: Source): number => {
    const key = JSON.stringify(source);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, sources.length);
    return sources.push(source) - 1;
  };
  const titles = CATALOGUE.map((title): [string, TitleTexts] => [
    title.id,
    {
      name: title.name[language],
      summary: title.summary?.[language],
      sources: title.sources.map(numberOf),
      conditions: title.conditions.map((condition) => ({
        text: condition.text[language],
        todo: condition.todo?.[language],
        because: condition.because?.[language],
        summary: condition.summary?.[language],
        sources: condition.sources.map(numberOf),
      })),
    },
  ]);
  const lacks = Object.entries(LACKS).map(([fact, words]) => [fact, words[language]]);
  return { sources, titles: Object.fromEntries(titles), lacks: Object.fromEntries(lacks) };
}

/** Puts the texts of one language in rules that were bundled without. To be called before anything is assessed in it. */
export function addTexts(language: Language, { sources, titles, lacks }: RuleTexts): void {
  for (const [fact, text] of Object.entries(lacks)) addWords(LACKS, fact, language, text);
  for (const title of CATALOGUE) {
    const texts = titles[title.id];
    if (texts === undefined) throw new Error(`There are no texts of ${title.id}.`);
    add(title, language, { name: texts.name, summary: texts.summary }, texts.sources, sources);
    title.conditions.forEach((condition, index) => {
      const { sources: numbers, ...words } = texts.conditions[index] as ConditionTexts;
      add(condition, language, words, numbers, sources);
    });
  }
}

function add(
  rule: Title | RuleCondition,
  language: Language,
  words: Readonly<Record<string, string | undefined>>,
  numbers: readonly number[],
  sources: readonly Source[],
): void {
  const target = rule as unknown as Record<string, unknown>;
  for (const [key, text] of Object.entries(words)) {
    if (text !== undefined) addWords(target, key, language, text);
  }
  target['sources'] = numbers.map((number) => sources[number]);
}

function addWords(target: object, key: string, language: Language, text: string): void {
  const words = target as Record<string, Readonly<Record<string, string>> | undefined>;
  words[key] = { ...words[key], [language]: text };
}
