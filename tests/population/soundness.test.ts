import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assess, assessAll } from '@prestatiewijzer/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readVignettes } from '../vignettes/run/files.ts';
import { recordOf } from '../vignettes/run/record.ts';
import type { Resource } from '../vignettes/run/vignette.ts';
import { comparable, expectedRows } from './expected.ts';
import { population, rowsIn, temporaryFolder } from './run.ts';

const AT = '2026-03-10';
const SERVING = ['CareTeam', 'Location', 'Medication', 'Organization', 'Practitioner', 'PractitionerRole'];

const CASES = readVignettes('vignettes').flatMap(({ vignette }) =>
  vignette === undefined ? [] : vignette.cases.map((each) => recordOf(vignette, each).resources),
);

/** How one record differs from the case it is made of. */
const change = fc.record({
  from: fc.nat(CASES.length - 1),
  /** Which resources are left out, over and over. */
  drops: fc.array(fc.boolean(), { minLength: 5, maxLength: 12 }),
  spaced: fc.boolean(),
  slashed: fc.boolean(),
  absolute: fc.boolean(),
  padded: fc.boolean(),
});

type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

/** The resources of a changed case, under names that no other has. */
function changed({ from, drops, absolute, padded }: Change, name: string): Resource[] {
  const kept = (CASES[from] as Resource[]).filter(
    ({ resourceType }, index) => resourceType === 'Patient' || drops[index % drops.length] !== true,
  );
  const base = absolute ? 'https://ehr.example/fhir/' : '';
  return kept.map((resource) => {
    const text = JSON.stringify({ ...resource, id: `${name}-${resource['id']}` })
      .replaceAll(/"([A-Z][A-Za-z]+)\/([A-Za-z0-9.-]+)"/g, `"${base}$1/${name}-$2"`)
      .replaceAll(/"code":"([^"]+)"/g, padded ? '"code":" $1 "' : '"code":"$1"');
    return JSON.parse(text);
  });
}

/** The same JSON, as other systems write it. */
function written(value: object, { spaced, slashed }: Change): string {
  const text = JSON.stringify(value);
  const wide = spaced ? text.replaceAll(/":(?=["[{\dtfn-])/g, '" : ') : text;
  return slashed ? wide.replaceAll('/', String.raw`\/`) : wide;
}

describe('what is left out before assessing', () => {
  it('is nobody of whom something can be found, in Bundles', async () => {
    const folder = temporaryFolder();
    const changes = fc.sample(change, { numRuns: 400, seed: 20260310 });
    const bundles = changes.map((each, index) => ({
      resourceType: 'Bundle',
      type: 'collection',
      entry: changed(each, `b${index}`).map((resource) => ({ resource })),
    }));
    const lines = bundles.map((bundle, index) => written(bundle, changes[index] as Change));
    writeFileSync(join(folder, 'in.ndjson'), lines.join('\n'));

    await population([join(folder, 'in.ndjson'), '--out', join(folder, 'out'), '--at', AT]);

    const expected = expectedRows(
      bundles
        .flatMap((bundle) => assessAll(bundle, { at: AT }))
        .filter(({ patient }) => patient !== undefined),
    );
    expect(expected.length).toBeGreaterThan(200);
    expect(comparable(rowsIn(join(folder, 'out')))).toEqual(expected);
  });

  it('is nobody of whom something can be found, where some serve everybody', async () => {
    const folder = temporaryFolder();
    const changes = fc.sample(change, { numRuns: 120, seed: 20260311 });
    const records = changes.map((each, index) => changed(each, `r${index}`));
    const own = records.map((record) => record.filter((each) => !isServing(each)));
    const shared = records.flatMap((record) => record.filter(isServing));
    const lines = [
      ...own.flatMap((record, index) => record.map((each) => written(each, changes[index] as Change))),
      // At the end, so that it is known only later who tells of palliative care.
      ...shared.map((each) => JSON.stringify(each)),
    ];
    writeFileSync(join(folder, 'in.ndjson'), lines.join('\n'));

    await population([join(folder, 'in.ndjson'), '--out', join(folder, 'out'), '--at', AT]);

    const patients = own.filter((record) => record.some(({ resourceType }) => resourceType === 'Patient'));
    const expected = expectedRows(
      patients.flatMap((record) => {
        const people = record.filter(({ resourceType }) => resourceType === 'Patient');
        return people.length === 1
          ? [assess([...record, ...shared], { at: AT })]
          : assessAll([...record, ...shared], { at: AT });
      }),
    );
    const rows = comparable(rowsIn(join(folder, 'out')));
    expect(rows.map(({ patient, id, on, status }) => `${patient} ${id} ${on} ${status}`)).toEqual(
      expected.map(({ patient, id, on, status }) => `${patient} ${id} ${on} ${status}`),
    );
  });
});

function isServing(resource: Resource): boolean {
  return (
    SERVING.includes(resource['resourceType'] as string) &&
    resource['subject'] === undefined &&
    resource['patient'] === undefined
  );
}
