import type { Condition, Medication, MedicationRequest } from '@medplum/fhirtypes';
import { type Fact, known, type Many, many, type Ref, unknown } from '../logic/fact.ts';
import { lastDay, surelyBefore } from '../logic/moment.ts';
import { codesOf } from '../record/codes.ts';
import { lack } from '../record/lacks.ts';
import type { PatientRecordSource } from '../record/patient-record.ts';
import type { Entry } from '../record/pool.ts';
import { text } from '../record/safe.ts';
import { dutchTime } from '../time/dates.ts';
import { daysIn } from '../time/days.ts';
import type { Interval } from '../time/interval.ts';
import { inOrder } from '../time/ordered.ts';
import { instantsOf } from '../time/period.ts';
import { CareOfEvent, isUnder18 } from './care/care.ts';
import { checkDatesOfCare, readCareEvents } from './care/care-events.ts';
import { readChild } from './children/child-record.ts';
import { readChildVisits } from './children/child-visits.ts';
import type {
  AdviceRequest,
  ChildRecord,
  ChildVisit,
  DeviceOrder,
  EmptyRoom,
  PatientFacts,
  PlanningProcess,
  Prescription,
  Provision,
  Registration,
  Situation,
  SpiritualCare,
  Standing,
  Subtraject,
  SupportRequest,
  TerminalDeclaration,
  TreatmentRun,
  VolunteerYear,
} from './entities.ts';
import { readAdvice } from './hospital/advice.ts';
import { type RequestOfService, readRequests } from './hospital/requests.ts';
import { type Episode, isSubtraject, readEpisodes, SubtrajectOfEpisode } from './hospital/subtraject.ts';
import { readTeamCareWithoutDbc } from './hospital/team-care-without-dbc.ts';
import { readTreatmentRuns } from './hospital/treatment-run.ts';
import { type DatedIndication, readNursingIndications } from './nursing/home-nursing.ts';
import { type BudgetOfCoverage, readPersonalBudgets } from './nursing/personal-budget.ts';
import { hasPalliativeMarker, readPhaseMark } from './patient/marks.ts';
import {
  type AntitumourTherapy,
  readAntitumourTherapies,
  readOncologicalConditions,
} from './patient/oncology.ts';
import { PatientOfRecord } from './patient/patient.ts';
import { SituationOnDay } from './patient/situation.ts';
import { StandingOnDay } from './payer/standing.ts';
import { People } from './people/people.ts';
import { readTeams, type Teams } from './people/teams.ts';
import type { Reads } from './periods/reads.ts';
import { type RegisteredCare, readRegisteredCare } from './periods/registered-care.ts';
import { changesOf, type TimelineName } from './periods/timelines.ts';
import { readProcesses } from './planning/planning.ts';
import { readPlans } from './planning/plans.ts';
import { readDeviceOrders } from './products/devices.ts';
import { readPrescriptions } from './products/prescriptions.ts';
import { type RegistrationOfPeriod, readPeriodRegistrations } from './registrations/period-registrations.ts';
import { type PreparedResource, readPrepared } from './registrations/prepared.ts';
import { RegistrationCodes, readRegisteredCodes } from './registrations/registered-codes.ts';
import { readInstitutionStays } from './stays/institution-stay.ts';
import { institutionChains, type StayChain } from './stays/stay-chains.ts';
import { readStays, type Stay } from './stays/stays.ts';
import { StaysByDay } from './stays/stays-by-day.ts';
import type { MomentKind, PeriodKind, PeriodSubjects, Subjects } from './subjects.ts';
import { readSpiritualCare, readVolunteerYears } from './support/support.ts';
import { readSupportRequests } from './support/support-requests.ts';
import { type Expectancy, readExpectancies } from './terminal-phase/life-expectancy.ts';
import { readTerminalDeclarations } from './terminal-phase/terminal-declaration.ts';
import { readCizDecisions } from './wlz/ciz-decision.ts';
import { readEmptyRooms } from './wlz/empty-room.ts';
import { readIndications } from './wlz/indication.ts';
import { readProvisions } from './wlz/provisions.ts';
import { readVv10Declarations, type Vv10Statement } from './wlz/vv10-declaration.ts';
import { indicatedSince, readWlzCoverages, type Since, type WlzCoverage } from './wlz/wlz.ts';
import { WlzByDay } from './wlz/wlz-by-day.ts';

