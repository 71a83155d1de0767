import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EDITION } from '@prestatiewijzer/rules/population';
import type { PopulationArguments } from '../arguments.ts';
import { words } from '../words.ts';
import type { AssessResult } from './assess/assess-bucket.ts';
import type { Row } from './assess/row.ts';
import type { Inputs } from './inputs.ts';
import { linesOfFile, merged } from './merge.ts';
import { compared } from './out/compare.ts';
import { hashOfFile, OutputFile } from './out/output-file.ts';
import { writeParquet } from './out/parquet.ts';
import { reportPage } from './out/report.ts';
import { inOrder, Totals } from './out/totals.ts';
import { NOTICE } from './out/words.ts';
import { writeWorkbook } from './out/workbook.ts';
import { csvOf, TO_DO, worklistRows } from './out/worklist.ts';
import { problemsOf } from './problems.ts';
import type { Progress } from './progress.ts';
import type { RunState } from './state.ts';
import type { Surveyed } from './survey-all.ts';

export interface Results {
  readonly args: PopulationArguments & { readonly at: string };
  readonly inputs: Inputs;
  readonly surveyed: Surveyed;
  readonly state: RunState;
  /** By which rules. */
  readonly proof: { readonly version: string; readonly catalogue: string };
  readonly progress: Progress;
  /** Whether records that cannot lead to a finding were left out. */
  readonly filtered: boolean;
}

/** Writes the files of a run out of what its threads left, and gives what to print. */
export async function writeResults(results: Results): Promise<Iterable<string>> {
  const { args, inputs, surveyed, state, proof, progress, filtered } = results;
  const { out, language, previous } = args;
  const begun = new Date(Date.now() - progress.seconds * 1000).toISOString();
  const names = readdirSync(state.of('results'));
  const parts = (kind: string) =>
    names
      .filter((name) => name.endsWith(`.${kind}`))
      .map((name) => state.of('results', name))
      .sort();
  const done = parts('done').map((path) => JSON.parse(readFileSync(path, 'utf8')) as AssessResult);
  const hashes: Record<string, string> = {};
  const totals = new Totals();
  progress.begin(words('Schrijven', 'Writing'), 1, () => words('', ''));

  const findings = new OutputFile(join(out, 'findings.ndjson'));
  const gone = previous === undefined ? undefined : new OutputFile(join(out, 'gone.ndjson'));
  const rows = rowsIn(merged(parts('findings')));
  const earlier = previous === undefined ? [] : rowsIn(linesOfFile(join(previous, 'findings.ndjson')));
  const told = gone === undefined ? unmarked(rows) : compared(rows, earlier);
  for (const { row, gone: isGone } of told) {
    if (isGone) {
      totals.gone += 1;
      gone?.write(`${JSON.stringify(row)}\n`);
      continue;
    }
    totals.add(row);
    findings.write(`${JSON.stringify(row)}\n`);
  }
  hashes['findings.ndjson'] = findings.end();
  if (gone !== undefined) hashes['gone.ndjson'] = gone.end();

  const { problems: ofInput } = problemsOf(inputs, surveyed, language);
  const problems = new OutputFile(join(out, 'problems.ndjson'));
  for (const problem of ofInput) problems.write(`${JSON.stringify(problem)}\n`);
  let problemCount = ofInput.length;
  for (const line of merged(parts('problems'))) {
    problemCount += 1;
    problems.write(`${line}\n`);
  }
  hashes['problems.ndjson'] = problems.end();

  const path = join(out, 'findings.ndjson');
  const csv = new OutputFile(join(out, 'worklist.csv'));
  for (const piece of csvOf(worklistRows(path), previous !== undefined, language)) csv.write(piece);
  hashes['worklist.csv'] = csv.end();

  const count = TO_DO.reduce((sum, status) => sum + (totals.byStatus[status] ?? 0), 0);
  await writeWorkbook(join(out, 'worklist.xlsx'), {
    rows: worklistRows(path),
    count,
    compared: previous !== undefined,
    language,
    at: args.at,
  });
  writeParquet(path, join(out, 'findings.parquet'));
  const assessed = done.reduce((sum, each) => sum + each.patients, 0);
  const page = new OutputFile(join(out, 'report.html'));
  for (const piece of reportPage({
    findings: path,
    totals,
    language,
    edition: EDITION,
    at: args.at,
    assessed,
  }))
    page.write(piece);
  hashes['report.html'] = page.end();
  for (const name of ['worklist.xlsx', 'findings.parquet']) hashes[name] = hashOfFile(join(out, name));

  writeFileSync(join(out, language === 'nl' ? 'LEESMIJ.txt' : 'README.txt'), NOTICE[language], {
    mode: 0o600,
  });
  const patients = surveyed.parts.reduce((sum, { resources }) => sum + (resources['Patient'] ?? 0), 0);
  const lines = new Map<number, number>();
  for (const { file, lines: count } of surveyed.parts) lines.set(file, (lines.get(file) ?? 0) + count);
  const resources: Record<string, number> = {};
  for (const part of surveyed.parts) {
    for (const [type, count] of Object.entries(part.resources))
      resources[type] = (resources[type] ?? 0) + count;
  }
  const report = new OutputFile(join(out, 'run.json'));
  report.write(
    `${JSON.stringify(
      {
        edition: EDITION,
        version: proof.version,
        at: args.at,
        ...(args.from && { from: args.from }),
        ...(args.until && { until: args.until }),
        language,
        findings: totals.findings,
        byStatus: inOrder(totals.byStatus),
        byTitle: inOrder(
          Object.fromEntries(Object.entries(totals.byTitle).map(([id, counts]) => [id, inOrder(counts)])),
        ),
        patients: { assessed, withFindings: totals.withFindings, ofType: patients },
        withoutDepartment: totals.withoutDepartment,
        outsideDates: done.reduce((sum, each) => sum + each.outside, 0),
        problems: problemCount,
        ...(previous !== undefined && {
          since: {
            new: totals.changes['new'] ?? 0,
            changed: totals.changes['changed'] ?? 0,
            gone: totals.gone,
          },
        }),
        prefilter: filtered,
        pseudonymised: args.pseudonymise !== undefined,
        input: inputs.files.map(({ path: name, size }, index) => ({
          file: name,
          bytes: size,
          lines: lines.get(index) ?? 0,
        })),
        resources: inOrder(resources),
        hashes: { catalogue: proof.catalogue, ...hashes },
        times: { begun, seconds: Math.round(progress.seconds * 10) / 10 },
      },
      null,
      2,
    )}\n`,
  );
  report.end();
  progress.add(1);
  return [
    words(
      `${totals.findings} bevindingen bij ${totals.withFindings} patiënten, in ${out}\n`,
      `${totals.findings} findings of ${totals.withFindings} patients, in ${out}\n`,
    )[language],
  ];
}

function* rowsIn(lines: Iterable<string>): Iterable<Row> {
  for (const line of lines) yield JSON.parse(line) as Row;
}

function* unmarked(rows: Iterable<Row>): Iterable<{ readonly row: Row; readonly gone: boolean }> {
  for (const row of rows) yield { row, gone: false };
}
