import type { Patient, Reference, Resource } from '@medplum/fhirtypes';
import { dutchDate } from '../fhir/dates.ts';
import type { Entry, Pool } from '../fhir/pool.ts';
import type { Problems } from '../fhir/problems.ts';
import { type Fact, known, type Ref, unknown } from '../logic/fact.ts';
import type { Completeness, Settings } from '../settings.ts';
import { wording } from '../wording.ts';
import { lack } from './lacks.ts';

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

/** In which element a type names the patient. */
const PATIENT_ELEMENT: Readonly<Record<string, string>> = {
  Claim: 'patient',
  Consent: 'patient',
  Coverage: 'beneficiary',
  EpisodeOfCare: 'patient',
  RelatedPerson: 'patient',
  Task: 'for',
};

type Typed<Type extends Resource['resourceType']> = Entry<Resource & { resourceType: Type }>;

/** One patient's part of the pool, and how absence and dates in it are read. */
export class PatientRecordSource {
  readonly pool: Pool;
  readonly settings: Settings;
  readonly patient: Entry<Patient>;
  readonly #problems: Problems;
  readonly #onlyPatient: boolean;
  readonly #own = new Map<string, readonly Entry[]>();

  constructor(pool: Pool, settings: Settings, patient: Entry<Patient>, problems: Problems) {
    this.pool = pool;
    this.settings = settings;
    this.patient = patient;
    this.#problems = problems;
    this.#onlyPatient = pool.all('Patient').length === 1;
  }

  /** The patient's resources of a type, in order of reference. */
  own<Type extends Resource['resourceType']>(type: Type): readonly Typed<Type>[] {
    let entries = this.#own.get(type);
    if (entries === undefined) {
      entries = this.pool.all(type).filter((entry) => this.#isOwn(entry));
      this.#own.set(type, entries);
    }
    return entries as unknown as readonly Typed<Type>[];
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
    if (date === undefined) this.#problems.add('warning', entry.ref, path, NO_DATE);
    return date;
  }

  dateFact(date: string | undefined, entry: Entry): Fact<string> {
    return date === undefined
      ? unknown(lack('date', entry.resource.resourceType, entry.ref))
      : known(date, [entry.ref]);
  }

  #isOwn(entry: Entry): boolean {
    const element = PATIENT_ELEMENT[entry.resource.resourceType] ?? 'subject';
    const reference = (entry.resource as unknown as Record<string, Reference | undefined>)[element];
    const key = this.keyOf(reference, entry);
    if (key === undefined) {
      // What names no patient can only be of this one when there is no other.
      if (!this.#onlyPatient)
        this.#problems.add('warning', entry.ref, `${entry.resource.resourceType}.${element}`, NO_PATIENT);
      return this.#onlyPatient;
    }
    return key === this.patient.ref;
  }
}

const NO_DATE = wording(
  'is geen datum en is niet gebruikt. FHIR schrijft JJJJ-MM-DD of JJJJ-MM-DDTuu:mm:ss met tijdzone.',
  'is no date and was not used. FHIR writes YYYY-MM-DD or YYYY-MM-DDThh:mm:ss with a time zone.',
);
const NO_PATIENT = wording(
  'noemt geen patiënt, terwijl er meer patiënten zijn; het is niet gebruikt. Vul de patiënt in.',
  'names no patient while there are several; it was not used. Fill in the patient.',
);
