import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../answers/assess.ts';
import {
  AT,
  assessed,
  bsn,
  bundle,
  type Json,
  PEOPLE,
  patient,
  planning,
  problems,
  registered,
  statuses,
} from '../../testing/planning.ts';

const ANNA = patient('anna', { identifier: [bsn('999900250')] });
const OTHER = '999900262';
const BASE = 'https://fhir.ziekenhuis.example/r4';

/** Anna's record, with planning that refers to its patient in this way. */
function referring(subject: unknown): readonly Json[] {
  return [ANNA, ...PEOPLE, ...planning(subject)];
}

describe('a resource is the patient’s', () => {
  it.each<[string, unknown]>([
    ['by a relative reference', { reference: 'Patient/anna' }],
    ['by an absolute reference', { reference: `${BASE}/Patient/anna` }],
    [
      'by another spelling of the server',
      { reference: 'HTTP://FHIR.Ziekenhuis.example/r4/Patient/anna'.replace('HTTP', 'http') },
    ],
    ['by a reference to a version', { reference: 'Patient/anna/_history/4' }],
    ['by number', { identifier: bsn('999900250') }],
    [
      'by number under its OID',
      { identifier: { system: 'urn:oid:2.16.840.1.113883.2.4.6.3', value: '999900250' } },
    ],
    [
      'by number, where the reference leads nowhere',
      { reference: 'Patient/7', identifier: bsn('999900250') },
    ],
    [
      'by a conditional reference',
      { reference: 'Patient?identifier=http://fhir.nl/fhir/NamingSystem/bsn|999900250' },
    ],
    ['by a conditional reference without system', { reference: 'Patient?identifier=999900250' }],
    ['by reference and number', { reference: 'Patient/anna', identifier: bsn('999900250') }],
    [
      'by reference and a number of a register the patient is not in',
      { reference: 'Patient/anna', identifier: { system: 'urn:mrn', value: '3' } },
    ],
  ])('%s', (_, subject) => {
    expect(statuses(bundle(referring(subject), BASE))).toEqual({ 'Patient/anna': ['registrable'] });
    expect(problems(bundle(referring(subject), BASE))).toEqual([]);
  });

  it.each([
    ['urn:uuid:7e5d0b0e-6c3e-4b5e-9a53-3b1f2d1c0a01', 'urn:uuid:7e5d0b0e-6c3e-4b5e-9a53-3b1f2d1c0a01'],
    ['urn:uuid:7E5D0B0E-6C3E-4B5E-9A53-3B1F2D1C0A01', 'urn:uuid:7e5d0b0e-6c3e-4b5e-9a53-3b1f2d1c0a01'],
    ['urn:oid:1.2.3.4.5', 'urn:oid:1.2.3.4.5'],
  ])('by its address in the Bundle, %s by %s', (fullUrl, reference) => {
    const rest = bundle([...PEOPLE, ...planning({ reference })])['entry'] as Json[];
    const input = {
      resourceType: 'Bundle',
      type: 'document',
      entry: [{ fullUrl, resource: ANNA }, ...rest],
    };

    expect(statuses(input)).toEqual({ 'Patient/anna': ['registrable'] });
  });

  it('by an address in the Bundle, whatever bindings there are', () => {
    const fullUrl = 'urn:uuid:7e5d0b0e-6c3e-4b5e-9a53-3b1f2d1c0a02';
    const rest = bundle([...PEOPLE, ...planning({ reference: fullUrl })])['entry'] as Json[];
    const input = { resourceType: 'Bundle', type: 'document', entry: [{ fullUrl, resource: ANNA }, ...rest] };
    const apply = (pool: { rewritten: (...args: unknown[]) => unknown }) =>
      pool.rewritten(({ resource }: { resource: object }) => ({ ...resource }), []);

    expect(statuses(input, { settings: { bindings: { apply } as never } })).toEqual({
      'Patient/anna': ['registrable'],
    });
  });

  it('when it names nobody, and there is nobody else', () => {
    expect(statuses(referring(undefined))).toEqual({ 'Patient/anna': ['registrable'] });
  });

  it('when the contact that it stands in is', () => {
    const contact = {
      resourceType: 'Encounter',
      id: 'c',
      status: 'finished',
      subject: { reference: 'Patient/anna' },
      period: { start: '2026-03-02' },
    };
    const form = {
      resourceType: 'QuestionnaireResponse',
      id: 'formulier',
      status: 'completed',
      questionnaire: 'https://api.iknl.nl/docs/pzp/r4/Questionnaire/ACP-zib2020',
      authored: '2026-03-03',
      encounter: { reference: 'Encounter/c' },
    };
    const [talk, , sent] = planning({ reference: 'Patient/anna' });
    const handOver = { ...sent, about: [{ reference: 'QuestionnaireResponse/formulier' }] };

    expect(statuses([ANNA, patient('bob'), ...PEOPLE, contact, talk, form, handOver])).toMatchObject({
      'Patient/anna': ['registrable'],
    });
  });
});

