import type { SubjectKind } from '../dossier/entities.ts';
import type { Vocabulary } from '../logic/print.ts';
import { type Wording, wording } from '../wording.ts';

/** How the rule handbook calls the fields of the dossier; `dossier/entities.ts` says what each means. */
export const VOCABULARY: Vocabulary = {
  facts: {
    admissionStartsThatDay: wording(
      'opname in het ziekenhuis begint die dag',
      'hospital admission starts that day',
    ),
    admitted: wording('opgenomen in het ziekenhuis', 'admitted to hospital'),
    afterDeath: wording('na het overlijden', 'after death'),
    alreadyTreated: wording(
      'al onder behandeling voor deze vraag',
      'already under treatment for this question',
    ),
    antitumourTherapy: wording('chemo- of hormoontherapie loopt', 'chemotherapy or hormone therapy runs'),
    atHome: wording('bij de patiënt thuis', "at the patient's home"),
    carePlanning: wording('gesprek over proactieve zorgplanning', 'proactive-care-planning conversation'),
    category: wording('soort verzoek', 'kind of request'),
    child: wording('jonger dan 18 jaar', 'younger than 18'),
    childPalliativeCare: wording('kinderpalliatieve zorg', 'child palliative care'),
    choosesLodging: wording('patiënt kiest voor logeren', 'patient chooses lodging'),
    clinical: wording('bevat een opname in het ziekenhuis', 'holds a hospital admission'),
    code: wording('code', 'code'),
    coordination: wording(
      'doel is afstemming, indicatiestelling of overdracht',
      'aim is coordination, assessing the need or hand-over',
    ),
    diagnosis: wording('dbc-diagnose', 'DBC diagnosis'),
    diedBeforeMeeting: wording('overleden vóór het overleg', 'died before the meeting'),
    inElv: wording('verblijft in een ELV', 'stays in an ELV'),
    elderlyCarePhysician: wording('specialist ouderengeneeskunde', 'elderly care physician'),
    female: wording('de patiënt is een vrouw', 'the patient is female'),
    gp: wording('huisarts', 'GP'),
    homeNursing: wording('werkt voor de wijkverpleging', 'works for home nursing'),
    hospitalRegistration: wording('iets is geregistreerd', 'something is registered'),
    identity: wording('identiteit', 'identity'),
    inChildComfortTeam: wording('lid van het kinder comfort team', 'member of the child comfort team'),
    inHospice: wording('in een hospice', 'in a hospice'),
    inNursingHome: wording('in een verpleeghuis', 'in a nursing home'),
    inPalliativeTeam: wording('lid van het team palliatieve zorg', 'member of the palliative care team'),
    inPzSubtraject: wording(
      'hoort bij een subtraject palliatieve zorg',
      'belongs to a palliative care subtraject',
    ),
    leftBeforeContact: wording(
      'overleden of ontslagen vóór contact met een teamlid met poortfunctie',
      'died or discharged before contact with a team member with poortfunctie',
    ),
    longTravel: wording('lange reis', 'long travel'),
    nurse: wording('verpleegkundige', 'nurse'),
    nursePractitioner: wording('verpleegkundig specialist', 'nurse practitioner'),
    on: wording('datum', 'date'),
    oncological: wording('oncologische diagnose', 'oncological diagnosis'),
    onlyPzOpen: wording('alleen een dbc palliatieve zorg staat open', 'only a palliative care DBC is open'),
    palliative: wording('palliatieve zorg', 'palliative care'),
    palliativeTeam: wording(
      'er is een palliatief team bij de patiënt',
      'a palliative team is there for the patient',
    ),
    paramedic: wording('paramedicus', 'paramedic'),
    phaseMarked: wording('palliatieve fase gemarkeerd', 'palliative phase marked'),
    physician: wording('arts', 'physician'),
    physicianAssistant: wording('physician assistant', 'physician assistant'),
    poortfunctie: wording('poortfunctie', 'poortfunctie'),
    poortspecialist: wording('poortspecialist', 'poortspecialist'),
    product: wording('zorgproduct', 'zorgproduct'),
    pzSubtraject: wording('er is een subtraject palliatieve zorg', 'there is a palliative care subtraject'),
    referred: wording('verwijzing vastgelegd', 'referral recorded'),
    registeredContactTold: wording(
      'de registratie is van dit gesprek',
      'the registration is of this conversation',
    ),
    remote: wording('op afstand', 'on a distance'),
    reported: wording('verslag in het dossier', 'report in the record'),
    sharedDecision: wording('samen beslissen vastgelegd', 'shared decision recorded'),
    specialisedHospital: wording('gespecialiseerd ziekenhuis', 'specialised hospital'),
    specialism: wording('specialisme', 'specialism'),
    startTime: wording('begintijd', 'starting time'),
    startsAfterDeath: wording('begint na het overlijden', 'starts after death'),
    threeDays: wording('ten minste drie dagen achter elkaar', 'at least three consecutive days'),
    tiedToPz: wording('gekoppeld aan een dbc palliatieve zorg', 'tied to a palliative care DBC'),
    toGp: wording('aan de huisarts', 'to the GP'),
    trained: wording('opgeleid in palliatieve zorg', 'trained in palliative care'),
  },
  sets: {
    answers: { one: wording('antwoord', 'answer'), several: wording('antwoorden', 'answers') },
    contacts: { one: wording('contact', 'contact'), several: wording('contacten', 'contacts') },
    conversations: {
      one: wording('gesprek', 'conversation'),
      several: wording('gesprekken', 'conversations'),
    },
    handOvers: { one: wording('overdracht', 'hand-over'), several: wording('overdrachten', 'hand-overs') },
    meetings: { one: wording('overleg', 'meeting'), several: wording('overleggen', 'meetings') },
    openedBy: { one: wording('opener', 'opener'), several: wording('openers', 'openers') },
    parallel: {
      one: wording('gelijktijdig subtraject', 'simultaneous subtraject'),
      several: wording('gelijktijdige subtrajecten', 'simultaneous subtrajecten'),
    },
    performers: { one: wording('uitvoerder', 'performer'), several: wording('uitvoerders', 'performers') },
    plans: { one: wording('zorgplan', 'care plan'), several: wording('zorgplannen', 'care plans') },
    possibleRegistrations: {
      one: wording('registratie die dag zonder contact', 'registration that day without a contact'),
      several: wording('registraties die dag zonder contact', 'registrations that day without a contact'),
    },
    registrations: {
      one: wording('registratie', 'registration'),
      several: wording('registraties', 'registrations'),
    },
    requester: { one: wording('vrager', 'requester'), several: wording('vragers', 'requesters') },
    requests: { one: wording('verzoek', 'request'), several: wording('verzoeken', 'requests') },
    sameDay: {
      one: wording('registratie die dag', 'registration that day'),
      several: wording('registraties die dag', 'registrations that day'),
    },
    sameOccasion: {
      one: wording('registratie bij dezelfde gelegenheid', 'registration on the same occasion'),
      several: wording('registraties bij dezelfde gelegenheid', 'registrations on the same occasion'),
    },
    subtrajecten: {
      one: wording('subtraject', 'subtraject'),
      several: wording('subtrajecten', 'subtrajecten'),
    },
  },
  parts: {
    situation: wording('', ''),
  },
};

/** What the subject of a title is called. */
export const SUBJECTS: Readonly<Record<SubjectKind, Wording>> = {
  'planning-process': wording('de zorgplanning', 'the care planning'),
  care: wording('deze zorg', 'this care'),
  subtraject: wording('dit subtraject', 'this subtraject'),
  'advice-request': wording('dit verzoek', 'this request'),
  'treatment-run': wording('deze reeks behandeldagen', 'this run of treatment days'),
  stay: wording('dit verblijf', 'this stay'),
  patient: wording('de patiënt', 'the patient'),
};