/** What one patient's record says, in the words of the rules. Each part is read once, when a rule first asks. */
export class Dossier {
  readonly source: PatientRecordSource;
  /** The day of asking. */
  readonly at: string;
  /** What stands ready counts as confirmed and sent. */
  readonly isConfirmed: boolean;
  readonly #codes: RegistrationCodes;
  readonly #situations = new Map<string, Situation>();
  readonly #standings = new Map<string, Standing>();
  #prepared: readonly PreparedResource[] | undefined;
  #confirmed: Dossier | undefined;
  #expectancies: readonly Expectancy[] | undefined;
  #wlzCoverages: readonly WlzCoverage[] | undefined;
  #wlzByDay: WlzByDay | undefined;
  #institutionStays: readonly PeriodSubjects['stay'][] | undefined;
  #emptyRooms: readonly EmptyRoom[] | undefined;
  #vv10Declarations: readonly Vv10Statement[] | undefined;
  readonly #changes = new Map<TimelineName, readonly number[]>();
  readonly #changesOf = new Map<Reads, readonly number[]>();
  #spiritualCare: readonly SpiritualCare[] | undefined;
  #volunteerYears: readonly VolunteerYear[] | undefined;
  #supportRequests: readonly SupportRequest[] | undefined;
  #nursingIndications: readonly DatedIndication[] | undefined;
  #budgets: readonly BudgetOfCoverage[] | undefined;
  #declarations: readonly TerminalDeclaration[] | undefined;
  #registeredCare: readonly CareOfEvent[] | undefined;
  #noRegistrations: Many<Registration> | undefined;
  /** Date of birth; empty when it is not told. */
  #birth: string | undefined;
  #isChild: Fact<boolean> | undefined;
  #isAdult: Fact<boolean> | undefined;
  #registeredCodes: ReadonlySet<string> | undefined;
  #indications: readonly PeriodSubjects['indication'][] | undefined;
  #provisions: readonly Provision[] | undefined;
  #registeredPeriods: readonly RegisteredCare[] | undefined;
  #periodRegistrations: readonly RegistrationOfPeriod[] | undefined;
  #teams: Teams | undefined;
  #people: People | undefined;
  #stays: readonly Stay[] | undefined;
  #institutionChains: readonly StayChain[] | undefined;
  #admissions: StaysByDay | undefined;
  #byDayOfStay: StaysByDay | undefined;
  #care: readonly CareOfEvent[] | undefined;
  #datesChecked = false;
  #subtrajecten: readonly SubtrajectOfEpisode[] | undefined;
  #processes: readonly PlanningProcess[] | undefined;
  #requests: readonly RequestOfService[] | undefined;
  #requestsByContact: ReadonlyMap<CareOfEvent, readonly RequestOfService[]> | undefined;
  #allAdvice: readonly AdviceRequest[] | undefined;
  #therapies: readonly AntitumourTherapy[] | undefined;
  #oncologicalConditions: readonly Entry<Condition>[] | undefined;
  #phase: Fact<boolean> | undefined;
  #planDocuments: boolean | undefined;
  #marker: boolean | undefined;
  #death: Fact<string> | undefined;
  #allSubtrajecten: readonly Subtraject[] | undefined;
  #runs: readonly TreatmentRun[] | undefined;
  #prescriptions: readonly Prescription[] | undefined;
  #devices: readonly DeviceOrder[] | undefined;
  #childVisits: readonly ChildVisit[] | undefined;
  #childRecord: ChildRecord | undefined;
  #patient: PatientFacts | undefined;
  #patients: readonly PatientFacts[] | undefined;
  #byDay: ReadonlyMap<string, readonly CareOfEvent[]> | undefined;
  #episodesRead: readonly Episode[] | undefined;

  /** `palliative` when it is certain that the patient is a palliative one, whatever the record marks. */
  constructor(
    source: PatientRecordSource,
    at: string,
    { palliative, confirmed = false }: { palliative?: true; confirmed?: boolean } = {},
  ) {
    this.source = source;
    this.at = at;
    this.isConfirmed = confirmed;
    this.#codes = new RegistrationCodes(source.settings);
    this.#marker = palliative;
  }

  /** What stands ready for somebody to confirm or to send. */
  get prepared(): readonly PreparedResource[] {
    this.#prepared ??= readPrepared(this.source);
    return this.#prepared;
  }

