import type { Observation } from '@medplum/fhirtypes';
import { PALLIATIVE_ADVICE } from '../../codes/advice.ts';
import { PALLIATIVE_MEDICINES } from '../../codes/medicines.ts';
import { type Fact, known, unknown } from '../../logic/fact.ts';
import { hasCode } from '../../record/codes.ts';
import { lack } from '../../record/lacks.ts';
import { holdsConversation } from '../care/care-events.ts';
import type { Dossier } from '../dossier.ts';
import { askedFor } from '../hospital/requests.ts';
import { isPresentCondition } from './conditions.ts';

const NOT_VALID: readonly (string | undefined)[] = ['entered-in-error', 'cancelled', 'registered'];
const PRESCRIBED: readonly (string | undefined)[] = ['active', 'completed', 'draft', 'on-hold', 'stopped'];
const TEAM_CODES = ['190006', '190067', '190173', '190099'];

/** The palliative phase is marked as such, or by the latest estimate of the life expectancy. */
export function readPhaseMark({ source, expectancies }: Dossier): Fact<boolean> {
  const mark = source.own('Observation').find(({ resource }) => isPhaseMark(resource));
  const condition = source
    .own('Condition')
    .find(
      (entry) => isPresentCondition(entry) && hasCode(entry.resource.code, 'observatie', 'palliatieve-fase'),
    );
  const latest = expectancies.at(-1);
  const found = mark ?? condition ?? (latest?.value.startsWith('korter-dan') ? latest : undefined);
  return found === undefined
    ? unknown(lack('phase', 'Observation', source.patient.ref))
    : known(true, [found.ref]);
}

function isPhaseMark({ status, code, valueBoolean }: Observation): boolean {
  return (
    !NOT_VALID.includes(status) && valueBoolean !== false && hasCode(code, 'observatie', 'palliatieve-fase')
  );
}

/** Whether anything in the record tells of palliative care. Cheap: reads codes, builds nothing. */
export function hasPalliativeMarker(dossier: Dossier): boolean {
  const { source } = dossier;
  return (
    holdsConversation(source) ||
    source.own('Observation').some(({ resource }) => isPhaseMark(resource) || isExpectancy(resource)) ||
    source
      .own('Condition')
      .some(
        (entry) =>
          isPresentCondition(entry) && hasCode(entry.resource.code, 'observatie', 'palliatieve-fase'),
      ) ||
    dossier.teams.ofPatient.length > 0 ||
    dossier.subtrajecten.some(({ palliative }) => palliative.value === true) ||
    source
      .own('MedicationRequest')
      .some(
        (entry) =>
          PRESCRIBED.includes(entry.resource.status) &&
          dossier.atcOf(entry).some((code) => PALLIATIVE_MEDICINES.includes(code)),
      ) ||
    dossier.stays.some(
      ({ kind }) =>
        kind === 'hospice' || kind === 'hospice-bth' || kind === 'hospice-hch' || kind === 'palliative-unit',
    ) ||
    (TEAM_CODES.some((code) => dossier.registeredCodes.has(code)) && hasTeamRegistration(dossier)) ||
    (dossier.teams.haveMembers && hasTeamContact(dossier)) ||
    dossier.hasPlanWithoutConversation ||
    askedFor(source, PALLIATIVE_ADVICE).length > 0
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

function isExpectancy({ status, code }: Observation): boolean {
  return !NOT_VALID.includes(status) && hasCode(code, 'observatie', 'levensverwachting');
}
