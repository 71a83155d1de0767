import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeExport } from '../bench/population/write-export.ts';
import { QUICK } from '../quick.ts';
import { population, start, temporaryFolder } from './run.ts';

const AT = ['--at', '2026-03-10'];

/** All that a run left, but for the times. */
function leftIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => {
        const text = readFileSync(join(folder, name), 'latin1');
        return [name, name === 'run.json' ? text.replace(/"times": \{[^}]*\}/, '') : text];
      }),
  );
}

/** Ends a run without warning when it tells the so-manieth thing; false when it was done before. */
function killedAt(count: number, args: readonly string[]): Promise<boolean> {
  const child = start(args);
  let told = 0;
  child.stderr?.on('data', (data: Buffer) => {
    told += data.toString().split('\n').length - 1;
    if (told >= count) child.kill('SIGKILL');
  });
  return new Promise((resolve) => child.on('close', (_, signal) => resolve(signal === 'SIGKILL')));
}

describe('a run that is ended', () => {
  it('goes on where it was, and leaves the same', async () => {
    const folder = temporaryFolder();
    const input = join(folder, 'in');
    writeExport(input, { patients: 60, palliative: 40 });
    await population([input, '--out', join(folder, 'whole'), ...AT]);
    const whole = leftIn(join(folder, 'whole'));
    const args = [input, '--out', join(folder, 'ended'), ...AT];

    const kills: boolean[] = [];
    for (const count of QUICK ? [3, 7] : [1, 3, 5, 6, 7, 8, 9]) kills.push(await killedAt(count, args));
    await population(args);

    expect(kills.filter((killed) => killed).length).toBeGreaterThan(kills.length / 3);
    expect(leftIn(join(folder, 'ended'))).toEqual(whole);
  });

  it('begins anew when the input is another', async () => {
    const folder = temporaryFolder();
    const input = join(folder, 'in');
    const args = [input, '--out', join(folder, 'out'), ...AT];
    writeExport(input, { patients: 20, palliative: 50 });
    await killedAt(5, args);
    writeExport(input, { patients: 30, palliative: 50 });

    await population(args);

    await population([input, '--out', join(folder, 'whole'), ...AT]);
    expect(leftIn(join(folder, 'out'))).toEqual(leftIn(join(folder, 'whole')));
  });
});