  /** What the same record would say if what stands ready were confirmed and sent; undefined where nothing does. */
  get confirmed(): Dossier | undefined {
    if (this.prepared.length === 0) return undefined;
    this.#confirmed ??= new Dossier(this.source, this.at, { confirmed: true });
    return this.#confirmed;
  }

  get teams(): Teams {
    this.#teams ??= readTeams(this.source);
    return this.#teams;
  }

  get people(): People {
    this.#people ??= new People(this.source, this.teams);
    return this.#people;
  }

  get stays(): readonly Stay[] {
    this.#stays ??= readStays(this.source);
    return this.#stays;
  }

  get institutionChains(): readonly StayChain[] {
    this.#institutionChains ??= institutionChains(this);
    return this.#institutionChains;
  }

  /** Encounters that by their class are an admission, on a day or at an hour of it. */
  admissionsOn(on: string | undefined, at?: Interval): readonly Stay[] {
    if (on === undefined) return [];
    this.#admissions ??= new StaysByDay(this.stays.filter((stay) => stay.admissionClass));
    const long = this.#admissions.longOn(on, at);
    const ofDay = this.#admissions.shortOn(on, at);
    return long.length === 0 ? ofDay : [...ofDay, ...long];
  }

  /** Encounters that cover a day, or an hour of it, in order of reference. */
  staysOn(on: string | undefined, at?: Interval): readonly Stay[] {
    return this.#staysByDay.on(on, at);
  }

