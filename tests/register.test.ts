import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../scripts/register.mjs', import.meta.url));
const KEPT = fileURLToPath(new URL('../scripts/register/', import.meta.url));
const CHANGED = fileURLToPath(new URL('.test-results/register/', import.meta.url));

function check(...args: string[]) {
  const { status, stderr } = spawnSync(process.execPath, [SCRIPT, '--check', ...args], { encoding: 'utf8' });
  return { status, stderr };
}

/** With other words in one of the files that people keep. */
function checkWith(file: string, replace: (text: string) => string, name: string) {
  const kept = readFileSync(`${KEPT}${file}`, 'utf8');
  const changed = replace(kept);
  expect(changed).not.toBe(kept);
  const folder = `${CHANGED}${name}/`;
  rmSync(folder, { recursive: true, force: true });
  cpSync(KEPT, folder, { recursive: true, filter: (path) => !path.endsWith('.mjs') });
  writeFileSync(`${folder}${file}`, changed);
  return check('--from', folder);
}

describe('the register', () => {
  it('is complete and equal to the rules', () => {
    expect(check()).toEqual({ status: 0, stderr: '' });
  });

  it.each([
    [
      'a section without a sentence',
      'sections.yaml',
      (text: string) => text.replace('    "1.1": ', '    1.1.0: Nieuw\n    "1.1": '),
      'Section 1.1.0 has no sentence\n',
    ],
    [
      'a section that the list lacks and rules cite',
      'sections.yaml',
      (text: string) => text.replace(/ {4}"3.9": .*\n/, ''),
      'Section 3.9 has sentences and is not in sections.yaml\nSection 3.9 is cited by afleggen-opbaren and',
    ],
    [
      'a carrier that does not exist',
      'sentences/1-ziekenhuis.yaml',
      (text: string) => text.replace('msz-parallelliteit#different-policy', 'msz-parallelliteit#no-policy'),
      ': there is no msz-parallelliteit#no-policy\n',
    ],
    [
      'a pattern that nothing matches',
      'sentences/1-ziekenhuis.yaml',
      (text: string) => text.replace('tapa-*#validity', 'tapa-*#term'),
      ': there is no tapa-*#term\n',
    ],
    [
      'a reading that does not exist',
      'sentences/1-ziekenhuis.yaml',
      (text: string) => text.replace('reading:A2\n', 'reading:A999\n'),
      ': there is no reading:A999\n',
    ],
    [
      'a sentence without a carrier or a reason',
      'sentences/6-knelpunten.yaml',
      (text: string) => text.replace('none: lege tabel', 'note: lege tabel'),
      'Section 6.4, sentence 1, "De bron noemt geen knelpunt": nothing carries it, and no reason says why\n',
    ],
    [
      'a sentence with a carrier and a reason why it has none',
      'sentences/6-knelpunten.yaml',
      (text: string) => text.replace('none: lege tabel', 'none: lege tabel\n    by: elv-ptz'),
      'Section 6.4, sentence 1, "De bron noemt geen knelpunt": has carriers, and a reason why it has none\n',
    ],
    [
      'a number that is left out',
      'sentences/6-knelpunten.yaml',
      (text: string) => text.replace(/^6\.4:\n {2}1:|^"6\.4":\n {2}1:/m, '"6.4":\n  2:'),
      'Section 6.4: its sentences are not numbered 1 to 1\n',
    ],
    [
      'a title of no sentence',
      'sentences/1-ziekenhuis.yaml',
      (text: string) => text.replaceAll('by: msz-facultatieve-prestatie#agreement', 'none: niets'),
      'msz-facultatieve-prestatie is named by no sentence\n',
    ],
    [
      'a page that says something else',
      'sentences/6-knelpunten.yaml',
      (text: string) => text.replace('none: lege tabel', 'none: een lege tabel'),
      'The rules say something else than docs/register/6-knelpunten.md. Run: npm run register\n',
    ],
  ])('tells of %s', (name, file, replace, message) => {
    const { status, stderr } = checkWith(file, replace, name.replaceAll(' ', '-'));

    expect(status).toBe(1);
    expect(stderr).toContain(message);
  });
});
