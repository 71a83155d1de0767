import { known, type Ref, unknown } from '../../logic/fact.ts';
import { lack } from '../../record/lacks.ts';
import { dayNumber } from '../../time/dates.ts';
import { circumstancesOn } from '../circumstances/circumstances.ts';
import type { Dossier } from '../dossier.ts';
import type { TreatmentRun } from '../entities.ts';

/** Every run of three or more consecutive days on which the patient came to a hospital without being admitted. */
export function readTreatmentRuns(dossier: Dossier): readonly TreatmentRun[] {
  const visits = new Map<string, Ref>();
  for (const { kind, admissionClass, remote, from, ref } of dossier.stays) {
    const isVisit = kind === 'hospital' && !admissionClass && !remote && from?.length === 10;
    if (isVisit && !visits.has(from)) visits.set(from, ref);
  }
  if (visits.size < 3) return [];
  const runs: string[][] = [];
  for (const day of [...visits.keys()].sort()) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && dayNumber(last) + 1 === dayNumber(day)) run.push(day);
    else runs.push([day]);
  }
  return runs
    .filter(({ length }) => length >= 3)
    .map((days) =>
      toRun(
        dossier,
        days[0] as string,
        days.map((day) => visits.get(day) as Ref),
      ),
    );
}

function toRun(dossier: Dossier, on: string, about: readonly Ref[]): TreatmentRun {
  const ref = about[0] as Ref;
  return {
    ref,
    about,
    on: known(on, [ref]),
    circumstances: circumstancesOn(dossier, on, ref),
    threeDays: known(true, about),
    specialisedHospital: unknown(lack('provider', 'Organization', ref)),
    longTravel: unknown(lack('travel', 'Patient', dossier.source.patient.ref)),
    choosesLodging: unknown(lack('choice', 'Patient', dossier.source.patient.ref)),
  };
}
