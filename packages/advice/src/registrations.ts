import type { FhirResource } from '@prestatiewijzer/patient-record';
import type { Finding } from '@prestatiewijzer/rules';
import type { PatientResources } from './record.ts';

interface In {
  readonly record: PatientResources;
}

/** The registrations of what a finding tells of. */
export function registrationsOf({ about, code }: Finding, { record }: In): readonly FhirResource[] {
  return chargeItems(about, record).filter(
    (resource) => code !== undefined && holdsCode(resource['code'], code.code),
  );
}

/** Those that can still be withdrawn: what is billed already is for the people who bill. */
export function notYetBilled(finding: Finding, of: In): readonly FhirResource[] {
  return registrationsOf(finding, of).filter(({ status }) => status === 'billable');
}

/** Whether something else that is registered and holds rests on a registration: without that it would not. */
export function carriesOthers(
  { resourceType, id }: FhirResource,
  finding: Finding,
  findings: readonly Finding[],
): boolean {
  const reference = `${resourceType}/${id}`;
  const restsOn = ({ about, conditions }: Finding) =>
    about.includes(reference) ||
    conditions.some(
      ({ kind, outcome, evidence }) =>
        kind === 'requirement' && outcome === 'met' && evidence.includes(reference),
    );
  return findings.some(
    (other) =>
      other.id !== finding.id &&
      (other.status === 'registered' || other.status === 'unverifiable') &&
      restsOn(other),
  );
}

/** What stands ready for a finding. */
export function ready({ prepared = [] }: Finding, { record }: In): readonly FhirResource[] {
  return chargeItems(prepared, record).filter(({ status }) => status === 'planned');
}

function chargeItems(references: readonly string[], record: PatientResources): readonly FhirResource[] {
  return references
    .map((reference) => record.get(reference))
    .filter((resource) => resource !== undefined)
    .filter(({ resourceType }) => resourceType === 'ChargeItem');
}

function holdsCode(concept: unknown, code: string): boolean {
  const { coding } = (concept ?? {}) as { coding?: readonly ({ code?: unknown } | null)[] };
  // Leading zeros may be missing in the data.
  return (
    Array.isArray(coding) &&
    coding.some((each) => String(each?.code) === code || String(each?.code).padStart(6, '0') === code)
  );
}
