import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const RULES = fileURLToPath(new URL('../../packages/rules/', import.meta.url));

/** Every module of the built package that its exports lead to, from the root of the package. */
function modules(): ReadonlySet<string> {
  const found = new Set<string>();
  const follow = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    const code = readFileSync(path, 'utf8');
    for (const [, target] of code.matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g))
      follow(resolve(dirname(path), target as string));
  };
  const { exports } = JSON.parse(readFileSync(join(RULES, 'package.json'), 'utf8'));
  for (const entry of Object.values<{ default?: string }>(exports))
    if (entry.default?.endsWith('.js')) follow(join(RULES, entry.default));
  return new Set([...found].map((path) => relative(RULES, path)));
}

it('the built rules run what is published of the titles, and not what they were written in', () => {
  const law = [...modules()].filter((path) => path.startsWith('dist/law/'));
  expect(law).toContain('dist/law/published/all-logic.js');
  const written = law.filter(
    (path) => !/^dist\/law\/(?:published\/|routes\/|claims\/|[a-z-]+\.js$)/.test(path),
  );
  expect(written).toEqual([]);
  expect(law).not.toContain('dist/law/title.js');
});

it('the package holds every module that its exports lead to', () => {
  // The npm that runs these tests, as the one on the path may be none (on Windows a .cmd file).
  const npm = process.env['npm_execpath'];
  const [file, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const args = [...first, 'pack', '--dry-run', '--json', '--ignore-scripts'];
  const [packed] = JSON.parse(execFileSync(file, args, { cwd: RULES, encoding: 'utf8' }));
  const held = new Set(packed.files.map(({ path }: { path: string }) => path));
  expect([...modules()].filter((path) => !held.has(path))).toEqual([]);
});
