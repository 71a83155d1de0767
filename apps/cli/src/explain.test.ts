import { fileURLToPath } from 'node:url';
import type { RecordExplanation } from '@prestatiewijzer/rules/explain-record';
import { describe, expect, it } from 'vitest';
import { folderWith } from './testing/folder.ts';
import { planningBundle } from './testing/records.ts';
import { run } from './testing/run.ts';

const vendors = fileURLToPath(new URL('../../../tests/interoperability', import.meta.url));

async function explain(args: readonly string[]): Promise<RecordExplanation> {
  const { status, stdout, stderr } = await run(['explain-record', ...args, '--at', '2026-03-20'], {
    cwd: vendors,
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return JSON.parse(stdout) as RecordExplanation;
}

function factsOf({ facts }: RecordExplanation) {
  return new Map(facts.map((each) => [each.fact, each]));
}

describe('explain-record', () => {
  it('tells which facts were found, in what, and which were looked for in vain', async () => {
    const explanation = await explain(['records/cbv.json']);
    const facts = factsOf(explanation);

    expect(explanation.patient).toBe('Patient/gerda');
    expect(facts.get('conversation')?.found).toEqual([
      { reference: 'Procedure/zorgplanning', on: '2026-03-02' },
    ]);
    expect(facts.get('registration')?.found).toContainEqual({
      reference: 'ChargeItem/teamconsult-registratie',
      value: '190067',
      on: '2026-03-12',
    });
    expect(facts.get('hand-over')).toMatchObject({ found: [], unclear: [], binding: 'planHandedOver' });
    expect(explanation.unread).toContainEqual({
      system: 'https://cbv-ziekenhuis.example/codes/contactsoort',
      code: 'TEL',
      display: 'Telefonisch consult',
      element: 'Encounter.type',
      count: 1,
      reference: 'Encounter/telefonisch',
    });
  });

  it('finds with the settings of a site what its data says in other words', async () => {
    const facts = factsOf(await explain(['records/cbv.json', '--settings', 'settings/cbv.yaml']));

    expect(facts.get('hand-over')?.found).toEqual([{ reference: 'Communication/brief', on: '2026-03-04' }]);
    expect(facts.get('remote-contact')?.found).toEqual([
      { reference: 'Encounter/telefonisch', on: '2026-03-16' },
    ]);
    expect(facts.get('dbc')?.found).toMatchObject([{ value: '0322.9950' }]);
  });

  it('tells of whom the role is not clear', async () => {
    const facts = factsOf(await explain(['records/snomed.json']));

    expect(facts.get('role')).toMatchObject({
      found: [],
      unclear: ['PractitionerRole/internist', 'PractitionerRole/longarts'],
    });
  });

  it('speaks Dutch, and English on request', async () => {
    const folder = folderWith({ 'a.json': JSON.stringify(planningBundle('olivia')) });
    const text = (lang: string) =>
      run(['explain-record', 'a.json', '--at', '2026-03-20', '--format', 'text', '--lang', lang], {
        cwd: folder,
      });

    expect((await text('nl')).stdout).toMatch(
      /Gevonden \d+[\s\S]*✓ Gesprek over proactieve zorgplanning[\s\S]*Tevergeefs gezocht/,
    );
    expect((await text('en')).stdout).toMatch(
      /Found \d+[\s\S]*✓ Proactive-care-planning conversation[\s\S]*Looked for in vain/,
    );
  });

  it('refuses what it has no use for, and mistakes in the settings with their file and path', async () => {
    const folder = folderWith({
      'a.json': JSON.stringify(planningBundle('olivia')),
      'map.yaml': 'bindings: { codes: nowhere.json }',
      'path.yaml': 'bindings: { planHandedOver: "Communication.where(" }',
    });
    const refused = async (...args: string[]) =>
      (await run(['explain-record', 'a.json', ...args], { cwd: folder })).stderr;

    expect(await refused('--all')).toMatch(/--all hoort niet bij explain-record/);
    expect(await refused('--patient', 'Patient/tom')).toMatch(/Patient\/tom/);
    expect(await refused('--settings', 'map.yaml')).toMatch(/nowhere\.json/);
    expect(await refused('--settings', 'path.yaml')).toMatch(
      /path\.yaml: bindings\.planHandedOver: is geen FHIRPath/,
    );
  });
});
