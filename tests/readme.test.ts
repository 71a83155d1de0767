import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

it('prints what the README of the rules says its example prints', () => {
  const readme = readFileSync(new URL('../packages/rules/README.md', import.meta.url), 'utf8');
  const [bundle = '', example = '', printed = ''] = codeBlocks(readme, 'Example');
  const folder = fileURLToPath(new URL('.test-results/readme/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}bundle.json`, bundle);
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', example], {
    cwd: folder,
    encoding: 'utf8',
  });

  expect(run.stderr).toBe('');
  expect(withoutLayout(run.stdout)).toBe(withoutLayout(printed));
});

/** The code blocks under a heading. */
function codeBlocks(markdown: string, heading: string): string[] {
  const [, section = ''] = markdown.split(`\n## ${heading}\n`);
  const [own = ''] = section.split('\n## ');
  return [...own.matchAll(/```\w+\n(.*?)```/gs)].map(([, code = '']) => code);
}

function withoutLayout(text: string): string {
  return text.replaceAll(/\s|,(?=\s*[}\]])/g, '');
}
