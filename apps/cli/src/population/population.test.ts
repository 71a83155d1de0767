import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../testing/folder.ts';
import { INTERNIST, planningBundle, planningRecord } from '../testing/records.ts';
import { run } from '../testing/run.ts';

const AT = ['--at', '2026-03-10', '--lang', 'en'];

type Told = Readonly<Record<string, unknown>>;

function ndjson(resources: readonly object[]): string {
  return resources.map((resource) => `${JSON.stringify(resource)}\n`).join('');
}

function told(cwd: string, file: string, folder = 'out'): Told[] {
  const lines = readFileSync(join(cwd, folder, file), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Told);
}

function runOf(cwd: string, folder = 'out') {
  return JSON.parse(readFileSync(join(cwd, folder, 'run.json'), 'utf8'));
}

async function population(cwd: string, args: readonly string[] = []) {
  const done = await run(['population', 'in', '--out', 'out', ...AT, ...args], { cwd });
  expect(done).toMatchObject({ status: 0 });
  return done;
}

/** The conversation of a patient by type, as an export has it. */
function exported(...patients: readonly string[]) {
  const [people, talks] = [0, 1].map((index) =>
    ndjson(patients.map((patient) => planningRecord(patient)[index] as object)),
  );
  return {
    'in/Patient.ndjson': people as string,
    'in/Procedure.ndjson': talks as string,
    'in/PractitionerRole.ndjson': ndjson([INTERNIST]),
  };
}

