import type { Ref } from '../../logic/fact.ts';
import type { PatientRecordSource } from '../../record/patient-record.ts';
import { each, isDefined } from '../../record/safe.ts';

/** The people and practices that the patient names as GP, whatever else the record tells of them. */
export function ownGps(source: PatientRecordSource): readonly Ref[] {
  const { patient } = source;
  return each(patient.resource.generalPractitioner)
    .map((reference) => source.keyOf(reference, patient))
    .filter(isDefined);
}
