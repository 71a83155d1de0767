import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogueEntry } from '@prestatiewijzer/rules';

/**
 * A title as the documents give it. Codes are those of one system; `named` is a code that they print without telling of
 * which list it is, so that it only stands in the name; `announced` the first day of a change that they announce;
 * `reimbursed` says that they tell whether a product is paid, and of nothing to register. `-` is none, or no.
 */
export interface TitleRow {
  readonly entry: string;
  readonly id: string;
  readonly law: string;
  readonly system: string;
  readonly codes: string;
  readonly named: string;
  readonly announced: string;
  readonly reimbursed: string;
}

const SYSTEMS: Readonly<Record<string, string>> = {
  za: 'urn:oid:2.16.840.1.113883.2.4.3.27.15.5',
  dbc: 'https://prestatiewijzer.nl/fhir/CodeSystem/dbc-diagnose',
  zorgproduct: 'https://prestatiewijzer.nl/fhir/CodeSystem/zorgproduct',
};

/** The table in a folder, in order of id. */
export function readTitleRows(folder: string): TitleRow[] {
  const [header = '', ...lines] = readFileSync(join(folder, 'titles.tsv'), 'utf8').trimEnd().split('\n');
  const columns = header.split('\t');
  return lines
    .map((line) => {
      const values = line.split('\t');
      return Object.fromEntries(columns.map((column, index) => [column, values[index]]));
    })
    .map((row) => row as unknown as TitleRow)
    .sort((a, b) => a.id.localeCompare(b.id));
}

/** What the table says of a title. */
export function tabled({ id, entry, law, system, codes, announced, reimbursed }: TitleRow): object {
  const each = codes === '-' ? [] : codes.split(' ');
  return {
    id,
    entry: Number(entry),
    law,
    codes: each.map((code) => ({ system: SYSTEMS[system], code })),
    announced: announced === '-' ? [] : [announced],
    reimbursed: reimbursed !== '-',
  };
}

/** The same of the titles themselves, in order of id. */
export function told(titles: readonly CatalogueEntry[]): object[] {
  return titles
    .map(({ id, entry, law, codes, announced = [], reimbursed }) => ({
      id,
      entry,
      law,
      codes,
      announced: announced.map(({ on }) => on),
      reimbursed,
    }))
    .sort((a, b) => a.id.localeCompare(b.id));
}