describe('population', () => {
  it('leaves a folder that only its owner reads, with all it promises', async () => {
    const cwd = folderWith(exported('olivia', 'bram'));

    const { stdout, stderr } = await population(cwd);

    expect(stdout).toBe('2 findings of 2 patients, in out\n');
    expect(stderr).toContain('Assessing 100%, 2 patients, 2 findings');
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual([
      'README.txt',
      'findings.ndjson',
      'findings.parquet',
      'problems.ndjson',
      'report.html',
      'run.json',
      'worklist.csv',
      'worklist.xlsx',
    ]);
    expect(statSync(join(cwd, 'out')).mode & 0o777).toBe(0o700);
    const modes = readdirSync(join(cwd, 'out')).map((name) => statSync(join(cwd, 'out', name)).mode & 0o077);
    expect(modes.every((mode) => mode === 0)).toBe(true);
    expect(told(cwd, 'findings.ndjson')).toMatchObject([
      {
        patient: 'Patient/bram',
        id: 'msz-pzp-190099',
        code: '190099',
        status: 'incomplete',
        on: '2026-03-02',
      },
      { patient: 'Patient/olivia' },
    ]);
    expect(runOf(cwd)).toMatchObject({
      edition: '2026',
      byStatus: { incomplete: 2 },
      byTitle: { 'msz-pzp-190099': { incomplete: 2 } },
      patients: { assessed: 2, withFindings: 2, ofType: 2 },
      prefilter: true,
    });
    expect(readFileSync(join(cwd, 'out', 'worklist.csv'), 'utf8')).toMatch(
      /^\ufeffStatus;Patient;.*;Who takes this;Done\r\nStill needed;Patient\/bram;/,
    );
    expect(
      readFileSync(join(cwd, 'out', 'findings.parquet'))
        .subarray(0, 4)
        .toString(),
    ).toBe('PAR1');
  });

  it('goes on after a line that it cannot read, and takes what it is of for incomplete', async () => {
    const subject = '"subject":{"reference":"Patient/olivia"}';
    const files = exported('olivia', 'bram');
    const cwd = folderWith({
      ...files,
      'in/Communication.ndjson': `{"resourceType":"Communication","id":"c",${subject},"status":\nnothing\n42\n`,
    });

    await population(cwd);

    const outcomes = told(cwd, 'findings.ndjson').map(({ conditions }) => {
      const list = conditions as { id: string; outcome: string }[];
      return list.find(({ id }) => id === 'hand-over-to-gp')?.outcome;
    });
    expect(outcomes).toEqual(['unmet', 'unknown']);
    const places = told(cwd, 'problems.ndjson').map(({ patient, reference }) => `${patient} ${reference}`);
    expect(places).toEqual(
      expect.arrayContaining([
        'null in/Communication.ndjson:1',
        'null in/Communication.ndjson:2',
        'null in/Communication.ndjson:3',
      ]),
    );
  });

  it('reads what is packed, split, in folders and of both kinds of line end, and tells of what is cut', async () => {
    const files = exported('olivia', 'bram');
    const packed = gzipSync(files['in/Procedure.ndjson']);
    const cwd = folderWith({
      'in/a/Patient.000.ndjson': files['in/Patient.ndjson'].replaceAll('\n', '\r\n'),
      'in/PractitionerRole.ndjson.gz': gzipSync(files['in/PractitionerRole.ndjson']),
      'in/deep/er/Procedure.ndjson.gz': packed,
      'cut/Procedure.ndjson.gz': packed.subarray(0, packed.length - 20),
      'cut/Patient.ndjson': files['in/Patient.ndjson'],
    });

    await population(cwd);
    expect(await run(['population', 'cut', '--out', 'of-cut', ...AT], { cwd })).toMatchObject({ status: 0 });

    expect(told(cwd, 'findings.ndjson')).toHaveLength(2);
    expect(told(cwd, 'problems.ndjson')).toEqual([]);
    expect(told(cwd, 'problems.ndjson', 'of-cut').map(({ message }) => message)).toEqual([
      expect.stringContaining('is no JSON'),
      expect.stringContaining('ends too early; absence proves nothing of Procedure'),
    ]);
  });

  it('holds an export to its manifest', async () => {
    const files = exported('olivia');
    const output = [
      { type: 'Patient', url: 'https://ehr.example/out/Patient.ndjson', count: 1 },
      { type: 'Procedure', url: 'https://ehr.example/out/Procedure.ndjson', count: 5 },
      { type: 'Communication', url: 'https://ehr.example/out/Communication.ndjson' },
    ];
    const manifest = { transactionTime: '2026-03-09T00:00:00Z', request: '', output, error: [] };
    const cwd = folderWith({ ...files, 'in/manifest.json': JSON.stringify(manifest), 'in/other.json': '{}' });

    await population(cwd);

    expect(told(cwd, 'problems.ndjson').map(({ message }) => message)).toEqual([
      expect.stringContaining('names 5 lines in Procedure.ndjson, which holds 1'),
      expect.stringContaining('names Communication.ndjson, which is not here'),
      expect.stringContaining('was not read'),
    ]);
    const [finding] = told(cwd, 'findings.ndjson');
    const conditions = finding?.['conditions'] as { id: string; outcome: string }[];
    expect(conditions.find(({ id }) => id === 'hand-over-to-gp')?.outcome).toBe('unknown');
  });

  it('finds whose a line is by a contact, by a number, by a merged patient and behind escapes', async () => {
    const bsn = { system: 'http://fhir.nl/fhir/NamingSystem/bsn', value: '999911120' };
    const talk = (id: string, more: object) => ({
      ...(planningRecord('x')[1] as object),
      id,
      subject: undefined,
      ...more,
    });
    const lines = [
      talk('by-contact', { encounter: { reference: 'Encounter/e1' } }),
      talk('by-number', { subject: { identifier: bsn } }),
      talk('of-merged', { subject: { reference: 'Patient/old' } }),
    ].map((resource) => JSON.stringify(resource));
    const escaped = JSON.stringify(talk('escaped', { subject: { reference: 'Patient/slash' } }))
      .replaceAll('/', '\\/')
      .replace('713603004', '\\u0037\\u00313603004');
    const cwd = folderWith({
      'in/Patient.ndjson': ndjson([
        { resourceType: 'Patient', id: 'contact' },
        { resourceType: 'Patient', id: 'number', identifier: [bsn] },
        {
          resourceType: 'Patient',
          id: 'old',
          link: [{ type: 'replaced-by', other: { reference: 'Patient/kept' } }],
        },
        { resourceType: 'Patient', id: 'kept' },
        { resourceType: 'Patient', id: 'slash' },
        { resourceType: 'Patient', id: 'nobody' },
      ]),
      'in/Encounter.ndjson': ndjson([
        {
          resourceType: 'Encounter',
          id: 'e1',
          status: 'finished',
          subject: { reference: 'Patient/contact' },
        },
      ]),
      'in/Procedure.ndjson': [...lines, escaped].join('\n'),
    });

    await population(cwd);

    expect(told(cwd, 'findings.ndjson').map(({ patient }) => patient)).toEqual([
      'Patient/contact',
      'Patient/kept',
      'Patient/number',
      'Patient/slash',
    ]);
    expect(runOf(cwd).patients.assessed).toBe(4);
  });

  it('bounds the date of care', async () => {
    const cwd = folderWith(exported('olivia'));

    await population(cwd, ['--from', '2026-03-03']);
    expect(runOf(cwd)).toMatchObject({ findings: 0, outsideDates: 1, from: '2026-03-03' });

    await population(cwd, ['--from', '2026-03-02', '--until', '2026-03-02']);
    expect(runOf(cwd)).toMatchObject({ findings: 1, outsideDates: 0 });
  });

  it('tells what is new, gone and changed since an earlier run', async () => {
    const cwd = folderWith({
      ...exported('olivia', 'bram'),
      ...renamed('later', exported('olivia', 'anna')),
    });
    const plan = {
      resourceType: 'CarePlan',
      id: 'plan',
      status: 'active',
      intent: 'plan',
      subject: { reference: 'Patient/olivia' },
      category: [{ coding: [{ system: 'http://snomed.info/sct', code: '713603004' }] }],
      created: '2026-03-02',
    };
    const more = folderWith({ 'CarePlan.ndjson': ndjson([plan]) });

    await population(cwd);
    const args = [
      'population',
      'later',
      join(more, 'CarePlan.ndjson'),
      '--out',
      'second',
      '--previous',
      'out',
      ...AT,
    ];
    expect(await run(args, { cwd })).toMatchObject({ status: 0 });

    expect(told(cwd, 'findings.ndjson', 'second').map(({ patient, change }) => [patient, change])).toEqual([
      ['Patient/anna', 'new'],
      ['Patient/olivia', 'changed'],
    ]);
    expect(told(cwd, 'gone.ndjson', 'second')).toMatchObject([{ patient: 'Patient/bram' }]);
    expect(runOf(cwd, 'second').since).toEqual({ new: 1, changed: 1, gone: 1 });
  });

  it('leaves no name of a record with --pseudonymise, and the same pseudonym for the same key', async () => {
    const cwd = folderWith({ ...exported('olivia'), 'key.txt': 'a key of thirty-two characters..' });

    await population(cwd, ['--pseudonymise', 'key.txt']);
    const first = told(cwd, 'findings.ndjson');
    const all = ['findings.ndjson', 'problems.ndjson', 'worklist.csv', 'report.html', 'findings.parquet']
      .map((name) => readFileSync(join(cwd, 'out', name), 'latin1'))
      .join('\n');
    await population(cwd, ['--pseudonymise', 'key.txt', '--memory', '300']);

    expect(all).not.toMatch(/olivia|Role\/internist/);
    expect(first[0]?.['patient']).toMatch(/^Patient\/[0-9a-f]{32}$/);
    expect(told(cwd, 'findings.ndjson')).toEqual(first);
  });

  it('looks at everybody where bindings can make anything count, and says so', async () => {
    const cwd = folderWith({
      ...exported('olivia'),
      'site.yaml': 'bindings:\n  planHandedOver: "Communication.where(status = \'completed\').exists()"\n',
    });

    const { stderr } = await population(cwd, ['--settings', 'site.yaml']);

    expect(stderr).toContain('every patient is assessed');
    expect(runOf(cwd)).toMatchObject({ prefilter: false, patients: { assessed: 1 } });
  });

  it('takes a Bundle a line', async () => {
    const cwd = folderWith({ 'in/records.ndjson': ndjson(['olivia', 'bram'].map(planningBundle)) });

    await population(cwd);

    expect(told(cwd, 'findings.ndjson').map(({ patient }) => patient)).toEqual([
      'Patient/bram',
      'Patient/olivia',
    ]);
  });

  it.each([
    [['population', '--out', 'out'], 'name what an export left'],
    [['population', 'in'], '--out is missing'],
    [['population', 'nowhere', '--out', 'out'], 'nowhere does not exist'],
    [['population', 'empty', '--out', 'out'], 'holds no .ndjson or .jsonl'],
    [['population', 'no-fhir', '--out', 'out'], 'no FHIR R4'],
    [['population', 'no-patient', '--out', 'out'], 'there is no Patient in the input'],
    [['population', 'in', '--out', 'empty'], 'holds other files'],
    [['population', 'in', '--out', 'out', '--memory', '10'], '--memory: "10" is not possible'],
    [['population', 'in', '--out', 'out', '--from', '2026-02-30'], '--from: "2026-02-30" is no date'],
    [
      ['population', 'in', '--out', 'out', '--from', '2026-03-02', '--until', '2026-03-01'],
      'is after --until',
    ],
    [['population', 'in', '--out', 'out', '--previous', 'empty'], 'holds no findings.ndjson'],
    [['population', 'in', '--out', 'out', '--pseudonymise', 'empty/note.txt'], 'is too short for a key'],
    [['population', '-', '--out', 'out'], 'no standard input; stream does'],
  ])('refuses %j', async (args, message) => {
    const cwd = folderWith({
      ...exported('olivia'),
      'empty/note.txt': 'x',
      'no-fhir/a.ndjson': '{"a":1}\n',
      'no-patient/a.ndjson': ndjson([INTERNIST]),
    });

    const { status, stdout, stderr } = await run([...args, '--lang', 'en'], { cwd });

    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n').at(-1)).toContain(message);
    expect(readdirSync(cwd)).not.toContain('out');
  });
});

function renamed(folder: string, files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name.replace(/^in/, folder), text]));
}
