import { describe, expect, it } from 'vitest';
import { folderWith } from './testing/folder.ts';
import { planningBundle } from './testing/records.ts';
import { run } from './testing/run.ts';

const RECORD = JSON.stringify(planningBundle('olivia'));

const FILES = {
  'record.json': RECORD,
  'broken.json': '{\n  "resourceType": "Bundle",\n  "entry": [}\n',
  'short.json': '{"resourceType": "Bundle"',
  'broken.ndjson': `${JSON.stringify({ resourceType: 'Patient', id: 'a' })}\n\n{"resourceType": Patient}\n`,
  'latin1.json': Buffer.from('{"resourceType":"Patient","id":"a","name":[{"text":"José"}]}', 'latin1'),
  'empty.json': ' \n',
  'other.json': '{"name": "package"}',
  'nobody.json': '{"resourceType":"Practitioner","id":"a"}',
  'refused.json': JSON.stringify({
    resourceType: 'OperationOutcome',
    issue: [{ severity: 'error', code: 'login', diagnostics: 'token expired' }],
  }),
  'empty/readme.txt': '',
  'typo.yaml': 'agreements:\n  wlz-h355: true\n  tapa-2a-scop-telefonisch: { until: soon }\n',
  'broken.yaml': 'agreements:\n  wlz-h335: [true\n',
  'double.yaml': 'teams: {}\nteams: {}\n',
  'cut.ndjson.gz': new Uint8Array([0x1f, 0x8b, 8, 0]),
  'broken.settings.json': '{"teams": }',
};

describe('assess refuses', () => {
  it.each([
    [[], 'noem een opdracht: prestatiewijzer assess [BESTAND | MAP | -]…; --help legt alles uit'],
    [
      ['asses', 'record.json'],
      'de opdracht "asses" bestaat niet, wel: assess, explain-record, changes, stream, population; --help legt alles uit',
    ],
    [['assess', 'nowhere.json'], 'nowhere.json bestaat niet'],
    [['assess', 'empty'], 'empty: in deze map staat geen .json, .ndjson of .jsonl, ook niet als .gz'],
    [['assess', 'cut.ndjson.gz'], 'cut.ndjson.gz is geen heel gzip-bestand'],
    [['assess', 'broken.json'], 'broken.json, regel 3, kolom 13: geen geldige JSON, onverwacht teken "}"'],
    [
      ['assess', 'short.json'],
      'short.json, regel 1, kolom 26: geen geldige JSON, de tekst houdt te vroeg op',
    ],
    [
      ['assess', 'broken.ndjson'],
      'broken.ndjson, regel 3, kolom 18: geen geldige JSON, onverwacht teken "P"',
    ],
    [['assess', 'latin1.json'], 'latin1.json is geen tekst in UTF-8'],
    [['assess', 'empty.json'], 'empty.json is leeg'],
    [['assess', '-'], 'stdin is leeg'],
    [['assess', 'other.json'], 'other.json: geen FHIR R4, nergens staat een resource met een resourceType'],
    [['assess', 'nobody.json'], 'nobody.json: er is geen Patient in de invoer'],
    [
      ['assess', 'refused.json'],
      'refused.json: er is geen Patient in de invoer; input OperationOutcome.issue: de server meldt: login: token expired. Niet alles is er; ontbreken bewijst van geen enkele soort iets. Lever alles.',
    ],
    [
      ['assess', 'record.json', '--patient', 'olivia'],
      '--patient: olivia staat niet in record.json, schrijf Patient/ID',
    ],
    [['assess', 'record.json', '--at', '2026-02-30'], '--at: "2026-02-30" is geen datum, schrijf JJJJ-MM-DD'],
    [['assess', 'record.json', '--at', '0000-01-01'], '--at: "0000-01-01" is geen datum, schrijf JJJJ-MM-DD'],
    [
      ['assess', 'record.json', '--format', 'xml'],
      '--format: "xml" bestaat niet, kies uit json, ndjson, text',
    ],
    [['assess', 'record.json', '--lang=de'], '--lang: "de" bestaat niet, kies uit nl, en'],
    [['assess', 'record.json', '--at'], '--at: er ontbreekt een waarde'],
    [['assess', 'record.json', '--settings', '--all'], '--settings: er ontbreekt een waarde'],
    [['assess', 'record.json', '--all=yes'], '--all heeft geen waarde'],
    [['assess', 'record.json', '--from', '2025'], '--from hoort niet bij assess; --help noemt alle opties'],
    [['assess', 'record.json', '--al'], 'de optie --al bestaat niet; --help noemt alle opties'],
    [['assess', 'record.json', '--__proto__'], 'de optie --__proto__ bestaat niet; --help noemt alle opties'],
    [['assess', 'record.json', '--settings', 'none.yaml'], 'none.yaml bestaat niet'],
    [
      ['assess', 'record.json', '--settings', 'typo.yaml'],
      'typo.yaml: agreements.tapa-2a-scop-telefonisch.until: is geen datum, schrijf JJJJ-MM-DD; ' +
        'agreements.wlz-h355: bestaat niet; bedoel je wlz-h335?',
    ],
    [
      ['assess', 'record.json', '--settings', 'broken.settings.json'],
      'broken.settings.json, regel 1, kolom 11: geen geldige JSON, onverwacht teken "}"',
    ],
  ])('%j', async (args, message) => {
    const { status, stdout, stderr } = await run(args, { cwd: folderWith(FILES) });

    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: `prestatiewijzer: ${message}\n`,
    });
  });

  it.each([
    ['broken.yaml', /^prestatiewijzer: broken\.yaml, regel \d+, kolom \d+: geen geldige YAML \([^\n]+\)\n$/],
    ['double.yaml', /^prestatiewijzer: double\.yaml, regel 2, kolom 1: geen geldige YAML \([^\n]+\)\n$/],
  ])('settings that are no YAML: %s', async (file, message) => {
    const { status, stdout, stderr } = await run(['assess', 'record.json', '--settings', file], {
      cwd: folderWith(FILES),
    });

    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  it('in English as well', async () => {
    const cwd = folderWith(FILES);

    expect((await run(['assess', 'broken.json', '--lang', 'en'], { cwd })).stderr).toBe(
      'prestatiewijzer: broken.json, line 3, column 13: no valid JSON, unexpected character "}"\n',
    );
    expect((await run(['assess', '--lang=en', '--at', 'x'], { cwd })).stderr).toBe(
      'prestatiewijzer: --at: "x" is no date, write YYYY-MM-DD\n',
    );
  });
});
