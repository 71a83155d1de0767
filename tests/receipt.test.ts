import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { receipt } from '@prestatiewijzer/rules';
import { describe, expect, it } from 'vitest';

const RECORD = {
  resourceType: 'Bundle',
  type: 'collection',
  entry: [{ resource: { resourceType: 'Patient', id: 'olivia', birthDate: '1968-05-04' } }],
};
const OPTIONS = { at: '2026-03-10', settings: { organisation: { kind: 'hospital', wtza: true } } } as const;

describe('a receipt', () => {
  it('names the edition, the version of the package, and the hash of the catalogue', () => {
    const { version } = JSON.parse(fileOf('@prestatiewijzer/rules/package.json').toString());

    expect(receipt(RECORD, OPTIONS)).toEqual({
      edition: '2026',
      version,
      catalogue: `sha256:${sha256(fileOf('@prestatiewijzer/rules/catalogue.json'))}`,
      input: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    });
  });

  it('can be made again from canonical JSON', () => {
    const canonical =
      '{"at":"2026-03-10","record":{"id":"é€😀","n":1,"resourceType":"Patient"},"settings":{"organisation":{"wtza":true}}}';
    const record = { resourceType: 'Patient', n: 1.0, id: 'é€😀' };

    expect(receipt(record, { at: '2026-03-10', settings: { organisation: { wtza: true } } }).input).toBe(
      `sha256:${sha256(canonical)}`,
    );
  });

  it('does not depend on the order of keys, nor on empty settings', () => {
    const reordered = {
      entry: [{ resource: { birthDate: '1968-05-04', id: 'olivia', resourceType: 'Patient' } }],
      type: 'collection',
      resourceType: 'Bundle',
    };
    const settings = { organisation: { wtza: true, kind: 'hospital' } } as const;

    expect(receipt(reordered, { settings, at: OPTIONS.at })).toEqual(receipt(RECORD, OPTIONS));
    expect(receipt(RECORD, { at: OPTIONS.at, settings: {} })).toEqual(receipt(RECORD, { at: OPTIONS.at }));
  });

  it.each([
    ['a value', { ...RECORD, type: 'batch' }, OPTIONS],
    ['a resource more', { ...RECORD, entry: [...RECORD.entry, {}] }, OPTIONS],
    ['the order of resources', { ...RECORD, entry: [{}, ...RECORD.entry] }, OPTIONS],
    ['a number instead of a string', { ...RECORD, total: 1 }, OPTIONS],
    ['the day', RECORD, { ...OPTIONS, at: '2026-03-11' }],
    ['a setting', RECORD, { ...OPTIONS, settings: { organisation: { kind: 'hospital', wtza: false } } }],
  ] as const)('changes with %s', (_, record, options) => {
    const { input, ...rules } = receipt(record, options);

    expect(input).not.toBe(receipt(RECORD, OPTIONS).input);
    expect({ ...rules, input: '' }).toEqual({ ...receipt(RECORD, OPTIONS), input: '' });
  });

  it('never throws, whatever the record is', () => {
    const circular: unknown[] = [];
    circular.push(circular);

    for (const record of [undefined, null, Number.NaN, '\uD800', 1n, circular]) {
      expect(receipt(record, OPTIONS).input).toMatch(/^sha256:/);
    }
  });
});

function fileOf(module: string): Buffer {
  return readFileSync(fileURLToPath(import.meta.resolve(module)));
}

function sha256(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('hex');
}
