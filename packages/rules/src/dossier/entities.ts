import type { Fact, Many, Ref } from '../logic/fact.ts';
import type { PatientCosts } from './costs-entities.ts';
import type { SpiritualCare, SupportRequest, VolunteerYear } from './support-entities.ts';
import type { Provision, WlzContact, WlzIndication, WlzStay } from './wlz-entities.ts';

/**
 * The dossier: what the record says, in the words of the rules. Each `Fact` and `Many` knows the resources that
 * say it. Dates are Dutch local dates; sets are in order of time.
 */

/** How the patient stands on one day. */
export interface Situation {
  /** Under 18. */
  readonly child: Fact<boolean>;
  readonly phaseMarked: Fact<boolean>;
  /** Life expectancy shorter than three months, in the judgement of a physician. */
  readonly below3Months: Fact<boolean>;
  /** Life expectancy shorter than twelve months, in the judgement of a physician. */
  readonly below12Months: Fact<boolean>;
  readonly wlz: Fact<boolean>;
  /** Wlz zorgprofiel by COD163 (756 VV7, 757 VV8, 759 VV10); empty without an indication. */
  readonly wlzProfile: Fact<string>;
  /** Wlz leveringsvorm by COD578 (2 pgb, 4 verblijf, 5 vpt, 7 mpt); empty without an indication. */
  readonly wlzForm: Fact<string>;
  /** Wlz stay including treatment. */
  readonly wlzTreatment: Fact<boolean>;
  /** Stays in a bijna-thuis-huis. */
  readonly inBth: Fact<boolean>;
  /** Stays in a high care hospice. */
  readonly inHch: Fact<boolean>;
  /** Stays in a palliative unit. */
  readonly inPu: Fact<boolean>;
  readonly inNursingHome: Fact<boolean>;
  /** A Zvw stay in a high care hospice or palliative unit. */
  readonly inElv: Fact<boolean>;
  readonly inHospital: Fact<boolean>;
  /** Stays in an institution with a Wlz indication that includes treatment. */
  readonly residentWithTreatment: Fact<boolean>;
  /** Enrolled with a GP. */
  readonly enrolled: Fact<boolean>;
  /** The latest estimate says shorter than three months, whoever made it; never unknown. */
  readonly notedBelow3Months: Fact<boolean>;
  /** The latest estimate says shorter than three or twelve months, whoever made it; never unknown. */
  readonly notedBelow12Months: Fact<boolean>;
}

/** A professional who delivers care, in one role and on one date. */
export interface Performer {
  readonly ref: Ref;
  /** The person or role, to tell one from another. */
  readonly identity: Fact<string>;
  /** May start a hospital care path (Handreiking, annex B2). */
  readonly poortfunctie: Fact<boolean>;
  /** Medical specialist for whose specialism annex B2 marks the column poortspecialist. */
  readonly poortspecialist: Fact<boolean>;
  /** AGB code of the specialism; for a VS, PA or SO the one in whose name they work. */
  readonly specialism: Fact<string>;
  readonly gp: Fact<boolean>;
  readonly nurse: Fact<boolean>;
  readonly physician: Fact<boolean>;
  readonly paramedic: Fact<boolean>;
  /** Verpleegkundig specialist. */
  readonly nursePractitioner: Fact<boolean>;
  readonly physicianAssistant: Fact<boolean>;
  /** Specialist ouderengeneeskunde. */
  readonly elderlyCarePhysician: Fact<boolean>;
  /** Demonstrable training in pain or palliative care. */
  readonly trained: Fact<boolean>;
  readonly inPalliativeTeam: Fact<boolean>;
  readonly inChildComfortTeam: Fact<boolean>;
  /** Works for an organisation that gives home nursing. */
  readonly homeNursing: Fact<boolean>;
  /** Works for a general practice. */
  readonly gpPractice: Fact<boolean>;
  /** Kaderarts palliatieve zorg. */
  readonly kaderarts: Fact<boolean>;
  /** Spiritual caregiver in the register of the SKGV. */
  readonly spiritualCaregiver: Fact<boolean>;
  readonly griefCounsellor: Fact<boolean>;
}

