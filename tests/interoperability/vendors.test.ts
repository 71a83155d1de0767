import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Assessment } from '@prestatiewijzer/rules';
import { expect, it } from 'vitest';

const BIN = fileURLToPath(new URL('../../apps/cli/bin/prestatiewijzer.mjs', import.meta.url));
const folder = fileURLToPath(new URL('.', import.meta.url));
const plain = assess('plain');

it('knows what the plain record earns', () => {
  expect(plain.problems).toEqual([]);
  expect(verdicts(plain)).toMatchObject([
    { id: 'msz-belconsult-190164-190162' },
    { id: 'msz-consult-team-pz-190067', status: 'registered' },
    { id: 'msz-dbc-diagnose-pz', status: 'registered' },
    { id: 'msz-dbc-palliatieve-zorg-990040' },
    { id: 'msz-pzp-190099', status: 'registrable' },
  ]);
});

it.each(['cbv', 'nza', 'snomed'])(
  'finds in the shape of the vendor with %s codes what it finds in the plain record',
  (vendor) => {
    const bound = assess(vendor, ['--settings', `settings/${vendor}.yaml`]);

    expect(bound.problems).toEqual([]);
    expect(verdicts(bound)).toEqual(verdicts(plain));
    // The settings make the difference.
    expect(verdicts(assess(vendor))).not.toEqual(verdicts(plain));
  },
);

/** What `prestatiewijzer assess` says of a record in this folder. */
function assess(record: string, options: readonly string[] = []): Assessment {
  const args = [
    BIN,
    'assess',
    `records/${record}.json`,
    '--at',
    '2026-03-20',
    '--format',
    'json',
    ...options,
  ];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })) as Assessment;
}

/** Everything but the evidence, which lies in other resources. */
function verdicts({ findings }: Assessment): readonly object[] {
  return findings
    .filter(({ status }) => status !== 'information')
    .map(({ id, status, on, about, conditions, summary }) => ({
      id,
      status,
      on,
      about,
      summary,
      conditions: conditions.map(({ id: condition, outcome }) => `${condition} ${outcome}`),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
