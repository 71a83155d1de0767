import { fileURLToPath } from 'node:url';
import { comparePlaces } from '@prestatiewijzer/rules';
import { describe, expect, it } from 'vitest';
import { inputOf, judgePlaces, readPlacesVignettes } from './judge.ts';

const files = readPlacesVignettes(fileURLToPath(new URL('.', import.meta.url)));

describe.each(files)('$name', ({ vignette }) => {
  it.each(vignette.cases)('$name', (each) => {
    const { resources, options, mistakes } = inputOf(vignette, each);
    expect(mistakes).toEqual([]);
    expect(judgePlaces(vignette, each)).toBe('');
    expect(comparePlaces(resources, options)).toEqual(comparePlaces(resources, options));
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
