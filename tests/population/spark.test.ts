import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it, test } from 'vitest';
import { writeExport } from '../bench/population/write-export.ts';
import { population, rowsIn, temporaryFolder } from './run.ts';

const PYTHON = process.env['PRESTATIEWIJZER_PYTHON'] ?? 'python3';
const HAS_SPARK =
  spawnSync(PYTHON, ['-c', 'import pyspark']).status === 0 && spawnSync('java', ['-version']).status === 0;
const JOB = fileURLToPath(new URL('../../apps/spark/job.py', import.meta.url));
const BIN = fileURLToPath(new URL('../../apps/cli/bin/prestatiewijzer.mjs', import.meta.url));
const AT = '2026-03-10';

type Row = Readonly<Record<string, unknown>>;

const COLUMNS =
  'patient id code title law status on to organisation department encounter performer summary todo key evidence sources'.split(
    ' ',
  );

async function tableIn(path: string): Promise<Row[]> {
  const bytes = readFileSync(path);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
  const rows = (await parquetReadObjects({ file })) as Row[];
  return rows.map((row) => Object.fromEntries(COLUMNS.map((name) => [name, row[name] ?? null])));
}

function told(rows: readonly Row[]): string[] {
  return rows.map((row) => JSON.stringify(COLUMNS.map((name) => row[name] ?? null))).sort();
}

describe('the findings as Parquet', () => {
  it('hold what findings.ndjson holds', async () => {
    const folder = temporaryFolder();
    writeExport(join(folder, 'in'), { patients: 30, palliative: 50 });

    await population([join(folder, 'in'), '--out', join(folder, 'out'), '--at', AT]);

    const rows = await tableIn(join(folder, 'out', 'findings.parquet'));
    expect(rows.length).toBeGreaterThan(50);
    expect(told(rows)).toEqual(told(rowsIn(join(folder, 'out'))));
  });

  test.skipIf(!HAS_SPARK)('are the same when a cluster makes them', { timeout: 900_000 }, async () => {
    const folder = temporaryFolder();
    writeExport(join(folder, 'in'), { patients: 30, palliative: 50 });

    await population([join(folder, 'in'), '--out', join(folder, 'out'), '--at', AT]);
    const spark = spawnSync(
      PYTHON,
      [
        JOB,
        ...['--input', join(folder, 'in'), '--out', join(folder, 'spark'), '--at', AT, '--partitions', '2'],
        ...['--command', `${process.execPath} ${BIN}`],
      ],
      { encoding: 'utf8', env: { ...process.env, PYSPARK_PYTHON: PYTHON, SPARK_LOCAL_IP: '127.0.0.1' } },
    );

    expect(spark.status, spark.stderr).toBe(0);
    const parts = readdirSync(join(folder, 'spark')).filter((name) => name.endsWith('.parquet'));
    const rows = (await Promise.all(parts.map((name) => tableIn(join(folder, 'spark', name))))).flat();
    expect(told(rows)).toEqual(told(rowsIn(join(folder, 'out'))));
  });
});
