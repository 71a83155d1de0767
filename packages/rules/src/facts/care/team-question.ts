import type { Encounter } from '@medplum/fhirtypes';
import { PALLIATIVE_ADVICE } from '../../codes/advice.ts';
import { SNOMED_CARE_PLANNING } from '../../codes/care-planning.ts';
import { type Fact, known, unknown } from '../../logic/fact.ts';
import { anyHasCode, hasCode } from '../../record/codes.ts';
import { lack } from '../../record/lacks.ts';
import { each } from '../../record/safe.ts';
import type { Dossier } from '../dossier.ts';
import type { Care } from '../entities.ts';
import type { CareEvent } from './care-events.ts';

/**
 * Whether a contact is about a question of palliative care. A member of the team also sees people for something else: an
 * operation, or the oncology clinic. A link decides: the palliative DBC, the request it answers, the conversation it was;
 * else that the team is there for this patient and the contact is for nothing else.
 */
export function isPalliativeQuestion(dossier: Dossier, care: Care, event: CareEvent): Fact<boolean> {
  if (care.afterDeath.value === true) return known(false, care.afterDeath.evidence);
  if (care.inPzSubtraject.value === true) return care.inPzSubtraject;
  // A request may lead to an admission; what answers it is what is done on a day of that.
  if (isOnlyAStay(dossier, event)) return known(false, [event.ref]);
  const asked = care.requests.items.find(({ category }) => PALLIATIVE_ADVICE.includes(category.value ?? ''));
  if (asked !== undefined) return known(true, [asked.ref]);
  const [conversation] = event.conversation;
  const [other] = care.subtrajecten.items;
  if (other !== undefined) return known(false, [other.ref]);
  if (conversation !== undefined) return known(true, [conversation]);
  if (isForSomethingElse(dossier, event)) return known(false, [event.ref]);
  const running = dossier.pzSubtrajectOn(event.on)?.ref;
  const team = dossier.teams.ofPatient.find((ref) =>
    care.performers.items.some(
      ({ inPalliativeTeam, inChildComfortTeam }) =>
        inPalliativeTeam.evidence.includes(ref) || inChildComfortTeam.evidence.includes(ref),
    ),
  );
  const reason = running ?? team;
  return reason === undefined ? unknown(lack('dbc', 'Encounter', event.ref)) : known(true, [reason]);
}

/** An admission itself, a procedure that is no conversation, or a reason that is not palliative care. */
function isForSomethingElse(dossier: Dossier, { encounter, procedures }: CareEvent): boolean {
  if (procedures.some(({ resource }) => !hasCode(resource.code, 'snomed', SNOMED_CARE_PLANNING))) return true;
  if (encounter === undefined) return false;
  const { diagnosis, reasonCode } = encounter.resource;
  return (
    isStay(dossier, encounter.ref) ||
    each(diagnosis).length > 0 ||
    (each(reasonCode).length > 0 && !isPalliative(reasonCode))
  );
}

/** An admission of which the record tells nothing that was done on its first day. */
function isOnlyAStay(dossier: Dossier, { ref, procedures, statements, conversation }: CareEvent): boolean {
  return (
    procedures.length === 0 && statements.length === 0 && conversation.length === 0 && isStay(dossier, ref)
  );
}

function isStay(dossier: Dossier, encounter: string): boolean {
  return dossier.stays.some(
    ({ ref, admissionClass, from, until }) => ref === encounter && admissionClass && from !== until,
  );
}

/** SNOMED CT palliative care, ICD-10 Z51.5, or the mark of the palliative phase. */
function isPalliative(reasons: Encounter['reasonCode']): boolean {
  return (
    anyHasCode(reasons, 'snomed', '103735009') ||
    anyHasCode(reasons, 'icd10', 'Z51.5') ||
    anyHasCode(reasons, 'observatie', 'palliatieve-fase')
  );
}
