import { day, oneOf, partOf, setOf, subject, text, yesNo } from '../../logic/declaration.ts';
import { SPECIALISMS } from '../people/specialisms.ts';

/** A DBC subtraject. */
export const SUBTRAJECT = subject('dit subtraject', 'this subtraject', {
  identity: text('identiteit', 'identity'),
  on: day('datum', 'date'),
  circumstances: partOf('circumstances'),
  /** `specialism.diagnosis`, e.g. `0313.050`; empty when the record shows there is none. */
  diagnosis: text('dbc-diagnose', 'DBC diagnosis'),
  /** AGB code of the specialism of the diagnosis. */
  specialism: text('specialisme', 'specialism', SPECIALISMS),
  /** Zorgproduct, e.g. `990040015`; empty when none is derived yet. */
  product: text('zorgproduct', 'zorgproduct'),
  /** Diagnosis palliatieve zorg or a product of group 990040. */
  palliative: yesNo('palliatieve zorg', 'palliative care'),
  /** Contacts with the patient. */
  contacts: setOf('care', ['contact', 'contact'], ['contacten', 'contacts']),
  meetings: setOf('care', ['overleg', 'meeting'], ['overleggen', 'meetings']),
  registrations: setOf('registration', ['registratie', 'registration'], ['registraties', 'registrations']),
  /** Holds a hospital admission. */
  clinical: yesNo('bevat een opname in het ziekenhuis', 'holds a hospital admission'),
  /** Other subtrajecten that run at the same time. */
  parallel: setOf(
    'subtraject',
    ['gelijktijdig subtraject', 'simultaneous subtraject'],
    ['gelijktijdige subtrajecten', 'simultaneous subtrajecten'],
  ),
  /** Whom the record names as having opened it. */
  openedBy: setOf('performer', ['opener', 'opener'], ['openers', 'openers']),
  /** The patient died while no team meeting had been held. */
  diedBeforeMeeting: yesNo('overleden vóór het overleg', 'died before the meeting'),
  /** The patient died or was discharged before a team member with poortfunctie had contact. */
  leftBeforeContact: yesNo(
    'overleden of ontslagen vóór contact met een teamlid met poortfunctie',
    'died or discharged before contact with a team member with poortfunctie',
  ),
  startsAfterDeath: yesNo('begint na het overlijden', 'starts after death'),
  /** A referral for it lies in the record. */
  referred: yesNo('verwijzing vastgelegd', 'referral recorded'),
  child: yesNo('jonger dan 18 jaar', 'younger than 18'),
  female: yesNo('de patiënt is een vrouw', 'the patient is female'),
});

/** Advice that a GP or a specialist asks for; of a palliative consultation each visit or call. */
export const ADVICE_REQUEST = subject('dit verzoek', 'this request', {
  /** When the advice was given; while it is not, when it was asked. */
  on: day('datum', 'date'),
  circumstances: partOf('circumstances'),
  /** `meedenkadvies`, `palliatieve-consultatie` or `scop`. */
  category: oneOf('soort verzoek', 'kind of request', {
    meedenkadvies: undefined,
    'palliatieve-consultatie': undefined,
    scop: undefined,
  }),
  requester: setOf('performer', ['vrager', 'requester'], ['vragers', 'requesters']),
  /** Who was asked. */
  performers: setOf('performer', ['gevraagde', 'person asked'], ['gevraagden', 'people asked']),
  /** Who gave the advice, or was asked for it; whoever asked only where nobody else is named. */
  advisers: setOf('performer', ['adviseur', 'adviser'], ['adviseurs', 'advisers']),
  /** Contacts with the patient that answer the request. */
  contacts: setOf('care', ['contact', 'contact'], ['contacten', 'contacts']),
  /** Answers in writing, or in a call between who asks and who advises. */
  answers: setOf('hand-over', ['antwoord', 'answer'], ['antwoorden', 'answers']),
  /** The patient is already under hospital treatment for this question. */
  alreadyTreated: yesNo('al onder behandeling voor deze vraag', 'already under treatment for this question'),
  registrations: setOf('registration', ['registratie', 'registration'], ['registraties', 'registrations']),
  child: yesNo('jonger dan 18 jaar', 'younger than 18'),
});

/** A run of hospital days that decides on lodging. */
export const TREATMENT_RUN = subject('deze reeks behandeldagen', 'this run of treatment days', {
  on: day('datum', 'date'),
  threeDays: yesNo('ten minste drie dagen achter elkaar', 'at least three consecutive days'),
  specialisedHospital: yesNo('gespecialiseerd ziekenhuis', 'specialised hospital'),
  longTravel: yesNo('lange reis', 'long travel'),
  choosesLodging: yesNo('patiënt kiest voor logeren', 'patient chooses lodging'),
});
