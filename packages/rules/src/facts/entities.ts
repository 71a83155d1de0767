import type { Fact, Many, Ref } from '../logic/fact.ts';
import type { PatientCosts } from './costs/costs-entities.ts';
import type { AdviceRequest, Subtraject } from './hospital/hospital-entities.ts';
import type { HomeNursing, NursingIndication } from './nursing/nursing-entities.ts';
import type { WlzContact } from './wlz/wlz-entities.ts';

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

export interface PatientFacts {
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
