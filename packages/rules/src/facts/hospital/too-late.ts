import { OVERLEG_PZ } from '../../codes/zorgactiviteiten.ts';
import { type Fact, known, type Many, unknown } from '../../logic/fact.ts';
import { surelyBefore } from '../../logic/moment.ts';
import { lack } from '../../record/lacks.ts';
import type { Dossier } from '../dossier.ts';
import type { Care } from '../entities.ts';
import { isHospitalAdmission } from '../stays/stays.ts';

/** Of care of the palliative care team: that the patient died or left before what its product asks for. */

export function diedBeforeMeeting({ death, source }: Dossier, meetings: Many<Care>): Fact<boolean> {
  if (death.value === '') return known(false);
  if (death.value === undefined) return unknown(lack('death', 'Patient', source.patient.ref), death.evidence);
  const held = meetings.items.find(
    (meeting) =>
      meeting.registrations.items.some(({ code }) => code.value === OVERLEG_PZ) &&
      meeting.afterDeath.value !== true,
  );
  if (held !== undefined) return known(false, [held.ref]);
  return meetings.complete ? known(true, [source.patient.ref]) : unknown(lack('meeting', 'Procedure'));
}

/**
 * Of the admissions in which a contact took place: they ended, or the patient died, before contact by a team member
 * with poortfunctie. Unknown while some contact may have been that one.
 */
export function leftBeforeContact({ death, stays, source }: Dossier, contacts: Many<Care>): Fact<boolean> {
  const certain = contacts.items.filter((contact) => isByGatekeeper(contact) === true);
  const firstContact = certain.find(({ on }) => on.value !== undefined);
  const first = firstContact?.on.value;
  const admissions = stays.filter(
    (stay) =>
      isHospitalAdmission(stay) &&
      contacts.items.some(({ admitted }) => admitted.evidence.includes(stay.ref)),
  );
  const ended = admissions.find(
    ({ until }) => until !== undefined && (first === undefined || surelyBefore(until, first)),
  );
  const died =
    death.value !== '' &&
    (death.value === undefined || firstContact === undefined || firstContact.afterDeath.value === true);
  if (ended === undefined && !died)
    return known(
      false,
      certain.map(({ ref }) => ref),
    );
  const open = contacts.items.find(
    (contact) =>
      isByGatekeeper(contact) === undefined ||
      (isByGatekeeper(contact) === true && contact.on.value === undefined),
  );
  if (open !== undefined) return unknown(lack('performer', 'Encounter', open.ref), [open.ref]);
  if (!contacts.complete) return unknown(lack('contact', 'Encounter'));
  if (ended !== undefined) return known(true, [ended.ref]);
  return death.value === undefined
    ? unknown(lack('death', 'Patient', source.patient.ref), death.evidence)
    : known(true, [source.patient.ref]);
}

function isByGatekeeper({ performers }: Care): boolean | undefined {
  const each = performers.items.map(({ poortfunctie, inPalliativeTeam }) => {
    if (poortfunctie.value === false || inPalliativeTeam.value === false) return false;
    return poortfunctie.value && inPalliativeTeam.value;
  });
  if (each.includes(true)) return true;
  return each.includes(undefined) || !performers.complete ? undefined : false;
}
