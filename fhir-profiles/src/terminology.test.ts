import { readdirSync, readFileSync } from 'node:fs';
import type { ChargeItemDefinition, CodeSystem, ValueSet } from '@medplum/fhirtypes';
import { OVERRIDE_REASONS } from '@prestatiewijzer/advice';
import { catalogue } from '@prestatiewijzer/rules';
import { CANONICAL, OWN_CODE_LISTS } from '@prestatiewijzer/rules/terminology';
import { expect, it } from 'vitest';
import { builtResources, CODE_SYSTEM_BY_URL, VALUE_SET_BY_URL } from './testing/definitions.ts';

const project = new URL('../../', import.meta.url);
const definitions = builtResources().filter(
  ({ resourceType }) => resourceType === 'ChargeItemDefinition',
) as ChargeItemDefinition[];

it('defines every own code by which a vignette or sandbox patient says something', () => {
  const used = new Set(
    [...filesIn('tests/vignettes/'), ...filesIn('apps/sandbox/patients/')].flatMap((text) =>
      [...text.matchAll(OWN_CODING)].map(([, system, code]) => `${system} ${code}`),
    ),
  );
  const known = [...CODE_SYSTEM_BY_URL.values()].filter(({ url }) => url?.startsWith(CANONICAL));
  const complete = known.filter(({ content }) => content === 'complete');
  const codes = new Set(
    complete.flatMap((system) => codesOf(system).map((code) => `${idOf(system)} ${code}`)),
  );
  const closed = new Set(complete.map(idOf));

  expect(used.size).toBeGreaterThan(60);
  // The one case of a device that the rules do not know.
  expect([...used].filter((each) => closed.has(each.split(' ')[0] as string) && !codes.has(each))).toEqual([
    'hulpmiddel infuuspomp',
  ]);
});

it('defines exactly the own codes that the mapping describes', () => {
  const mapping = readFileSync(new URL('docs/fhir-mapping.md', project), 'utf8');
  const named = new Set([...mapping.matchAll(/`([a-z0-9.-]+)`/g)].map(([, code]) => code));
  const rows = new Map(
    [...mapping.matchAll(/^\| `([a-z0-9-]+)` +\|(.+)\|$/gm)].map(([, id, row]) => [id, row]),
  );
  const own = OWN_CODE_LISTS.map(({ url }) => CODE_SYSTEM_BY_URL.get(url) as CodeSystem);

  expect(own.length).toBeGreaterThan(14);
  for (const system of own) {
    const described = [...(rows.get(idOf(system)) ?? '').matchAll(/`([a-z0-9.-]+)`/g)].map(
      ([, code]) => code,
    );
    expect(codesOf(system), idOf(system)).toEqual(expect.arrayContaining(described));
    expect(
      codesOf(system).filter((code) => !named.has(code)),
      idOf(system),
    ).toEqual([]);
  }
});

it('defines the reasons that cards offer to set them aside', () => {
  const { url, codes } = OVERRIDE_REASONS;
  const system = CODE_SYSTEM_BY_URL.get(url) as CodeSystem;

  expect(system.content).toBe('complete');
  expect(
    Object.fromEntries(
      (system.concept ?? []).map(({ code, display, designation }) => [
        code,
        { nl: display, en: designation?.find(({ language }) => language === 'en')?.value },
      ]),
    ),
  ).toEqual(codes);
  expect(VALUE_SET_BY_URL.get(system.valueSet as string)?.compose?.include).toEqual([{ system: url }]);
});

it('holds the sets of codes that the sources name', () => {
  expect(inSet('vervangen-door-samen-beslissen')).toHaveLength(9);
  expect(inSet('diagnose-palliatieve-zorg')).toHaveLength(6);
  expect(inSet('poortspecialisten')).toContain('0313');
  expect(inSet('poortspecialisten')).not.toContain('30.065');
  expect(inSet('poortfuncties')).toEqual(
    expect.arrayContaining([...inSet('poortspecialisten'), '30.065', '81.000']),
  );
});

it('defines every title, with its code', () => {
  const titles = catalogue();
  const byId = new Map(definitions.map((each) => [each.id, each]));

  expect([...byId.keys()].sort()).toEqual(titles.map(({ id }) => id).sort());
  for (const { id, codes } of titles) {
    expect(byId.get(id)?.code?.coding ?? [], id).toEqual(codes);
  }
});

it('tells of proactive care planning from when it holds and what must be true', () => {
  const definition = definitions.find(({ id }) => id === 'msz-pzp-190099');

  expect(definition).toMatchObject({
    url: `${CANONICAL}/ChargeItemDefinition/msz-pzp-190099`,
    effectivePeriod: { start: '2025-01-01' },
  });
  const applicability = definition?.applicability ?? [];
  const named = applicability.map(({ description }) => description?.split(':')[0]);
  expect(named).toEqual(expect.arrayContaining(['hand-over-to-gp', 'by-palliative-team', 'tied-to-990040']));
  expect(named).not.toContain('paediatrics');
  const exclusion = applicability.find(({ description }) => description?.startsWith('by-palliative-team'));
  expect(JSON.parse(exclusion?.expression ?? '')).toMatchObject({ op: 'not' });
  expect(exclusion?.extension?.[0]?.valueRelatedArtifact?.citation).toMatch(/^handreiking-2026/);
});

const OWN_CODING = /\/fhir\/CodeSystem\/([a-z0-9-]+)"?,?\s*"?code"?: "?([a-z0-9.-]+)/g;

function filesIn(folder: string): readonly string[] {
  return readdirSync(new URL(folder, project), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:yaml|json)$/.test(name))
    .map((name) => readFileSync(new URL(`${folder}${name}`, project), 'utf8'));
}

function codesOf({ concept }: CodeSystem): readonly string[] {
  return (concept ?? []).map(({ code }) => code as string);
}

function idOf({ id }: CodeSystem): string {
  return id as string;
}

function inSet(id: string): readonly string[] {
  const { compose } = VALUE_SET_BY_URL.get(`${CANONICAL}/ValueSet/${id}`) as ValueSet;
  return (compose?.include ?? []).flatMap(({ concept }) => (concept ?? []).map(({ code }) => code as string));
}
