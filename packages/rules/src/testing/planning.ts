import { type AssessOptions, assessAll } from '../answers/assess.ts';
import type { Assessment } from '../answers/assessment.ts';

export type Json = Record<string, unknown>;

const BSN = 'http://fhir.nl/fhir/NamingSystem/bsn';
const ADVANCE_CARE_PLANNING = { coding: [{ system: 'http://snomed.info/sct', code: '713603004' }] };
const AGB = 'urn:oid:2.16.840.1.113883.2.4.6.7';

export const AT = '2026-03-10';

export const bsn = (value: string) => ({ system: BSN, value });

export const patient = (id: string, fields: Json = {}): Json => ({
  resourceType: 'Patient',
  id,
  birthDate: '1948-05-06',
  ...fields,
});

/** Who works there, for every patient. */
export const PEOPLE: readonly Json[] = [
  {
    resourceType: 'PractitionerRole',
    id: 'cardioloog',
    specialty: [{ coding: [{ system: AGB, code: '0320' }] }],
  },
  {
    resourceType: 'PractitionerRole',
    id: 'huisarts',
    specialty: [{ coding: [{ system: AGB, code: '0100' }] }],
  },
];

/** A conversation, its plan and the hand-over: all that 190099 asks. Whose it is, each of them says with `subject`. */
export function planning(subject: unknown, own = ''): readonly Json[] {
  return [
    {
      resourceType: 'Procedure',
      id: `gesprek${own}`,
      status: 'completed',
      code: ADVANCE_CARE_PLANNING,
      subject,
      performedDateTime: '2026-03-02',
      performer: [{ actor: { reference: 'PractitionerRole/cardioloog' } }],
    },
    {
      resourceType: 'CarePlan',
      id: `zorgplan${own}`,
      status: 'active',
      intent: 'plan',
      category: [ADVANCE_CARE_PLANNING],
      subject,
      created: '2026-03-03',
    },
    {
      resourceType: 'Communication',
      id: `overdracht${own}`,
      status: 'completed',
      subject,
      about: [{ reference: `CarePlan/zorgplan${own}` }],
      sent: '2026-03-04',
      recipient: [{ reference: 'PractitionerRole/huisarts' }],
    },
  ];
}

/** The registration of that. */
export function registered(subject: unknown): Json {
  return {
    resourceType: 'ChargeItem',
    id: 'registratie',
    status: 'billable',
    code: { coding: [{ system: 'urn:oid:2.16.840.1.113883.2.4.3.27.15.5', code: '190099' }] },
    subject,
    occurrenceDateTime: '2026-03-02',
  };
}

/** A Bundle of what one server gave, each with its address there; without a base each has a `urn:uuid`. */
export function bundle(resources: readonly Json[], base?: string, fields: Json = {}): Json {
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    ...fields,
    entry: resources.map((resource, index) => ({
      fullUrl:
        base === undefined
          ? `urn:uuid:00000000-0000-4000-8000-${String(index).padStart(12, '0')}`
          : `${base}/${resource['resourceType']}/${resource['id']}`,
      resource,
    })),
  };
}

/** By patient, the statuses of 190099. */
export function statuses(input: unknown, options: Partial<AssessOptions> = {}): Record<string, string[]> {
  return Object.fromEntries(
    assessed(input, options).map(({ patient = 'nobody', findings }) => [
      patient,
      findings.filter(({ id }) => id === 'msz-pzp-190099').map(({ status }) => status),
    ]),
  );
}

export function assessed(input: unknown, options: Partial<AssessOptions> = {}): readonly Assessment[] {
  return assessAll(input, { at: AT, ...options });
}

/** What could not be used, as `reference path`. */
export function problems(input: unknown, options: Partial<AssessOptions> = {}): readonly string[] {
  return assessed(input, options).flatMap((each) =>
    each.problems.map(({ reference, path }) => `${reference} ${path}`),
  );
}
