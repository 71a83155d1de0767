import type { Language } from '../../logic/wording.ts';
import { LACKS } from '../../record/lack-words.ts';
import type { RuleCondition, Title } from '../title.ts';
import { byCode, type ConditionLogic, codesOf, type TitleLogic } from './logic.ts';
import type { ConditionTexts, RuleTexts, TitleTexts } from './texts.ts';

/** The titles that an engine runs, of what is published of them; in languages that are absent they have no words yet. */
export function assemble(
  logic: readonly TitleLogic[],
  texts: Readonly<Partial<Record<Language, RuleTexts>>>,
): readonly Title[] {
  const titles = logic.map(toTitle);
  for (const [language, of] of Object.entries(texts)) addTexts(titles, language as Language, of);
  return titles;
}

/** Puts the words of one language in. Throws where these are the texts of other rules. */
export function addTexts(
  titles: readonly Title[],
  language: Language,
  { sources, titles: texts, lacks }: RuleTexts,
): void {
  for (const [fact, text] of Object.entries(lacks)) addWords(LACKS, fact, language, text);
  for (const title of titles) {
    const own = texts[title.id];
    if (own === undefined || own.conditions.length !== title.conditions.length)
      throw new Error(`These are the texts of other rules: they do not fit ${title.id}.`);
    const { conditions, ...words } = own;
    add(title, language, words, sources);
    title.conditions.forEach((condition, index) => {
      add(condition, language, conditions[index] as ConditionTexts, sources);
    });
  }
}

function add(
  rule: Title | RuleCondition,
  language: Language,
  { sources: numbers, ...words }: Omit<TitleTexts, 'conditions'> | ConditionTexts,
  sources: RuleTexts['sources'],
): void {
  const target = rule as unknown as Record<string, unknown>;
  for (const [key, text] of Object.entries(words)) {
    addWords(target, key, language, text as string);
  }
  target['sources'] = numbers.map((number) => sources[number]);
}

function addWords(target: object, key: string, language: Language, text: string): void {
  const words = target as Record<string, Readonly<Record<string, string>> | undefined>;
  words[key] = { ...words[key], [language]: text };
}

const NO_WORDS = {} as Title['name'];

function toTitle({ registered, conditions, onlyIf, occasion, endsOn, ...rest }: TitleLogic): Title {
  return {
    ...rest,
    name: NO_WORDS,
    codes: rest.codes.map(({ code }) => code),
    onlyIf,
    occasion,
    registered: registered ?? byCode(codesOf(rest)),
    registeredByCode: registered === undefined,
    conditions: conditions.map(toCondition),
    sources: [],
    endsOn,
    summary: undefined,
  };
}

function toCondition({ logic, ...rest }: ConditionLogic): RuleCondition {
  return { ...rest, expression: logic, text: NO_WORDS, sources: [] };
}
