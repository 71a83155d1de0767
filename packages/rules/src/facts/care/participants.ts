import type { Encounter, EncounterParticipant } from '@medplum/fhirtypes';
import { each, text } from '../../record/safe.ts';

/**
 * Who is named with a contact without being the one who gives the care: who admits or discharges, gives advice, comes
 * along, refers, is called, is to be called back or translates.
 */
const NO_PERFORMER: ReadonlySet<string> = new Set([
  'ADM',
  'CALLBCK',
  'CON',
  'DIS',
  'ESC',
  'REF',
  'emergency',
  'translator',
]);

/** HL7's lists of kinds of participation, of R4 and of before, and by their OID. */
const PARTICIPATION =
  /\/(?:v3-|v3\/)?(?:ParticipationType|participant-type)$|^(?:urn:oid:)?2\.16\.840\.1\.113883\.5\.90$/;

/** The participants of a contact who took part in the care. A kind that is not known takes nobody's part away. */
export function performingParticipants({ participant }: Encounter): readonly EncounterParticipant[] {
  return each(participant).filter(({ type }) => {
    const codes = each(type).flatMap(({ coding }) => each(coding));
    return codes.length === 0 || !codes.every(isNoPerformer);
  });
}

function isNoPerformer({ system, code }: { readonly system?: string; readonly code?: string }): boolean {
  return NO_PERFORMER.has(text(code) ?? '') && PARTICIPATION.test(text(system) ?? '');
}
