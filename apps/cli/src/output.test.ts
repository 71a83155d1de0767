import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { receipt } from '@prestatiewijzer/rules';
import { describe, expect, it } from 'vitest';
import { folderWith } from './testing/folder.ts';
import { INTERNIST, planningBundle, planningRecord } from './testing/records.ts';
import { run } from './testing/run.ts';

const ONE = JSON.stringify(planningBundle('olivia'));
const TWO = JSON.stringify([...planningRecord('bram'), ...planningRecord('anna'), INTERNIST]);
const AT = ['--at', '2026-03-10'];

describe('the output of assess', () => {
  it('is one object for one patient, an array for more', async () => {
    const [one, two] = await Promise.all([
      run(['assess', ...AT], { input: ONE }),
      run(['assess', ...AT], { input: TWO }),
    ]);

    expect(JSON.parse(one.stdout)).toMatchObject({ patient: 'Patient/olivia', edition: '2026' });
    expect(JSON.parse(two.stdout)).toMatchObject([{ patient: 'Patient/anna' }, { patient: 'Patient/bram' }]);
  });

  it.each([
    [ONE, ['Patient/olivia']],
    [TWO, ['Patient/anna', 'Patient/bram']],
  ])('is a line a patient as NDJSON', async (input, patients) => {
    const { stdout } = await run(['assess', '--format', 'ndjson', ...AT], { input });

    expect(stdout.endsWith('\n')).toBe(true);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).patient)).toEqual(patients);
  });

  it('knows all titles with --all, today by default, and English', async () => {
    const { stdout } = await run(['assess', '--all', '--lang', 'en'], { input: ONE });

    const { at, findings } = JSON.parse(stdout);
    expect(at).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(findings.some(({ status }: { status: string }) => status === 'not-relevant')).toBe(true);
    expect(findings[0].title).toBe('Proactive care planning');
  });

  it('follows the settings, in YAML and JSON', async () => {
    const cwd = folderWith({
      'site.yaml': 'completeness:\n  Communication: partial\n',
      'site.json': '{"completeness":{"Communication":"partial"}}',
      'nothing.yaml': '# completeness:\n#   Communication: partial\n',
    });
    const outcomes = await Promise.all(
      ['site.yaml', 'site.json', 'nothing.yaml'].map(async (file) => {
        const { stdout } = await run(['assess', '--settings', file, ...AT], { cwd, input: ONE });
        const { conditions } = JSON.parse(stdout).findings[0] as {
          conditions: { id: string; outcome: string }[];
        };
        return conditions.find(({ id }) => id === 'hand-over-to-gp')?.outcome;
      }),
    );

    expect(outcomes).toEqual(['unknown', 'unknown', 'unmet']);
  });

  it('carries a receipt when asked, the same for everybody in the input', async () => {
    const [without, one, two, text] = await Promise.all([
      run(['assess', ...AT], { input: ONE }),
      run(['assess', '--receipt', ...AT], { input: ONE }),
      run(['assess', '--receipt', ...AT], { input: TWO }),
      run(['assess', '--receipt', '--format', 'text', ...AT], { input: ONE }),
    ]);

    const { receipt: proof, ...rest } = JSON.parse(one.stdout);
    expect(rest).toEqual(JSON.parse(without.stdout));
    expect(proof).toEqual(receipt(JSON.parse(ONE), { at: '2026-03-10' }));
    const [anna, bram] = JSON.parse(two.stdout);
    expect(anna.receipt).toEqual(bram.receipt);
    expect(anna.receipt.input).not.toBe(proof.input);
    expect(text.stdout).toContain(`  regels   ${proof.catalogue}\n  invoer   ${proof.input}\n`);
  });

  it('reads as text: counts first, then each finding with its conditions', async () => {
    const { stdout } = await run(['assess', '--format', 'text', ...AT], { input: ONE });

    const lines = stdout.split('\n');
    expect(lines.slice(0, 6)).toEqual([
      'Nog nodig 1',
      'Patient/olivia · stand van 10 maart 2026',
      '',
      'Nog nodig',
      '',
      '  Proactieve zorgplanning · 190099 · 2 maart 2026',
    ]);
    expect(lines).toContain('    ✓ Bij ten minste één gesprek was iemand met poortfunctie aanwezig');
    expect(lines).toContain('    ✗ Het proactief zorgplan is overgedragen aan ten minste de huisarts');
    expect(lines).toContain(
      '    ✓ Het gesprek is gevoerd door het team palliatieve zorg: nee, dat staat niet in de weg',
    );
    expect(lines).toContain('    ? De palliatieve fase is gemarkeerd');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(stdout).not.toContain('\u001B');
  });

  it('keeps what a record holds from steering the terminal', async () => {
    const input = JSON.stringify([
      ...planningRecord('olivia'),
      { resourceType: 'Encounter', id: '\u001B[2J', type: 3 },
    ]);

    const { stdout } = await run(['assess', '--format', 'text', ...AT], { input });

    expect(stdout).toContain('Encounter/');
    expect(stdout).not.toContain('\u001B');
  });

  it('calmly says that there is nothing to say', async () => {
    const input = '{"resourceType":"Patient","id":"a"}';

    const { status, stdout } = await run(['assess', '--format', 'text', '--lang', 'en', ...AT], { input });

    expect(status).toBe(0);
    expect(stdout).toBe(
      'Nothing to report: no palliative-care title plays a part in this record.\nPatient/a · as of 10 March 2026\n',
    );
  });

  it('arrives whole through a slow pipe', async () => {
    const patients = Array.from({ length: 60 }, (_, index) => planningRecord(`p${index}`)).flat();
    const input = JSON.stringify([...patients, INTERNIST]);

    const { status, stdout } = await run(['assess', '--all', ...AT], { input });

    expect(status).toBe(0);
    expect(stdout.length).toBeGreaterThan(200_000);
    expect(JSON.parse(stdout)).toHaveLength(60);
  });

  it('stops without a word when its reader does', async () => {
    const bin = fileURLToPath(new URL('../bin/prestatiewijzer.mjs', import.meta.url));
    const child = spawn(process.execPath, [bin, 'assess', '--all', ...AT]);
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout.destroy();
    child.stdin.end(ONE);

    const [status] = await once(child, 'close');

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

describe('prestatiewijzer', () => {
  it('explains itself in two languages', async () => {
    const [nl, en] = await Promise.all([run(['--help']), run(['assess', '-h', '--lang', 'en'])]);

    expect(nl).toMatchObject({ status: 0, stderr: '' });
    for (const { stdout } of [nl, en]) {
      for (const option of [
        '--patient',
        '--at',
        '--settings',
        '--format',
        '--lang',
        '--all',
        '--receipt',
        '--from',
        '--to',
      ]) {
        expect(stdout).toContain(option);
      }
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110);
    }
    expect(en.stdout).toContain('Exit status');
  });

  it('tells its version', async () => {
    expect(await run(['--version'])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });
});
