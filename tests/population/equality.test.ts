import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { assess, assessAll } from '@prestatiewijzer/rules';
import { describe, expect, it } from 'vitest';
import { hospital } from '../bench/population/hospital.ts';
import { patientOf } from '../bench/population/patients.ts';
import { QUICK } from '../quick.ts';
import { readVignettes } from '../vignettes/run/files.ts';
import { recordOf } from '../vignettes/run/record.ts';
import { comparable, expectedRows } from './expected.ts';
import { population, rowsIn, temporaryFolder } from './run.ts';

const AT = '2026-03-10';
const PATIENTS = QUICK ? 20 : 120;

/** Somebody without palliative care, for whom care is registered after the death. */
const DIED = [
  { resourceType: 'Patient', id: 'late', birthDate: '1940-01-01', deceasedDateTime: '2025-11-03' },
  {
    resourceType: 'ChargeItem',
    id: 'late',
    status: 'billed',
    code: { coding: [{ system: 'urn:oid:2.16.840.1.113883.2.4.3.27.15.5', code: '190013' }] },
    subject: { reference: 'Patient/late' },
    occurrenceDateTime: '2025-11-20',
  },
];

function writeTypes(folder: string, resources: readonly { readonly resourceType: string }[]): void {
  const types = [...new Set(resources.map(({ resourceType }) => resourceType))];
  for (const [index, type] of types.entries()) {
    const lines = resources.filter((each) => each.resourceType === type).map((each) => JSON.stringify(each));
    // As servers do: split over several files, some in folders, some packed.
    const half = Math.ceil(lines.length / 2);
    mkdirSync(join(folder, type), { recursive: true });
    const [first, second] = [lines.slice(0, half).join('\n'), lines.slice(half).join('\r\n')];
    writeFileSync(join(folder, type, `${type}.000.ndjson`), `${first}\n`);
    if (index % 2 === 0) writeFileSync(join(folder, `${type}.001.ndjson.gz`), gzipSync(second));
    else writeFileSync(join(folder, `${type}.001.ndjson`), second);
  }
}

describe('the findings of a population', () => {
  it('are those of assess on each patient, whoever is left out before', async () => {
    const folder = temporaryFolder();
    const patients = [
      DIED,
      ...Array.from({ length: PATIENTS }, (_, number) => patientOf(number, number % 3 === 0)),
    ];
    writeTypes(join(folder, 'in'), [...hospital(), ...patients.flat()]);

    await population([join(folder, 'in'), '--out', join(folder, 'out'), '--at', AT]);

    const each = patients.map((own) => assess([...own, ...hospital()], { at: AT }));
    const rows = rowsIn(join(folder, 'out'));
    expect(comparable(rows)).toEqual(expectedRows(each));
    expect(new Set(rows.map(({ status }) => status)).size).toBeGreaterThan(3);
    expect(rows.some(({ id }) => id === 'msz-nazorg-dbc')).toBe(true);
    const { patients: counts, prefilter } = JSON.parse(readFileSync(join(folder, 'out', 'run.json'), 'utf8'));
    expect(prefilter).toBe(true);
    expect(counts.assessed).toBeLessThan(PATIENTS / 2);
  });

  it('are those of assess on every case of the vignettes, a Bundle a line', async () => {
    const folder = temporaryFolder();
    const cases = readVignettes('vignettes').flatMap(({ vignette }) =>
      vignette === undefined ? [] : vignette.cases.map((each) => recordOf(vignette, each).resources),
    );
    const bundles = cases.map((resources, index) => bundleOf(resources, `c${index}`));
    writeFileSync(join(folder, 'bundles.ndjson'), bundles.map((bundle) => JSON.stringify(bundle)).join('\n'));

    await population([join(folder, 'bundles.ndjson'), '--out', join(folder, 'out'), '--at', AT]);

    const assessments = bundles.flatMap((bundle) =>
      assessAll(bundle, { at: AT }).filter(({ patient }) => patient !== undefined),
    );
    expect(cases.length).toBeGreaterThan(500);
    const rows = comparable(rowsIn(join(folder, 'out')));
    const expected = expectedRows(assessments);
    expect(rows.map(({ patient, id, on }) => `${patient} ${id} ${on}`)).toEqual(
      expected.map(({ patient, id, on }) => `${patient} ${id} ${on}`),
    );
    expect(rows).toEqual(expected);
  });
});

/** The resources of a case, under names that no other case has. */
function bundleOf(resources: readonly object[], name: string): object {
  const text = JSON.stringify(resources.map((resource) => ({ resource })))
    .replaceAll(/"([A-Z][A-Za-z]+)\/([A-Za-z0-9.-]+)"/g, `"$1/${name}-$2"`)
    .replaceAll(
      /\{"resource":\{"resourceType":"([A-Za-z]+)","id":"/g,
      `{"resource":{"resourceType":"$1","id":"${name}-`,
    );
  return { resourceType: 'Bundle', type: 'collection', entry: JSON.parse(text) };
}
