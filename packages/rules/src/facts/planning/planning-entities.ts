import { day, item, partOf, setOf, subject, yesNo } from '../../logic/declaration.ts';
import { said } from '../said.ts';

export const CONVERSATION = item({
  on: day('datum', 'date', said('contact')),
  performers: setOf(
    'performer',
    ['uitvoerder', 'performer'],
    ['uitvoerders', 'performers'],
    said('role of a professional'),
  ),
  /** By a child comfort team; of an adult the record has to say so. */
  byChildComfortTeam: yesNo(
    'door een kinder comfort team',
    'by a child comfort team',
    said('palliative team, child comfort team'),
  ),
  /** What is registered for this very conversation. */
  registrations: setOf(
    'registration',
    ['registratie', 'registration'],
    ['registraties', 'registrations'],
    said('kind of consult, and any registration'),
  ),
  /** Registrations of that day that name neither a contact nor a performer. */
  possibleRegistrations: setOf(
    'registration',
    ['registratie die dag zonder contact', 'registration that day without a contact'],
    ['registraties die dag zonder contact', 'registrations that day without a contact'],
    said('of which contact a registration is'),
  ),
  /** Everything registered on the same day. */
  sameDay: setOf(
    'registration',
    ['registratie die dag', 'registration that day'],
    ['registraties die dag', 'registrations that day'],
    said('kind of consult, and any registration'),
  ),
  subtrajecten: setOf(
    'subtraject',
    ['subtraject', 'subtraject'],
    ['subtrajecten', 'subtrajecten'],
    said('DBC'),
  ),
});

export const CARE_PLAN_DOCUMENT = item({
  on: day('datum', 'date', said('contact')),
});

export const HAND_OVER = item({
  on: day('datum', 'date', said('contact')),
  toGp: yesNo('aan de huisarts', 'to the GP', said('to whom')),
  toGpPost: yesNo('aan de huisartsenpost', 'to the GP post', said('to whom')),
});

/** The proactive-care-planning conversations up to and including the hand-over of their plan. */
export const PLANNING_PROCESS = subject(
  'de zorgplanning',
  'the care planning',
  said('proactive-care-planning conversation'),
  {
    /** Date of the last conversation. */
    on: day('datum', 'date', said('contact')),
    circumstances: partOf('circumstances'),
    conversations: setOf(
      'conversation',
      ['gesprek', 'conversation'],
      ['gesprekken', 'conversations'],
      said('proactive-care-planning conversation'),
    ),
    plans: setOf(
      'care-plan-document',
      ['zorgplan', 'care plan'],
      ['zorgplannen', 'care plans'],
      said('proactive care plan'),
    ),
    handOvers: setOf(
      'hand-over',
      ['overdracht', 'hand-over'],
      ['overdrachten', 'hand-overs'],
      said('the plan was handed over'),
    ),
    registrations: setOf(
      'registration',
      ['registratie', 'registration'],
      ['registraties', 'registrations'],
      said('kind of consult, and any registration'),
    ),
    /** A registration of the process, or all its conversations, belong to a subtraject palliatieve zorg. */
    tiedToPz: yesNo(
      'gekoppeld aan een dbc palliatieve zorg',
      'tied to a palliative care DBC',
      said('of which DBC a registration is'),
    ),
    /** The only DBC that is open on that day is one for palliative care. */
    onlyPzOpen: yesNo(
      'alleen een dbc palliatieve zorg staat open',
      'only a palliative care DBC is open',
      said('DBC'),
    ),
    phaseMarked: yesNo(
      'palliatieve fase gemarkeerd',
      'palliative phase marked',
      said('palliative phase marked'),
    ),
  },
);
