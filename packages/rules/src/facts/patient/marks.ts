import type { CodeableConcept, Observation } from '@medplum/fhirtypes';
import { PALLIATIVE_ADVICE } from '../../codes/advice.ts';
import { PALLIATIVE_MEDICINES } from '../../codes/medicines.ts';
import type { System } from '../../codes/systems.ts';
import { type Fact, known, type Ref, unknown } from '../../logic/fact.ts';
import { firstDay, lastDay } from '../../logic/moment.ts';
import { hasCode, someCode } from '../../record/codes.ts';
import { lack } from '../../record/lacks.ts';
import { holdsConversation } from '../care/care-events.ts';
import type { Dossier } from '../dossier.ts';
import { askedFor } from '../hospital/requests.ts';
import { statusOf } from '../products/medication-agreement.ts';
import { isPresentCondition } from './conditions.ts';

const NOT_VALID: readonly (string | undefined)[] = ['entered-in-error', 'cancelled', 'registered'];
const PRESCRIBED: readonly (string | undefined)[] = ['active', 'completed', 'draft', 'on-hold', 'stopped'];
const TEAM_CODES = ['190006', '190067', '190173', '190099'];

/** `Palliatieve zorg`; the other codes of Z51 are not: Z51.1 is chemotherapy. */
const ICD10_PALLIATIVE = /^Z51\.?5$/i;
const SNOMED_PALLIATIVE = '103735009';

/** The codes that can mark a record as one of palliative care, besides those of what is planned, asked or prescribed. */
export const MARKS: readonly string[] = [
  'Z51.5',
  'Z515',
  SNOMED_PALLIATIVE,
  'palliatieve-fase',
  'levensverwachting',
  'palliatief-team',
  'kinder-comfort-team',
  ...TEAM_CODES,
];
const GIVEN: readonly (string | undefined)[] = ['completed', 'in-progress'];

/** The palliative phase is marked as such, or by the latest estimate of the life expectancy. */
export function readPhaseMark(dossier: Dossier): Fact<boolean> {
  const mark = phaseMarkOn(dossier, undefined);
  return mark === undefined
    ? unknown(lack('phase', 'Observation', dossier.source.patient.ref))
    : known(true, [mark]);
}

/** What marks the palliative phase on a day: a mark of that day or before, or without a date. */
export function phaseMarkOn(dossier: Dossier, on: string | undefined): Ref | undefined {
  const { source } = dossier;
  const isNotLater = (day: string | undefined) =>
    day === undefined || on === undefined || firstDay(day) <= lastDay(on);
  const mark = source.own('Observation').find((entry) => {
    const { effectiveDateTime, effectivePeriod } = entry.resource;
    const day = effectiveDateTime ?? effectivePeriod?.start;
    return (
      isPhaseMark(entry.resource) && isNotLater(source.date(day, entry, 'Observation.effectiveDateTime'))
    );
  });
  const condition = source.own('Condition').find((entry) => {
    const { code, onsetDateTime, recordedDate } = entry.resource;
    return (
      isPresentCondition(entry) &&
      saysPalliative(code) &&
      isNotLater(source.date(onsetDateTime ?? recordedDate, entry, 'Condition.onsetDateTime'))
    );
  });
  const procedure = source.own('Procedure').find((entry) => {
    const { status, code, performedDateTime, performedPeriod } = entry.resource;
    return (
      GIVEN.includes(status) &&
      saysPalliative(code) &&
      isNotLater(
        source.date(performedDateTime ?? performedPeriod?.start, entry, 'Procedure.performedDateTime'),
      )
    );
  });
  const latest = dossier.expectancies.filter((each) => isNotLater(each.on)).at(-1);
  return (mark ?? condition ?? procedure ?? (latest?.value.startsWith('korter-dan') ? latest : undefined))
    ?.ref;
}

function isPhaseMark({ status, code, valueBoolean }: Observation): boolean {
  return !NOT_VALID.includes(status) && valueBoolean !== false && saysPalliative(code);
}

/** Whether a code says in so many words that care is palliative. */
function saysPalliative(concept: CodeableConcept | undefined): boolean {
  return someCode(concept, isPalliative);
}

function isPalliative(system: System, code: string): boolean {
  if (system === 'snomed') return code === SNOMED_PALLIATIVE;
  if (system === 'observatie') return code === 'palliatieve-fase';
  return system === 'icd10' && ICD10_PALLIATIVE.test(code);
}

/** Whether anything in the record tells of palliative care. Cheap: reads codes, builds nothing. */
export function hasPalliativeMarker(dossier: Dossier): boolean {
  return hasMarkerBesidesMedicines(dossier) || hasPalliativeMedicine(dossier);
}

function hasPalliativeMedicine(dossier: Dossier): boolean {
  return dossier.source
    .own('MedicationRequest')
    .some(
      (entry) =>
        PRESCRIBED.includes(statusOf(dossier, entry)) &&
        dossier.atcOf(entry).some((code) => PALLIATIVE_MEDICINES.includes(code)),
    );
}

/** The same without the four medicines, which are also given for something else. */
export function hasMarkerBesidesMedicines(dossier: Dossier): boolean {
  const { source } = dossier;
  return (
    holdsConversation(source) ||
    source.own('Observation').some(({ resource }) => isPhaseMark(resource) || isExpectancy(resource)) ||
    source
      .own('Condition')
      .some((entry) => isPresentCondition(entry) && saysPalliative(entry.resource.code)) ||
    source
      .own('Procedure')
      .some(({ resource: { status, code } }) => GIVEN.includes(status) && saysPalliative(code)) ||
    dossier.teams.ofPatient.length > 0 ||
    dossier.subtrajecten.some(({ palliative }) => palliative.value === true) ||
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
