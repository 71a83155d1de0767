import type { Patient, Reference, Resource } from '@medplum/fhirtypes';
import { type Fact, known, type Ref, unknown } from '../logic/fact.ts';
import { compare } from '../logic/order.ts';
import { type Wording, wording } from '../logic/wording.ts';
import { dutchDate } from '../time/dates.ts';
import { lack } from './lacks.ts';
import { Ownership, patientElement } from './ownership.ts';
import type { Entry, Pool } from './pool.ts';
import type { Problems } from './problems.ts';
import type { ReadType } from './read-types.ts';
import type { Completeness, Settings } from './settings/settings.ts';

/** Types whose absence in a record means no, unless the settings say otherwise. */
const COMPLETE_BY_DEFAULT: ReadonlySet<string> = new Set([
  'ChargeItem',
  'CarePlan',
  'Communication',
  'CareTeam',
  'Encounter',
  'EpisodeOfCare',
  'Procedure',
]);

/** Types that serve every patient. */
const SERVING: readonly string[] = [
  'CareTeam',
  'Device',
  'Location',
  'Medication',
  'Organization',
  'Practitioner',
  'PractitionerRole',
];

type Typed<Type extends ReadType> = Entry<Resource & { resourceType: Type }>;

/** One patient's part of the pool, and how absence and dates in it are read. */
export class PatientRecordSource {
  readonly pool: Pool;
  readonly settings: Settings;
  readonly patient: Entry<Patient>;
  /** What of the input could not be used, as far as it concerns this patient. */
  readonly problems: Problems;
  readonly #onlyPatient: boolean;
  readonly #ownership: Ownership;
  readonly #own = new Map<string, readonly Entry[]>();

  constructor(
    pool: Pool,
    ownership: Ownership,
    settings: Settings,
    patient: Entry<Patient>,
    problems: Problems,
  ) {
    this.pool = pool;
    this.#ownership = ownership;
    this.settings = settings;
    this.patient = patient;
    this.problems = problems;
    this.#onlyPatient = pool.all('Patient').length === 1;
  }

  /** The same patient with another pool and other settings. What is wrong with it is kept apart from what is told. */
  supposing(pool: Pool, settings: Settings): PatientRecordSource {
    return new PatientRecordSource(pool, new Ownership(pool), settings, this.patient, this.problems.empty());
  }

  /** The patient's resources of a type, in order of reference. */
  own<Type extends ReadType>(type: Type): readonly Typed<Type>[] {
    let entries = this.#own.get(type);
    if (entries === undefined) {
      entries = this.#readOwn(type);
      this.#own.set(type, entries);
    }
    return entries as unknown as readonly Typed<Type>[];
  }

  /** All that the record holds of this patient, of whatever type, with what serves every patient. */
  everything(): readonly Entry[] {
    return this.pool.types.flatMap((type) => {
      if (type === 'Patient') return [this.patient];
      const { byPatient, nobodys } = this.#ownership.of(type);
      const own = byPatient.get(this.patient.ref) ?? NONE;
      return SERVING.includes(type) ? [...own, ...nobodys] : own;
    });
  }

  isComplete(type: string): boolean {
    const said: Completeness | undefined = this.settings.completeness?.[type];
    return said === undefined ? COMPLETE_BY_DEFAULT.has(type) : said === 'complete';
  }

  resolve(reference: Reference | undefined, from: Entry): Entry | undefined {
    return reference === undefined ? undefined : this.pool.resolve(reference, from);
  }

  keyOf(reference: Reference | undefined, from: Entry): Ref | undefined {
    return reference === undefined ? undefined : this.pool.keyOf(reference, from);
  }

  /** The Dutch local date of an element; a date that cannot be read is a problem and unknown. */
  date(value: string | undefined, entry: Entry, path: string): string | undefined {
    if (value === undefined) return undefined;
    const date = typeof value === 'string' ? dutchDate(value) : undefined;
    if (date === undefined) this.problems.add('warning', entry.ref, path, NO_DATE);
    return date;
  }

  dateFact(date: string | undefined, entry: Entry): Fact<string> {
    return date === undefined
      ? unknown(lack('date', entry.resource.resourceType, entry.ref))
      : known(date, [entry.ref]);
  }

  #readOwn(type: ReadType): readonly Entry[] {
    const { byPatient, nobodys, strangers } = this.#ownership.of(type);
    const own = byPatient.get(this.patient.ref) ?? NONE;
    for (const { ref } of strangers) this.#notUsed(ref, type, OTHER_PATIENT);
    if (nobodys.length === 0) return own;
    // What names no patient can only be of this one when there is no other.
    if (this.#onlyPatient) return [...own, ...nobodys].sort((a, b) => compare(a.ref, b.ref));
    for (const { ref } of nobodys) this.#notUsed(ref, type, NO_PATIENT);
    return own;
  }

  #notUsed(ref: Ref, type: string, why: Wording): void {
    this.problems.add('warning', ref, `${type}.${patientElement(type)}`, why);
  }
}

const NONE: readonly Entry[] = [];

const NO_DATE = wording(
  'is geen datum en is niet gebruikt. FHIR schrijft JJJJ-MM-DD of JJJJ-MM-DDTuu:mm:ss met tijdzone.',
  'is no date and was not used. FHIR writes YYYY-MM-DD or YYYY-MM-DDThh:mm:ss with a time zone.',
);
const NO_PATIENT = wording(
  'noemt geen patiënt, terwijl er meer patiënten zijn; het is niet gebruikt. Vul de patiënt in.',
  'names no patient while there are several; it was not used. Fill in the patient.',
);
const OTHER_PATIENT = wording(
  'noemt een patiënt die niet in de invoer staat; het is niet gebruikt. Lever ook die Patient, of verbeter de verwijzing.',
  'names a patient that is not in the input; it was not used. Supply that Patient too, or mend the reference.',
);
