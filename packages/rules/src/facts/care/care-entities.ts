import { day, partOf, setOf, subject, timeOfDay, yesNo } from '../../logic/declaration.ts';

/** Care delivered at one moment: a contact with its procedures, a team meeting, or a registration that names no contact. */
export const CARE = subject('deze zorg', 'this care', {
  on: day('datum', 'date'),
  circumstances: partOf('circumstances'),
  /** Local time it started, `HH:MM`. */
  startTime: timeOfDay('begintijd', 'starting time'),
  /** What it is part of began on an earlier day. */
  beganEarlier: yesNo('begonnen op een eerdere dag', 'began on an earlier day'),
  performers: setOf('performer', ['uitvoerder', 'performer'], ['uitvoerders', 'performers']),
  /** What is registered for this care. */
  registrations: setOf('registration', ['registratie', 'registration'], ['registraties', 'registrations']),
  /** The same, and what is registered that day without naming any contact. */
  sameOccasion: setOf(
    'registration',
    ['registratie bij dezelfde gelegenheid', 'registration on the same occasion'],
    ['registraties bij dezelfde gelegenheid', 'registrations on the same occasion'],
  ),
  /** Everything registered on the same day. */
  sameDay: setOf(
    'registration',
    ['registratie die dag', 'registration that day'],
    ['registraties die dag', 'registrations that day'],
  ),
  subtrajecten: setOf('subtraject', ['subtraject', 'subtraject'], ['subtrajecten', 'subtrajecten']),
  /** What it names as its subtraject did not run on that day. */
  outsideSubtraject: yesNo('buiten de looptijd van het subtraject', 'outside the term of its subtraject'),
  /** About a question of palliative care, and not about something else a member of the team is seen for. */
  palliativeQuestion: yesNo('vraag over palliatieve zorg', 'question of palliative care'),
  /** By a child comfort team; of an adult the record has to say so. */
  byChildComfortTeam: yesNo('door een kinder comfort team', 'by a child comfort team'),
  /** Belongs to a subtraject palliatieve zorg; unknown when such a subtraject runs but this care names none. */
  inPzSubtraject: yesNo(
    'hoort bij een subtraject palliatieve zorg',
    'belongs to a palliative care subtraject',
  ),
  /** How the patient stood on that day. */
  situation: partOf('situation'),
  /** By telephone, screen or in writing. */
  remote: yesNo('op afstand', 'on a distance'),
  atHome: yesNo('bij de patiënt thuis', "at the patient's home"),
  inHospice: yesNo('in een hospice', 'in a hospice'),
  inNursingHome: yesNo('in een verpleeghuis', 'in a nursing home'),
  /** The patient is admitted to a hospital. */
  admitted: yesNo('opgenomen in het ziekenhuis', 'admitted to hospital'),
  /** The contact itself is an admission, or falls on a day in the middle of one. */
  inpatient: yesNo('tijdens een opname', 'during an admission'),
  /** Is in hospital all day or goes there that day; not who came from there. */
  toHospital: yesNo('is of gaat die dag naar het ziekenhuis', 'is in hospital or goes there that day'),
  /** This is a proactive-care-planning conversation. */
  carePlanning: yesNo('gesprek over proactieve zorgplanning', 'proactive-care-planning conversation'),
  sharedDecision: yesNo('samen beslissen vastgelegd', 'shared decision recorded'),
  /** A report of it lies in the record. */
  reported: yesNo('verslag in het dossier', 'report in the record'),
  oncological: yesNo('oncologische diagnose', 'oncological diagnosis'),
  antitumourTherapy: yesNo('chemo- of hormoontherapie loopt', 'chemotherapy or hormone therapy runs'),
  antitumourTherapyEnded: yesNo(
    'chemo- of hormoontherapie is gestopt',
    'chemotherapy or hormone therapy has ended',
  ),
  /** Home nursing for coordination, assessing the need, or hand-over. */
  coordination: yesNo(
    'doel is afstemming, indicatiestelling of overdracht',
    'aim is coordination, assessing the need or hand-over',
  ),
  /** Given by an organisation for home nursing. */
  byHomeNursing: yesNo('gegeven door de wijkverpleging', 'given by home nursing'),
  /** Home nursing is contracted as one integral title. */
  integralContract: yesNo('contract voor de integrale prestatie', 'contract for the integral title'),
  /** Home nursing in a bijna-thuis-huis is contracted by the day. */
  dayPriceContract: yesNo('contract voor de dagprijs', 'contract for the day rate'),
  /** Indications for home nursing that hold on that day. */
  nursingIndications: setOf(
    'nursing-indication',
    ['indicatie voor wijkverpleging', 'indication for home nursing'],
    ['indicaties voor wijkverpleging', 'indications for home nursing'],
  ),
  /** Home nursing at night. */
  nightCare: yesNo('nachtzorg', 'night care'),
  /** An intervention by home nursing at night, not presence alone. */
  intervention: yesNo('zorg verleend in de nacht', 'care given at night'),
  caseManagement: yesNo('casemanagement', 'case management'),
  /** A PaTz meeting. */
  patz: yesNo('PaTz-overleg', 'PaTz meeting'),
  /** Registered or claimed after the death of the patient. */
  enteredAfterDeath: yesNo('geregistreerd na het overlijden', 'registered after the death'),
  /** The patient is under 18 on that date. */
  child: yesNo('jonger dan 18 jaar', 'younger than 18'),
  /** Of a child, or in a subtraject of child palliative care: around a birth that is on the mother's record. */
  childPalliativeCare: yesNo('kinderpalliatieve zorg', 'child palliative care'),
  afterDeath: yesNo('na het overlijden', 'after death'),
  /** What is registered is claimed from the health insurer or the zorgkantoor; not when a person is billed. */
  billedToInsurer: yesNo(
    'bij zorgverzekeraar of zorgkantoor gedeclareerd',
    'claimed from the insurer or the zorgkantoor',
  ),
  requests: setOf('advice-request', ['verzoek', 'request'], ['verzoeken', 'requests']),
  /** A relative takes part. */
  withRelative: yesNo('met een naaste', 'with a relative'),
  longerThan20Minutes: yesNo('langer dan 20 minuten', 'longer than 20 minutes'),
  /** In the evening, at night or in the weekend; unknown around the borders. */
  outOfHours: yesNo('in de avond, nacht of het weekend', 'in the evening, at night or in the weekend'),
  /** A contact with the patient, and not only a registration or a procedure; never unknown. */
  isContact: yesNo('contact met de patiënt', 'contact with the patient'),
  /** Everything registered on earlier days. */
  registeredBefore: setOf(
    'registration',
    ['eerdere registratie', 'earlier registration'],
    ['eerdere registraties', 'earlier registrations'],
  ),
  /** Everything registered on earlier days, up to three months back. */
  registeredInPast3Months: setOf(
    'registration',
    ['registratie in de drie maanden ervoor', 'registration in the three months before'],
    ['registraties in de drie maanden ervoor', 'registrations in the three months before'],
  ),
  wlzContact: partOf('wlz-contact'),
});