/** One registered zorgactiviteit. FHIR says it in up to four ways; they are one here. */
export interface Registration {
  readonly ref: Ref;
  readonly identity: Fact<string>;
  /** NZa code of six digits, or `title:<id>` for a site's own code of that title. */
  readonly code: Fact<string>;
  readonly on: Fact<string>;
  readonly performers: Many<Performer>;
  /** Specialism that registers: of its performer, else of the subtraject it is recorded in. */
  readonly specialism: Fact<string>;
  /** Subtrajecten the registration itself names. */
  readonly subtrajecten: Many<Subtraject>;
}

/** Care delivered at one moment: a contact with its procedures, a team meeting, or a registration that names no contact. */
export interface Care {
  readonly ref: Ref;
  /** The resources that a finding on this care is about. */
  readonly about: readonly Ref[];
  readonly on: Fact<string>;
  /** Local time it started, `HH:MM`. */
  readonly startTime: Fact<string>;
  readonly performers: Many<Performer>;
  /** What is registered for this care. */
  readonly registrations: Many<Registration>;
  /** The same, and what is registered that day without naming any contact. */
  readonly sameOccasion: Many<Registration>;
  /** Everything registered on the same day. */
  readonly sameDay: Many<Registration>;
  readonly subtrajecten: Many<Subtraject>;
  /** Belongs to a subtraject palliatieve zorg; unknown when such a subtraject runs but this care names none. */
  readonly inPzSubtraject: Fact<boolean>;
  /** How the patient stood on that day. */
  readonly situation: Situation;
  /** By telephone, screen or in writing. */
  readonly remote: Fact<boolean>;
  readonly atHome: Fact<boolean>;
  readonly inHospice: Fact<boolean>;
  readonly inNursingHome: Fact<boolean>;
  /** The patient is admitted to a hospital. */
  readonly admitted: Fact<boolean>;
  /** A hospital admission starts on the same day. */
  readonly admissionStartsThatDay: Fact<boolean>;
  /** This is a proactive-care-planning conversation. */
  readonly carePlanning: Fact<boolean>;
  readonly sharedDecision: Fact<boolean>;
  /** A report of it lies in the record. */
  readonly reported: Fact<boolean>;
  readonly oncological: Fact<boolean>;
  readonly antitumourTherapy: Fact<boolean>;
  /** Home nursing for coordination, assessing the need, or hand-over. */
  readonly coordination: Fact<boolean>;
  /** Given by an organisation for home nursing. */
  readonly byHomeNursing: Fact<boolean>;
  /** Home nursing is contracted as one integral title. */
  readonly integralContract: Fact<boolean>;
  /** Indications for home nursing that hold on that day. */
  readonly nursingIndications: Many<NursingIndication>;
  /** Home nursing at night. */
  readonly nightCare: Fact<boolean>;
  /** An intervention by home nursing at night, not presence alone. */
  readonly intervention: Fact<boolean>;
  readonly caseManagement: Fact<boolean>;
  /** A PaTz meeting. */
  readonly patz: Fact<boolean>;
  /** Registered or claimed after the death of the patient. */
  readonly enteredAfterDeath: Fact<boolean>;
  /** The patient is under 18 on that date. */
  readonly child: Fact<boolean>;
  /** Of a child, or in a subtraject of child palliative care: around a birth that is on the mother's record. */
  readonly childPalliativeCare: Fact<boolean>;
  readonly afterDeath: Fact<boolean>;
  readonly requests: Many<AdviceRequest>;
  /** A relative takes part. */
  readonly withRelative: Fact<boolean>;
  readonly longerThan20Minutes: Fact<boolean>;
  /** In the evening, at night or in the weekend; unknown around the borders. */
  readonly outOfHours: Fact<boolean>;
  /** The record says how long it lasted, that it was out of hours, that it was on a distance: never unknown. */
  readonly toldDuration: Fact<boolean>;
  readonly toldOutOfHours: Fact<boolean>;
  readonly toldRemote: Fact<boolean>;
  /** A contact with the patient, and not only a registration or a procedure; never unknown. */
  readonly isContact: Fact<boolean>;
  /** Everything registered on earlier days. */
  readonly registeredBefore: Many<Registration>;
  /** Everything registered on earlier days, up to three months back. */
  readonly registeredInPast3Months: Many<Registration>;
  readonly wlzContact: WlzContact;
}

