import { assess } from '@prestatiewijzer/rules';
import { describe, expect, it } from 'vitest';
import { pzpRecord } from './support/pzp-record.ts';
import { survive } from './support/survive.ts';

const DATES: readonly unknown[] = [
  '2026-13-45',
  '2026-02-30',
  '0000-01-01',
  '9999-12-31T23:59:59Z',
  '0001-01-01T00:00:00+14:00',
  '10000-01-01',
  '-2026-03-02',
  '2026-03-02T24:00:00Z',
  '2026-03-02T10:00:00+99:99',
  'gisteren',
  '\u0662\u0660\u0662\u0666-03-02',
  '2026-03-02\n',
  `2026-03-02T10:00:00.${'9'.repeat(500)}Z`,
  '',
  0,
  null,
  {},
  [['2026-03-02']],
];

describe('assess survives', () => {
  it.each([['Nonsense'], [' ']])('a resource of type %j', survivesType);
  it.each([['constructor'], ['__proto__'], ['toString'], ['hasOwnProperty']])(
    'a resource of type %j',
    survivesType,
  );

  it.each([['Encounter'], ['CareTeam'], ['PractitionerRole'], ['EpisodeOfCare']])(
    'an object that cannot become text anywhere in %s',
    survivesOddObjects,
  );
  it.each([['Procedure'], ['ChargeItem'], ['Claim']])(
    'an object that cannot become text anywhere in %s',
    survivesOddObjects,
  );

  it.each(DATES)('%j as every date', (date) => {
    survive(
      pzpRecord().map((resource) => ({
        ...resource,
        ...(resource['performedDateTime'] !== undefined && { performedDateTime: date }),
        ...(resource['period'] !== undefined && { period: { start: date, end: date } }),
        ...(resource['created'] !== undefined && { created: date }),
        ...(resource['sent'] !== undefined && { sent: date }),
        ...(resource['birthDate'] !== undefined && { birthDate: date, deceasedDateTime: date }),
      })),
    );
  });

  it('two versions of a resource, which are a problem and not two resources', () => {
    const [first, second] = [
      { resourceType: 'CarePlan', id: 'plan', status: 'revoked', subject: { reference: 'Patient/p' } },
      { resourceType: 'CarePlan', id: 'plan', status: 'draft', subject: { reference: 'Patient/p' } },
    ];

    expect(survive([...pzpRecord(), first, second]).problems).toMatchObject([
      { severity: 'warning', reference: 'CarePlan/plan', path: 'CarePlan.id' },
    ]);
    expect(survive([...pzpRecord(), ...pzpRecord()]).problems).toEqual([]);
  });

  it('keys that reach for a prototype', () => {
    const record = JSON.parse(
      JSON.stringify(pzpRecord()).replaceAll(
        '"status"',
        '"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}},"status"',
      ),
    );

    expect(survive(record).findings).toEqual(survive(pzpRecord()).findings);
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });

  it('settings with keys that every object has', () => {
    const settings = JSON.parse(
      '{"agreements":{"__proto__":{"contract":true}},"codes":{},"completeness":{}}',
    );

    expect(assess(pzpRecord(), { at: '2026-03-10', settings }).findings).toEqual(
      survive(pzpRecord()).findings,
    );
  });

  it('texts of a million characters', () => {
    const long = 'x'.repeat(1_000_000);

    survive(
      pzpRecord().map((resource) => ({
        ...resource,
        id: resource['resourceType'] === 'Patient' ? resource['id'] : `${resource['id']}${long}`,
        status: resource['status'] ?? long,
        language: long,
        code: {
          coding: [
            { system: 'http://snomed.info/sct', code: long },
            { system: long, code: long },
          ],
        },
        note: [{ text: long }],
      })),
    );
  });

  it.each([
    ['arrays', 100_000, (depth: number) => `${'['.repeat(depth)}1${']'.repeat(depth)}`],
    ['objects', 50_000, (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`],
    [
      'Bundles',
      20_000,
      (depth: number) =>
        `${'{"resourceType":"Bundle","entry":[{"resource":'.repeat(depth)}null${'}]}'.repeat(depth)}`,
    ],
    [
      'an element',
      20_000,
      (depth: number) =>
        `{"resourceType":"QuestionnaireResponse","status":"completed","item":[${'{"item":['.repeat(depth)}${']}'.repeat(depth)}]}`,
    ],
    [
      'contained resources',
      20_000,
      (depth: number) =>
        `${'{"resourceType":"Encounter","id":"e","contained":['.repeat(depth)}${']}'.repeat(depth)}`,
    ],
  ])('%s nested %i deep', (_, depth, nest) => {
    const nested = JSON.parse(nest(depth));

    survive(nested);
    survive([...pzpRecord(), nested, JSON.parse(nest(depth))]);
  });
});

function survivesType(resourceType: string): void {
  const resource = { resourceType, id: 'x', type: 'x', code: 'x', subject: { reference: 'Patient/p' } };

  expect(survive([...pzpRecord(), resource]).findings).toEqual(survive(pzpRecord()).findings);
}

function survivesOddObjects(resourceType: string): void {
  const odd = JSON.parse('{"toString":null,"valueOf":null}');
  const concept = { coding: [{ system: odd, code: odd }] };
  const reference = { reference: odd, identifier: { system: odd, value: 'x' } };
  const codes = { 'msz-facultatieve-prestatie': { system: 'urn:local', code: 'X' } };

  survive(
    [
      ...pzpRecord(),
      { resourceType: 'Practitioner', id: 'odd', identifier: [{ system: odd, value: 'y' }] },
      {
        resourceType,
        id: 'odd',
        status: resourceType === 'ChargeItem' ? 'billable' : 'completed',
        identifier: [{ system: odd, value: 'x' }],
        subject: { reference: 'Patient/p' },
        patient: { reference: 'Patient/p' },
        code: resourceType === 'PractitionerRole' ? [concept] : concept,
        type: resourceType === 'Claim' ? concept : [concept],
        category: [concept],
        specialty: [concept],
        context: reference,
        practitioner: reference,
        managingOrganization: reference,
        performer: [{ actor: reference }],
        participant: [{ individual: reference, member: reference }],
        item: [{ productOrService: concept, servicedDate: odd }],
        period: { start: odd, end: odd },
      },
    ],
    { settings: { codes } },
  );
}
