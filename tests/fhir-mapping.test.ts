import { readFileSync } from 'node:fs';
import { assess } from '@prestatiewijzer/rules';
import { parseSettings } from '@prestatiewijzer/rules/settings';
import { describe, expect, it } from 'vitest';

const MAPPING = readFileSync(new URL('../docs/fhir-mapping.md', import.meta.url), 'utf8');
const BASE = 'https://prestatiewijzer.nl/fhir';
const FACTS = [...MAPPING.matchAll(/<a id="(fact-[^"]+)">/g)].map(([, anchor]) => anchor);
const EXAMPLES = [...MAPPING.matchAll(/^- \[[^\]]+\]\(#(fact-[^)]+)\):\s+`(.+)`$/gm)].map(
  ([, anchor = '', json = '']) => ({ anchor, example: JSON.parse(json.replaceAll('PW/', `${BASE}/`)) }),
);

describe('docs/fhir-mapping.md', () => {
  it('has one example for each fact', () => {
    expect(EXAMPLES.map(({ anchor }) => anchor)).toEqual(FACTS);
    expect(new Set(FACTS).size).toBe(FACTS.length);
  });

  it.each(EXAMPLES)('gives an example of $anchor that is read', ({ example }) => {
    const resources = [example].flat();
    if (resources.every(({ resourceType }) => resourceType === undefined)) {
      expect(() => parseSettings(example)).not.toThrow();
      return;
    }
    const patient = { resourceType: 'Patient', id: 'p' };
    const record = resources.map((resource, index) =>
      resource.resourceType === 'Patient' ? { ...patient, ...resource } : { id: `x${index}`, ...resource },
    );
    const { problems } = assess(
      record.some(({ resourceType }) => resourceType === 'Patient') ? record : [patient, ...record],
      { at: '2026-03-10' },
    );

    expect(problems).toEqual([]);
  });
});
