import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const DOCS = fileURLToPath(new URL('../docs/', import.meta.url));

describe('the handbook', () => {
  it('is equal to the rules', () => {
    const script = fileURLToPath(new URL('../scripts/handbook.mjs', import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it.each([
    ['by-name.md', '| VV10 |', 'long-term-care/wlz-vpt-vv10.md'],
    ['by-name.md', '| ELV |', 'hospice/elv-ptz.md'],
    ['by-code.md', '| 190067 |', 'hospital/msz-consult-team-pz-190067.md'],
    ['by-setting.md', '## Bijna-thuis-huis', 'home-nursing/wv-dagprijs-bth.md'],
    ['by-profession.md', '## Huisarts', 'general-practice/ha-meedenkadvies-2026.md'],
  ])('finds in %s what is under %s', (file, under, page) => {
    const text = readFileSync(join(DOCS, 'handbook', file), 'utf8');

    expect(text.slice(text.indexOf(under))).toContain(`](${page})`);
    expect(text).toContain(under);
  });
});

it.each(['handbook', 'register'])('leads from %s to what is there', (folder) => {
  const broken = pagesIn(folder).flatMap((page) =>
    linksIn(page)
      .filter((link) => !leadsSomewhere(link, page))
      .map((link) => `${page}: ${link}`),
  );

  expect(broken).toEqual([]);
});

function pagesIn(folder: string): string[] {
  return readdirSync(join(DOCS, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(DOCS, folder, name));
}

function linksIn(page: string): string[] {
  const links = [...readFileSync(page, 'utf8').matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link);
  return [...new Set(links)];
}

const read = new Map<string, string>();

function leadsSomewhere(link: string, page: string): boolean {
  const [file = '', anchor] = link.split('#');
  const path = join(dirname(page), file);
  if (!existsSync(path)) return false;
  if (anchor === undefined) return true;
  const text = read.get(path) ?? readFileSync(path, 'utf8');
  read.set(path, text);
  return text.includes(`<a id="${anchor}"></a>`);
}
