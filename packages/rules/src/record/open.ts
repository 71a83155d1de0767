import type { Patient } from '@medplum/fhirtypes';
import { type Language, wording } from '../logic/wording.ts';
import { bound } from './bindings/bound.ts';
import { Ownership } from './ownership.ts';
import { PatientRecordSource } from './patient-record.ts';
import type { Entry, Pool } from './pool.ts';
import { Problems } from './problems.ts';
import { readPool } from './read-pool.ts';
import type { Settings } from './settings/settings.ts';

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
  const pool = bound(readPool(input, problems), settings, problems);
  return new OpenedRecord(pool, settings, problems);
}

/** All that came in, with what is whose settled. */
export class OpenedRecord {
  /** What is wrong with the input as a whole. */
  readonly problems: Problems;
  readonly pool: Pool;
  /** In order of reference. */
  readonly patients: readonly Entry<Patient>[];
  readonly #settings: Settings;
  readonly #ownership: Ownership;

  constructor(pool: Pool, settings: Settings, problems: Problems) {
    this.pool = pool;
    this.#settings = settings;
    this.problems = problems;
    this.#ownership = new Ownership(pool);
    this.patients = pool.all('Patient') as readonly Entry<Patient>[];
  }

  /** The record of every patient, or of the one who is asked about, in order of reference. */
  records(wanted?: string): readonly PatientRecordSource[] {
    return this.patients
      .filter(({ ref }) => wanted === undefined || ref === wanted)
      .map((patient) => this.#recordOf(patient));
  }

  /** The record of the one patient who is asked about; undefined, with a problem, when there is none or several. */
  record(wanted: string | undefined): PatientRecordSource | undefined {
    const found = this.patients.filter(({ ref }) => wanted === undefined || ref === wanted);
    const [first] = found;
    if (first !== undefined && found.length === 1) return this.#recordOf(first);
    if (this.pool.size > 0)
      this.problems.add(
        'error',
        wanted ?? 'input',
        'Patient',
        first === undefined ? NO_PATIENT : SEVERAL_PATIENTS,
      );
    return undefined;
  }

  /** What is a problem of the input is one for every patient; what is one of a patient's record only for that patient. */
  #recordOf(patient: Entry<Patient>): PatientRecordSource {
    return new PatientRecordSource(this.pool, this.#ownership, this.#settings, patient, this.problems.copy());
  }
}

const NO_PATIENT = wording(
  'staat niet in de invoer. Lever het dossier met de Patient erbij.',
  'is not in the input. Supply the record with its Patient.',
);
const SEVERAL_PATIENTS = wording(
  'komt meer dan eens voor. Noem met `patient` om wie het gaat.',
  'occurs more than once. Name with `patient` whom it is about.',
);
