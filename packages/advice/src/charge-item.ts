import type { FhirResource } from '@prestatiewijzer/patient-record';
import type { Finding } from '@prestatiewijzer/rules';
import { dateOf } from './dates.ts';
import { type PatientResources, referenceOf } from './record.ts';

interface Of {
  /** `Patient/id`. */
  readonly patient: string;
  readonly record: PatientResources;
  /** Today, as a Dutch local date. */
  readonly at: string;
}

/**
 * The planned registration of a finding. It names all by which the rules know what a registration is for: the contact or
 * else the DBC, what was done, what else it is about, who did it and its days.
 */
export function chargeItem(finding: Finding, { patient, record, at }: Of): FhirResource {
  const services = finding.about.filter((reference) => reference.startsWith('Procedure/'));
  const others = finding.about.filter((reference) => !isToldElsewhere(reference));
  const encounter = encounterOf(finding, record);
  const context = encounter ?? dbcOf(services, record);
  const performer = performerOf([...services, ...(encounter === undefined ? [] : [encounter])], record);
  return {
    resourceType: 'ChargeItem',
    status: 'planned',
    code: { coding: [{ ...finding.code, display: finding.title }] },
    subject: { reference: patient },
    ...(context !== undefined && { context: { reference: context } }),
    ...occurrence(finding),
    // Since when it waits for somebody to confirm it; not every EHR tells when it was saved.
    enteredDate: at,
    ...(performer !== undefined && { performer: [{ actor: performer }] }),
    ...(services.length > 0 && { service: services.map((reference) => ({ reference })) }),
    ...(others.length > 0 && { supportingInformation: others.map((reference) => ({ reference })) }),
  };
}

/** The same registration as one that is wrong, by the right code. */
export function instead(wrong: FhirResource, finding: Finding, of: Of): FhirResource {
  const { context, service, performer, performingOrganization, supportingInformation } = wrong;
  const told = { context, service, performer, performingOrganization, supportingInformation };
  return {
    ...chargeItem(finding, of),
    ...Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)),
  };
}

function occurrence({ on, to }: Finding): object {
  if (on === undefined) return {};
  return to === undefined || to === on
    ? { occurrenceDateTime: on }
    : { occurrencePeriod: { start: on, end: to } };
}

/** What other elements of a ChargeItem tell, and registrations themselves. */
const TOLD_ELSEWHERE = ['Encounter', 'Procedure', 'EpisodeOfCare', 'Patient', 'ChargeItem', 'Claim'];

function isToldElsewhere(reference: string): boolean {
  return TOLD_ELSEWHERE.some((type) => reference.startsWith(`${type}/`));
}

/** The Encounter that a finding is about; of several, the one on the date of care. */
function encounterOf({ about, on, encounter }: Finding, record: PatientResources): string | undefined {
  const encounters = about
    .map((reference) =>
      reference.startsWith('Encounter/') ? reference : referenceOf(record.get(reference)?.['encounter']),
    )
    .filter((reference) => reference !== undefined);
  const onDate = encounters.find((reference) => {
    const { start } = (record.get(reference)?.['period'] ?? {}) as { start?: unknown };
    return on !== undefined && dateOf(start) === on;
  });
  return onDate ?? encounters[0] ?? encounter;
}

const DBC = 'http://hl7.org/fhir/StructureDefinition/workflow-episodeOfCare';

/** The DBC of what was done outside a contact: a meeting of a team. */
function dbcOf(services: readonly string[], record: PatientResources): string | undefined {
  return services
    .flatMap((reference) => listOf(record.get(reference)?.['extension']))
    .filter((extension) => extension['url'] === DBC)
    .map((extension) => referenceOf(extension['valueReference']))
    .find((reference) => reference !== undefined);
}

/** Who did it, where only one person did: of several the record does not tell who registers. */
function performerOf(things: readonly string[], record: PatientResources): unknown {
  for (const thing of things) {
    const resource = record.get(thing);
    const [only, ...others] = [
      ...listOf(resource?.['performer']).map((each) => each['actor']),
      ...listOf(resource?.['participant']).map((each) => each['individual']),
    ].filter((each) => referenceOf(each) !== undefined);
    if (only !== undefined) return others.length === 0 ? only : undefined;
  }
  return undefined;
}

function listOf(value: unknown): readonly Record<string, unknown>[] {
  const isObject = (each: unknown): each is Record<string, unknown> =>
    typeof each === 'object' && each !== null;
  return Array.isArray(value) ? value.filter(isObject) : [];
}
