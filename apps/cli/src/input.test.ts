import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { folderWith } from './testing/folder.ts';
import { INTERNIST, planningBundle, planningRecord } from './testing/records.ts';
import { run } from './testing/run.ts';

const AT = ['--at', '2026-03-10'];

function json(value: unknown): string {
  return JSON.stringify(value);
}

function ndjson(values: readonly unknown[]): string {
  return values.map((value) => `${json(value)}\n`).join('');
}

/** The patients that were assessed, with the statuses of what was found. */
function verdicts(stdout: string): unknown {
  const assessments = [JSON.parse(stdout)].flat() as { patient: string; findings: { status: string }[] }[];
  return assessments.map(({ patient, findings }) => [patient, ...findings.map(({ status }) => status)]);
}

describe('the input of assess', () => {
  it.each([
    ['a Bundle', json(planningBundle('olivia'))],
    ['an array of resources', json([...planningRecord('olivia'), INTERNIST])],
    ['a Bundle over several lines', JSON.stringify(planningBundle('olivia'), null, 2)],
    ['NDJSON under another name', ndjson([...planningRecord('olivia'), INTERNIST])],
    ['a file with a byte order mark', `\uFEFF${json(planningBundle('olivia'))}`],
  ])('is %s', async (_, content) => {
    const cwd = folderWith({ 'record.json': content });

    const { status, stdout, stderr } = await run(['assess', 'record.json', ...AT], { cwd });

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(verdicts(stdout)).toEqual([['Patient/olivia', 'incomplete']]);
  });

  it.each([[['-']], [[]]])('is standard input with %j', async (paths) => {
    const { stdout } = await run(['assess', ...paths, ...AT], { input: json(planningBundle('olivia')) });

    expect(verdicts(stdout)).toEqual([['Patient/olivia', 'incomplete']]);
  });

  it('is one pool: a shared internist in one file serves patients in others', async () => {
    const cwd = folderWith({
      'ward/b.ndjson': ndjson(planningRecord('bram')),
      'ward/a.json': json(planningRecord('anna')),
      'ward/notes.txt': 'not for us',
      'ward/deeper/c.json': json(planningRecord('carl')),
      'people.json': json(INTERNIST),
    });

    const { stdout } = await run(['assess', 'ward', 'people.json', '-', ...AT], {
      cwd,
      input: json(planningRecord('daan')),
    });

    expect(verdicts(stdout)).toEqual([
      ['Patient/anna', 'incomplete'],
      ['Patient/bram', 'incomplete'],
      ['Patient/carl', 'incomplete'],
      ['Patient/daan', 'incomplete'],
    ]);
    const [{ findings }] = JSON.parse(stdout);
    expect(findings[0].conditions).toContainEqual(
      expect.objectContaining({ id: 'conversation-with-poortfunctie', outcome: 'met' }),
    );
  });

  it('may be packed, whatever its name says', async () => {
    const cwd = folderWith({
      'export/a.ndjson.gz': gzipSync(ndjson(planningRecord('anna'))),
      'export/b.jsonl': ndjson(planningRecord('bram')),
      'export/people.json': gzipSync(json(INTERNIST)),
    });

    const { stdout } = await run(['assess', 'export', ...AT], { cwd });

    expect(verdicts(stdout)).toEqual([
      ['Patient/anna', 'incomplete'],
      ['Patient/bram', 'incomplete'],
    ]);
  });

  it('can be narrowed to one patient', async () => {
    const input = json([...planningRecord('anna'), ...planningRecord('bram'), INTERNIST]);

    const { stdout } = await run(['assess', '--patient', 'Patient/bram', ...AT], { input });

    expect(JSON.parse(stdout)).toMatchObject({ patient: 'Patient/bram', at: '2026-03-10' });
  });

  it('that cannot be used is named by file and line', async () => {
    const cwd = folderWith({
      'a.json': json(planningBundle('olivia')),
      'b.ndjson': ndjson([{ note: 'no resource' }, INTERNIST]),
    });

    const { status, stdout } = await run(['assess', 'a.json', 'b.ndjson', ...AT], { cwd });

    expect(status).toBe(0);
    expect(JSON.parse(stdout).problems).toMatchObject([{ severity: 'warning', reference: 'b.ndjson:1' }]);
  });
});
