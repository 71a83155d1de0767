import { nextDay } from '../fhir/dates.ts';
import { known, unknown } from '../logic/fact.ts';
import type { Dossier } from './dossier.ts';
import type { TreatmentRun } from './entities.ts';
import { lack } from './lacks.ts';

/** The first three consecutive days on which the patient came to a hospital without being admitted. */
export function readTreatmentRun(dossier: Dossier): TreatmentRun | undefined {
  const visits = new Map<string, string>();
  for (const { kind, admissionClass, from, ref } of dossier.stays) {
    if (kind === 'hospital' && !admissionClass && from?.length === 10 && !visits.has(from))
      visits.set(from, ref);
  }
  for (const day of [...visits.keys()].sort()) {
    const refs = [day, nextDay(day), nextDay(nextDay(day))].map((each) => visits.get(each));
    if (refs.includes(undefined)) continue;
    const about = refs as string[];
    const ref = about[0] as string;
    const patient = dossier.source.patient.ref;
    return {
      ref,
      about,
      on: known(day, [ref]),
      threeDays: known(true, about),
      specialisedHospital: unknown(lack('provider', 'Organization', ref)),
      longTravel: unknown(lack('travel', 'Patient', patient)),
      choosesLodging: unknown(lack('choice', 'Patient', patient)),
    };
  }
  return undefined;
}
