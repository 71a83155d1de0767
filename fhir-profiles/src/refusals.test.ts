import type { Resource } from '@medplum/fhirtypes';
import { CANONICAL } from '@prestatiewijzer/rules/terminology';
import { expect, it } from 'vitest';
import { builtResources } from './testing/definitions.ts';
import { validate } from './testing/validate.ts';

const examples = new Map(builtResources('example').map((each) => [each.id as string, each]));
const UNSET = undefined;

/** Example, path, what it becomes, and what must be said about it. */
const CASES: readonly (readonly [id: string, path: string, value: unknown, says: RegExp])[] = [
  ['zorgplan', 'status', 'draft', /active or completed/],
  ['zorgplan', 'category', [{ text: 'zorgplan' }], /careplanning/],
  ['zorgplan', 'created', UNSET, /A plan has a date/],
  ['overdracht', 'status', 'in-progress', /status/],
  ['overdracht', 'about', UNSET, /plan stands in about/],
  ['overdracht', 'recipient', UNSET, /recipient/],
  ['overdracht', 'sent', UNSET, /A hand-over has a date/],
  ['overdracht-klaargezet', 'sent', '2026-03-04', /sent/],
  ['overdracht-klaargezet', 'status', 'completed', /status/],
  [
    'team-palliatieve-zorg',
    'category.0.coding.0.code',
    'palliatief',
    /palliatief is not in .*ValueSet\/team/,
  ],
  ['team-palliatieve-zorg', 'status', 'proposed', /proves nothing/],
  ['team-palliatieve-zorg', 'participant', UNSET, /participant/],
  ['overleg', 'code.coding.0.code', '190067', /190067 is not in .*teamoverleg/],
  ['overleg', 'performer', UNSET, /performer/],
  ['overleg', 'performedDateTime', UNSET, /performed/],
  ['diagnose', 'code.coding.0.system', 'https://voorbeeld.example/dbc', /dbc/],
  ['zorgtraject', 'diagnosis', UNSET, /diagnosis/],
  ['zorgtraject', 'status', 'cancelled', /proves nothing/],
  ['subtraject', 'extension', UNSET, /EpisodeOfCare.extension: Missing/],
  [
    'subtraject',
    'extension.0',
    { url: url('zorgproduct'), valueString: '990040' },
    /valueString is not allowed/,
  ],
  ['subtraject', 'extension.1.valueCoding.system', 'urn:oid:1.2.3', /system must be/],
  ['subtraject', 'extension.1.url', url('zorgprodukt'), /there is no extension/],
  ['verwachting', 'valueCodeableConcept.coding.0.code', 'palliatieve-fase', /is not in .*levensverwachting/],
  ['verwachting', 'performer', UNSET, /performer/],
  ['verwachting', 'status', 'entered-in-error', /proves nothing/],
  ['fase', 'valueBoolean', 'ja', /valueBoolean|boolean/],
  ['fase', 'code.coding.0.display', 'Fase', /is "Palliatieve fase gemarkeerd"/],
  ['criterium', 'code.coding.0.code', 'complex', /complex is not in/],
  ['criterium', 'valueBoolean', UNSET, /value/],
  ['indicatie', 'type.coding.0.code', 'wmo', /wmo is not in .*wlz-dekking/],
  ['indicatie', 'status', 'draft', /status/],
  ['indicatie', 'extension.1.valueCoding.code', '3', /3 is not in .*wlz-leveringsvorm/],
  ['indicatie', 'extension.0.valueCoding.code', UNSET, /code is missing/],
  ['indicatie-verblijf', 'extension.2', { url: url('behandeling') }, /value is missing/],
  ['meedenkadvies', 'category.0.coding.0.code', 'mantelzorg', /mantelzorg is not in .*adviesverzoek/],
  ['meedenkadvies', 'authoredOn', UNSET, /authoredOn/],
  ['registratie-voorgesteld', 'status', 'billable', /status/],
  ['registratie-voorgesteld', 'priceOverride', { value: 12, currency: 'EUR' }, /priceOverride/],
  ['jannie', 'gender', 'vrouw', /vrouw is not in .*administrative-gender/],
  ['jannie', 'name.0.use', 'roepnaam', /roepnaam is not in .*name-use/],
  ['jannie', 'extension', [{ url: url('behandeling'), valueBoolean: true }], /does not belong here/],
];

it.each(CASES)('refuses %s with %s %j', (id, path, value, says) => {
  const example = structuredClone(examples.get(id)) as Resource;
  set(example, path.split('.'), value);

  expect(validate(example).join('\n')).toMatch(says);
});

function set(target: unknown, [first = '', ...rest]: readonly string[], value: unknown): void {
  const holder = target as Record<string, unknown>;
  if (rest.length > 0) set(holder[first], rest, value);
  else if (value === UNSET) delete holder[first];
  else holder[first] = value;
}

function url(id: string): string {
  return `${CANONICAL}/StructureDefinition/${id}`;
}
