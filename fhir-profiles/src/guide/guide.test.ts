import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, it } from 'vitest';
import { GUIDE } from '../folders.ts';
import { guide } from './pages.ts';

const pages = guide();
const written = readdirSync(GUIDE, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.replaceAll('\\', '/'));

it('is what the profiles say: write it anew with `npm run profiles`', () => {
  expect([...written].sort()).toEqual([...pages.keys()].sort());
  for (const [name, text] of pages) expect(readFileSync(join(GUIDE, name), 'utf8'), name).toBe(text);
});

it('shows every profile with its elements and an example', () => {
  const profiles = [...pages].filter(([name]) => name.startsWith('profiles/'));

  expect(profiles.length).toBeGreaterThanOrEqual(14);
  for (const [name, text] of profiles)
    expect(text, name).toMatch(/## Elements\n\n\| element[\s\S]+## Example/);
});

it('refers to pages that are there', () => {
  for (const [name, text] of pages) {
    for (const [, target = ''] of text.matchAll(/\]\(([^)#]+)/g)) {
      const path = normalize(join(dirname(name), target));
      expect(
        pages.has(path.replaceAll('\\', '/')) || existsSync(join(GUIDE, path)),
        `${name}: ${target}`,
      ).toBe(true);
    }
  }
});
