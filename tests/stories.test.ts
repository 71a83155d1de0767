import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { assess } from '@prestatiewijzer/rules';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

interface Story {
  readonly patient: string;
  readonly expected: readonly { readonly id: string; readonly status: string; readonly summary: string }[];
}

const SANDBOX = new URL('../apps/sandbox/', import.meta.url);
const names = readdirSync(new URL('stories/', SANDBOX)).map((name) => basename(name, '.md'));
const careProviders = read('patients/zorgverleners.json');

it.each(names)('the record of %s leads to what its story says', (name) => {
  const { patient, expected } = storyOf(name);

  const { findings, problems } = assess([careProviders, read(`patients/${name}.json`)], {
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

function storyOf(name: string): Story {
  const [, front = ''] = text(`stories/${name}.md`).split('---\n');
  return parse(front) as Story;
}

function read(path: string): unknown {
  return JSON.parse(text(path));
}

function text(path: string): string {
  return readFileSync(new URL(path, SANDBOX), 'utf8');
}
