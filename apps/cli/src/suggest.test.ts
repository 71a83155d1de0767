import { fileURLToPath } from 'node:url';
import { parseSettings } from '@prestatiewijzer/rules/settings';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { folderWith } from './testing/folder.ts';
import { run } from './testing/run.ts';

const vendors = fileURLToPath(new URL('../../../tests/interoperability', import.meta.url));

async function suggest(...args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await run(
    ['explain-record', ...args, '--suggest', '--at', '2026-03-20', '--lang', 'en'],
    { cwd: vendors },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

/** As an editor would: the `#` away from what stands under `bindings`. */
function taken(text: string): unknown {
  const from = text.indexOf('# bindings:');
  const part = text.slice(from, text.indexOf('\n\n', from));
  return parse(part.replaceAll(/^# ?/gm, ''));
}

describe('explain-record --suggest', () => {
  it('writes settings of which nothing holds until somebody chooses', async () => {
    const text = await suggest('records/nza.json');

    expect(parse(text)).toBeNull();
    expect(text).toContain('12 "Telefonisch" · 1× in 1 record, Encounter.type (Encounter/telefonisch)');
    expect(text).toMatch(/190067 · 1× in 1 record, ChargeItem\.code .*: registration\n/);
  });

  it('proposes bindings that can be used as they are', async () => {
    const settings = taken(await suggest('records/nza.json')) as { bindings: Record<string, string> };

    expect(() => parseSettings(settings)).not.toThrow();
    expect(settings.bindings['remoteContact']).toBe(
      "Encounter.type.coding.where(system = 'https://nza-ziekenhuis.example/contactwijze' and code = '12').exists()",
    );
    const bound = await folderWith({ 'site.yaml': JSON.stringify(settings) });
    const left = await suggest('records/nza.json', '--settings', `${bound}/site.yaml`);
    expect(left).not.toContain('"Telefonisch"');
  });

  it('puts first what is most frequent in all records together', async () => {
    const subject = { reference: 'Patient/p' };
    const form = {
      resourceType: 'QuestionnaireResponse',
      status: 'completed',
      questionnaire: 'https://site.example/Questionnaire/zorgplan|2',
      subject,
    };
    const flag = (code: string) => ({ coding: [{ system: 'urn:local', code, display: 'Palliatief' }] });
    const folder = await folderWith({
      'a.json': JSON.stringify([
        { resourceType: 'Patient', id: 'p' },
        { ...form, id: 'f1' },
        { ...form, id: 'f2' },
        { resourceType: 'Encounter', id: 'e', status: 'unknown', class: { code: 'AMB' }, subject },
      ]),
      'b.json': JSON.stringify([
        { resourceType: 'Patient', id: 'q' },
        ...['1', '2', '3'].map((id) => ({
          resourceType: 'Flag',
          id,
          status: 'active',
          code: flag("it's"),
          subject: { reference: 'Patient/q' },
        })),
      ]),
    });
    const text = await suggest(folder);

    expect([...text.matchAll(/^# {3}(\w+): >-$/gm)].map(([, key]) => key)).toEqual([
      'palliativePhase',
      'carePlan',
      'status',
    ]);
    expect(() => parseSettings(taken(text))).not.toThrow();
    expect(text).toContain("code = 'it\\'s'");
  });

  it('has one form only', async () => {
    const { status, stderr } = await run(['explain-record', '-', '--suggest', '--format', 'json']);

    expect(status).toBe(2);
    expect(stderr).toContain('--format');
  });
});
