import { fileURLToPath } from 'node:url';
import { assess } from '@prestatiewijzer/rules';
import { expect, test } from 'vitest';
import { differences } from './run/compare.ts';
import { readVignettes } from './run/files.ts';
import { recordOf, settingsOf } from './run/record.ts';

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
      const { resources } = recordOf(vignette, each);
      const outcome = assess(resources, { at: each.at ?? vignette.at, settings: settingsOf(vignette, each) });
      const difference = differences(vignette.title, each, outcome);
      if (difference !== '') expect.fail(difference);
    });
  }
}
