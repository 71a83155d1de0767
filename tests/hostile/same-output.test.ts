import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { assess } from '@prestatiewijzer/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damage, damaged } from './support/damage.ts';
import { FUZZ_TIMEOUT, fuzz } from './support/fuzz.ts';
import { type Json, lawfulName, lawfulRecord } from './support/lawful.ts';

/** Damages a resource, but leaves it the name by which others know it. */
function damagedInside(resource: Json, damages: Parameters<typeof damaged>[1]): Json {
  const { resourceType, id, identifier, ...fields } = resource;
  return { ...damaged(fields, damages), resourceType, id, ...(identifier !== undefined && { identifier }) };
}

describe('the same record gives the same output', () => {
  it('in whatever order its resources come', { timeout: FUZZ_TIMEOUT }, () => {
    const shuffled = lawfulName.chain((name) => {
      const { resources } = lawfulRecord(name);
      return fc.record({
        name: fc.constant(name),
        order: fc.shuffledSubarray([...resources.keys()], { minLength: resources.length }),
        damages: fc.array(fc.tuple(fc.nat(resources.length - 1), damage), { maxLength: 3 }),
      });
    });
    fc.assert(
      fc.property(shuffled, ({ name, order, damages }) => {
        const { resources, settings, at } = lawfulRecord(name);
        const record = resources.map((resource, index) =>
          damagedInside(
            resource,
            damages.filter(([place]) => place === index).map(([, each]) => each),
          ),
        );
        const other = order.map((index) => record[index]);

        expect(assess(other, { at, settings, all: true })).toEqual(
          assess(record, { at, settings, all: true }),
        );
      }),
      fuzz(1500),
    );
  });

  it('in whatever order the keys of its settings and resources come', { timeout: FUZZ_TIMEOUT }, () => {
    for (const name of lawfulNames()) {
      const { resources, settings, at } = lawfulRecord(name);

      expect(assess(reversed(resources), { at, settings: reversed(settings) })).toEqual(
        assess(resources, { at, settings }),
      );
    }
  });

  it('in every time zone and language of the machine', async () => {
    const places = [
      { TZ: 'UTC', LC_ALL: 'C' },
      { TZ: 'Asia/Tokyo', LC_ALL: 'tr_TR.UTF-8' },
      { TZ: 'America/Los_Angeles', LC_ALL: 'nl_NL.UTF-8' },
    ];
    const script = fileURLToPath(new URL('./support/assess-moments.mjs', import.meta.url));
    const outputs = await Promise.all(
      places.map(async (env) => {
        const { stdout } = await promisify(execFile)(process.execPath, [script], {
          env: { ...process.env, ...env },
        });
        return stdout;
      }),
    );

    expect(outputs[0]).toContain('"on":"2026-01-01"');
    expect(new Set(outputs).size).toBe(1);
  });
});

function lawfulNames(): readonly string[] {
  return fc.sample(lawfulName, { numRuns: 200, seed: 1 });
}

/** The same value with all keys the other way round. */
function reversed<T>(value: T): T {
  if (Array.isArray(value)) return value.map(reversed) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  ) as T;
}
