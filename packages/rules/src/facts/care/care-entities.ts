import { day, denied, partOf, setOf, subject, timeOfDay, yesNo } from '../../logic/declaration.ts';
import { said } from '../said.ts';

/** Care delivered at one moment: a contact with its procedures, a team meeting, or a registration that names no contact. */
export const CARE = subject('deze zorg', 'this care', said('contact'), {
  on: day('datum', 'date', said('contact')),
  circumstances: partOf('circumstances'),
  /** Local time it started, `HH:MM`. */
  startTime: timeOfDay('begintijd', 'starting time', said('contact')),
  /** What it is part of began on an earlier day. */
  beganEarlier: yesNo('begonnen op een eerdere dag', 'began on an earlier day', said('clinical admission')),
  performers: setOf(
    'performer',
    ['uitvoerder', 'performer'],
    ['uitvoerders', 'performers'],
    said('role of a professional'),
  ),
  /** What is registered for this care. */
  registrations: setOf(
    'registration',
    ['registratie', 'registration'],
    ['registraties', 'registrations'],
    said('kind of consult, and any registration'),
  ),
  /** The same, and what is registered that day without naming any contact. */
  sameOccasion: setOf(
    'registration',
    ['registratie bij dezelfde gelegenheid', 'registration on the same occasion'],
    ['registraties bij dezelfde gelegenheid', 'registrations on the same occasion'],
    said('kind of consult, and any registration'),
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
  /** What it names as its subtraject did not run on that day. */
  outsideSubtraject: yesNo(
    'buiten de looptijd van het subtraject',
    'outside the term of its subtraject',
    said('of which DBC a registration is'),
  ),
  /** About a question of palliative care, and not about something else a member of the team is seen for. */
  palliativeQuestion: yesNo(
    'vraag over palliatieve zorg',
    'question of palliative care',
    said('request for advice'),
  ),
  /** By a child comfort team; of an adult the record has to say so. */
  byChildComfortTeam: yesNo(
    'door een kinder comfort team',
    'by a child comfort team',
    said('palliative team, child comfort team'),
  ),
  /** Belongs to a subtraject palliatieve zorg; unknown when such a subtraject runs but this care names none. */
  inPzSubtraject: yesNo(
    'hoort bij een subtraject palliatieve zorg',
    'belongs to a palliative care subtraject',
    said('of which DBC a registration is'),
  ),
  /** How the patient stood on that day. */
  situation: partOf('situation'),
  /** By telephone, screen or in writing. */
  remote: yesNo('op afstand', 'on a distance', said('by telephone or screen; at home')),
  atHome: yesNo('bij de patiënt thuis', "at the patient's home", said('by telephone or screen; at home')),
  inHospice: yesNo('in een hospice', 'in a hospice', said('other places')),
  inNursingHome: yesNo('in een verpleeghuis', 'in a nursing home', said('other places')),
  /** The patient is admitted to a hospital. */
  admitted: yesNo('opgenomen in het ziekenhuis', 'admitted to hospital', said('clinical admission')),
  /** The contact itself is an admission, or falls on a day in the middle of one. */
  inpatient: yesNo('tijdens een opname', 'during an admission', said('clinical admission')),
  /** Is in hospital all day or goes there that day; not who came from there. */
  toHospital: yesNo(
    'is of gaat die dag naar het ziekenhuis',
    'is in hospital or goes there that day',
    said('clinical admission'),
  ),
  /** This is a proactive-care-planning conversation. */
  carePlanning: yesNo(
    'gesprek over proactieve zorgplanning',
    'proactive-care-planning conversation',
    said('proactive-care-planning conversation'),
  ),
  sharedDecision: yesNo(
    'samen beslissen vastgelegd',
    'shared decision recorded',
    said('shared decision making'),
  ),
  /** A report of it lies in the record. */
  reported: yesNo('verslag in het dossier', 'report in the record', said('report of a consult')),
  oncological: yesNo('oncologische diagnose', 'oncological diagnosis', said('oncological diagnosis')),
  antitumourTherapy: yesNo(
    'chemo- of hormoontherapie loopt',
    'chemotherapy or hormone therapy runs',
    said('chemotherapy or hormone therapy'),
  ),
  antitumourTherapyEnded: yesNo(
    'chemo- of hormoontherapie is gestopt',
    'chemotherapy or hormone therapy has ended',
    said('chemotherapy or hormone therapy'),
  ),
  /** Home nursing for coordination, assessing the need, or hand-over. */
  coordination: yesNo(
    'doel is afstemming, indicatiestelling of overdracht',
    'aim is coordination, assessing the need or hand-over',
    said('aim of home nursing'),
  ),
  /** Given by an organisation for home nursing. */
  byHomeNursing: yesNo('gegeven door de wijkverpleging', 'given by home nursing', said('home nursing')),
  /** Home nursing is contracted as one integral title. */
  integralContract: yesNo(
    'contract voor de integrale prestatie',
    'contract for the integral title',
    said('agreements'),
  ),
  /** Home nursing in a bijna-thuis-huis is contracted by the day. */
  dayPriceContract: yesNo('contract voor de dagprijs', 'contract for the day rate', said('agreements')),
  /** Indications for home nursing that hold on that day. */
  nursingIndications: setOf(
    'nursing-indication',
    ['indicatie voor wijkverpleging', 'indication for home nursing'],
    ['indicaties voor wijkverpleging', 'indications for home nursing'],
    said('need assessed by home nursing'),
  ),
  /** Home nursing at night. */
  nightCare: yesNo('nachtzorg', 'night care', said('night care, case management')),
  /** An intervention by home nursing at night, not presence alone. */
  intervention: yesNo('zorg verleend in de nacht', 'care given at night', said('intervention at night')),
  caseManagement: yesNo('casemanagement', 'case management', said('night care, case management')),
  /** A PaTz meeting. */
  patz: yesNo('PaTz-overleg', 'PaTz meeting', said('PaTz meeting')),
  /** Registered or claimed after the death of the patient. */
  enteredAfterDeath: yesNo(
    'geregistreerd na het overlijden',
    'registered after the death',
    said('registered after death'),
  ),
  /** The patient is under 18 on that date. */
  child: yesNo(
    'jonger dan 18 jaar',
    'younger than 18',
    said('birth, gender'),
    denied('18 jaar of ouder', '18 or older'),
  ),
  /** Of a child, or in a subtraject of child palliative care: around a birth that is on the mother's record. */
  childPalliativeCare: yesNo('kinderpalliatieve zorg', 'child palliative care', said('palliative DBC')),
  afterDeath: yesNo('na het overlijden', 'after death', said('death')),
  /** What is registered is claimed from the health insurer or the zorgkantoor; not when a person is billed. */
  billedToInsurer: yesNo(
    'bij zorgverzekeraar of zorgkantoor gedeclareerd',
    'claimed from the insurer or the zorgkantoor',
    said('to whom it is billed'),
  ),
  requests: setOf(
    'advice-request',
    ['verzoek', 'request'],
    ['verzoeken', 'requests'],
    said('request for advice'),
  ),
  /** A relative takes part. */
  withRelative: yesNo('met een naaste', 'with a relative', said('spiritual care')),
  longerThan20Minutes: yesNo(
    'langer dan 20 minuten',
    'longer than 20 minutes',
    said('duration of a contact'),
  ),
  /** In the evening, at night or in the weekend; unknown around the borders. */
  outOfHours: yesNo(
    'in de avond, nacht of het weekend',
    'in the evening, at night or in the weekend',
    said('evening, night or weekend (anw)'),
  ),
  /** A contact with the patient, and not only a registration or a procedure; never unknown. */
  isContact: yesNo('contact met de patiënt', 'contact with the patient', said('contact')),
  /** Everything registered on earlier days. */
  registeredBefore: setOf(
    'registration',
    ['eerdere registratie', 'earlier registration'],
    ['eerdere registraties', 'earlier registrations'],
    said('kind of consult, and any registration'),
  ),
  /** Everything registered on earlier days, up to three months back. */
  registeredInPast3Months: setOf(
    'registration',
    ['registratie in de drie maanden ervoor', 'registration in the three months before'],
    ['registraties in de drie maanden ervoor', 'registrations in the three months before'],
    said('kind of consult, and any registration'),
  ),
  wlzContact: partOf('wlz-contact'),
});
