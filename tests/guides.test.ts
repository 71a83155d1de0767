import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { noise } from './interoperability/whole-records/noise.ts';
import { bundleOf, inShape, type Shape } from './interoperability/whole-records/shape.ts';
import { HOSPITAL } from './interoperability/whole-records/stories.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PATIENTS = join(ROOT, 'apps', 'sandbox', 'patients');
const FOLDER = fileURLToPath(new URL('.test-results/guides', import.meta.url));
/** `record.json` in a guide is a file of the reader. */
const RECORD = join(FOLDER, 'record.json');

/** The guides with commands for a shell, and where their readers are: in the project, or with files of their own. */
const GUIDES = [
  { guide: 'README.md', cwd: ROOT, commands: 1 },
  { guide: 'apps/cli/README.md', cwd: FOLDER, commands: 6 },
  { guide: 'docs/from-your-data.md', cwd: ROOT, commands: 2 },
  { guide: 'docs/first-day.md', cwd: FOLDER, commands: 8 },
];
/** What runs itself: `npm test` runs this, and `scripts/try-start.mjs` the other. */
const NOT_HERE = /^npm (start|test)\b/;

interface Command {
  readonly line: string;
  /** What the guide says that it prints, where it says so. */
  readonly sample: string | undefined;
}

describe.each(GUIDES)('$guide', ({ guide, cwd, commands }) => {
  const found = commandsIn(readFileSync(join(ROOT, guide), 'utf8'));

  it('has commands', () => {
    expect(found).toHaveLength(commands);
  });

  beforeAll(writeFiles);

  it.each(found)('$line', ({ line, sample }) => {
    const run = spawnSync(line.replaceAll('record.json', JSON.stringify(RECORD)), {
      shell: true,
      cwd,
      encoding: 'utf8',
      env: {
        ...process.env,
        PATH: `${join(ROOT, 'node_modules', '.bin')}${delimiter}${process.env['PATH']}`,
      },
    });

    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
    const [, file] = / > (\S+)$/.exec(line) ?? [];
    const printed = file === undefined ? run.stdout : readFileSync(join(cwd, file), 'utf8');
    expect(printed).toMatch(sample === undefined ? /\S/ : asPrinted(sample));
  });
});

/** The commands in the blocks of a guide; the block that follows a single command shows what it prints. */
function commandsIn(markdown: string): Command[] {
  const blocks = [...markdown.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, language = '', text = '']) => ({
    language,
    text,
  }));
  return blocks.flatMap(({ language, text }, index) => {
    if (language !== 'sh') return [];
    const next = blocks[index + 1];
    const sample = next?.language === '' ? next.text : undefined;
    const lines = text.replaceAll('\\\n', '').split('\n');
    return lines.filter((line) => line !== '' && !NOT_HERE.test(line)).map((line) => ({ line, sample }));
  });
}

/** An ellipsis in a sample stands for what was left out. */
function asPrinted(sample: string): RegExp {
  const escaped = sample.trimEnd().replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll(/\s*…/g, '[^]*')}\\s*$`);
}

/** The files that the guides speak of. */
function writeFiles(): void {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const file of [RECORD, join(FOLDER, 'people.json')]) copyFileSync(join(PATIENTS, 'olivia.json'), file);
  cpSync(PATIENTS, join(FOLDER, 'ward'), { recursive: true });
  writeFileSync(join(FOLDER, 'site.yaml'), '{}\n');
  const people = readFileSync(join(FOLDER, 'people.json'), 'utf8');
  writeFileSync(join(FOLDER, 'bundles.ndjson'), `${JSON.stringify(JSON.parse(people))}\n`);
  mkdirSync(join(FOLDER, 'export'));
  writeFileSync(join(FOLDER, 'export', 'patients.json'), JSON.stringify(hospitalExport()));
}

/** What a hospital hands over: names of its own, and one that no pack knows. */
function hospitalExport(): object {
  const shape: Shape = {
    lists: 'https://ziekenhuis.example',
    references: 'relative',
    unknownStatus: true,
    plan: 'document',
    handOver: 'letter',
    phase: 'flag',
    dbc: 'account',
  };
  const record = bundleOf([...inShape(HOSPITAL, shape), ...noise(40, shape.lists, 1)], shape);
  return JSON.parse(JSON.stringify(record).replaceAll('Palliatieve fase', 'Code paars')) as object;
}
