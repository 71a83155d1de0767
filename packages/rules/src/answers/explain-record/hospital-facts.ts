import { MDO, OVERLEG_PZ } from '../../codes/zorgactiviteiten.ts';
import { hasOncologicalCondition } from '../../facts/patient/oncology.ts';
import { wording } from '../../logic/wording.ts';
import { found, type SoughtFact, sought } from './explained-fact.ts';

/** Registrations, teams, DBCs, and what tells of the phase. */
export const HOSPITAL_FACTS: readonly SoughtFact[] = [
  sought(
    'registration',
    wording('Registratie', 'Registration'),
    'ChargeItem.code, Claim.item.productOrService, Procedure.code, Encounter.type: NZa, or settings codes',
    ({ care }) =>
      care.flatMap(({ registrations }) =>
        registrations.items.map(({ ref, on, code }) => found(ref, on.value, code.value)),
      ),
    { binding: 'registration' },
  ),
  sought(
    'palliative-team',
    wording('Team palliatieve zorg', 'Palliative care team'),
    'CareTeam.category: team palliatief-team, or settings teams.palliative',
    ({ teams }) => teams.palliative.refs.map((ref) => found(ref)),
    { binding: 'palliativeTeam' },
  ),
  sought(
    'child-comfort-team',
    wording('Kinder comfort team', 'Child comfort team'),
    'CareTeam.category: team kinder-comfort-team, or settings teams.childComfort',
    ({ teams }) => teams.childComfort.refs.map((ref) => found(ref)),
    { binding: 'childComfortTeam' },
  ),
  sought(
    'team-member-contact',
    wording('Contact door een lid van zo’n team', 'Contact by a member of such a team'),
    'CareTeam.participant.member, and who took part in the Encounter',
    ({ care }) =>
      care.map((each) =>
        each.performers.items.some(
          ({ inPalliativeTeam, inChildComfortTeam }) =>
            inPalliativeTeam.value === true || inChildComfortTeam.value === true,
        )
          ? found(each.ref, each.event.on)
          : undefined,
      ),
  ),
  sought(
    'team-meeting',
    wording('Teamoverleg', 'Team meeting'),
    'Procedure.code, Encounter.type, registrations: NZa 190006, 190005',
    ({ care }) =>
      care.flatMap(({ registrations }) =>
        registrations.items.map(({ ref, on, code: { value } }) =>
          value === OVERLEG_PZ || value === MDO ? found(ref, on.value, value) : undefined,
        ),
      ),
    { binding: 'teamMeeting' },
  ),
  sought(
    'dbc',
    wording('Dbc', 'DBC'),
    'EpisodeOfCare.diagnosis → Condition.code: dbc-diagnose; extension zorgproduct',
    ({ subtrajecten }) =>
      subtrajecten.map(({ ref, on, diagnosis, product }) =>
        found(ref, on.value, [diagnosis.value, product.value].filter(Boolean).join(' ')),
      ),
    { binding: 'dbcDiagnosis' },
  ),
  sought(
    'admission',
    wording('Opname naar de klasse van het contact', 'Admission by the class of the contact'),
    'Encounter.class: IMP, ACUTE, NONAC',
    ({ stays }) =>
      stays.map(({ ref, admissionClass, from }) => (admissionClass ? found(ref, from) : undefined)),
    { binding: 'clinicalAdmission' },
  ),
  sought(
    'palliative-phase',
    wording('Markering van de palliatieve fase', 'Mark of the palliative phase'),
    'Observation.code, Condition.code, Procedure.code: observatie palliatieve-fase, ICD-10 Z51.5, SNOMED 103735009',
    ({ phaseMarked }) => (phaseMarked.value === true ? phaseMarked.evidence.map((ref) => found(ref)) : []),
    { binding: 'palliativePhase' },
  ),
  sought(
    'life-expectancy',
    wording('Levensverwachting', 'Life expectancy'),
    'Observation.code: observatie levensverwachting, with its value and a physician as performer',
    ({ expectancies }) => expectancies.map(({ ref, on, value }) => found(ref, on, value)),
    {
      binding: 'lifeExpectancy',
      unclear: ({ expectancies }) =>
        expectancies.flatMap(({ ref, byPhysician }) => (byPhysician.value === undefined ? [ref] : [])),
    },
  ),
  sought(
    'oncological-diagnosis',
    wording('Oncologische diagnose', 'Oncological diagnosis'),
    'Condition.code: ICD-10 C00–C97, D00–D09, D37–D48; SNOMED 363346000',
    (dossier) => {
      const { value, evidence } = hasOncologicalCondition(dossier, dossier.at);
      return value === true ? evidence.map((ref) => found(ref)) : [];
    },
    { binding: 'oncologicalDiagnosis' },
  ),
];
