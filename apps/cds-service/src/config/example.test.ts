import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readConfig } from './config.ts';

const example = fileURLToPath(new URL('../../deploy/config.example.yaml', import.meta.url));
const guide = fileURLToPath(new URL('../../../../docs/deployment.md', import.meta.url));

it('can be used as it is, once there is a key', () => {
  const folder = mkdtempSync(join(tmpdir(), 'example-'));
  const key = join(folder, 'hospital.key');
  writeFileSync(key, 'a key of at least thirty-two characters');
  const file = join(folder, 'config.yaml');
  writeFileSync(file, readFileSync(example, 'utf8').replace('/run/secrets/hospital.key', key));

  expect(readConfig(file).tenants.map(({ id }) => id)).toEqual(['hospital']);
});

it('has every key explained in the guide', () => {
  const keys = [...readFileSync(example, 'utf8').matchAll(/^\s*(?:- )?(\w+):/gm)].map(
    ([, key]) => key as string,
  );

  expect(keys).toContain('callsPerMinute');
  expect(keys.filter((key) => !readFileSync(guide, 'utf8').includes(key))).toEqual([]);
});
