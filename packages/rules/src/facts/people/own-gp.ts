import type { PractitionerRole } from '@medplum/fhirtypes';
import type { Ref } from '../../logic/fact.ts';
import type { PatientRecordSource } from '../../record/patient-record.ts';
import type { Entry } from '../../record/pool.ts';
import { each, isDefined } from '../../record/safe.ts';

/** The people and practices that the patient names as GP, whatever else the record tells of them. */
export function ownGps(source: PatientRecordSource): readonly Ref[] {
  const { patient } = source;
  return each(patient.resource.generalPractitioner).flatMap((reference) => {
    const key = source.keyOf(reference, patient);
    const role = roleOf(source.resolve(reference, patient));
    const person = role && source.keyOf(role.resource.practitioner, role);
    return [key, person].filter(isDefined);
  });
}

/** The practices that the patient names as GP, and those of the roles that the patient names. */
export function ownPractices(source: PatientRecordSource): readonly Ref[] {
  const { patient } = source;
  return each(patient.resource.generalPractitioner).flatMap((reference) => {
    const role = roleOf(source.resolve(reference, patient));
    const practice = role && source.keyOf(role.resource.organization, role);
    return [source.keyOf(reference, patient), practice].filter(isDefined);
  });
}

function roleOf(entry: Entry | undefined): Entry<PractitionerRole> | undefined {
  return entry?.resource.resourceType === 'PractitionerRole' ? (entry as Entry<PractitionerRole>) : undefined;
}
