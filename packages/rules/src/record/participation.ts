import type { CodeableConcept } from '@medplum/fhirtypes';
import { each, text } from './safe.ts';

/**
 * Who is named with care without being the one who gives it: who admits or discharges, gives advice, comes along, refers or
 * is referred to, is called, is to be called back, informs or is informed, writes it down, signs it, follows it or
 * translates.
 */
const NO_PERFORMER: ReadonlySet<string> = new Set([
  'ADM',
  'AUT',
  'AUTHEN',
  'CALLBCK',
  'CON',
  'DIS',
  'ENT',
  'ESC',
  'INF',
  'IRCP',
  'LA',
  'NOT',
  'PRCP',
  'REF',
  'REFB',
  'REFT',
  'TRANS',
  'TRC',
  'VRF',
  'WIT',
  'emergency',
  'translator',
]);

/** HL7's lists of kinds of participation, of R4 and of before, and by their OID. */
const PARTICIPATION =
  /\/(?:v3-|v3\/)?(?:ParticipationType|participant-type)$|^(?:urn:oid:)?2\.16\.840\.1\.113883\.5\.90$/;

/** Whether what somebody is called with care can be of one who gives it. A kind that is not known takes nobody's part away. */
export function takesPart(kinds: readonly (CodeableConcept | undefined)[]): boolean {
  const codes = kinds.flatMap((kind) => each(kind?.coding));
  return codes.length === 0 || !codes.every(isNoPerformer);
}

function isNoPerformer({ system, code }: { readonly system?: string; readonly code?: string }): boolean {
  return NO_PERFORMER.has(text(code) ?? '') && PARTICIPATION.test(text(system) ?? '');
}
