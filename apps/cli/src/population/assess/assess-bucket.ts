import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Assessment, type AssessOptions, assessAll, type Problem } from '@prestatiewijzer/rules';
import { entriesOf, type Fields } from '../owners.ts';
import { type Gathered, readBucket } from '../scan/buckets.ts';
import { parsed, typeNamedIn } from '../scan/json-line.ts';
import { referencesIn } from '../shared/describe.ts';
import type { SharedStore } from '../shared/shared-store.ts';
import { Places } from './places.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import { isBetween, type Row, rowOf } from './row.ts';

export interface AssessOrder {
  readonly bucket: number;
  /** Where the lines were gathered, and where the rows go. */
  readonly gathered: string;
  readonly results: string;
}

export interface AssessSetting {
  readonly options: Omit<AssessOptions, 'patient'>;
  readonly store: SharedStore;
  /** The files of the input, as they are called in problems. */
  readonly files: readonly string[];
  readonly from: string | undefined;
  readonly until: string | undefined;
  readonly pseudonyms: Pseudonyms | undefined;
}

/** A problem as it is told of a whole population: of whom, where that is known. */
export interface ToldProblem extends Problem {
  readonly patient: string | null;
}

export interface AssessResult {
  readonly patients: number;
  readonly findings: number;
  readonly outside: number;
}

/** Assesses all of whom the lines are in one bucket, and writes their rows and problems, in order of patient. */
export function assessBucket(order: AssessOrder, setting: AssessSetting): AssessResult {
  const rows: Row[] = [];
  const problems: ToldProblem[] = [];
  let patients = 0;
  let outside = 0;
  for (const lines of byOwner(readBucket(order.gathered, order.bucket))) {
    for (const { assessment, places, locate } of assessed(lines, setting)) {
      const { patient } = assessment;
      if (patient !== undefined) patients += 1;
      for (const problem of assessment.problems) {
        const reference = locate(problem.reference);
        if (reference !== undefined) problems.push({ patient: patient ?? null, ...problem, reference });
      }
      if (patient === undefined) continue;
      for (const finding of assessment.findings) {
        if (isBetween(finding, setting.from, setting.until))
          rows.push(rowOf(patient, finding, places.of(finding)));
        else outside += 1;
      }
    }
  }
  const { pseudonyms } = setting;
  write(order, 'findings', pseudonyms ? rows.map((row) => pseudonyms.ofRow(row)) : rows);
  write(
    order,
    'problems',
    pseudonyms
      ? problems.map((each) => ({
          ...each,
          patient: each.patient && pseudonyms.of(each.patient),
          reference: isPlace(each.reference) ? each.reference : pseudonyms.of(each.reference),
        }))
      : problems,
  );
  const result = { patients, findings: rows.length, outside };
  // Last, as it says that the others are whole.
  writeWhole(join(order.results, `${order.bucket}.done`), JSON.stringify(result));
  return result;
}

function* byOwner(lines: readonly Gathered[]): Iterable<readonly Gathered[]> {
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    while (to < lines.length && lines[to]?.owner === lines[from]?.owner) to += 1;
    yield lines.slice(from, to);
    from = to;
  }
}

interface Assessed {
  readonly assessment: Assessment;
  readonly places: Places;
  /** Names the line of the input; undefined for what is told of the input as a whole. */
  readonly locate: (reference: string) => string | undefined;
}

function assessed(lines: readonly Gathered[], { options, store, files }: AssessSetting): readonly Assessed[] {
  const own = lines.map(({ bytes, file, line }) => {
    const place = `${files[file]}:${line}`;
    return { value: parsed(bytes, 0, bytes.length) ?? lackOf(bytes, place), place };
  });
  const keys = new Set(own.flatMap(({ value }) => referencesIn(value)));
  const shared = store.ledToBy([...keys]);
  const record = [...own.map(({ value }) => value), ...shared.map(({ resource }) => resource)];
  const places = new Places(
    record.flatMap((value) =>
      value['resourceType'] === 'Bundle' ? entriesOf(value).map(({ resource }) => resource) : [value],
    ),
  );
  const locate = (reference: string) => {
    const match = /^input\[(\d+)\]/.exec(reference);
    // With a single value there is no number.
    const index =
      match === null
        ? own.length === 1 && shared.length === 0 && reference.startsWith('input')
          ? 0
          : -1
        : Number(match[1]);
    if (index === -1) return reference;
    const place = own[index]?.place;
    return place && place + reference.slice(match?.[0].length ?? 'input'.length);
  };
  const input = record.length === 1 ? record[0] : record;
  return assessAll(input, options).map((assessment) => ({ assessment, places, locate }));
}

/** In the place of what cannot be read: a server says the same when it did not send all. */
function lackOf(bytes: Buffer, place: string): Fields {
  const type = typeNamedIn(bytes, 0, bytes.length) ?? '';
  return {
    resourceType: 'OperationOutcome',
    issue: [{ severity: 'error', code: 'incomplete', diagnostics: `${type} ${place}`.trim() }],
  };
}

/** A place in a file, and no reference to a resource. */
function isPlace(reference: string): boolean {
  return !/^(?:https?:\/\/.+\/)?[A-Z][A-Za-z]+\/[^/]+$/.test(reference);
}

function write<Told extends { readonly patient: string | null }>(
  { results, bucket }: AssessOrder,
  kind: string,
  all: readonly Told[],
): void {
  const sorted = all
    .map((told, index) => ({ told, index }))
    .sort((a, b) => compare(a.told.patient ?? '', b.told.patient ?? '') || a.index - b.index);
  const text = sorted.map(({ told }) => `${JSON.stringify(told)}\n`).join('');
  writeWhole(join(results, `${bucket}.${kind}`), text);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Under its name there is never a part of it. */
function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.part`, text, { mode: 0o600 });
  renameSync(`${path}.part`, path);
}
