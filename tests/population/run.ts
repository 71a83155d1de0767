import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const BIN = fileURLToPath(new URL('../../apps/cli/bin/prestatiewijzer.mjs', import.meta.url));

/** A folder for the time of a test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'population-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [BIN, 'population', ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
}

/** Runs it to its end; what it told on the way. */
export async function population(args: readonly string[]): Promise<string> {
  const child = start(args);
  const [told, status] = await Promise.all([
    text(child.stderr as NonNullable<typeof child.stderr>),
    new Promise((resolve) => child.on('close', resolve)),
  ]);
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${told}`);
  return told;
}

/** The rows of a run, as objects. */
export function rowsIn(folder: string, file = 'findings.ndjson'): Record<string, unknown>[] {
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
