import type { Patient } from '@medplum/fhirtypes';
import { Dossier } from '../facts/dossier.ts';
import { CATALOGUE } from '../law/catalogue.ts';
import { EDITION } from '../law/sources.ts';
import type { Language } from '../logic/wording.ts';
import { wording } from '../logic/wording.ts';
import { bound } from '../record/bindings/bound.ts';
import { Ownership } from '../record/ownership.ts';
import { PatientRecordSource } from '../record/patient-record.ts';
import type { Entry, Pool } from '../record/pool.ts';
import { Problems } from '../record/problems.ts';
import { readPool } from '../record/read-pool.ts';
import type { Settings } from '../record/settings/settings.ts';
import { dutchDate } from '../time/dates.ts';
import type { Assessment, Finding, Status } from './assessment.ts';
import { type CompiledTitle, compileTitle } from './findings/compile-title.ts';
import { type FindingOptions, findingsOf } from './findings/findings.ts';
import { TriggersOfRecord } from './findings/triggers.ts';

export interface AssessOptions {
  /** 'Today', for what looks ahead: a Dutch local date, `YYYY-MM-DD`. */
  readonly at: string;
  readonly settings?: Settings;
  /** `Patient/id`; required when the record holds several patients. */
  readonly patient?: string;
  /** Also what has no trigger in this record. */
  readonly all?: boolean;
  /** Language of titles, texts and messages; Dutch by default. */
  readonly language?: Language;
}

let compiled: readonly CompiledTitle[] | undefined;

/** All titles, compiled when the first record is assessed. */
function compiledTitles(): readonly CompiledTitle[] {
  compiled ??= CATALOGUE.map(compileTitle);
  return compiled;
}

/**
 * Says of one patient's record which prestaties the care earns, what is missing and what does not hold.
 * `record` is FHIR R4: a resource, a Bundle of any type, or an array of these. Never throws on a record, whatever
 * is in it; throws a RangeError when `at` is no date.
 */
export function assess(record: unknown, options: AssessOptions): Assessment {
  const { problems, pool } = read(record, options);
  const patient = patientIn(pool, options.patient, problems);
  if (patient === undefined)
    return { edition: EDITION, at: options.at, findings: [], problems: problems.list() };
  return assessPatient(
    new PatientRecordSource(pool, new Ownership(pool), options.settings ?? {}, patient, problems),
    problems,
    options,
  );
}

/**
 * Assesses every patient in the record, ordered by reference. What belongs to no patient serves all of them. A record
 * without any patient gives one assessment without findings, whose problems say why.
 */
export function assessAll(record: unknown, options: Omit<AssessOptions, 'patient'>): readonly Assessment[] {
  const { pool, problems } = read(record, options);
  const patients = pool.all('Patient') as readonly Entry<Patient>[];
  if (patients.length === 0) return [assess(record, options)];
  // What is a problem of the input is one for every patient; what is one of a patient's record only for that patient.
  const ownership = new Ownership(pool);
  return patients.map((patient) => {
    const own = problems.copy();
    const source = new PatientRecordSource(pool, ownership, options.settings ?? {}, patient, own);
    return assessPatient(source, own, options);
  });
}

/** The one patient that is asked about; undefined, with a problem, when the record has none or several. */
export function patientIn(
  pool: Pool,
  wanted: string | undefined,
  problems: Problems,
): Entry<Patient> | undefined {
  const patients = pool.all('Patient') as readonly Entry<Patient>[];
  const [first, ...others] = wanted === undefined ? patients : patients.filter(({ ref }) => ref === wanted);
  if (first !== undefined && others.length === 0) return first;
  if (pool.size > 0)
    problems.add('error', wanted ?? 'input', 'Patient', first === undefined ? NO_PATIENT : SEVERAL_PATIENTS);
  return undefined;
}

export function read(
  record: unknown,
  { at, language, settings }: AssessOptions,
): { pool: Pool; problems: Problems } {
  if (at?.length !== 10 || dutchDate(at) === undefined) {
    throw new RangeError(`options.at is no date: write YYYY-MM-DD, not ${JSON.stringify(at)}`);
  }
  const problems = new Problems(language ?? 'nl');
  return { problems, pool: bound(readPool(record, problems), settings, problems) };
}

function assessPatient(source: PatientRecordSource, problems: Problems, options: AssessOptions): Assessment {
  const { settings, patient } = source;
  const dossier = new Dossier(source, options.at);
  const asked = { settings, language: options.language ?? 'nl', all: options.all ?? false };
  return {
    edition: EDITION,
    at: options.at,
    patient: patient.ref,
    findings: findingsIn(dossier, asked),
    problems: problems.list(),
  };
}

/** All findings on one dossier, most urgent first. */
export function findingsIn(
  dossier: Dossier,
  asked: Omit<FindingOptions, 'triggers'>,
  titles: readonly CompiledTitle[] = compiledTitles(),
): readonly Finding[] {
  const findings: Finding[] = [];
  const options = { ...asked, triggers: new TriggersOfRecord(dossier) };
  for (const title of titles) {
    for (const finding of findingsOf(title, dossier, options)) findings.push(finding);
  }
  return findings.sort(byUrgency);
}

const URGENCY: readonly Status[] = [
  'unlawful',
  'incomplete',
  'registrable',
  'unverifiable',
  'excluded',
  'registered',
  'information',
  'not-relevant',
];

/** Most urgent first; then the most recent; the order of the catalogue decides the rest, as sorting is stable. */
function byUrgency(a: Finding, b: Finding): number {
  const urgency = URGENCY.indexOf(a.status) - URGENCY.indexOf(b.status);
  if (urgency !== 0) return urgency;
  if (a.on === b.on) return 0;
  return (a.on ?? '') > (b.on ?? '') ? -1 : 1;
}

const NO_PATIENT = wording(
  'staat niet in de invoer. Lever het dossier met de Patient erbij.',
  'is not in the input. Supply the record with its Patient.',
);
const SEVERAL_PATIENTS = wording(
  'komt meer dan eens voor. Noem met `patient` om wie het gaat.',
  'occurs more than once. Name with `patient` whom it is about.',
);
