import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../scripts/register.mjs', import.meta.url));
const SECTIONS = readFileSync(new URL('../scripts/register/sections.yaml', import.meta.url), 'utf8');
const FOLDER = fileURLToPath(new URL('.test-results/register/', import.meta.url));

function check(...args: string[]) {
  const { status, stderr } = spawnSync(process.execPath, [SCRIPT, '--check', ...args], { encoding: 'utf8' });
  return { status, stderr };
}

/** With other words in the list that is kept by hand. */
function checkWith(replace: (sections: string) => string, name: string) {
  const changed = replace(SECTIONS);
  expect(changed).not.toBe(SECTIONS);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}${name}.yaml`, changed);
  return check('--sections', `${FOLDER}${name}.yaml`);
}

describe('the register', () => {
  it('is complete and equal to the rules', () => {
    expect(check()).toEqual({ status: 0, stderr: '' });
  });

  it.each([
    [
      'a section without a row',
      (sections: string) => `${sections}\n    - section: '9.9'\n      name: Nieuw\n`,
      'Section 9.9 has no row\n',
    ],
    [
      'a section that the rules cite and the list lacks',
      (sections: string) => sections.replace(/ {4}- section: "3.9"\n {6}name: Afleggen en opbaren\n/, ''),
      'Section 3.9 is cited by the rules and is not in sections.yaml\n',
    ],
    [
      'a name that carries nothing',
      (sections: string) =>
        sections.replace('by: msz-parallelliteit#different-policy', 'by: msz-parallel#policy'),
      ': there is no msz-parallel#policy\n',
    ],
    [
      'a rule without a reason',
      (sections: string) => sections.replace('outside: lege tabel', 'because: lege tabel'),
      'Section 6.4, "De bron noemt geen knelpunt": nothing carries it, and no reason says why\n',
    ],
    [
      'a page that says something else',
      (sections: string) => sections.replace('outside: lege tabel', 'outside: een lege tabel'),
      'The rules say something else than docs/register/6-knelpunten.md. Run: npm run register\n',
    ],
  ])('tells of %s', (name, replace, message) => {
    const { status, stderr } = checkWith(replace, name.replaceAll(' ', '-'));

    expect(status).toBe(1);
    expect(stderr).toContain(message);
  });
});
