import { assess } from '@prestatiewijzer/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Resource } from '../../vignettes/run/vignette.ts';
import { isLawful, isSame, type Lawful, lawfulThings } from '../lawful-things.ts';
import { type Change, inTurn } from './changes.ts';
import { EXCLUSIONS, type Exclusion, NEVER } from './table.ts';

const { lawful, everLawful } = lawfulThings();

/** What says nothing of the exclusion, to be in the record or not. */
const OTHERWISE: readonly Change[] = [
  ({ resources, settings }) => ({ resources: [...resources].reverse(), settings }),
  ({ resources, settings }) => ({
    resources: [...resources, { resourceType: 'Organization', id: 'proof-other', name: 'Elders' }],
    settings,
  }),
  (thing) => ({
    resources: [
      ...thing.resources,
      {
        resourceType: 'Observation',
        id: 'proof-phase',
        status: 'final',
        code: {
          coding: [
            { system: 'https://prestatiewijzer.nl/fhir/CodeSystem/observatie', code: 'palliatieve-fase' },
          ],
        },
        effectiveDateTime: thing.on,
      },
    ],
    settings: thing.settings,
  }),
  ({ resources, settings }) => ({
    resources,
    settings: { ...settings, completeness: { ...settings.completeness, ChargeItem: 'partial' } },
  }),
  ({ resources, settings }) => ({
    resources,
    settings: { ...settings, completeness: { ...settings.completeness, Encounter: 'partial' } },
  }),
];

describe('what may not go together', () => {
  describe.each(EXCLUSIONS.map((exclusion) => [exclusion.name, exclusion] as const))('%s', (_, exclusion) => {
    const { titles, changes } = exclusion;
    const things = thingsFor(exclusion);

    it('is tried on each title, and each change can be made', () => {
      expect(titles.filter((title) => !lawful.has(title))).toEqual([]);
      for (const change of changes) expect(things.some((thing) => change(thing) !== undefined)).toBe(true);
    });

    it('is never both lawful', () => {
      for (const thing of things) {
        for (const change of changes) expectExcluded(exclusion, thing, change);
      }
    });

    it('is never both lawful, whatever else is in the record', () => {
      fc.assert(
        fc.property(
          fc.constantFrom(...things),
          fc.constantFrom(...changes),
          fc.subarray([...OTHERWISE], { minLength: 1 }),
          (thing, change, otherwise) => expectExcluded(exclusion, thing, inTurn(change, ...otherwise)),
        ),
      );
    });
  });

  it.each(NEVER)('%s goes with nothing', (title) => {
    expect(everLawful.has(title)).toBe(false);
  });
});

function thingsFor({ titles, registrations, except = [] }: Exclusion): readonly Lawful[] {
  return titles
    .flatMap((title) => lawful.get(title) ?? [])
    .filter(({ resources, registered }) => !says(resources, except) && (registered || !registrations));
}

function expectExcluded({ judged, partners = [] }: Exclusion, thing: Lawful, change: Change): void {
  const changed = change(thing);
  if (changed === undefined) return;
  const { findings } = assess(changed.resources, { at: thing.at, settings: changed.settings });
  const own = judged ?? [thing.title];
  // Who has not registered it yet has the other one lawfully: by not registering this one.
  const excluded = thing.registered ? [...own, ...partners] : own;
  const stillLawful = findings
    .filter((finding) => excluded.includes(finding.id) && isSame(finding, thing) && isLawful(finding))
    .map(({ id, status }) => `${id} ${status}`);
  expect(stillLawful, thing.where).toEqual([]);
}

function says(resources: readonly Resource[], codes: readonly string[]): boolean {
  const text = JSON.stringify(resources);
  return codes.some((code) => text.includes(`"${code}"`));
}
