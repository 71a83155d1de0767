// What the generators of documentation share: a folder of pages, written as a whole or compared with what is there.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './steps.mjs';

/** The text of a page from its lines. */
export function page(lines) {
  return `${lines.join('\n').trimEnd()}\n`;
}

/** One row of a table; cells are text in Markdown. */
export function row(cells) {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** The head of a table. */
export function head(names) {
  return [row(names), row(names.map(() => '---'))];
}

/** Writes pages, by their path in `folder`; with `check` it only names those that differ. */
export function publish(folder, pages, { command, check = false }) {
  if (check) return compare(folder, pages, command);
  const path = join(root, folder);
  rmSync(path, { recursive: true, force: true });
  for (const [name, text] of pages) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  console.log(`Wrote ${pages.size} pages to ${folder}`);
}

/** Writes a page that a person writes too: `rewrite` makes the new text of the old. */
export function publishPage(path, rewrite, { command, check = false }) {
  const text = read('.', path);
  const wanted = rewrite(text);
  if (wanted === text) return;
  if (check) {
    console.error(`The rules say something else than ${path}. Run: ${command}`);
    process.exitCode = 1;
  } else writeFileSync(join(root, path), wanted);
}

function compare(folder, pages, command) {
  const there = new Set([...namesIn(folder), ...pages.keys()]);
  const stale = [...there]
    .filter((name) => !pages.has(name) || read(folder, name) !== pages.get(name))
    .sort();
  if (stale.length === 0) return;
  const names = stale.slice(0, 5).map((name) => `${folder}/${name}`);
  const more = stale.length > 5 ? ` and ${stale.length - 5} more` : '';
  console.error(`The rules say something else than ${names.join(', ')}${more}. Run: ${command}`);
  process.exitCode = 1;
}

function namesIn(folder) {
  try {
    return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => name.endsWith('.md'));
  } catch {
    return [];
  }
}

function read(folder, name) {
  try {
    // Git may check out other line ends.
    return readFileSync(join(root, folder, name), 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}