describe('a Patient contained in a resource', () => {
  const within = (fields: Json) =>
    bundle(
      [ANNA, ...PEOPLE, ...planning({ reference: '#wie' })].map((each) =>
        each['subject'] === undefined
          ? each
          : { ...each, contained: [{ resourceType: 'Patient', id: 'wie', ...fields }] },
      ),
      BASE,
    );

  it('is who has its number', () => {
    const input = within({ identifier: [bsn('999900250')] });

    expect(statuses(input)).toEqual({ 'Patient/anna': ['registrable'] });
    expect(problems(input)).toEqual([]);
  });

  it.each<[string, Json]>([
    ['has another number', { identifier: [bsn(OTHER)] }],
    ['has no number', { name: [{ family: 'Anna' }] }],
    ['has one more number, of somebody else', { identifier: [bsn('999900250'), bsn('999900274')] }],
  ])('is nobody where it %s, and is named', (_, fields) => {
    const input =
      fields['identifier'] === undefined || (fields['identifier'] as unknown[]).length < 2
        ? within(fields)
        : [within(fields), patient('bob', { identifier: [bsn('999900274')] })];

    expect(assessed(input)[0]?.findings).toEqual([]);
    expect(problems(input)).toEqual(
      expect.arrayContaining([
        'CarePlan/zorgplan CarePlan.subject',
        'Communication/overdracht Communication.subject',
        'Procedure/gesprek Procedure.subject',
      ]),
    );
  });
});

describe('a Patient that was merged', () => {
  const merged = (...replaced: Json[]) => [
    { ...ANNA, link: replaced.map((other) => ({ type: 'replaces', other })) },
    ...PEOPLE,
    ...planning({ reference: 'Patient/vroeger' }),
  ];

  it('is the one who replaces it, also when it is not in the input', () => {
    expect(statuses(merged({ reference: 'Patient/vroeger' }))).toEqual({ 'Patient/anna': ['registrable'] });
  });

  it('is nobody where two say to replace it', () => {
    const bob = patient('bob', { link: [{ type: 'replaces', other: { reference: 'Patient/vroeger' } }] });

    expect(statuses([...merged({ reference: 'Patient/vroeger' }), bob])).toEqual({
      'Patient/anna': [],
      'Patient/bob': [],
    });
  });
});

describe('one person under two ids', () => {
  const ben = patient('ben', { identifier: [bsn('999900250')] });

  it('is told, and neither record proves that something is not there', () => {
    const input = [ANNA, ben, ...PEOPLE, ...planning({ reference: 'Patient/anna' })];

    expect(statuses(input)).toEqual({ 'Patient/anna': ['incomplete'], 'Patient/ben': [] });
    expect(problems(input)).toEqual(['Patient/anna Patient.identifier', 'Patient/ben Patient.identifier']);
  });

  it('is nobody by that number', () => {
    const input = [ANNA, ben, ...PEOPLE, ...planning({ identifier: bsn('999900250') })];
    const [told] = assessed(input, { language: 'en' }).map((each) =>
      each.problems.find(({ path }) => path === 'CarePlan.subject'),
    );

    expect(told?.message).toMatch(/^names a number that more than one Patient in the input has/);
  });
});

