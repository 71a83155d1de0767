import { readFileSync } from 'node:fs';
import { catalogue } from '@prestatiewijzer/rules';
import { describe, expect, it } from 'vitest';

/**
 * A title as the documents give it. Codes are those of one system; `named` is a code that they print without telling of
 * which list it is, so that it only stands in the name. `-` is none.
 */
interface Row {
  readonly entry: string;
  readonly id: string;
  readonly law: string;
  readonly system: string;
  readonly codes: string;
  readonly named: string;
}

const SYSTEMS: Readonly<Record<string, string>> = {
  za: 'urn:oid:2.16.840.1.113883.2.4.3.27.15.5',
  dbc: 'https://prestatiewijzer.nl/fhir/CodeSystem/dbc-diagnose',
  zorgproduct: 'https://prestatiewijzer.nl/fhir/CodeSystem/zorgproduct',
};

const ROWS = rowsOf(readFileSync(new URL('titles.tsv', import.meta.url), 'utf8'));

describe('the titles', () => {
  it('are those of the documents, with their number, law and codes', () => {
    const titles = catalogue().map(({ id, entry, law, codes }) => ({ id, entry, law, codes }));
    expect(inOrder(titles)).toEqual(inOrder(ROWS.map(expectedOf)));
  });

  it('have a name that holds the code that is printed without its list', () => {
    const names = new Map(catalogue().map(({ id, name }) => [id, name]));
    const named = ROWS.filter((row) => row.named !== '-');
    expect(named.length).toBeGreaterThan(0);
    for (const { id, named: code } of named) {
      expect(names.get(id)?.nl).toContain(code);
      expect(names.get(id)?.en).toContain(code);
    }
  });
});

function expectedOf({ id, entry, law, system, codes }: Row) {
  const each = codes === '-' ? [] : codes.split(' ');
  return { id, entry: Number(entry), law, codes: each.map((code) => ({ system: SYSTEMS[system], code })) };
}

/** Entry 122 holds two titles. */
function inOrder<T extends { readonly id: string; readonly entry: number }>(titles: readonly T[]): T[] {
  return [...titles].sort((a, b) => a.entry - b.entry || a.id.localeCompare(b.id));
}

function rowsOf(text: string): Row[] {
  const [header = '', ...lines] = text.trimEnd().split('\n');
  const columns = header.split('\t');
  return lines.map((line) => {
    const values = line.split('\t');
    return Object.fromEntries(columns.map((column, index) => [column, values[index]])) as unknown as Row;
  });
}
