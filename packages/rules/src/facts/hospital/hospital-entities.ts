import { day, denied, meaning, oneOf, partOf, setOf, subject, text, yesNo } from '../../logic/declaration.ts';
import { SPECIALISMS } from '../people/specialisms.ts';
import { said } from '../said.ts';

/** A DBC subtraject. */
export const SUBTRAJECT = subject('dit subtraject', 'this subtraject', said('DBC'), {
  identity: text('identiteit', 'identity', said('role of a professional')),
  on: day('datum', 'date', said('contact')),
  circumstances: partOf('circumstances'),
  /** `specialism.diagnosis`, e.g. `0313.050`; empty when the record shows there is none. */
  diagnosis: text('dbc-diagnose', 'DBC diagnosis', said('DBC')),
  /** AGB code of the specialism of the diagnosis. */
  specialism: text('specialisme', 'specialism', meaning(SPECIALISMS), said('specialism')),
  /** Zorgproduct, e.g. `990040015`; empty when none is derived yet. */
  product: text('zorgproduct', 'zorgproduct', said('DBC')),
  /** Diagnosis palliatieve zorg or a product of group 990040. */
  palliative: yesNo('palliatieve zorg', 'palliative care', said('palliative DBC')),
  /** Contacts with the patient. */
  contacts: setOf('care', ['contact', 'contact'], ['contacten', 'contacts'], said('contact')),
  meetings: setOf('care', ['overleg', 'meeting'], ['overleggen', 'meetings'], said('team meeting')),
  registrations: setOf(
    'registration',
    ['registratie', 'registration'],
    ['registraties', 'registrations'],
    said('kind of consult, and any registration'),
  ),
  /** Holds a hospital admission. */
  clinical: yesNo(
    'bevat een opname in het ziekenhuis',
    'holds a hospital admission',
    said('clinical admission'),
  ),
  /** Other subtrajecten that run at the same time. */
  parallel: setOf(
    'subtraject',
    ['gelijktijdig subtraject', 'simultaneous subtraject'],
    ['gelijktijdige subtrajecten', 'simultaneous subtrajecten'],
    said('DBC'),
  ),
  /** Whom the record names as having opened it. */
  openedBy: setOf('performer', ['opener', 'opener'], ['openers', 'openers'], said('who opened a DBC')),
  /** The patient died while no team meeting had been held. */
  diedBeforeMeeting: yesNo('overleden vóór het overleg', 'died before the meeting', said('death')),
  /** The patient died or was discharged before a team member with poortfunctie had contact. */
  leftBeforeContact: yesNo(
    'overleden of ontslagen vóór contact met een teamlid met poortfunctie',
    'died or discharged before contact with a team member with poortfunctie',
    said('clinical admission'),
  ),
  startsAfterDeath: yesNo('begint na het overlijden', 'starts after death', said('death')),
  /** A referral for it lies in the record. */
  referred: yesNo('verwijzing vastgelegd', 'referral recorded', said('referral')),
  child: yesNo(
    'jonger dan 18 jaar',
    'younger than 18',
    said('birth, gender'),
    denied('18 jaar of ouder', '18 or older'),
  ),
  female: yesNo('de patiënt is een vrouw', 'the patient is female', said('birth, gender')),
});

/** Advice that a GP or a specialist asks for; of a palliative consultation each visit or call. */
export const ADVICE_REQUEST = subject('dit verzoek', 'this request', said('request for advice'), {
  /** When the advice was given; while it is not, when it was asked. */
  on: day('datum', 'date', said('contact')),
  circumstances: partOf('circumstances'),
  /** `meedenkadvies`, `palliatieve-consultatie` or `scop`. */
  category: oneOf(
    'soort verzoek',
    'kind of request',
    {
      meedenkadvies: undefined,
      'palliatieve-consultatie': undefined,
      scop: undefined,
    },
    said('request for advice'),
  ),
  requester: setOf(
    'performer',
    ['vrager', 'requester'],
    ['vragers', 'requesters'],
    said('request for advice'),
  ),
  /** Who was asked. */
  performers: setOf(
    'performer',
    ['gevraagde', 'person asked'],
    ['gevraagden', 'people asked'],
    said('role of a professional'),
  ),
  /** Who gave the advice, or was asked for it; whoever asked only where nobody else is named. */
  advisers: setOf(
    'performer',
    ['adviseur', 'adviser'],
    ['adviseurs', 'advisers'],
    said('request for advice'),
  ),
  /** Contacts with the patient that answer the request. */
  contacts: setOf('care', ['contact', 'contact'], ['contacten', 'contacts'], said('contact')),
  /** Answers in writing, or in a call between who asks and who advises. */
  answers: setOf('hand-over', ['antwoord', 'answer'], ['antwoorden', 'answers'], said('written answer')),
  /** The patient is already under hospital treatment for this question. */
  alreadyTreated: yesNo(
    'al onder behandeling voor deze vraag',
    'already under treatment for this question',
    said('already treated for the question'),
  ),
  registrations: setOf(
    'registration',
    ['registratie', 'registration'],
    ['registraties', 'registrations'],
    said('kind of consult, and any registration'),
  ),
  child: yesNo(
    'jonger dan 18 jaar',
    'younger than 18',
    said('birth, gender'),
    denied('18 jaar of ouder', '18 or older'),
  ),
});

/** A run of hospital days that decides on lodging. */
export const TREATMENT_RUN = subject(
  'deze reeks behandeldagen',
  'this run of treatment days',
  said('run of treatment days'),
  {
    on: day('datum', 'date', said('contact')),
    circumstances: partOf('circumstances'),
    threeDays: yesNo(
      'ten minste drie dagen achter elkaar',
      'at least three consecutive days',
      said('run of treatment days'),
    ),
    specialisedHospital: yesNo('gespecialiseerd ziekenhuis', 'specialised hospital', said('other places')),
    longTravel: yesNo('lange reis', 'long travel', said('run of treatment days')),
    choosesLodging: yesNo(
      'patiënt kiest voor logeren',
      'patient chooses lodging',
      said('run of treatment days'),
    ),
  },
);
