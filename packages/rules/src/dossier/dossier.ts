import type { Condition, Medication, MedicationRequest } from '@medplum/fhirtypes';
import { codesOf } from '../fhir/codes.ts';
import type { Entry } from '../fhir/pool.ts';
import { type Fact, known, type Many, many, type Ref, unknown } from '../logic/fact.ts';
import { CareOfEvent, isUnder18 } from './care.ts';
import { holdsRegistration, readCareEvents } from './care-events.ts';
import type {
  AdviceRequest,
  PatientRecord,
  PlanningProcess,
  Registration,
  SubjectKind,
  Subjects,
} from './entities.ts';
import { lack } from './lacks.ts';
import { hasPalliativeMarker, readPhaseMark } from './marks.ts';
import { type AntitumourTherapy, readAntitumourTherapies, readAnyOncologicalCondition } from './oncology.ts';
import { People } from './people.ts';
import { readProcesses } from './planning.ts';
import { readPlans } from './plans.ts';
import type { PatientRecordSource } from './record.ts';
import { readRequests } from './requests.ts';
import { covers, readStays, type Stay, splitByLength } from './stays.ts';
import { type Episode, isSubtraject, readEpisodes, SubtrajectOfEpisode } from './subtraject.ts';
import { readTeamCareWithoutDbc } from './team-care-without-dbc.ts';
import { readTeams, type Teams } from './teams.ts';
import { readTreatmentRuns } from './treatment-run.ts';

/** What one patient's record says, in the words of the rules. Each part is read once, when a rule first asks. */
export class Dossier {
  readonly source: PatientRecordSource;
  readonly #cache = new Map<string, unknown>();

  constructor(source: PatientRecordSource) {
    this.source = source;
  }

  get teams(): Teams {
    return this.#once('teams', () => readTeams(this.source));
  }

  get people(): People {
    return this.#once('people', () => new People(this.source, this.teams));
  }

  get stays(): readonly Stay[] {
    return this.#once('stays', () => readStays(this.source));
  }