export interface Conversation {
  readonly ref: Ref;
  readonly on: Fact<string>;
  readonly performers: Many<Performer>;
  /** What is registered for this very conversation. */
  readonly registrations: Many<Registration>;
  /** Registrations of that day that name neither a contact nor a performer. */
  readonly possibleRegistrations: Many<Registration>;
  /** Whether those are of this conversation: unknown until their contact is told. */
  readonly registeredContactTold: Fact<boolean>;
  /** Everything registered on the same day. */
  readonly sameDay: Many<Registration>;
  readonly subtrajecten: Many<Subtraject>;
}

export interface CarePlanDocument {
  readonly ref: Ref;
  readonly on: Fact<string>;
}

export interface HandOver {
  readonly ref: Ref;
  readonly on: Fact<string>;
  readonly toGp: Fact<boolean>;
  readonly toGpPost: Fact<boolean>;
}

/** The proactive-care-planning conversations up to and including the hand-over of their plan. */
export interface PlanningProcess {
  readonly ref: Ref;
  readonly about: readonly Ref[];
  /** Date of the last conversation. */
  readonly on: Fact<string>;
  readonly conversations: Many<Conversation>;
  readonly plans: Many<CarePlanDocument>;
  readonly handOvers: Many<HandOver>;
  readonly registrations: Many<Registration>;
  /** A registration of the process, or all its conversations, belong to a subtraject palliatieve zorg. */
  readonly tiedToPz: Fact<boolean>;
  /** The only DBC that is open on that day is one for palliative care. */
  readonly onlyPzOpen: Fact<boolean>;
  readonly phaseMarked: Fact<boolean>;
}

/** A DBC subtraject. */
export interface Subtraject {
  readonly ref: Ref;
  readonly about: readonly Ref[];
  readonly identity: Fact<string>;
  readonly on: Fact<string>;
  /** `specialism.diagnosis`, e.g. `0313.050`; empty when the record shows there is none. */
  readonly diagnosis: Fact<string>;
  /** AGB code of the specialism of the diagnosis. */
  readonly specialism: Fact<string>;
  /** Zorgproduct, e.g. `990040015`; empty when none is derived yet. */
  readonly product: Fact<string>;
  /** Diagnosis palliatieve zorg or a product of group 990040. */
  readonly palliative: Fact<boolean>;
  /** Contacts with the patient. */
  readonly contacts: Many<Care>;
  readonly meetings: Many<Care>;
  readonly registrations: Many<Registration>;
  /** Holds a hospital admission. */
  readonly clinical: Fact<boolean>;
  /** Other subtrajecten that run at the same time. */
  readonly parallel: Many<Subtraject>;
  readonly openedBy: Many<Performer>;
  /** The patient died while no team meeting had been held. */
  readonly diedBeforeMeeting: Fact<boolean>;
  /** The patient died or was discharged before a team member with poortfunctie had contact. */
  readonly leftBeforeContact: Fact<boolean>;
  readonly startsAfterDeath: Fact<boolean>;
  /** A referral for it lies in the record. */
  readonly referred: Fact<boolean>;
  readonly child: Fact<boolean>;
  readonly female: Fact<boolean>;
}

/** A request for advice between a GP and a specialist. */
export interface AdviceRequest {
  readonly ref: Ref;
  readonly about: readonly Ref[];
  readonly on: Fact<string>;
  /** `meedenkadvies`, `palliatieve-consultatie` or `scop`. */
  readonly category: Fact<string>;
  readonly requester: Many<Performer>;
  readonly performers: Many<Performer>;
  /** Contacts with the patient that answer the request. */
  readonly contacts: Many<Care>;
  /** Written answers. */
  readonly answers: Many<HandOver>;
  /** The patient is already under hospital treatment for this question. */
  readonly alreadyTreated: Fact<boolean>;
  readonly registrations: Many<Registration>;
  readonly child: Fact<boolean>;
}

/** A run of hospital days that decides on lodging. */
export interface TreatmentRun {
  readonly ref: Ref;
  readonly about: readonly Ref[];
  readonly on: Fact<string>;
  readonly threeDays: Fact<boolean>;
  readonly specialisedHospital: Fact<boolean>;
  readonly longTravel: Fact<boolean>;
  readonly choosesLodging: Fact<boolean>;
}

