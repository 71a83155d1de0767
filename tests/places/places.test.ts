import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { comparePlaces } from '@prestatiewijzer/rules';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { recordOf, settingsOf } from '../vignettes/run/record.ts';
import type { Case, Vignette } from '../vignettes/run/vignette.ts';
import { type PlacesVignette, placeDifferences } from './comparison.ts';

const folder = new URL('.', import.meta.url);
const files = readdirSync(fileURLToPath(folder)).filter((name) => name.endsWith('.yaml'));

describe.each(files)('%s', (name) => {
  const vignette = parse(readFileSync(new URL(name, folder), 'utf8')) as PlacesVignette;

  it.each(vignette.cases)('$name', (each) => {
    // The record of a case is built as in the vignettes of titles; only the expectation differs.
    const asVignette = vignette as unknown as Vignette;
    const asCase = each as unknown as Case;
    const { resources, mistakes } = recordOf(asVignette, asCase);
    expect(mistakes).toEqual([]);
    const options = { at: each.at ?? vignette.at, settings: settingsOf(asVignette, asCase) };
    const comparison = comparePlaces(resources, options);
    expect(placeDifferences(each, comparison)).toBe('');
    expect(comparePlaces(resources, options)).toEqual(comparison);
    expectReadable(resources, options);
  });
});

/** Nothing that was only supposed is shown, and both languages have every text. */
function expectReadable(record: unknown, options: Parameters<typeof comparePlaces>[1]): void {
  for (const language of ['nl', 'en'] as const) {
    const shown = JSON.stringify(comparePlaces(record, { ...options, language }));
    expect(shown).not.toContain('supposed-place');
    expect(shown).not.toContain('undefined');
  }
}

describe('comparePlaces', () => {
  it('compares nothing for a record without a patient, and says so', () => {
    const { places, problems } = comparePlaces([], { at: '2026-03-10' });
    expect(places).toEqual([]);
    expect(problems).toHaveLength(1);
  });

  it('compares nothing for a patient who died', () => {
    const patient = { resourceType: 'Patient', id: 'p', deceasedDateTime: '2026-03-09' };
    expect(comparePlaces(patient, { at: '2026-03-10' }).places).toEqual([]);
    expect(comparePlaces(patient, { at: '2026-03-09' }).places).toHaveLength(6);
  });

  it('refuses a date that is none', () => {
    expect(() => comparePlaces([], { at: 'today' })).toThrow(RangeError);
  });
});