  get elvStays(): readonly Stay[] {
    return this.#once('elv', () =>
      this.stays.filter(({ kind }) => kind === 'hospice-hch' || kind === 'palliative-unit'),
    );
  }

  /** Encounters that by their class are an admission, on a day. */
  admissionsOn(on: string | undefined): readonly Stay[] {
    if (on === undefined) return [];
    const { short, long } = this.#once('admissions', () =>
      splitByLength(this.stays.filter((stay) => stay.admissionClass)),
    );
    const ofDay = short.get(on) ?? [];
    return long.length === 0 ? ofDay : [...ofDay, ...long.filter((stay) => covers(stay, on))];
  }

  /** All care, in order of time. */
  get care(): readonly CareOfEvent[] {
    return this.#once('care', () =>
      readCareEvents(this.source, this.people).map((event) => new CareOfEvent(this, event)),
    );
  }

  get subtrajecten(): readonly SubtrajectOfEpisode[] {
    return this.#once('subtrajecten', () => {
      const episodes = this.#episodes;
      return episodes
        .filter((episode) => isSubtraject(episode, episodes))
        .map((episode) => new SubtrajectOfEpisode(this, episode, this.#parentOf(episode)));
    });
  }

  get processes(): readonly PlanningProcess[] {
    return this.#once('processes', () => readProcesses(this));
  }

  get requests() {
    return this.#once('requests', () => readRequests(this));
  }

  /** The requests that a contact answers. */
  requestsAnsweredBy(care: CareOfEvent): readonly AdviceRequest[] {
    if (this.requests.length === 0) return [];
    return this.requests.filter((request) => request.contacts.items.includes(care));
  }

  get anyOncologicalCondition(): Fact<boolean> {
    return this.#once('oncology', () => readAnyOncologicalCondition(this));
  }

  get antitumourTherapies(): readonly AntitumourTherapy[] {
    return this.#once('therapies', () => readAntitumourTherapies(this));
  }

  get phaseMarked(): Fact<boolean> {
    return this.#once('phase', () => readPhaseMark(this.source));
  }

  /** Whether anything at all is registered. */
  get hasRegistrations(): boolean {
    return this.#once('registered', () => holdsRegistration(this.source));
  }

  /** A proactive care plan that is a document of its own. */
  get hasPlanWithoutConversation(): boolean {
    return this.#once('plan-documents', () => readPlans(this, []).length > 0);
  }

  get hasPalliativeMarker(): boolean {
    return this.#once('marker', () => hasPalliativeMarker(this));
  }

  /** Date of death; empty for somebody who is alive, unknown when the record gives no date. */
  get death(): Fact<string> {
    return this.#once('death', () => this.#readDeath());
  }

  get female(): Fact<boolean> {
    const { gender } = this.source.patient.resource;
    const told = gender === 'female' || gender === 'male';
    const { ref } = this.source.patient;
    return told ? known(gender === 'female', [ref]) : unknown(lack('gender', 'Patient', ref), [ref]);
  }

  subjects<Kind extends SubjectKind>(kind: Kind): readonly Subjects[Kind][] {
    return this.#subjects(kind) as unknown as readonly Subjects[Kind][];
  }

  #subjects(kind: SubjectKind): readonly unknown[] {
    switch (kind) {
      case 'care':
        return this.care;
      case 'planning-process':
        return this.processes;
      case 'subtraject':
        return this.#once('all-subtrajecten', () => {
          const without = readTeamCareWithoutDbc(this);
          return without === undefined ? this.subtrajecten : [...this.subtrajecten, without];
        });
      case 'advice-request':
        return this.requests;
      case 'treatment-run':
        return this.#once('runs', () => readTreatmentRuns(this));
      case 'patient':
        return this.#once('patient', () => [this.#readPatient()]);
    }
  }

  isChildOn(on: string | undefined): Fact<boolean> {
    const { patient } = this.source;
    const birth = this.source.date(patient.resource.birthDate, patient, 'Patient.birthDate');
    const child = birth === undefined || on === undefined ? undefined : isUnder18(birth, on);
    return child === undefined
      ? unknown(lack('birth', 'Patient', patient.ref), [patient.ref])
      : known(child, [patient.ref]);
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

  /** ATC codes of what is prescribed. */
  atcOf(entry: Entry<MedicationRequest>): readonly string[] {
    const { medicationCodeableConcept, medicationReference } = entry.resource;
    const medication = this.source.resolve(medicationReference, entry)?.resource as Medication | undefined;
    return [...codesOf(medicationCodeableConcept, 'atc'), ...codesOf(medication?.code, 'atc')];
  }

  get #careByDay(): ReadonlyMap<string, readonly CareOfEvent[]> {
    return this.#once('by-day', () => {
      const days = new Map<string, CareOfEvent[]>();
      for (const care of this.care) {
        const { on } = care.event;
        if (on === undefined) continue;
        const ofDay = days.get(on);
        if (ofDay === undefined) days.set(on, [care]);
        else ofDay.push(care);
      }
      return days;
    });
  }

  get #episodes(): readonly Episode[] {
    return this.#once('episodes', () => readEpisodes(this.source));
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

  #readPatient(): PatientRecord {
    const { ref } = this.source.patient;
    const registrations = this.care.flatMap(({ registrations: { items } }) => items);
    return {
      ref,
      about: [ref],
      on: unknown(lack('date', 'Patient', ref)),
      deceased: known(this.death.value !== '', [ref]),
      palliativeTeam: known(this.teams.ofPatient.length > 0, this.teams.ofPatient),
      pzSubtraject: known(this.subtrajecten.some(({ palliative }) => palliative.value === true)),
      hospitalRegistration: known(
        registrations.length > 0,
        registrations.map((each) => each.ref),
      ),
      registrations: many(
        registrations,
        this.source.isComplete('ChargeItem'),
        lack('registration', 'ChargeItem'),
      ),
    };
  }

  #once<T>(key: string, read: () => T): T {
    if (!this.#cache.has(key)) this.#cache.set(key, read());
    return this.#cache.get(key) as T;
  }
}
