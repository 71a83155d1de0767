import { assessAll } from '@prestatiewijzer/rules';
import { describe, expect, it } from 'vitest';
import type { Json } from './support/lawful.ts';
import { pzpRecord } from './support/pzp-record.ts';
import { survive } from './support/survive.ts';

/** The clinical part of the record, as often as it takes, each time as other resources of another day. */
function grown(count: number, days = 5000): Json[] {
  const [patient, internist, gp, ...care] = pzpRecord();
  const copies = Array.from({ length: Math.ceil(count / care.length) }, (_, index) =>
    JSON.parse(
      JSON.stringify(care)
        .replace(/"(talk|pzp|handover)"/g, `"$1-${index}"`)
        .replace(/\/(talk|own)"/g, `/$1-${index}"`)
        .replaceAll('"id":"own"', `"id":"own-${index}"`)
        .replace(/2026-03-0[234]/g, dayNumber(index % days)),
    ),
  ).flat();
  return [patient, internist, gp, ...copies] as Json[];
}

describe('a large record', () => {
  it.each([
    [1, 'on one day'],
    [5000, 'over the years'],
  ])('of 5,000 resources takes a bounded time', (days) => {
    const { findings } = survive(grown(5000, days), { milliseconds: 15_000 });

    expect(findings.some(({ id }) => id === 'msz-pzp-190099')).toBe(true);
  });

  it('of many patients is read as often as one of few', () => {
    expect(readsPerResource(patients(100))).toBeLessThan(readsPerResource(patients(10)) * 2);
  });
});

/** How often the type of a resource is looked at. */
function readsPerResource(record: readonly Json[]): number {
  let reads = 0;
  const watched = record.map(({ resourceType, ...fields }) =>
    Object.defineProperty(fields, 'resourceType', {
      enumerable: true,
      get: () => {
        reads += 1;
        return resourceType;
      },
    }),
  );
  expect(assessAll(watched, { at: '2026-03-10' }).length).toBeGreaterThan(1);
  return reads / record.length;
}

function dayNumber(index: number): string {
  return new Date(Date.UTC(2006, 0, 1 + index)).toISOString().slice(0, 10);
}

function patients(count: number): Json[] {
  const [, internist, gp] = pzpRecord();
  const care = pzpRecord().filter(({ resourceType }) => resourceType !== 'PractitionerRole');
  const each = Array.from({ length: count }, (_, index) =>
    JSON.parse(
      JSON.stringify(care)
        .replace(/"id":"(\w+)"/g, `"id":"$1-${index}"`)
        .replace(/"(Patient|Encounter|CarePlan)\/(\w+)"/g, `"$1/$2-${index}"`),
    ),
  ).flat();
  return [internist, gp, ...each] as Json[];
}
