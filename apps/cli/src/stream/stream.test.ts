import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { assess } from '@prestatiewijzer/rules';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../testing/folder.ts';
import { planningBundle } from '../testing/records.ts';
import { BIN, run } from '../testing/run.ts';

const AT = ['--at', '2026-03-10'];

describe('stream', () => {
  it('writes what assess says of each line, in order', async () => {
    const bundles = ['olivia', 'bram', 'anna'].map(planningBundle);
    const input = bundles.map((bundle) => `${JSON.stringify(bundle)}\r\n`).join('\n');

    const { status, stdout, stderr } = await run(['stream', ...AT], { input });

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(
      bundles.map((bundle) => `${JSON.stringify(assess(bundle, { at: '2026-03-10' }))}\n`).join(''),
    );
  });

  it('gives an error in the place of what it cannot read, and goes on', async () => {
    const good = JSON.stringify(planningBundle('olivia'));
    const noText = Buffer.from([0x7b, 0xff, 0x7d, 0x0a]);
    const input = Buffer.concat([
      Buffer.from(`{"resourceType":\n`),
      noText,
      Buffer.from(`[${good},${JSON.stringify(planningBundle('bram'))}]\n42\n${good}`),
    ]);

    const { status, stdout } = await run(['stream', '--lang', 'en', ...AT], { input });

    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(lines.map(({ findings }) => findings.length > 0)).toEqual([false, false, false, false, true]);
    expect(lines.map(({ problems }) => problems[0]?.severity)).toEqual([
      'error',
      'error',
      'error',
      'error',
      undefined,
    ]);
    expect(lines[0].problems).toEqual([
      {
        severity: 'error',
        reference: 'stdin:1',
        path: '',
        message: 'stdin, line 1, column 17: no valid JSON, the text ends too early',
      },
    ]);
    expect(lines[1].problems[0].message).toBe('stdin:2 is no UTF-8 text');
  });

  it('follows the settings', async () => {
    const cwd = folderWith({ 'site.yaml': 'completeness:\n  Communication: partial\n' });
    const input = JSON.stringify(planningBundle('olivia'));

    const { stdout } = await run(['stream', '--settings', 'site.yaml', ...AT], { cwd, input });

    const settings = { completeness: { Communication: 'partial' } } as const;
    expect(JSON.parse(stdout)).toEqual(assess(JSON.parse(input), { at: '2026-03-10', settings }));
  });

  it('gives the rows of a population with --rows', async () => {
    const input = `${JSON.stringify(planningBundle('olivia'))}\n{`;

    const { stdout } = await run(['stream', '--rows', ...AT], { input });

    const [first, second] = stdout.split('\n').map((line) => (line === '' ? undefined : JSON.parse(line)));
    expect(first).toMatchObject({
      rows: [
        {
          patient: 'Patient/olivia',
          id: 'msz-pzp-190099',
          code: '190099',
          performer: 'PractitionerRole/internist',
        },
      ],
      problems: [],
    });
    expect(second).toMatchObject({ rows: [], problems: [{ reference: 'stdin:2' }] });
  });

  it('answers each line before the next one comes', async () => {
    const child = spawn(process.execPath, [BIN, 'stream', ...AT]);
    const answers = createInterface({ input: child.stdout });
    for (const patient of ['olivia', 'bram']) {
      child.stdin.write(`${JSON.stringify(planningBundle(patient))}\n`);
      const [answer] = await once(answers, 'line');
      expect(JSON.parse(answer).patient).toBe(`Patient/${patient}`);
    }
    child.stdin.end();
    const [status] = await once(child, 'close');
    expect(status).toBe(0);
  });

  it('refuses a file, and options of others', async () => {
    const [file, option] = await Promise.all([
      run(['stream', 'record.json', '--lang', 'en']),
      run(['stream', '--all', '--lang', 'en']),
    ]);

    expect(file).toMatchObject({ status: 2, stdout: '' });
    expect(file.stderr).toContain('"record.json": stream reads standard input only');
    expect(option.stderr).toContain('--all is no option of stream');
  });
});
