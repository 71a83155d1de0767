import { assess } from '@prestatiewijzer/rules';
import { expect, it } from 'vitest';
import { assess190099 } from './hand-written/assess-190099.ts';
import type { Resource } from './hand-written/index-resources.ts';
import { bundle, palliativeRecord, quietRecord } from './records.ts';

const RESOURCES = palliativeRecord(50).entry.map(({ resource }) => resource);

function changed(id: string, change: (resource: Resource) => object): readonly Resource[] {
  return RESOURCES.map((resource) =>
    resource.id === id ? ({ ...resource, ...change(resource) } as Resource) : resource,
  );
}

function charge(code: string, context: string): Resource {
  return {
    resourceType: 'ChargeItem',
    id: 'extra',
    status: 'billed',
    subject: { reference: 'Patient/p' },
    code: { coding: [{ system: 'urn:oid:2.16.840.1.113883.2.4.3.27.15.5', code }] },
    context: { reference: context },
    occurrenceDateTime: '2026-03-02',
    performer: [{ actor: { reference: 'PractitionerRole/internist' } }],
  };
}

// A comparison of speed means nothing unless both say the same.
it.each([
  ['a complete process', RESOURCES],
  ['no plan', RESOURCES.filter(({ id }) => id !== 'plan' && id !== 'handover')],
  ['no hand-over', RESOURCES.filter(({ id }) => id !== 'handover')],
  [
    'a hand-over to a nurse',
    changed('handover', () => ({ recipient: [{ reference: 'PractitionerRole/nurse' }] })),
  ],
  ['a conversation by a nurse only', changed('pzp', () => ({ performer: [] }))],
  [
    'a conversation by somebody unknown',
    changed('pzp', () => ({ performer: [{ actor: { reference: 'PractitionerRole/x' } }] })),
  ],
  [
    'a conversation by the palliative team',
    changed('pzp', () => ({ performer: [{ actor: { reference: 'PractitionerRole/anaesthetist' } }] })),
  ],
  ['another consult beside it', [...RESOURCES, charge('190013', 'Encounter/talk')]],
  ['registered', [...RESOURCES, charge('190099', 'Encounter/talk')]],
  ['no mark of the palliative phase', RESOURCES.filter(({ id }) => id !== 'phase')],
  [
    'a palliative DBC',
    changed('dbc', () => ({
      extension: [
        {
          url: 'https://prestatiewijzer.nl/fhir/StructureDefinition/zorgproduct',
          valueCoding: { system: 'https://prestatiewijzer.nl/fhir/CodeSystem/zorgproduct', code: '990040' },
        },
      ],
    })),
  ],
  [
    'a conversation in 2024',
    changed('pzp', () => ({ performedDateTime: '2024-12-31' })).map((resource) =>
      resource.id === 'talk' ? { ...resource, period: { start: '2024-12-31T10:00:00+01:00' } } : resource,
    ),
  ],
])('the rule by hand agrees on %s', (_, resources) => {
  const record = bundle(resources);
  const [finding] = assess(record, { at: '2026-03-10' }).findings.filter(({ id }) => id === 'msz-pzp-190099');

  expect(verdict(assess190099(record))).toEqual(verdict(finding));
});

it('both find nothing in a record without anything palliative', () => {
  expect(assess190099(quietRecord(50))).toBeUndefined();
  expect(assess(quietRecord(50), { at: '2026-03-10' }).findings).toEqual([]);
});

/** What the rule by hand does not ask: of any title, and of one DBC. */
const NOT_BY_HAND: readonly string[] = ['alive', 'took-place', 'claimant', 'only-990040-open'];

function verdict(finding: ReturnType<typeof assess190099>): object {
  const conditions = finding?.conditions.filter(({ id }) => !NOT_BY_HAND.includes(id)) ?? [];
  return {
    status: finding?.status,
    on: finding?.on,
    conditions: conditions.map(({ id, kind, outcome }) => `${id} ${kind} ${outcome}`),
  };
}
