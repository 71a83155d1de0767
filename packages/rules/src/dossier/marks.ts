import { PALLIATIVE_MEDICINES } from '../codes/medicines.ts';
import { codesOf, hasCode } from '../fhir/codes.ts';
import { type Fact, known, unknown } from '../logic/fact.ts';
import { holdsConversation, holdsRegistration } from './care-events.ts';
import type { Dossier } from './dossier.ts';
import { lack } from './lacks.ts';
import type { PatientRecordSource } from './record.ts';

const NOT_VALID: readonly (string | undefined)[] = ['entered-in-error', 'cancelled', 'registered'];
const TEAM_CODES = ['190006', '190067', '190173', '190099'];

/** The palliative phase is marked as such, or by a short life expectancy. */
export function readPhaseMark(source: PatientRecordSource): Fact<boolean> {
  for (const entry of source.own('Observation')) {
    const { status, code, valueCodeableConcept, valueBoolean } = entry.resource;
    if (NOT_VALID.includes(status)) continue;
    if (hasCode(code, 'observatie', 'palliatieve-fase') && valueBoolean !== false)
      return known(true, [entry.ref]);
    if (!hasCode(code, 'observatie', 'levensverwachting')) continue;
    const expectancy = codesOf(valueCodeableConcept, 'observatie');
    if (expectancy.some((each) => each.startsWith('korter-dan'))) return known(true, [entry.ref]);
  }
  for (const entry of source.own('Condition')) {
    if (hasCode(entry.resource.code, 'observatie', 'palliatieve-fase')) return known(true, [entry.ref]);
  }
  return unknown(lack('phase', 'Observation', source.patient.ref));
}

/** Whether anything in the record tells of palliative care. Cheap: reads codes, builds nothing. */
export function hasPalliativeMarker(dossier: Dossier): boolean {
  const { source } = dossier;
  return (
    holdsConversation(source) ||
    source.own('Observation').some(({ resource }) => marksPhase(resource.status, resource.code)) ||
    source
      .own('Condition')
      .some(({ resource }) => hasCode(resource.code, 'observatie', 'palliatieve-fase')) ||
    dossier.teams.ofPatient.length > 0 ||
    dossier.subtrajecten.some(({ palliative }) => palliative.value === true) ||
    source
      .own('MedicationRequest')
      .some(
        (entry) =>
          !NOT_VALID.includes(entry.resource.status) &&
          dossier.atcOf(entry).some((code) => PALLIATIVE_MEDICINES.includes(code)),
      ) ||
    dossier.stays.some(
      ({ kind }) =>
        kind === 'hospice' || kind === 'hospice-bth' || kind === 'hospice-hch' || kind === 'palliative-unit',
    ) ||
    (holdsRegistration(source) && hasTeamRegistration(dossier)) ||
    (dossier.teams.haveMembers && hasTeamContact(dossier)) ||
    dossier.hasPlanWithoutConversation
  );
}

function hasTeamRegistration({ care }: Dossier): boolean {
  return care.some(({ event }) => event.statements.some(({ code }) => TEAM_CODES.includes(code)));
}

function hasTeamContact({ care }: Dossier): boolean {
  return care.some(({ performers }) =>
    performers.items.some(
      ({ inPalliativeTeam, inChildComfortTeam }) =>
        inPalliativeTeam.value === true || inChildComfortTeam.value === true,
    ),
  );
}

function marksPhase(status: string | undefined, code: Parameters<typeof hasCode>[0]): boolean {
  return (
    !NOT_VALID.includes(status) &&
    (hasCode(code, 'observatie', 'palliatieve-fase') || hasCode(code, 'observatie', 'levensverwachting'))
  );
}
