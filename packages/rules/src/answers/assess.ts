import { Dossier } from '../facts/dossier.ts';
import { EDITION } from '../law/sources.ts';
import type { Language } from '../logic/wording.ts';
import type { PatientRecordSource } from '../record/patient-record.ts';
import type { Settings } from '../record/settings/settings.ts';
import type { Assessment, Finding, Status } from './assessment.ts';
import { claimedOnce } from './findings/claims.ts';
import type { CompiledTitle } from './findings/compile-title.ts';
import { compiledTitles } from './findings/compiled-titles.ts';
import { type FindingOptions, findingsOf } from './findings/findings.ts';
import { planOf } from './findings/plan.ts';
import { PreparedThings } from './findings/prepared.ts';
import { preparedTold } from './findings/prepared-told.ts';
import { TriggersOfRecord } from './findings/triggers.ts';
import { open } from './open.ts';

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

/**
 * Says of one patient's record which prestaties the care earns, what is missing and what does not hold.
 * `record` is FHIR R4: a resource, a Bundle of any type, or an array of these. Never throws on a record, whatever
 * is in it; throws a RangeError when `at` is no date.
 */
export function assess(record: unknown, options: AssessOptions): Assessment {
  const opened = open(record, options);
  const source = opened.record(options.patient);
  if (source === undefined)
    return { edition: EDITION, at: options.at, findings: [], problems: opened.problems.list() };
  return assessPatient(source, options);
}

/**
 * Assesses every patient in the record, ordered by reference. What belongs to no patient serves all of them. A record
 * without any patient gives one assessment without findings, whose problems say why.
 */
export function assessAll(record: unknown, options: Omit<AssessOptions, 'patient'>): readonly Assessment[] {
  const records = open(record, options).records();
  if (records.length === 0) return [assess(record, options)];
  return records.map((source) => assessPatient(source, options));
}

function assessPatient(source: PatientRecordSource, options: AssessOptions): Assessment {
  const { settings, patient } = source;
  const dossier = new Dossier(source, options.at);
  const asked = { settings, language: options.language ?? 'nl', all: options.all ?? false };
  return {
    edition: EDITION,
    at: options.at,
    patient: patient.ref,
    findings: findingsIn(dossier, asked),
    problems: source.problems.list(),
  };
}

/** All findings on one dossier, most urgent first. */
export function findingsIn(
  dossier: Dossier,
  asked: Omit<FindingOptions, 'triggers' | 'prepared'>,
  titles: readonly CompiledTitle[] = compiledTitles(),
): readonly Finding[] {
  const findings: Finding[] = [];
  const triggers = new TriggersOfRecord(dossier);
  const prepared = PreparedThings.of(dossier);
  const options = { ...asked, triggers, prepared };
  const all = asked.all || prepared !== undefined;
  for (const title of all ? titles : planOf(titles).titlesFor(dossier, triggers)) {
    for (const finding of findingsOf(title, dossier, options)) findings.push(finding);
  }
  dossier.leaveCareUnread();
  return [...preparedTold(claimedOnce(findings, asked.language), dossier, asked)].sort(byUrgency);
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
