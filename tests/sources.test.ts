import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../scripts/sources.mjs', import.meta.url));

function sources(...args: readonly string[]) {
  return spawnSync(process.execPath, [SCRIPT, ...args], { encoding: 'utf8' });
}

describe('npm run sources', () => {
  it('lists every code list with its edition and date, the oldest first, and marks the old ones', () => {
    const { stdout, status } = sources('--before', '2025-01-01');
    const lists = stdout
      .slice(stdout.indexOf('Code lists'))
      .split('\n')
      .flatMap(
        (line) => /^(old| {3}) {2}(\d{4}-\d{2}-\d{2}) {2}(.+) \(edition .+\), checked /.exec(line) ?? [],
      );
    const dates = lists.filter((_, index) => index % 4 === 2);
    const marks = lists.filter((_, index) => index % 4 === 1);

    expect(status).toBe(0);
    expect(dates.length).toBeGreaterThan(25);
    expect(dates).toEqual([...dates].sort());
    expect(marks.map((mark) => mark === 'old')).toEqual(dates.map((date) => date < '2025-01-01'));
    expect(stdout).toContain(
      `${marks.filter((mark) => mark === 'old').length} of ${dates.length} code lists`,
    );
  });

  it('names the sources that were checked before that date, with their titles', () => {
    expect(sources('--before', '2020-01-01').stdout).toContain(
      '0 sources were last checked before 2020-01-01',
    );
    expect(sources('--before', '2100-01-01').stdout).toMatch(/handreiking-2026 §\S+ \(edition 2026\)\n +\S/);
  });

  it('takes a year ago where no date is given, and refuses what is none', () => {
    expect(sources().status).toBe(0);
    expect(sources('--before', 'last year')).toMatchObject({ status: 2, stdout: '' });
  });
});
