import type { Patient, Reference, Resource } from '@medplum/fhirtypes';
import { type Fact, known, type Ref, unknown } from '../logic/fact.ts';
import { compare } from '../logic/order.ts';
import { wording } from '../logic/wording.ts';
import { dutchDate } from '../time/dates.ts';
import type { Entry } from './entry.ts';
import type { Gaps } from './gaps.ts';
import { NOBODY, Ownership } from './identity/ownership.ts';
import { lack } from './lacks.ts';
import type { Pool } from './pool.ts';
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

/** Types that serve every patient where they name none. */
export const SERVING: readonly string[] = [
  'CareTeam',
  'Device',
  'Location',
  'Medication',
  'Organization',
  'Practitioner',
  'PractitionerRole',
];

type Typed<Type extends ReadType> = Entry<Resource & { resourceType: Type }>;

export interface PatientRecordParts {
  readonly pool: Pool;
  readonly ownership: Ownership;
  readonly gaps: Gaps;
  readonly settings: Settings;
  readonly patient: Entry<Patient>;
  /** There is no other patient, so that what names none can only be of this one. */
  readonly isOnly: boolean;
  readonly problems: Problems;
}

/** One patient's part of the pool, and how absence and dates in it are read. */
export class PatientRecordSource {
  readonly pool: Pool;
  readonly settings: Settings;
  readonly patient: Entry<Patient>;
  /** What of the input could not be used, as far as it concerns this patient. */
  readonly problems: Problems;
  readonly #parts: PatientRecordParts;
  readonly #own = new Map<string, readonly Entry[]>();

  constructor(parts: PatientRecordParts) {
    this.pool = parts.pool;
    this.settings = parts.settings;
    this.patient = parts.patient;
    this.problems = parts.problems;
    this.#parts = parts;
  }

  /**
   * The same patient with another pool and other settings. What is wrong with it is kept apart from what is told, and of
   * the types that are `complete` there is no more than what is supposed.
   */
  supposing(pool: Pool, settings: Settings, complete: readonly string[]): PatientRecordSource {
    const problems = this.problems.empty();
    const gaps = this.#parts.gaps.except(complete);
    return new PatientRecordSource({
      ...this.#parts,
      pool,
      settings,
      ownership: new Ownership(pool),
      gaps,
      problems,
    });
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

  /** The patient's resources of a type that serves everybody, and those that name no patient. */
  ownOrShared<Type extends ReadType>(type: Type): readonly Typed<Type>[] {
    const { byPatient, nobodys } = this.#parts.ownership.of(type);
    const entries = [...(byPatient.get(this.patient.ref) ?? NONE), ...nobodys].sort(byRef);
    return entries as unknown as readonly Typed<Type>[];
  }

  /** All that the record holds of this patient, of whatever type, with what serves every patient. */
  everything(): readonly Entry[] {
    return this.pool.types.flatMap((type) => {
      if (type === 'Patient') return [this.patient];
      const { byPatient, nobodys } = this.#parts.ownership.of(type);
      const own = byPatient.get(this.patient.ref) ?? NONE;
      return SERVING.includes(type) ? [...own, ...nobodys] : own;
    });
  }

  /** Whether the absence of a resource of this type means no. */
  isComplete(type: string): boolean {
    return this.completenessOf(type) !== 'partial';
  }

  /** What the absence of a resource of this type means. */
  completenessOf(type: string): Completeness {
    const said = this.settings.completeness?.[type];
    // What nobody can ask for is not missed either.
    if (said === 'not-offered') return said;
    // What did not all come is not complete, whatever the organisation says of its data.
    if (this.#parts.gaps.concern(this.patient.ref, type)) return 'partial';
    return said ?? (COMPLETE_BY_DEFAULT.has(type) ? 'complete' : 'partial');
  }

  /** What a reference means, unless that is somebody else's. */
  resolve(reference: Reference | undefined, from: Entry): Entry | undefined {
    if (reference === undefined) return undefined;
    const entry = this.pool.resolve(reference, from);
    if (entry === undefined) return undefined;
    const owner = this.#parts.ownership.ownerOf(entry);
    return owner === NOBODY || ('of' in owner && owner.of === this.patient.ref) ? entry : undefined;
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
    const { byPatient, nobodys } = this.#parts.ownership.of(type);
    const own = byPatient.get(this.patient.ref) ?? NONE;
    // What names no patient can only be of this one when there is no other.
    if (nobodys.length === 0 || !this.#parts.isOnly) return own;
    return [...own, ...nobodys].sort(byRef);
  }
}

const NONE: readonly Entry[] = [];

function byRef(a: Entry, b: Entry): number {
  return compare(a.ref, b.ref);
}

const NO_DATE = wording(
  'is geen datum en is niet gebruikt. FHIR schrijft JJJJ-MM-DD of JJJJ-MM-DDTuu:mm:ss met tijdzone.',
  'is no date and was not used. FHIR writes YYYY-MM-DD or YYYY-MM-DDThh:mm:ss with a time zone.',
);
