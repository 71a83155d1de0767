import { fileURLToPath } from 'node:url';
import { routes } from '@prestatiewijzer/rules';
import { describe, expect, it, test } from 'vitest';
import { judgeRoutes, readRouteVignettes } from './judge.ts';

for (const vignette of readRouteVignettes(fileURLToPath(new URL('.', import.meta.url)))) {
  for (const each of vignette.cases) {
    test(`${vignette.about} › ${each.name}`, () => {
      const difference = judgeRoutes(vignette, each);
      if (difference !== '') expect.fail(difference);
    });
  }
}

describe('routes', () => {
  const patient = { resourceType: 'Patient', id: 'p', birthDate: '1950-01-01' };
  const at = '2026-03-10';

  it('gives every route an id, a reason and a source, in both languages', () => {
    const dutch = routes(patient, { at, all: true });
    const english = routes(patient, { at, all: true, language: 'en' });
    expect(new Set(dutch.map(({ id }) => id)).size).toBe(dutch.length);
    expect(english.map(({ id }) => id)).toEqual(dutch.map(({ id }) => id));
    for (const [index, route] of dutch.entries()) {
      expect(route.reason).not.toBe('');
      expect(route.reason).not.toBe(english[index]?.reason);
      expect(route.sources.length).toBeGreaterThan(0);
    }
  });

  it('has no routes for a record without a patient, or with several of whom none is named', () => {
    expect(routes([], { at })).toEqual([]);
    expect(routes(null, { at })).toEqual([]);
    expect(routes([patient, { ...patient, id: 'q' }], { at })).toEqual([]);
    expect(routes([patient, { ...patient, id: 'q' }], { at, patient: 'Patient/q' })).not.toEqual([]);
  });

  it('throws on an option that is no date', () => {
    expect(() => routes(patient, { at: '2026' })).toThrow(RangeError);
  });

  it('gives the same routes for the same record', () => {
    expect(routes(patient, { at })).toEqual(routes(structuredClone(patient), { at }));
  });
});
