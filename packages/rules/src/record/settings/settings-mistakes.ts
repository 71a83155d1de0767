import type { z } from 'zod';
import { closest } from '../../logic/closest.ts';
import type { Language } from '../../logic/wording.ts';
import { type Wording, wording } from '../../logic/wording.ts';

/** One thing wrong in the settings. */
export interface SettingsMistake {
  /** Where, e.g. `agreements.wlz-h335.until`; empty for the settings as a whole. */
  readonly path: string;
  readonly message: string;
}

type Issue = z.core.$ZodIssue;
type RawIssue = z.core.$ZodRawIssue;

/** What is wrong, by issue; the words that name the keys themselves are made in `mistakesIn`. */
export function wordsFor(language: Language): (issue: RawIssue) => string {
  return (issue) => {
    if (issue.code === 'unrecognized_keys') return allowedKeys(issue).join(SEPARATOR);
    return describe(issue)[language];
  };
}

/** The mistakes by path, one for each key that does not exist. */
export function mistakesIn(issues: readonly Issue[], language: Language): readonly SettingsMistake[] {
  return issues.flatMap(ofTheMeantOption).flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [{ path: pathOf(issue.path), message: issue.message }];
    const allowed = issue.message.split(SEPARATOR);
    return issue.keys.map((key) => ({
      path: pathOf([...issue.path, key]),
      message: unknownKey(key, allowed)[language],
    }));
  });
}

/** Of a value that can be one thing or another: the mistakes in what it clearly is meant to be. */
function ofTheMeantOption(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const meant = issue.errors.find((option) => option.every(({ path }) => path.length > 0));
  return meant?.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })) ?? [issue];
}

const SEPARATOR = ', ';
const MAX_LISTED = 12;

function describe(issue: RawIssue): Wording {
  if (issue.input === undefined) return wording('ontbreekt', 'is missing');
  if (issue.code === 'too_small' && issue.origin === 'number') return NO_NUMBER;
  if (issue.input === null || issue.code === 'too_small') return EMPTY;
  if (issue.code === 'invalid_format') return issue.format === 'date' ? NO_DATE : NO_TEAM;
  if (issue.code === 'invalid_union') return NO_AGREEMENT;
  if (issue.code === 'invalid_value') {
    const values = issue.values.join(SEPARATOR);
    return wording(`bestaat niet; kies uit: ${values}`, `does not exist; choose from: ${values}`);
  }
  return (issue.code === 'invalid_type' ? NO_SUCH_TYPE[issue.expected] : undefined) ?? NO_OBJECT;
}

/** The keys that were possible: those of an object, or the names a record takes. */
function allowedKeys({ inst }: RawIssue): readonly string[] {
  const { shape, keyType } = (inst?._zod.def ?? {}) as Definition;
  return Object.keys(shape ?? keyType?._zod.def.entries ?? {});
}

interface Definition {
  readonly shape?: object;
  readonly keyType?: { readonly _zod: { readonly def: { readonly entries?: object } } };
}

function unknownKey(key: string, allowed: readonly string[]): Wording {
  const near = closest(key, allowed);
  if (near !== undefined)
    return wording(`bestaat niet; bedoel je ${near}?`, `does not exist; do you mean ${near}?`);
  if (allowed.length > MAX_LISTED) return wording('bestaat niet', 'does not exist');
  const names = allowed.join(SEPARATOR);
  return wording(`bestaat niet; kies uit: ${names}`, `does not exist; choose from: ${names}`);
}

function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}

const EMPTY = wording('is leeg, vul het in of laat het weg', 'is empty, fill it in or leave it out');
const NO_DATE = wording('is geen datum, schrijf JJJJ-MM-DD', 'is no date, write YYYY-MM-DD');
const NO_TEAM = wording(
  'is geen CareTeam, schrijf CareTeam/id of systeem|waarde',
  'is no CareTeam, write CareTeam/id or system|value',
);
const NO_AGREEMENT = wording(
  'is geen true of false, en geen object met contract, accession, zorgkantoor of until',
  'is not true or false, and no object with contract, accession, zorgkantoor or until',
);
const NO_OBJECT = wording(
  'is geen object, schrijf sleutels met waarden',
  'is no object, write keys with values',
);
const NO_NUMBER = wording('is geen geheel getal van 0 of meer', 'is no whole number of 0 or more');
const NO_SUCH_TYPE: Readonly<Record<string, Wording>> = {
  boolean: wording('is geen true of false', 'is not true or false'),
  string: wording('is geen tekst', 'is no text'),
  array: wording('is geen lijst', 'is no list'),
  number: NO_NUMBER,
  int: NO_NUMBER,
};