describe('a resource is nobody’s, and is named', () => {
  it.each<[string, unknown]>([
    ['when it gives the number of somebody else', { identifier: bsn(OTHER) }],
    ['when reference and number disagree', { reference: 'Patient/anna', identifier: bsn(OTHER) }],
    ['when it refers to another server', { reference: 'https://fhir.huisarts.example/Patient/anna' }],
    ['when it refers to nothing that is here', { reference: 'Patient/zoe' }],
    ['when it gives a bare id', { reference: 'anna' }],
    ['when it writes the type otherwise', { reference: 'patient/anna' }],
    ['when its address is in no Bundle', { reference: 'urn:uuid:00000000-0000-4000-8000-0000000000ff' }],
    ['when it is about a group', { reference: 'Group/afdeling' }],
    ['when it is about something that is no patient', { reference: 'PractitionerRole/huisarts' }],
    ['when it names somebody in words only', { display: 'Mevrouw Anna' }],
    ['when a search finds nobody', { reference: `Patient?identifier=${OTHER}` }],
    ['when a search asks something else', { reference: 'Patient?name=anna' }],
  ])('%s', (_, subject) => {
    const input = bundle(referring(subject), BASE);

    expect(assessed(input)[0]?.findings).toEqual([]);
    expect(problems(input)).toEqual([
      'CarePlan/zorgplan CarePlan.subject',
      'Communication/overdracht Communication.subject',
      'Procedure/gesprek Procedure.subject',
    ]);
  });

  it('when it names nobody and there are several', () => {
    const input = [...referring(undefined), patient('bob')];

    expect(assessed(input).map(({ findings }) => findings)).toEqual([[], []]);
    expect(problems(input)).toHaveLength(6);
  });

  it('is counted where there are very many', () => {
    const many = Array.from({ length: 500 }, (_, index) =>
      planning({ reference: 'Patient/zoe' }, `-${index}`),
    ).flat();
    const told = assessed([ANNA, ...many])[0]?.problems ?? [];

    expect(told).toHaveLength(63);
    expect(told.at(-1)?.message).toMatch(/^en van nog 480 andere resources/);
  });
});

describe('what is of another person', () => {
  const own = [ANNA, ...PEOPLE, ...planning({ reference: 'Patient/anna' })];
  const subject = fc.constantFrom<unknown>(
    { reference: 'Patient/bob' },
    { reference: `${BASE}/Patient/anna` },
    { identifier: bsn(OTHER) },
    { reference: 'Patient/anna', identifier: bsn(OTHER) },
    { reference: 'Patient/nobody' },
    { display: 'Bob' },
  );
  const care = subject.chain((whose) =>
    fc.constantFrom(...planning(whose, '-bob'), registered(whose), {
      resourceType: 'CareTeam',
      id: 't',
      status: 'active',
      subject: whose,
      category: [
        { coding: [{ system: 'https://prestatiewijzer.nl/fhir/CodeSystem/team', code: 'palliatief-team' }] },
      ],
      participant: [{ member: { reference: 'PractitionerRole/cardioloog' } }],
    }),
  );
  const altered = fc
    .record({
      resource: care,
      with: fc.constantFrom<Json>(
        {},
        { modifierExtension: [{ url: 'urn:unknown' }] },
        { meta: { tag: [{ code: 'SUBSETTED' }] } },
        { implicitRules: 'urn:rules' },
        { about: [{ reference: 'CarePlan/zorgplan' }] },
      ),
    })
    .map((each) => ({ ...each.resource, ...each.with }));

  it('changes nothing in the findings of this one', { timeout: 120_000 }, () => {
    // Somebody else is in the input, and the server is known, so that an address elsewhere is somebody else's.
    const home = bundle(
      [...own, patient('bob', { identifier: [bsn(OTHER)] })],
      'https://fhir.elders.example',
    );
    const findings = (extra: readonly Json[]) =>
      assess([home, ...extra], { at: AT, patient: 'Patient/anna' }).findings;
    const expected = findings([]);

    expect(expected.map(({ status }) => status)).toContain('registrable');
    fc.assert(
      fc.property(fc.array(altered, { minLength: 1, maxLength: 6 }), (extra) => {
        expect(findings(extra)).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });

  it('is not read through a reference either', () => {
    const contact = {
      resourceType: 'Encounter',
      id: 'c',
      status: 'finished',
      subject: { reference: 'Patient/bob' },
      period: { start: '2026-02-01' },
    };
    const [talk, ...rest] = planning({ reference: 'Patient/anna' });
    const input = (extra: readonly Json[]) => [
      ANNA,
      patient('bob'),
      ...PEOPLE,
      { ...talk, encounter: { reference: 'Encounter/c' } },
      ...rest,
      ...extra,
    ];
    const findings = (extra: readonly Json[]) =>
      assess(input(extra), { at: AT, patient: 'Patient/anna' }).findings;

    expect(findings([contact])).toEqual(findings([]));
    expect(problems(input([contact]))).toEqual(['Procedure/gesprek Procedure.encounter']);
  });
});
