import { type Fact, known, unknown } from '../../logic/fact.ts';
import { surelyBefore } from '../../logic/moment.ts';
import { lack } from '../../record/lacks.ts';
import { text } from '../../record/safe.ts';
import type { Dossier } from '../dossier.ts';
import { isHospitalAdmission, type Stay } from '../stays/stays.ts';
import type { CareEvent } from './care-events.ts';

/** Of a visit on the day of arrival or discharge the record does not tell on which side of it the visit was. */
export function inpatient(dossier: Dossier, { encounter, on }: CareEvent): Fact<boolean> {
  const admission = dossier
    .admissionsOn(on)
    .find(
      (stay) =>
        isHospitalAdmission(stay) &&
        (stay.ref === encounter?.ref ||
          (surelyBefore(stay.from, on) && (stay.until === undefined || surelyBefore(on, stay.until)))),
    );
  if (admission !== undefined) return known(true, [admission.ref]);
  return dossier.source.isComplete('Encounter')
    ? known(false)
    : unknown(lack('admission', 'Encounter', dossier.source.patient.ref));
}

export function toHospital(dossier: Dossier, event: CareEvent): Fact<boolean> {
  const { source } = dossier;
  const admissions = dossier.admissionsOn(event.on);
  const there = admissions.find((stay) => isHospitalAdmission(stay) && !isOver(dossier, stay, event));
  if (there !== undefined) return known(true, [there.ref]);
  // By class alone an Encounter proves no admission, but this very contact, or a longer stay, may be one.
  const open = admissions.find(
    (stay) =>
      stay.kind === undefined &&
      (stay.ref === event.encounter?.ref || stay.from !== stay.until) &&
      !isOver(dossier, stay, event),
  );
  if (open !== undefined) return unknown(lack('provider', 'Encounter', open.ref), [open.ref]);
  return source.isComplete('Encounter')
    ? known(false)
    : unknown(lack('admission', 'Encounter', source.patient.ref));
}

/** The patient came from there: it ended that day, after an earlier day or before this care began. */
function isOver(dossier: Dossier, { ref, from, until }: Stay, { on, start }: CareEvent): boolean {
  if (until === undefined || until !== on) return false;
  if (surelyBefore(from, on)) return true;
  const end = text(dossier.source.own('Encounter').find((entry) => entry.ref === ref)?.resource.period?.end);
  return (
    end !== undefined && start !== undefined && hasTime(end, start) && Date.parse(end) <= Date.parse(start)
  );
}

function hasTime(...moments: readonly string[]): boolean {
  return moments.every((moment) => moment.includes('T'));
}
