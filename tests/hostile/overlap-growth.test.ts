import { assess } from '@prestatiewijzer/rules';
import { expect, it } from 'vitest';
import { counted } from '../../packages/patient-record/src/testing/counted.ts';

const PW = 'https://prestatiewijzer.nl/fhir';
const subject = { reference: 'Patient/p' };
const coded = (list: string, code: string) => ({ coding: [{ system: `${PW}/CodeSystem/${list}`, code }] });
const dayFrom = (first: string, days: number) =>
  new Date(Date.parse(first) + days * 86_400_000).toISOString().slice(0, 10);

interface Of {
  readonly index: number;
  /** All overlap, and no two are of the same days. */
  readonly period: { readonly start: string; readonly end: string };
}

/** One of many resources of a kind, each different from the others. */
const KINDS: Readonly<Record<string, (of: Of) => object>> = {
  'Wlz indications': ({ index, period }) => ({
    resourceType: 'Coverage',
    status: 'active',
    type: coded('dekking', 'wlz'),
    beneficiary: subject,
    period,
    extension: [{ url: `${PW}/StructureDefinition/zorgprofiel`, valueCoding: { code: `profile-${index}` } }],
  }),
  'Wlz indications without an end': ({ index, period: { start } }) => ({
    resourceType: 'Coverage',
    status: 'active',
    type: coded('dekking', 'wlz'),
    beneficiary: subject,
    period: { start },
    extension: [{ url: `${PW}/StructureDefinition/zorgprofiel`, valueCoding: { code: `profile-${index}` } }],
  }),
  'personal budgets': ({ period }) => ({
    resourceType: 'Coverage',
    status: 'active',
    type: coded('dekking', 'zvw-pgb'),
    beneficiary: subject,
    period,
  }),
  consents: ({ period }) => ({
    resourceType: 'Consent',
    status: 'active',
    patient: subject,
    dateTime: period.start,
    provision: { period },
  }),
  flags: ({ period }) => ({
    resourceType: 'Flag',
    status: 'active',
    subject,
    code: coded('observatie', 'palliatieve-fase'),
    period,
  }),
  'care plans': ({ period }) => ({
    resourceType: 'CarePlan',
    status: 'active',
    intent: 'plan',
    subject,
    category: [{ coding: [{ system: 'http://snomed.info/sct', code: '713603004' }] }],
    created: period.start,
    period,
  }),
  'requests to the zorgkantoor': ({ period }) => ({
    resourceType: 'ServiceRequest',
    status: 'active',
    intent: 'order',
    subject,
    category: [coded('verzoek', 'wlz-meerzorg')],
    authoredOn: period.start,
    occurrencePeriod: period,
  }),
  prescriptions: ({ period }) => ({
    resourceType: 'MedicationRequest',
    status: 'active',
    intent: 'order',
    subject,
    authoredOn: period.start,
    medicationCodeableConcept: { coding: [{ system: 'http://www.whocc.no/atc', code: 'N05AA02' }] },
    dispenseRequest: { validityPeriod: period },
  }),
  registrations: ({ period }) => ({
    resourceType: 'ChargeItem',
    status: 'billed',
    subject,
    code: { coding: [{ system: 'urn:oid:2.16.840.1.113883.2.4.3.27.15.5', code: '190099' }] },
    occurrencePeriod: period,
  }),
};

function record(kind: string, many: number): readonly object[] {
  const oneOf = KINDS[kind];
  if (oneOf === undefined) throw new Error(`There is no kind ${kind}.`);
  return [
    { resourceType: 'Patient', id: 'p', birthDate: '1950-05-04' },
    {
      resourceType: 'Observation',
      id: 'phase',
      status: 'final',
      code: coded('observatie', 'palliatieve-fase'),
      subject,
      effectiveDateTime: '2026-02-20',
    },
    ...Array.from({ length: many }, (_, index) => ({
      id: `${kind.replaceAll(' ', '-')}-${index}`,
      ...oneOf({
        index,
        period: { start: dayFrom('2022-06-01', index), end: dayFrom('2026-03-11', index) },
      }),
    })),
  ];
}

it.each(Object.keys(KINDS))('assesses twice as many %s that overlap in twice the work', async (kind) => {
  const work = (many: number) => {
    const resources = record(kind, many);
    return counted(async () => {
      const { patient } = assess(resources as never, { at: '2026-03-10' });
      expect(patient).toBe('Patient/p');
    });
  };
  await work(10);
  const [half, whole] = [await work(300), await work(600)];

  // It is counted, not timed; what grows with the square is four times the work.
  expect(whole / half).toBeLessThan(2.4);
});
