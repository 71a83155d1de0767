import { describe, expect, it } from 'vitest';
import { run } from './testing/run.ts';

interface Change {
  readonly id: string;
  readonly change: string;
  readonly on?: string;
  readonly conditions: readonly { readonly id: string; readonly change: string; readonly on: string }[];
}

async function changesOf(from: number, to: number): Promise<readonly Change[]> {
  const { status, stdout, stderr } = await run(['changes', '--from', `${from}`, '--to', `${to}`]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout).changes;
}

const inShort = ({ change, id, on }: Change) => [change, id, ...(on ? [on] : [])].join(' ');

describe('changes', () => {
  it('lists what begins and what is only a condition', async () => {
    const found = await changesOf(2025, 2026);

    expect(found.map(inShort)).toEqual([
      'appears msz-meedenkadvies-adviesgever 2026-01-01',
      'appears ha-meedenkadvies-2026 2026-01-01',
      'changes wlz-code-118',
      'appears med-oxycodon-cassette 2025-12-01',
    ]);
    expect(found[2]?.conditions).toMatchObject([
      { id: 'check-after-2025', change: 'appears', on: '2026-01-01' },
    ]);
  });

  it('lists what ends with the year before, and what is announced', async () => {
    const found = (await changesOf(2026, 2027)).map(inShort);

    expect(found).toContain('ends ptz-subsidie-vrijwilligers 2027-01-01');
    expect(found).toContain('ends ptz-subsidie-geestelijke-verzorging 2027-01-01');
    expect(found).toContain('announced ha-pzp-s1-2027 2027-01-01');
    expect(found.filter((line) => line.startsWith('appears'))).toEqual([]);
  });

  it('puts every beginning and end in one year, so that several years hold what each holds', async () => {
    const [apart, together] = await Promise.all([
      Promise.all([changesOf(2024, 2025), changesOf(2025, 2026), changesOf(2026, 2027)]),
      changesOf(2024, 2027),
    ]);
    const onTitles = (found: readonly Change[]) =>
      found.filter(({ change }) => change !== 'changes').map(inShort);

    expect(onTitles(together).sort()).toEqual(onTitles(apart.flat()).sort());
  });

  it('reads as text in two languages', async () => {
    const args = ['changes', '--from', '2026', '--to', '2027', '--format', 'text'];
    const [nl, en] = await Promise.all([run(args), run([...args, '--lang', 'en'])]);

    expect(nl.stdout).toContain('Wat er verandert tussen 1 januari 2026 en 1 januari 2027');
    expect(nl.stdout).toContain('Aangekondigd, nog niet vastgesteld');
    expect(nl.stdout).toContain('    wlz-mpt\n');
    expect(en.stdout).toContain('Announced, not adopted yet');
    for (const { stdout } of [nl, en])
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('calmly says that nothing changes', async () => {
    const { status, stdout } = await run([...'changes --from 2030 --to 2031 --format text'.split(' ')]);

    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: 'Wat er verandert tussen 1 januari 2030 en 1 januari 2031\nNiets: de regels zijn dezelfde.\n',
    });
  });

  it.each([
    ['--from 2025', '--to ontbreekt: prestatiewijzer changes --from JJJJ --to JJJJ'],
    ['--to 2025', '--from ontbreekt: prestatiewijzer changes --from JJJJ --to JJJJ'],
    ['--from 25 --to 2026', '--from: "25" is geen jaar, schrijf JJJJ'],
    ['--from 2026 --to 2026', '--from 2026 ligt niet vóór --to 2026'],
    ['--from 2025 --to 2026 --at 2026-01-01', '--at hoort niet bij changes; --help noemt alle opties'],
    ['--from 2025 --to 2026 --format ndjson', '--format: "ndjson" bestaat niet, kies uit json, text'],
    ['x.json --from 2025 --to 2026', '"x.json": changes leest geen invoer, alleen de regels zelf'],
  ])('refuses %s', async (args, message) => {
    expect(await run(['changes', ...args.split(' ')])).toEqual({
      status: 2,
      stdout: '',
      stderr: `prestatiewijzer: ${message}\n`,
    });
  });
});
