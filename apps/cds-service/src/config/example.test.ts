import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, vi } from 'vitest';
import { readConfig } from './config.ts';

const example = fileURLToPath(new URL('../../deploy/config.example.yaml', import.meta.url));
const guide = fileURLToPath(new URL('../../../../docs/deployment.md', import.meta.url));

it('can be used as it is, once there is a key', () => {
  const folder = mkdtempSync(join(tmpdir(), 'example-'));
  writeFileSync(join(folder, 'hospital-key'), 'a key of at least thirty-two characters');
  vi.stubEnv('CREDENTIALS_DIRECTORY', folder);
  const { tenants } = readConfig(example);
  vi.unstubAllEnvs();

  expect(tenants.map(({ id }) => id)).toEqual(['hospital']);
});

it('has every key explained in the guide', () => {
  const keys = [...readFileSync(example, 'utf8').matchAll(/^\s*(?:- )?(\w+):/gm)].map(
    ([, key]) => key as string,
  );

  expect(keys).toContain('callsPerMinute');
  expect(keys.filter((key) => !readFileSync(guide, 'utf8').includes(key))).toEqual([]);
});
