import type { Condition, DocumentReference } from '@medplum/fhirtypes';
import { NO_CARE_AFTER_DEATH } from '../../codes/after-death.ts';
import { DIAGNOSE_PZ_KIND } from '../../codes/zorgactiviteiten.ts';
import { type Fact, known, type Many, many, type Ref, unknown } from '../../logic/fact.ts';
import { firstDay, lastDay, surelyBefore } from '../../logic/moment.ts';
import { anyHasCode, hasCode } from '../../record/codes.ts';
import { lack } from '../../record/lacks.ts';
import type { Entry } from '../../record/pool.ts';
import { each } from '../../record/safe.ts';
import { addMonths, addYears, dutchDate, dutchTime } from '../../time/dates.ts';
import type { Interval } from '../../time/interval.ts';
import { CircumstancesOf } from '../circumstances/circumstances.ts';
import type { Dossier } from '../dossier.ts';
import type {
  AdviceRequest,
  Care,
  Circumstances,
  NursingIndication,
  Performer,
  Registration,
  Situation,
  Subtraject,
  WlzContact,
} from '../entities.ts';
import { isEstablished } from '../established.ts';
import { isBetweenProfessionals } from '../hospital/between-professionals.ts';
import { otherRequestsNamedBy } from '../hospital/requests.ts';
import {
  hasContract,
  isByHomeNursing,
  isEnteredAfterDeath,
  isMarkedAs,
  isPatz,
  nursingIndicationsOn,
  readIntervention,
} from '../nursing/home-nursing.ts';
import { isPresentCondition } from '../patient/conditions.ts';
import { isOutOfHours, lastedLongerThan } from '../patient/gp-contact.ts';
import { hasOncologicalCondition, isOncological } from '../patient/oncology.ts';
import { isByChildTeam } from '../people/child-team.ts';
import { isBilledToInsurer } from '../registrations/billed-to.ts';
import { readRegistrations } from '../registrations/registrations.ts';
import { isRemote } from '../stays/remote.ts';
import { isHome, isHospitalAdmission, placeOf } from '../stays/stays.ts';
import { WlzContactOf } from '../wlz/wlz-contact.ts';
import { type CareEvent, claimantsOf, encounterCodes } from './care-events.ts';
import { inpatient, toHospital } from './hospital-days.ts';
import { isPalliativeQuestion } from './team-question.ts';

/** One care event, with the facts that rules ask of it. What few rules ask is read when it is asked. */
export class CareOfEvent implements Care {
  readonly event: CareEvent;
  readonly ref: Ref;
  readonly on: Fact<string>;
  readonly performers: Many<Performer>;
  readonly registrations: Many<Registration>;
  readonly #dossier: Dossier;
  #about: readonly Ref[] | undefined;
  #atHome: Fact<boolean> | undefined;
  #byHomeNursing: Fact<boolean> | undefined;
  #child: Fact<boolean> | undefined;
  #circumstances: Circumstances | undefined;
  #admitted: Fact<boolean> | undefined;
  #isContact: Fact<boolean> | undefined;
  #patz: Fact<boolean> | undefined;
  #sameDay: Many<Registration> | undefined;
  #sharedDecision: Fact<boolean> | undefined;
  #situation: Situation | undefined;
  #subtrajecten: Many<Subtraject> | undefined;

  constructor(dossier: Dossier, event: CareEvent) {
    const { source } = dossier;
    const type = event.ref.split('/')[0] as string;
    this.#dossier = dossier;
    this.event = event;
    this.ref = event.ref;
    this.on =
      event.on === undefined
        ? unknown(lack('date', type, event.ref), [event.ref])
        : known(event.on, [event.ref]);
    // A registration names who registers, which need not be everybody who was there.
    const isTold =
      event.performers.length > 0 &&
      !(event.billingOnly && event.statements.some(({ code }) => isMeetingCode(code)));
    this.performers = many(event.performers, isTold, lack('performer', type, event.ref));
    this.registrations =
      event.statements.length === 0
        ? dossier.noRegistrations
        : many(
            readRegistrations(event, (episodes) => dossier.subtrajectenOf(episodes, event.on)),
            source.isComplete('ChargeItem'),
            lack('registration', 'ChargeItem', event.ref),
          );
  }