/** A stay in a hospice, palliative unit or nursing home. */
export interface InstitutionStay {
  readonly ref: Ref;
  readonly about: readonly Ref[];
  /** First day. */
  readonly on: Fact<string>;
  /** Of a stay that goes on, the day of asking. */
  readonly lastDay: Fact<string>;
  /** Indications for home nursing that hold on a day of the stay. */
  readonly nursingIndications: Many<NursingIndication>;
  readonly bth: Fact<boolean>;
  readonly hch: Fact<boolean>;
  readonly pu: Fact<boolean>;
  readonly nursingHome: Fact<boolean>;
  /** A hospice of which the kind is not told. */
  readonly unclassifiedHospice: Fact<boolean>;
  /** On the first day. */
  readonly situation: Situation;
  readonly situationAtEnd: Situation;
  /** When the terminal phase was first noted; without such a note, on the first day. */
  readonly situationAtOnset: Situation;
  readonly fromHome: Fact<boolean>;
  readonly fromNursingHome: Fact<boolean>;
  /** The party that claims has WTZa admission. */
  readonly wtza: Fact<boolean>;
  /** The organisation itself has WTZa admission. */
  readonly ownWtza: Fact<boolean>;
  /** Care given during the stay, not at the patient's home. */
  readonly care: Many<Care>;
  readonly registrations: Many<Registration>;
  readonly wlzStay: WlzStay;
}

/** A prescription of one of the four palliative medicines. */
export interface Prescription {
  readonly ref: Ref;
  readonly about: readonly Ref[];
  /** Date of prescribing. */
  readonly on: Fact<string>;
  /** ATC code. */
  readonly drug: Fact<string>;
  /** Toedieningsvorm, e.g. `cassette`. */
  readonly form: Fact<string>;
  readonly forSedation: Fact<boolean>;
  /** Nausea or vomiting in the palliative phase. */
  readonly forNausea: Fact<boolean>;
  /** Another medicine, the first choice, did not suffice. */
  readonly firstChoiceInsufficient: Fact<boolean>;
  /** The record documents that this is palliative care. */
  readonly palliativeContext: Fact<boolean>;
  readonly atHome: Fact<boolean>;
  readonly registrations: Many<Registration>;
}

/** A device that is ordered, placed or used. */
export interface DeviceOrder {
  readonly ref: Ref;
  readonly about: readonly Ref[];
  readonly on: Fact<string>;
  /** Hulpmiddel, e.g. `maaghevel`. */
  readonly device: Fact<string>;
  readonly requester: Many<Performer>;
  /** Under whose responsibility it is placed: `gp`, `specialist` or `other`. */
  readonly responsible: Fact<string>;
  /** Placed or used in a hospital. */
  readonly inHospital: Fact<boolean>;
  readonly atHome: Fact<boolean>;
  /** A chronic indication, or permanent use. */
  readonly permanent: Fact<boolean>;
  /** The record does not say that it is permanent. */
  readonly mayBeTemporary: Fact<boolean>;
  /** Back-up or urgent care of the hospital is needed. */
  readonly backup: Fact<boolean>;
  /** Replaced by, or under the responsibility of, a medical specialist. */
  readonly replacedBySpecialist: Fact<boolean>;
  /** A consumable that is replaced at home. */
  readonly replacedAtHome: Fact<boolean>;
  /** The patient stays under control of the specialist. */
  readonly underControl: Fact<boolean>;
  /** For treatment or nursing. */
  readonly forTreatment: Fact<boolean>;
  /** To manage on one's own. */
  readonly forSelfReliance: Fact<boolean>;
  /** Asked for as a device, not as care. */
  readonly asDevice: Fact<boolean>;
  /** It has still to be delivered. */
  readonly beingOrdered: Fact<boolean>;
  readonly child: Fact<boolean>;
  readonly registrations: Many<Registration>;
}

/** A visit to a nursing day-care centre for children, or a stay in a children's care house. */
export interface ChildVisit {
  readonly ref: Ref;
  readonly about: readonly Ref[];
  /** First day. */
  readonly on: Fact<string>;
  /** Verpleegkundig kinderdagverblijf. */
  readonly dayCare: Fact<boolean>;
  /** Verpleegkundig kinderzorghuis. */
  readonly house: Fact<boolean>;
  /** The child did come. */
  readonly present: Fact<boolean>;
  /** For six hours or longer. */
  readonly sixHours: Fact<boolean>;
  readonly fiveOrOlder: Fact<boolean>;
  /** Up to and including 18 years of age. */
  readonly upTo18: Fact<boolean>;
  readonly situation: Situation;
  readonly registrations: Many<Registration>;
}

