import type { Patient, Reference, Resource } from '@medplum/fhirtypes';
import type { Ref } from '../logic/fact.ts';
import { type Language, wording } from '../logic/wording.ts';
import { bound } from './bindings/bound.ts';
import type { Entry } from './entry.ts';
import { Gaps } from './gaps.ts';
import { CONTEXT_ELEMENTS, NOBODY, type Owner, Ownership, patientElement } from './identity/ownership.ts';
import { bsnOf } from './identity/person.ts';
import { PatientRecordSource, SERVING } from './patient-record.ts';
import { Pool } from './pool.ts';
import type { Problem } from './problem.ts';
import { Problems } from './problems.ts';
import { READ_TYPES } from './read-types.ts';
import { readInput } from './reading/read-input.ts';
import { settle } from './reading/settle.ts';
import { each, isObject } from './safe.ts';
import type { Settings } from './settings/settings.ts';
import { checkShape } from './shape.ts';

export interface OpenOptions {
  readonly settings?: Settings;
  /** Language of messages; Dutch by default. */
  readonly language?: Language;
}

/**
 * Opens a record: the one way in for whoever asks something of it. `input` is FHIR R4: a resource, a Bundle of any
 * type, or an array of these. Never throws, whatever is in it.
 */
export function openRecord(input: unknown, { settings = {}, language = 'nl' }: OpenOptions): OpenedRecord {
  const problems = new Problems(language);
  const read = readInput(input, problems);
  const { entries, unused, partial, doubtful } = settle(read, problems);
  for (const { ref, resource } of doubtful) checkShape(resource, ref, problems);
  const pool = bound(new Pool(entries), settings, problems);
  const ownership = new Ownership(pool);
  const patients = pool.all('Patient').filter((each) => pool.survivorOf(each) === each) as Entry<Patient>[];
  const doubled = doubledAmong(patients);
  for (const ref of doubled) problems.add('warning', ref, 'Patient.identifier', HAS_ANOTHER);
  const gaps = Gaps.of(read.shortfall, [...unused, ...partial], doubled, ownership);
  tellWhatIsNobodys(pool, ownership, patients.length > 1, problems);
  const { shared, own } = problems.divided(() => ownersIn({ pool, ownership, unused, patients }));
  return new OpenedRecord({ pool, ownership, gaps, settings, patients, problems: shared, own });
}

/** Which patient in the input a problem is of, by what it is about. */
function ownersIn({
  pool,
  ownership,
  unused,
  patients,
}: Pick<Opened, 'pool' | 'ownership' | 'patients'> & {
  readonly unused: readonly Entry[];
}): (problem: Problem) => Ref | undefined {
  const byRef = new Map(unused.map((entry) => [entry.ref, entry]));
  const here = new Set(patients.map(({ ref }) => ref));
  return ({ reference }) => {
    const entry = byRef.get(reference) ?? pool.get(reference);
    const owner = entry && ownership.ownerOf(entry);
    return owner !== undefined && owner !== NOBODY && 'of' in owner && here.has(owner.of)
      ? owner.of
      : undefined;
  };
}

interface Opened {
  readonly pool: Pool;
  readonly ownership: Ownership;
  readonly gaps: Gaps;
  readonly settings: Settings;
  /** In order of reference, without who was merged into another. */
  readonly patients: readonly Entry<Patient>[];
  /** What is wrong with the input as a whole. */
  readonly problems: Problems;
  /** What is wrong in the record of one patient. */
  readonly own: ReadonlyMap<Ref, readonly Problem[]>;
}

/** All that came in, with settled what is whose, which version counts and what is not there. */
export class OpenedRecord {
  readonly #opened: Opened;

  constructor(opened: Opened) {
    this.#opened = opened;
  }

  /** What is wrong with the input as a whole. */
  get problems(): Problems {
    return this.#opened.problems;
  }

  /** The record of every patient, or of the one who is asked about, in order of reference. */
  records(wanted?: string): readonly PatientRecordSource[] {
    return this.#found(wanted).map((patient) => this.#recordOf(patient));
  }

  /** The record of the one patient who is asked about; undefined, with a problem, when there is none or several. */
  record(wanted?: string): PatientRecordSource | undefined {
    const { problems } = this.#opened;
    const [first, ...others] = this.#found(wanted);
    if (first !== undefined && others.length === 0) return this.#recordOf(first);
    if (!problems.hasError)
      problems.add(
        'error',
        wanted ?? 'input',
        'Patient',
        first === undefined ? NO_PATIENT : SEVERAL_PATIENTS,
      );
    return undefined;
  }