  get about(): readonly Ref[] {
    this.#about ??= this.#readAbout();
    return this.#about;
  }

  #readAbout(): readonly Ref[] {
    const about = new Set(this.event.about);
    for (const { identity } of this.registrations.items) for (const ref of identity.evidence) about.add(ref);
    return [...about];
  }

  get circumstances(): Circumstances {
    this.#circumstances ??= new CircumstancesOf(this.#dossier, {
      on: this.event.on,
      start: this.event.start,
      refs: [this.ref, ...this.event.statements.filter(({ billing }) => billing).map(({ ref }) => ref)],
      encounter: this.event.encounter,
      claimants: claimantsOf(this.event),
      withoutPatient: () => isBetweenProfessionals(this.#dossier, this),
      ofAfterDeath: this.#isNoCare,
    });
    return this.#circumstances;
  }

  get startTime(): Fact<string> {
    const time = this.event.start === undefined ? undefined : dutchTime(this.event.start);
    return time === undefined
      ? unknown(lack('time', 'Encounter', this.ref), [this.ref])
      : known(time, [this.ref]);
  }

  get beganEarlier(): Fact<boolean> {
    const start = this.event.encounter?.resource.period?.start;
    const from = typeof start === 'string' ? dutchDate(start) : undefined;
    return known(surelyBefore(from, this.event.on), this.#encounterRef);
  }

  get sameOccasion(): Many<Registration> {
    return this.#dossier.registrationsOn(
      this.event.on,
      (other) => other === this || other.event.billingOnly || this.event.billingOnly,
    );
  }

  get sameDay(): Many<Registration> {
    this.#sameDay ??= this.#dossier.registrationsOn(this.event.on, () => true);
    return this.#sameDay;
  }

  get outsideSubtraject(): Fact<boolean> {
    const named = [...this.event.episodes, ...this.event.statements.flatMap(({ episodes }) => episodes)];
    const items = this.#dossier.subtrajectenOf(named, this.event.on);
    const outside = items.length > 0 && !items.some((each) => each.runsOn(this.event.on));
    return known(
      outside,
      items.map(({ ref }) => ref),
    );
  }

  get palliativeQuestion(): Fact<boolean> {
    return isPalliativeQuestion(this.#dossier, this, this.event);
  }

  get byChildComfortTeam(): Fact<boolean> {
    return isByChildTeam(this.performers, this.child);
  }

  get subtrajecten(): Many<Subtraject> {
    this.#subtrajecten ??= many(
      this.#dossier.subtrajectenOf(this.event.episodes, this.event.on),
      this.#dossier.source.isComplete('EpisodeOfCare'),
      lack('dbc', 'EpisodeOfCare', this.ref),
    );
    return this.#subtrajecten;
  }

  get inPzSubtraject(): Fact<boolean> {
    const items = this.#dossier.subtrajectenOf(this.event.episodes, this.event.on);
    const palliative = items.find((each) => each.palliative.value === true && each.runsOn(this.event.on));
    if (palliative !== undefined) return known(true, [palliative.ref]);
    const open = items.find(({ palliative }) => palliative.value === undefined);
    const runs = items.length > 0 ? open : this.#dossier.pzSubtrajectOn(this.event.on);
    if (runs !== undefined || !this.#dossier.source.isComplete('EpisodeOfCare')) {
      return unknown(lack('dbc', 'Encounter', this.ref), runs === undefined ? [] : [runs.ref]);
    }
    return known(
      false,
      items.map(({ ref }) => ref),
    );
  }

  get situation(): Situation {
    this.#situation ??= this.#dossier.situationOn(this.event.on, this.#hourOfMove);
    return this.#situation;
  }

  get remote(): Fact<boolean> {
    const { encounter } = this.event;
    if (encounter !== undefined && isRemote(encounter.resource)) return known(true, this.#encounterRef);
    return encounter?.resource.class?.code === 'HH' ? known(false, this.#encounterRef) : this.#placeUnknown;
  }

  get atHome(): Fact<boolean> {
    this.#atHome ??= this.#readAtHome();
    return this.#atHome;
  }

  #readAtHome(): Fact<boolean> {
    const { encounter } = this.event;
    if (encounter === undefined) return this.#placeUnknown;
    const kind = encounter.resource.class?.code;
    if (kind === 'HH' || isHome(this.#dossier.source, encounter)) return known(true, this.#encounterRef);
    if (isRemote(encounter.resource) || placeOf(this.#dossier.source, encounter) === 'hospital')
      return known(false, this.#encounterRef);
    return this.#placeUnknown;
  }

  get inHospice(): Fact<boolean> {
    return this.#isPlace(['hospice', 'hospice-bth', 'hospice-hch', 'palliative-unit']);
  }

  get inNursingHome(): Fact<boolean> {
    return this.#isPlace(['nursing-home']);
  }

  get admitted(): Fact<boolean> {
    this.#admitted ??= this.#readAdmitted();
    return this.#admitted;
  }

  get inpatient(): Fact<boolean> {
    return inpatient(this.#dossier, this.event);
  }

  get toHospital(): Fact<boolean> {
    return toHospital(this.#dossier, this.event);
  }

  get carePlanning(): Fact<boolean> {
    return known(this.event.conversation.length > 0, this.event.conversation);
  }

  get sharedDecision(): Fact<boolean> {
    this.#sharedDecision ??= this.#readSharedDecision();
    return this.#sharedDecision;
  }

  #readSharedDecision(): Fact<boolean> {
    const { encounter, procedures } = this.event;
    if (encounter && anyHasCode(encounter.resource.reasonCode, 'consult', 'samen-beslissen'))
      return known(true, [encounter.ref]);
    const procedure = procedures.find(({ resource }) => hasCode(resource.code, 'consult', 'samen-beslissen'));
    if (procedure !== undefined) return known(true, [procedure.ref]);
    return unknown(lack('shared-decision', 'Encounter', this.ref));
  }

  get reported(): Fact<boolean> {
    const { source } = this.#dossier;
    const encounter = this.event.encounter?.ref;
    const isOf = (entry: Entry, reference: Parameters<typeof source.keyOf>[0]) => {
      const key = source.keyOf(reference, entry);
      return key !== undefined && (key === encounter || this.event.procedures.some(({ ref }) => ref === key));
    };
    const document = source
      .own('DocumentReference')
      .find(
        (entry) =>
          isEstablished(entry.resource) && contextsOf(entry.resource).some((each) => isOf(entry, each)),
      );
    const composition = source
      .own('Composition')
      .find(
        ({ resource, ...entry }) =>
          (resource.status === 'final' || resource.status === 'amended') &&
          isOf({ resource, ...entry }, resource.encounter),
      );
    const report = document ?? composition;
    if (report !== undefined) return known(true, [report.ref]);
    return source.isComplete('DocumentReference')
      ? known(false)
      : unknown(lack('report', 'DocumentReference', this.ref));
  }

  /** The contact's own diagnosis decides, else its DBC; otherwise an oncological condition that is active then. */
  get oncological(): Fact<boolean> {
    const conditions = this.#ownConditions();
    if (conditions.length === 0) return hasOncologicalCondition(this.#dossier, this.event.on);
    const own = conditions.map((entry) => ({ entry, oncological: isOncological(entry.resource) }));
    const yes = own.find(({ oncological }) => oncological === true);
    if (yes !== undefined) return known(true, [yes.entry.ref]);
    const no = own.find(({ oncological }) => oncological === false);
    if (no !== undefined) return known(false, [no.entry.ref]);
    return hasOncologicalCondition(this.#dossier, this.event.on);
  }

  get antitumourTherapy(): Fact<boolean> {
    const { source } = this.#dossier;
    const active = this.#dossier.antitumourTherapies.find(
      ({ from, runs }) =>
        runs &&
        (from === undefined || this.event.on === undefined || firstDay(from) <= lastDay(this.event.on)),
    );
    if (active !== undefined) return known(true, [active.ref]);
    return source.isComplete('MedicationRequest')
      ? known(false)
      : unknown(lack('medication', 'MedicationRequest', source.patient.ref));
  }

  get antitumourTherapyEnded(): Fact<boolean> {
    const ended = this.#dossier.antitumourTherapies.find(
      ({ from, runs }) => !runs && surelyBefore(from, this.event.on),
    );
    return ended === undefined
      ? unknown(lack('medication', 'MedicationRequest', this.#dossier.source.patient.ref))
      : known(true, [ended.ref]);
  }

  get coordination(): Fact<boolean> {
    const { encounter } = this.event;
    const codes = encounter === undefined ? [] : encounterCodes(encounter, 'wijkverpleging');
    if (codes.length === 0) return unknown(lack('care-aim', 'Encounter', this.ref));
    return known(
      codes.every((code) => COORDINATION.includes(code)),
      [this.ref],
    );
  }

  get byHomeNursing(): Fact<boolean> {
    this.#byHomeNursing ??= isByHomeNursing(this.#dossier.source, this);
    return this.#byHomeNursing;
  }

  get integralContract(): Fact<boolean> {
    return hasContract(this.#dossier, 'wv-integrale-prestatie-experiment', this.event.on);
  }

  get dayPriceContract(): Fact<boolean> {
    return hasContract(this.#dossier, 'wv-dagprijs-bth', this.event.on);
  }

  get nursingIndications(): Many<NursingIndication> {
    return nursingIndicationsOn(this.#dossier, this.event.on);
  }

  get nightCare(): Fact<boolean> {
    return isMarkedAs('nachtzorg', this.event);
  }

  get intervention(): Fact<boolean> {
    return readIntervention(this.event);
  }

  get caseManagement(): Fact<boolean> {
    return isMarkedAs('casemanagement', this.event);
  }

  get patz(): Fact<boolean> {
    this.#patz ??= isPatz(this.#dossier.source, this.event);
    return this.#patz;
  }

  get enteredAfterDeath(): Fact<boolean> {
    return isEnteredAfterDeath(this.#dossier, this.event);
  }

  get child(): Fact<boolean> {
    this.#child ??= this.situation.child;
    return this.#child;
  }

  get childPalliativeCare(): Fact<boolean> {
    const perinatal = this.subtrajecten.items.find(({ diagnosis }) => diagnosis.value === DIAGNOSE_PZ_KIND);
    return perinatal === undefined || this.child.value === true
      ? this.child
      : known(true, perinatal.diagnosis.evidence);
  }

  get afterDeath(): Fact<boolean> {
    const { death } = this.#dossier;
    if (death.value === '' || this.#isNoCare) return known(false);
    if (death.value === undefined)
      return unknown(lack('death', 'Patient', this.#dossier.source.patient.ref), death.evidence);
    return known(this.#dossier.diedBeforeMoment(this.event.on, this.event.start), death.evidence);
  }

  get billedToInsurer(): Fact<boolean> {
    const bills = this.event.statements.filter(({ billing }) => billing);
    return isBilledToInsurer(
      this.#dossier.source,
      bills.map(({ ref }) => ref),
    );
  }

  get requests(): Many<AdviceRequest> {
    return many(
      [...this.#dossier.requestsAnsweredBy(this), ...otherRequestsNamedBy(this.#dossier, this.event)],
      this.#dossier.source.isComplete('ServiceRequest'),
      lack('request', 'ServiceRequest', this.ref),
    );
  }

  get withRelative(): Fact<boolean> {
    const { encounter } = this.event;
    if (encounter === undefined) return unknown(lack('relative', 'Encounter', this.ref));
    const { source } = this.#dossier;
    const relative = each(encounter.resource.participant)
      .map(({ individual }) => source.keyOf(individual, encounter))
      .find((key) => key?.startsWith('RelatedPerson/'));
    return known(relative !== undefined, relative === undefined ? [encounter.ref] : [relative]);
  }

  get longerThan20Minutes(): Fact<boolean> {
    return lastedLongerThan(20, this.event.encounter);
  }

  get outOfHours(): Fact<boolean> {
    return isOutOfHours(this.on, this.startTime);
  }

  get isContact(): Fact<boolean> {
    this.#isContact ??= known(this.event.encounter !== undefined && !this.patz.value, this.#encounterRef);
    return this.#isContact;
  }

  get registeredBefore(): Many<Registration> {
    return this.#dossier.registrationsBetween(undefined, this.event.on);
  }

  get registeredInPast3Months(): Many<Registration> {
    const { on } = this.event;
    return this.#dossier.registrationsBetween(on === undefined ? undefined : addMonths(on, -3), on);
  }

  get wlzContact(): WlzContact {
    return new WlzContactOf(this.#dossier, this.event);
  }

  /** Only registered, with what is for days after a death: an empty room. */
  get #isNoCare(): boolean {
    const { about, statements } = this.event;
    return about.length === 0 && statements.every(({ code }) => NO_CARE_AFTER_DEATH.includes(code));
  }

  get #encounterRef(): readonly Ref[] {
    if (this.event.encounter === undefined) return [];
    return this.event.encounter.ref === this.ref ? this.on.evidence : [this.event.encounter.ref];
  }

  get #placeUnknown(): Fact<boolean> {
    return unknown(lack('place', 'Encounter', this.ref), this.#encounterRef);
  }

  #isPlace(kinds: readonly string[]): Fact<boolean> {
    const { encounter } = this.event;
    const kind = encounter && placeOf(this.#dossier.source, encounter);
    return kind === undefined ? this.#placeUnknown : known(kinds.includes(kind), this.#encounterRef);
  }

  get #hourOfMove(): Interval | undefined {
    return this.#dossier.hourOfMove(this.event.on, this.event.start);
  }

  #readAdmitted(): Fact<boolean> {
    const { source } = this.#dossier;
    const covering = this.#dossier.admissionsOn(this.event.on, this.#hourOfMove);
    const admission = covering.find(isHospitalAdmission);
    if (admission !== undefined) return known(true, [admission.ref]);
    // By class alone an Encounter proves no admission, but this very contact, or a longer stay, may be one.
    const open = covering.find(
      ({ kind, ref, from, until }) =>
        kind === undefined && (ref === this.event.encounter?.ref || from !== until),
    );
    if (open !== undefined) return unknown(lack('provider', 'Encounter', open.ref), [open.ref]);
    return source.isComplete('Encounter')
      ? known(false)
      : unknown(lack('admission', 'Encounter', source.patient.ref));
  }

  #ownConditions(): readonly Entry<Condition>[] {
    const { encounter, episodes } = this.event;
    if (encounter?.resource.diagnosis === undefined && episodes.length === 0) return [];
    const { source } = this.#dossier;
    const named = each(encounter?.resource.diagnosis).map(({ condition }) =>
      source.resolve(condition, encounter as Entry),
    );
    const own = named.filter(isPresentCondition);
    return own.length > 0 ? own : this.#dossier.conditionsOfEpisodes(this.event.episodes);
  }
}

const COORDINATION = ['afstemming', 'indicatiestelling', 'overdracht'];

/** The team meetings: of these a registration alone does not tell who attended. */
export function isMeetingCode(code: string): boolean {
  return code === '190006' || code === '190005';
}

function contextsOf({ context }: DocumentReference) {
  return [...each(context?.encounter), ...each(context?.related)];
}

/** Whether somebody born then is under 18 on a day; unknown where the dates are too vague. */
export function isUnder18(birth: string, on: string): boolean | undefined {
  const adult = addYears(birth, 18);
  if (lastDay(on) < firstDay(adult)) return true;
  return firstDay(on) >= lastDay(adult) ? false : undefined;
}