/** What the record tells of a child's family on the day of asking. */
export interface ChildRecord {
  readonly ref: Ref;
  readonly about: readonly Ref[];
  readonly on: Fact<string>;
  readonly child: Fact<boolean>;
  /** 17 years of age. */
  readonly nearly18: Fact<boolean>;
  readonly situation: Situation;
  /** Personal budget from the Zvw. */
  readonly zvwBudget: Fact<boolean>;
  /** Personal budget from the Jeugdwet. */
  readonly jeugdwetBudget: Fact<boolean>;
  /** A parent is paid from a personal budget. */
  readonly parentIsPaid: Fact<boolean>;
  /** The parent who is gewaarborgde hulp is also paid. */
  readonly guarantorIsPaid: Fact<boolean>;
  readonly asksPersonalCare: Fact<boolean>;
  readonly asksRespite: Fact<boolean>;
  readonly asksHousehold: Fact<boolean>;
  readonly asksPsychosocial: Fact<boolean>;
  /** Sociaal medische indicatie. */
  readonly asksSocialMedical: Fact<boolean>;
  readonly registrations: Many<Registration>;
}

export interface PatientRecord {
  readonly ref: Ref;
  readonly about: readonly Ref[];
  readonly on: Fact<string>;
  readonly deceased: Fact<boolean>;
  readonly palliativeTeam: Fact<boolean>;
  /** There is, or may be, a child comfort team. */
  readonly childComfortTeam: Fact<boolean>;
  readonly pzSubtraject: Fact<boolean>;
  readonly hospitalRegistration: Fact<boolean>;
  /** A GP had contact with the patient. */
  readonly gpContact: Fact<boolean>;
  readonly nursing: HomeNursing;
  readonly registrations: Many<Registration>;
  /** How the patient stands on the day of asking. */
  readonly situation: Situation;
  readonly costs: PatientCosts;
}

/** The assessed need for home nursing, in a request or a care plan. */
export interface NursingIndication {
  readonly ref: Ref;
  readonly on: Fact<string>;
  readonly authors: Many<Performer>;
}

/** What the record as a whole says of home nursing. */
export interface HomeNursing {
  readonly visits: Many<Care>;
  /** Date of the first visit. */
  readonly since: Fact<string>;
  readonly nursingPlans: Many<NursingIndication>;
  /** Told, before home nursing began, whether there is a contract with the insurer. */
  readonly informedOnContract: Fact<boolean>;
  /** The organisation has no contract with the insurer. */
  readonly withoutContract: Fact<boolean>;
}

/** A personal budget under the Zvw, granted or asked for. */
export interface PersonalBudget {
  readonly ref: Ref;
  readonly about: readonly Ref[];
  /** First day. */
  readonly on: Fact<string>;
  /** On the last day, or the day of asking. */
  readonly situation: Situation;
  readonly declarations: Many<TerminalDeclaration>;
  readonly registrations: Many<Registration>;
}

/** A written declaration that the patient is in the terminal phase. */
export interface TerminalDeclaration {
  readonly ref: Ref;
  readonly about: readonly Ref[];
  readonly on: Fact<string>;
  readonly authors: Many<Performer>;
  /** A personal budget under the Zvw runs or is asked for. */
  readonly forBudget: Fact<boolean>;
}

/** What a title can be about. */
export interface Subjects {
  'planning-process': PlanningProcess;
  care: Care;
  subtraject: Subtraject;
  'advice-request': AdviceRequest;
  'treatment-run': TreatmentRun;
  stay: InstitutionStay;
  prescription: Prescription;
  device: DeviceOrder;
  'child-visit': ChildVisit;
  child: ChildRecord;
  indication: WlzIndication;
  provision: Provision;
  patient: PatientRecord;
  'spiritual-care': SpiritualCare;
  'volunteer-year': VolunteerYear;
  'support-request': SupportRequest;
  'personal-budget': PersonalBudget;
  'terminal-declaration': TerminalDeclaration;
}
export type SubjectKind = keyof Subjects;