  /** Whoever was merged is found under both references; several servers can have the same. */
  #found(wanted: string | undefined): readonly Entry<Patient>[] {
    const { pool, patients } = this.#opened;
    if (wanted === undefined) return patients;
    const exact = pool.get(wanted);
    const left = exact && pool.survivorOf(exact);
    return patients.filter((each) => each === left || (exact === undefined && each.origin?.name === wanted));
  }

  #recordOf(patient: Entry<Patient>): PatientRecordSource {
    const { pool, ownership, gaps, settings, patients, problems, own } = this.#opened;
    return new PatientRecordSource({
      pool,
      ownership,
      gaps,
      settings,
      patient,
      isOnly: patients.length === 1,
      problems: problems.with(own.get(patient.ref) ?? []),
    });
  }
}

/** Who has the same citizen service number as another Patient: one person, of whom each record tells a part. */
function doubledAmong(patients: readonly Entry<Patient>[]): ReadonlySet<Ref> {
  const byNumber = new Map<string, Ref[]>();
  if (patients.length > 1)
    for (const { ref, resource } of patients)
      for (const number of bsnOf(resource)) byNumber.set(number, [...(byNumber.get(number) ?? []), ref]);
  return new Set([...byNumber.values()].filter(({ length }) => length > 1).flat());
}

const HAS_ANOTHER = wording(
  'heeft hetzelfde BSN als een andere Patient in de invoer; elk is apart beoordeeld, en ontbreken bewijst niets. Koppel hen met Patient.link, of lever één Patient.',
  'has the same BSN as another Patient in the input; each was assessed by itself, and absence proves nothing. Join them with Patient.link, or supply one Patient.',
);

/** Nothing is left out in silence: what is of nobody in the input, and what could be of several. */
function tellWhatIsNobodys(pool: Pool, ownership: Ownership, areSeveral: boolean, problems: Problems): void {
  for (const [{ ref }, why] of pool.merged.problems) problems.add('warning', ref, 'Patient.link', why);
  for (const type of READ_TYPES) {
    if (!pool.has(type)) continue;
    const path = `${type}.${patientElement(type)}`;
    const { strangers, nobodys } = ownership.of(type);
    // Who asks for the teams of a site gets those of other patients with them.
    if (type !== 'CareTeam') for (const [{ ref }, why] of strangers) problems.add('warning', ref, path, why);
    if (!areSeveral) continue;
    tellOfOthers(pool, ownership, type, problems);
    if (SERVING.includes(type)) continue;
    for (const { ref } of nobodys) problems.add('warning', ref, path, NAMES_NOBODY);
  }
}

/** Where a resource can name something that is of somebody. */
const LINKS = [...CONTEXT_ELEMENTS, 'about', 'basedOn', 'focus', 'service'];

/** What names something of another patient counts, but not together with that. */
function tellOfOthers(
  pool: Pool,
  ownership: Ownership,
  type: Resource['resourceType'],
  problems: Problems,
): void {
  for (const entry of pool.ofType(type)) {
    const fields = entry.resource as unknown as Readonly<Record<string, Reference | Reference[] | undefined>>;
    for (const element of LINKS) {
      const value = fields[element];
      if (value === undefined) continue;
      const isOfAnother = (Array.isArray(value) ? each(value) : [value]).some((reference) => {
        const named = isObject(reference) ? pool.resolve(reference, entry) : undefined;
        return named !== undefined && areOfTwo(ownership.ownerOf(entry), ownership.ownerOf(named));
      });
      if (isOfAnother) problems.add('warning', entry.ref, `${type}.${element}`, OF_ANOTHER);
    }
  }
}

function areOfTwo(a: Owner, b: Owner): boolean {
  return a !== NOBODY && b !== NOBODY && 'of' in a && 'of' in b && a.of !== b.of;
}

const OF_ANOTHER = wording(
  'noemt iets van een andere patiënt; dat is hier niet bij gelezen. Verbeter de verwijzing, of de patiënt.',
  'names something of another patient; that was not read with it. Mend the reference, or the patient.',
);
const NO_PATIENT = wording(
  'staat niet in de invoer. Lever het dossier met de Patient erbij.',
  'is not in the input. Supply the record with its Patient.',
);
const SEVERAL_PATIENTS = wording(
  'komt meer dan eens voor. Noem met `patient` om wie het gaat.',
  'occurs more than once. Name with `patient` whom it is about.',
);
const NAMES_NOBODY = wording(
  'noemt geen patiënt, terwijl er meer patiënten zijn; het is niet gebruikt. Vul de patiënt in.',
  'names no patient while there are several; it was not used. Fill in the patient.',
);
