import { fileURLToPath } from 'node:url';
import { catalogue } from '@prestatiewijzer/rules';
import { describe, expect, it } from 'vitest';
import { readTitleRows, tabled, told } from './title-rows.ts';

const ROWS = readTitleRows(fileURLToPath(new URL('.', import.meta.url)));

describe('the titles', () => {
  it('are those of the documents, with their number, law and codes', () => {
    expect(told(catalogue())).toEqual(ROWS.map(tabled));
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
