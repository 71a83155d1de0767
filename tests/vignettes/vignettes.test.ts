import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readVignettes } from './run/files.ts';
import { judge } from './run/judge.ts';

const files = readVignettes(fileURLToPath(new URL('.', import.meta.url)));

test('there are vignettes', () => {
  expect(files.length).toBeGreaterThan(0);
});

for (const { name, vignette, mistakes } of files) {
  test(`${name} is well formed`, () => {
    expect(mistakes).toEqual([]);
  });

  if (!vignette) continue;
  for (const each of vignette.cases) {
    test(`${vignette.title} › ${each.name}`, () => {
      const difference = judge(vignette, each);
      if (difference !== '') expect.fail(difference);
    });
  }
}
