import { readdirSync, readFileSync } from 'node:fs';
import { assess } from '@prestatiewijzer/rules';
import { expect, it } from 'vitest';

interface Story {
  readonly patient: string;
  readonly expected: readonly { readonly id: string; readonly status: string }[];
}

const SANDBOX = new URL('../apps/sandbox/', import.meta.url);
const names = readdirSync(new URL('stories/', SANDBOX));
const careProviders = read('patients/zorgverleners.json');

it.each(names)('the record of %s leads to what its story says', (name) => {
  const { patient, expected } = read(`stories/${name}`) as Story;

  const { findings, problems } = assess([careProviders, read(`patients/${name}`)], {
    patient,
    at: '2026-11-01',
  });

  expect(problems).toEqual([]);
  expect(findings).toEqual(
    expected.length === 0
      ? []
      : expect.arrayContaining(expected.map((each) => expect.objectContaining(each))),
  );
});

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, SANDBOX), 'utf8'));
}
