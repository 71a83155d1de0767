import { day, item, partOf, setOf, subject, yesNo } from '../../logic/declaration.ts';

export const CONVERSATION = item({
  on: day('datum', 'date'),
  performers: setOf('performer', ['uitvoerder', 'performer'], ['uitvoerders', 'performers']),
  /** By a child comfort team; of an adult the record has to say so. */
  byChildComfortTeam: yesNo('door een kinder comfort team', 'by a child comfort team'),
  /** What is registered for this very conversation. */
  registrations: setOf('registration', ['registratie', 'registration'], ['registraties', 'registrations']),
  /** Registrations of that day that name neither a contact nor a performer. */
  possibleRegistrations: setOf(
    'registration',
    ['registratie die dag zonder contact', 'registration that day without a contact'],
    ['registraties die dag zonder contact', 'registrations that day without a contact'],
  ),
  /** Everything registered on the same day. */
  sameDay: setOf(
    'registration',
    ['registratie die dag', 'registration that day'],
    ['registraties die dag', 'registrations that day'],
  ),
  subtrajecten: setOf('subtraject', ['subtraject', 'subtraject'], ['subtrajecten', 'subtrajecten']),
});

export const CARE_PLAN_DOCUMENT = item({
  on: day('datum', 'date'),
});

export const HAND_OVER = item({
  on: day('datum', 'date'),
  toGp: yesNo('aan de huisarts', 'to the GP'),
  toGpPost: yesNo('aan de huisartsenpost', 'to the GP post'),
});

/** The proactive-care-planning conversations up to and including the hand-over of their plan. */
export const PLANNING_PROCESS = subject('de zorgplanning', 'the care planning', {
  /** Date of the last conversation. */
  on: day('datum', 'date'),
  circumstances: partOf('circumstances'),
  conversations: setOf('conversation', ['gesprek', 'conversation'], ['gesprekken', 'conversations']),
  plans: setOf('care-plan-document', ['zorgplan', 'care plan'], ['zorgplannen', 'care plans']),
  handOvers: setOf('hand-over', ['overdracht', 'hand-over'], ['overdrachten', 'hand-overs']),
  registrations: setOf('registration', ['registratie', 'registration'], ['registraties', 'registrations']),
  /** A registration of the process, or all its conversations, belong to a subtraject palliatieve zorg. */
  tiedToPz: yesNo('gekoppeld aan een dbc palliatieve zorg', 'tied to a palliative care DBC'),
  /** The only DBC that is open on that day is one for palliative care. */
  onlyPzOpen: yesNo('alleen een dbc palliatieve zorg staat open', 'only a palliative care DBC is open'),
  phaseMarked: yesNo('palliatieve fase gemarkeerd', 'palliative phase marked'),
});
