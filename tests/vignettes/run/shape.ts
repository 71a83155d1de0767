import { recordOf, referenceOf } from './record.ts';
import { isMapping } from './values.ts';
import type { Case, Vignette } from './vignette.ts';

/** Everything that is wrong with the form of a vignette: a typo must not hide behind a partial comparison. */
export function shapeMistakes(vignette: unknown): string[] {
  const mistakes = FILE(vignette, 'file');
  if (mistakes.length > 0) return mistakes;
  const { record, cases } = vignette as Vignette;
  return [
    ...repeated(record.map(referenceOf)).map((reference) => `record: ${reference} occurs twice`),
    ...repeated(cases.map(({ name }) => name)).map((name) => `cases: two are named '${name}'`),
    ...cases.flatMap((each) => recordMistakes(vignette as Vignette, each)),
  ];
}

function recordMistakes(vignette: Vignette, each: Case): string[] {
  const { resources, mistakes } = recordOf(vignette, each);
  const present = new Set(resources.map(referenceOf));
  const expectations = each.expect === 'none' ? [] : [each.expect].flat();
  const named = [...expectations, ...(each.others ?? [])].flatMap((expected) => [
    ...(expected.about ?? []),
    ...(expected.prepared ?? []),
    ...Object.values(expected.evidence ?? {}).flat(),
  ]);
  return [
    ...mistakes,
    ...named
      .filter((reference) => !present.has(reference))
      .map((reference) => `${reference} is not in the record`),
  ].map((mistake) => `case '${each.name}': ${mistake}`);
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

type Check = (value: unknown, at: string) => string[];

const text: Check = (value, at) => (typeof value === 'string' && value !== '' ? [] : [`${at}: not a text`]);
const count: Check = (value, at) => (Number.isInteger(value) ? [] : [`${at}: not a whole number`]);
const anything: Check = () => [];

function matching(pattern: RegExp, description: string): Check {
  return (value, at) =>
    typeof value === 'string' && pattern.test(value) ? [] : [`${at}: not ${description}`];
}

function oneOf(...values: readonly string[]): Check {
  return (value, at) => (values.includes(value as string) ? [] : [`${at}: not one of ${values.join(', ')}`]);
}

function listOf(check: Check): Check {
  return (value, at) =>
    Array.isArray(value)
      ? value.flatMap((item, index) => check(item, `${at}[${index}]`))
      : [`${at}: not a list`];
}

function mapOf(check: Check): Check {
  return (value, at) =>
    isMapping(value)
      ? Object.entries(value).flatMap(([key, item]) => check(item, `${at}.${key}`))
      : [`${at}: not a mapping`];
}

function shape(required: Record<string, Check>, optional: Record<string, Check> = {}): Check {
  const known = { ...required, ...optional };
  return (value, at) => {
    if (!isMapping(value)) return [`${at}: not a mapping`];
    return [
      ...Object.keys(required).flatMap((key) => (key in value ? [] : [`${at}: ${key} is missing`])),
      ...Object.entries(value).flatMap(([key, item]) => {
        const check = known[key];
        return check ? check(item, `${at}.${key}`) : [`${at}: ${key} is not known`];
      }),
    ];
  };
}

/** Null takes a setting away. */
function orGone(check: Check): Check {
  return (value, at) => (value === null ? [] : check(value, at));
}

/** FHIR has no numbers in these elements; unquoted digits in YAML would make them one. */
const TEXT_ELEMENTS =
  /^(id|code|system|reference|linkId|birthDate|status|.*DateTime|start|end|created|authored|sent|date)$/;

const resource: Check = (value, at) => {
  if (!isMapping(value)) return [`${at}: not a mapping`];
  return [
    ...matching(/^[A-Z][A-Za-z]+$/, 'a resource type')(value['resourceType'], `${at}.resourceType`),
    ...matching(/^[A-Za-z0-9.-]{1,64}$/, 'a FHIR id')(value['id'], `${at}.id`),
    ...numbersInTexts(value, at),
  ];
};

function numbersInTexts(value: unknown, at: string): string[] {
  if (value === null) return [`${at}: empty`];
  if (Array.isArray(value)) return value.flatMap((item, index) => numbersInTexts(item, `${at}[${index}]`));
  if (!isMapping(value)) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    typeof item === 'number' && TEXT_ELEMENTS.test(key)
      ? [`${at}.${key}: a number where FHIR has a text; quote it`]
      : numbersInTexts(item, `${at}.${key}`),
  );
}

const reference = matching(/^[A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64}$/, 'a reference Type/id');
const day = matching(/^\d{4}-\d{2}-\d{2}$/, 'a date YYYY-MM-DD');
const partialDay = matching(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date YYYY, YYYY-MM or YYYY-MM-DD');
const titleId = matching(/^[a-z][a-z0-9-]+$/, 'a title id');
const code = shape({ system: text, code: text });

const agreement: Check = (value, at) =>
  typeof value === 'boolean'
    ? []
    : shape({}, { contract: anything, accession: anything, zorgkantoor: anything, until: day })(value, at);

const settings = shape(
  {},
  {
    organisation: orGone(shape({}, { kind: text, wtza: anything })),
    agreements: orGone(mapOf(orGone(agreement))),
    teams: orGone(shape({}, { palliative: listOf(text), childComfort: listOf(text) })),
    completeness: orGone(mapOf(orGone(oneOf('complete', 'partial', 'not-offered')))),
    codes: orGone(mapOf(orGone(code))),
    bindings: orGone(mapOf(orGone(text))),
    reminders: orGone(shape({}, { prepared: anything })),
  },
);

const EXPECTATION = {
  status: oneOf(
    'registrable',
    'registered',
    'incomplete',
    'excluded',
    'unlawful',
    'unverifiable',
    'information',
    'not-relevant',
  ),
  on: partialDay,
  code,
  about: listOf(reference),
  prepared: listOf(reference),
  conditions: mapOf(oneOf('met', 'unmet', 'unknown', 'absent')),
  evidence: mapOf(listOf(reference)),
};

const expectation = shape({}, EXPECTATION);

const expected: Check = (value, at) => {
  if (value === 'none') return [];
  return Array.isArray(value) ? listOf(expectation)(value, at) : expectation(value, at);
};

const CASE = shape(
  { name: text, expect: expected },
  {
    at: day,
    settings,
    remove: listOf(reference),
    replace: listOf(resource),
    add: listOf(resource),
    set: listOf(shape({ in: reference, path: text }, { value: anything })),
    others: listOf(shape({ title: titleId }, EXPECTATION)),
    problems: count,
  },
);

const FILE = shape({ title: titleId, at: day, record: listOf(resource), cases: listOf(CASE) }, { settings });