  get #staysByDay(): StaysByDay {
    this.#byDayOfStay ??= new StaysByDay(this.stays);
    return this.#byDayOfStay;
  }

  /** The minute of a dateTime, where the patient came or left on that day, so that the hour matters. */
  hourOfMove(on: string | undefined, dateTime: string | undefined): Interval | undefined {
    if (dateTime === undefined || dateTime.length <= 10) return undefined;
    return this.#staysByDay.isOfMove(on) ? instantsOf(dateTime) : undefined;
  }

  /** All care, in order of time. */
  get care(): readonly CareOfEvent[] {
    this.#care ??= readCareEvents(this.source, {
      people: this.people,
      codes: this.#codes,
      stays: this.stays,
      confirmed: this.isConfirmed,
    }).map((event) => new CareOfEvent(this, event));
    return this.#care;
  }

  /** There is no care that could be asked for; what of its dates cannot be read is told all the same. */
  leaveCareUnread(): void {
    if (this.#care === undefined && !this.#datesChecked)
      checkDatesOfCare(this.source, { codes: this.#codes, confirmed: this.isConfirmed });
    this.#datesChecked = true;
  }

  /** What is registered where nothing is. */
  get noRegistrations(): Many<Registration> {
    this.#noRegistrations ??= many(
      [],
      this.source.isComplete('ChargeItem'),
      lack('registration', 'ChargeItem', this.source.patient.ref),
    );
    return this.#noRegistrations;
  }

  /** Care for which one of these codes is registered. */
  careWith(codes: readonly string[]): readonly CareOfEvent[] {
    if (!codes.some((code) => this.registeredCodes.has(code))) {
      this.leaveCareUnread();
      return [];
    }
    this.#registeredCare ??= this.care.filter(({ event }) => event.statements.length > 0);
    return this.#registeredCare.filter(({ event }) =>
      event.statements.some(({ code }) => codes.includes(code)),
    );
  }

  get subtrajecten(): readonly SubtrajectOfEpisode[] {
    this.#subtrajecten ??= this.#episodes
      .filter((episode) => isSubtraject(episode, this.#episodes))
      .map((episode) => new SubtrajectOfEpisode(this, episode, this.#parentOf(episode)));
    return this.#subtrajecten;
  }

  get processes(): readonly PlanningProcess[] {
    this.#processes ??= readProcesses(this);
    return this.#processes;
  }

  get requests(): readonly RequestOfService[] {
    this.#requests ??= readRequests(this);
    return this.#requests;
  }

  /** The requests that a contact answers. */
  requestsAnsweredBy(care: CareOfEvent): readonly AdviceRequest[] {
    if (this.requests.length === 0) return [];
    this.#requestsByContact ??= byContact(this.requests);
    return this.#requestsByContact.get(care) ?? [];
  }

  get oncologicalConditions(): readonly Entry<Condition>[] {
    this.#oncologicalConditions ??= readOncologicalConditions(this.source);
    return this.#oncologicalConditions;
  }

  get antitumourTherapies(): readonly AntitumourTherapy[] {
    this.#therapies ??= readAntitumourTherapies(this);
    return this.#therapies;
  }

  get phaseMarked(): Fact<boolean> {
    this.#phase ??= readPhaseMark(this);
    return this.#phase;
  }

  /** Every code that some resource could register. */
  get registeredCodes(): ReadonlySet<string> {
    this.#registeredCodes ??= readRegisteredCodes(this.source, this.#codes);
    return this.#registeredCodes;
  }

  /** A proactive care plan that is a document of its own. */
  get hasPlanWithoutConversation(): boolean {
    this.#planDocuments ??= readPlans(this, []).length > 0;
    return this.#planDocuments;
  }

  get hasPalliativeMarker(): boolean {
    this.#marker ??= hasPalliativeMarker(this);
    return this.#marker;
  }

  /** Date of death; empty for somebody who is alive, unknown when the record gives no date. */
  get death(): Fact<string> {
    this.#death ??= this.#readDeath();
    return this.#death;
  }

  /**
   * Whether the patient had died for certain when something happened: on an earlier day, or earlier on the day as far as
   * hours are told. Midnight is how systems write a day without an hour.
   */
  diedBeforeMoment(on: string | undefined, moment: string | undefined): boolean {
    if (surelyBefore(this.death.value, on)) return true;
    const death = hourIn(this.source.patient.resource.deceasedDateTime);
    const then = hourIn(moment);
    return death !== undefined && then !== undefined && death.before <= then.from;
  }

  /** Whether the patient died before a day; somebody of whom only the date of death is not told did. */
  diedBefore(day: string): boolean {
    const { value } = this.death;
    return value === undefined || (value !== '' && surelyBefore(value, day));
  }

  get female(): Fact<boolean> {
    const { gender } = this.source.patient.resource;
    const told = gender === 'female' || gender === 'male';
    const { ref } = this.source.patient;
    return told ? known(gender === 'female', [ref]) : unknown(lack('gender', 'Patient', ref), [ref]);
  }

  /** What titles are about, where that lasts. */
  periods<Kind extends PeriodKind>(kind: Kind): readonly PeriodSubjects[Kind][] {
    return this.#periods(kind) as unknown as readonly PeriodSubjects[Kind][];
  }

  #periods(kind: PeriodKind): readonly unknown[] {
    switch (kind) {
      case 'stay':
        this.#institutionStays ??= readInstitutionStays(this);
        return this.#institutionStays;
      case 'indication':
        this.#indications ??= readIndications(this);
        return this.#indications;
    }
  }

  /** The days, by their number, on which something of this kind is another than the day before. */
  changes(name: TimelineName): readonly number[] {
    let changes = this.#changes.get(name);
    if (changes === undefined) {
      changes = changesOf(this, name);
      this.#changes.set(name, changes);
    }
    return changes;
  }

  /** All days on which something that is read becomes another, in order. */
  changesOf(reads: Reads): readonly number[] {
    let changes = this.#changesOf.get(reads);
    if (changes === undefined) {
      changes = inOrder([...reads.days, ...[...reads.timelines].flatMap((name) => this.changes(name))]);
      this.#changesOf.set(reads, changes);
    }
    return changes;
  }

  /** The day of asking, or the last day of the patient's life. */
  get lastAsked(): string {
    const { at, death } = this;
    return death.value && lastDay(death.value) < at ? daysIn(death.value).to : at;
  }

  subjects<Kind extends MomentKind>(kind: Kind): readonly Subjects[Kind][] {
    return this.#subjects(kind) as unknown as readonly Subjects[Kind][];
  }

  #subjects(kind: MomentKind): readonly unknown[] {
    switch (kind) {
      case 'care':
        return this.care;
      case 'planning-process':
        return this.processes;
      case 'subtraject':
        this.#allSubtrajecten ??= [...this.subtrajecten, ...readTeamCareWithoutDbc(this)];
        return this.#allSubtrajecten;
      case 'advice-request':
        this.#allAdvice ??= readAdvice(this);
        return this.#allAdvice;
      case 'empty-room':
        this.#emptyRooms ??= readEmptyRooms(this);
        return this.#emptyRooms;
      case 'provision':
        this.#provisions ??= readProvisions(this);
        return this.#provisions;
      case 'treatment-run':
        this.#runs ??= readTreatmentRuns(this);
        return this.#runs;
      case 'spiritual-care':
        this.#spiritualCare ??= readSpiritualCare(this);
        return this.#spiritualCare;
      case 'volunteer-year':
        this.#volunteerYears ??= readVolunteerYears(this);
        return this.#volunteerYears;
      case 'support-request':
        this.#supportRequests ??= readSupportRequests(this);
        return this.#supportRequests;
      case 'child-visit':
        this.#childVisits ??= readChildVisits(this);
        return this.#childVisits;
      case 'child':
        this.#childRecord ??= readChild(this);
        return [this.#childRecord];
      case 'device':
        this.#devices ??= readDeviceOrders(this);
        return this.#devices;
      case 'prescription':
        this.#prescriptions ??= readPrescriptions(this);
        return this.#prescriptions;
      case 'patient':
        this.#patient ??= new PatientOfRecord(this);
        this.#patients ??= [this.#patient];
        return this.#patients;
      case 'personal-budget':
        return this.budgets;
      case 'terminal-declaration':
        return this.declarations;
    }
  }

  /** How the patient stood on a day. */
  situationOn(on: string | undefined, at?: Interval): Situation {
    const key = at === undefined ? (on ?? '') : `${on} ${at.from}`;
    let situation = this.#situations.get(key);
    if (situation === undefined) {
      situation = new SituationOnDay(this, on, at);
      this.#situations.set(key, situation);
    }
    return situation;
  }

  /** How the patient stood on a day, as the router of the laws sees it. */
  standingOn(on: string | undefined): Standing {
    const key = on ?? '';
    let standing = this.#standings.get(key);
    if (standing === undefined) {
      standing = new StandingOnDay(this, on);
      this.#standings.set(key, standing);
    }
    return standing;
  }

  get expectancies(): readonly Expectancy[] {
    this.#expectancies ??= readExpectancies(this);
    return this.#expectancies;
  }

  /** Care for which a title is registered over more days than one. */
  get registeredPeriods(): readonly RegisteredCare[] {
    this.#registeredPeriods ??= readRegisteredCare(this);
    return this.#registeredPeriods;
  }

  /** Registrations by the site's own codes, and all of several days, with the days they cover. */
  get periodRegistrations(): readonly RegistrationOfPeriod[] {
    this.#periodRegistrations ??= readPeriodRegistrations(this);
    return this.#periodRegistrations;
  }

  get wlzCoverages(): readonly WlzCoverage[] {
    this.#wlzCoverages ??= [...readWlzCoverages(this.source), ...readCizDecisions(this.source)];
    return this.#wlzCoverages;
  }

  get wlzByDay(): WlzByDay {
    this.#wlzByDay ??= new WlzByDay(this.wlzCoverages);
    return this.#wlzByDay;
  }

  /** What tells of the Wlz on a day; an indication before the statement that there is none. */
  wlzOn(on: string | undefined): WlzCoverage | undefined {
    return this.wlzByDay.on(on);
  }

  /** Since when the patient has an indication on a day; undefined without one. */
  wlzSince(on: string): Since | undefined {
    const running = this.wlzOn(on);
    return running?.indicated ? indicatedSince(this.wlzCoverages, running) : undefined;
  }

  get nursingIndications(): readonly DatedIndication[] {
    this.#nursingIndications ??= readNursingIndications(this);
    return this.#nursingIndications;
  }

  get budgets(): readonly BudgetOfCoverage[] {
    this.#budgets ??= readPersonalBudgets(this);
    return this.#budgets;
  }

  get declarations(): readonly TerminalDeclaration[] {
    this.#declarations ??= readTerminalDeclarations(this);
    return this.#declarations;
  }

  /** Everything that physicians declare for VV10, in order of time. */
  get vv10Declarations(): readonly Vv10Statement[] {
    this.#vv10Declarations ??= readVv10Declarations(this);
    return this.#vv10Declarations;
  }

  get birth(): string | undefined {
    const { patient } = this.source;
    this.#birth ??= this.source.date(patient.resource.birthDate, patient, 'Patient.birthDate') ?? '';
    return this.#birth === '' ? undefined : this.#birth;
  }

  isChildOn(on: string | undefined): Fact<boolean> {
    const { patient } = this.source;
    const { birth } = this;
    const child = birth === undefined || on === undefined ? undefined : isUnder18(birth, on);
    this.#isChild ??= known(true, [patient.ref]);
    this.#isAdult ??= known(false, [patient.ref]);
    if (child === undefined) return unknown(lack('birth', 'Patient', patient.ref), [patient.ref]);
    return child ? this.#isChild : this.#isAdult;
  }

  /** The subtrajecten that references to EpisodesOfCare mean on a day. */
  subtrajectenOf(episodes: readonly Ref[], on: string | undefined): readonly SubtrajectOfEpisode[] {
    if (episodes.length === 0) return [];
    return this.subtrajecten.filter((subtraject) =>
      episodes.some((episode) => subtraject.isMeantBy(episode, on)),
    );
  }

  pzSubtrajectOn(on: string | undefined): SubtrajectOfEpisode | undefined {
    return this.subtrajecten.find((each) => each.palliative.value !== false && each.runsOn(on));
  }

  conditionsOfEpisodes(episodes: readonly Ref[]): readonly Entry<Condition>[] {
    return this.#episodes
      .filter(({ entry }) => episodes.includes(entry.ref))
      .flatMap(({ conditions }) => conditions);
  }

  /** Registrations of a day, of the care that fits. */
  registrationsOn(on: string | undefined, fits: (care: CareOfEvent) => boolean): Many<Registration> {
    const ofDay = on === undefined ? [] : (this.#careByDay.get(on) ?? []);
    const items = ofDay.filter(fits).flatMap(({ registrations }) => registrations.items);
    return many(
      items,
      on !== undefined && this.source.isComplete('ChargeItem'),
      lack('registration', 'ChargeItem'),
    );
  }

  /** Registrations before one day, and after another. */
  registrationsBetween(after: string | undefined, before: string | undefined): Many<Registration> {
    const items = this.care
      .filter(
        ({ event: { on } }) => surelyBefore(on, before) && (after === undefined || surelyBefore(after, on)),
      )
      .flatMap(({ registrations }) => registrations.items);
    return many(
      items,
      before !== undefined && this.source.isComplete('ChargeItem'),
      lack('registration', 'ChargeItem'),
    );
  }

  /** ATC codes of what is prescribed. */
  atcOf(entry: Entry<MedicationRequest>): readonly string[] {
    const { medicationCodeableConcept, medicationReference } = entry.resource;
    const medication = this.source.resolve(medicationReference, entry)?.resource as Medication | undefined;
    return [...codesOf(medicationCodeableConcept, 'atc'), ...codesOf(medication?.code, 'atc')];
  }

  get #careByDay(): ReadonlyMap<string, readonly CareOfEvent[]> {
    this.#byDay ??= byDay(this.care);
    return this.#byDay;
  }

  get #episodes(): readonly Episode[] {
    this.#episodesRead ??= readEpisodes(this.source);
    return this.#episodesRead;
  }

  #parentOf(episode: Episode): Episode | undefined {
    return episode.partOf === undefined
      ? undefined
      : this.#episodes.find(({ entry }) => entry.ref === episode.partOf);
  }

  #readDeath(): Fact<string> {
    const { patient } = this.source;
    const { deceasedDateTime, deceasedBoolean } = patient.resource;
    const date = this.source.date(deceasedDateTime, patient, 'Patient.deceasedDateTime');
    if (date !== undefined) return known(date, [patient.ref]);
    return deceasedBoolean === true || deceasedDateTime !== undefined
      ? unknown(lack('death', 'Patient', patient.ref), [patient.ref])
      : known('');
  }
}

function hourIn(value: string | undefined): Interval | undefined {
  const dateTime = text(value);
  const time = dateTime === undefined ? undefined : dutchTime(dateTime);
  return dateTime === undefined || time === undefined || time === '00:00' ? undefined : instantsOf(dateTime);
}

function byContact(
  requests: readonly RequestOfService[],
): ReadonlyMap<CareOfEvent, readonly RequestOfService[]> {
  const found = new Map<CareOfEvent, RequestOfService[]>();
  for (const request of requests) {
    for (const care of new Set(request.acts.contacts)) {
      const same = found.get(care);
      if (same === undefined) found.set(care, [request]);
      else same.push(request);
    }
  }
  return found;
}

function byDay(care: readonly CareOfEvent[]): ReadonlyMap<string, readonly CareOfEvent[]> {
  const days = new Map<string, CareOfEvent[]>();
  for (const each of care) {
    const { on } = each.event;
    if (on === undefined) continue;
    const ofDay = days.get(on);
    if (ofDay === undefined) days.set(on, [each]);
    else ofDay.push(each);
  }
  return days;
}
