import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseDocument } from 'yaml';
import { expand } from './expand.ts';
import { type Definitions, definitions, isBase, namesFrom, unusedNames } from './names.ts';
import { shapeMistakes } from './shape.ts';
import { isMapping } from './values.ts';
import type { Vignette } from './vignette.ts';

/** A file with vignettes or with what they share: well formed, or with the mistakes in its form. */
export type VignetteFile =
  | { readonly name: string; readonly vignette: Vignette; readonly mistakes: readonly [] }
  | { readonly name: string; readonly vignette?: undefined; readonly mistakes: readonly string[] };

const read = new Map<string, readonly VignetteFile[]>();

/** As below, read once in a process: many test files ask for the same. */
export function readVignettes(folder: string): readonly VignetteFile[] {
  const files = read.get(folder) ?? readAll(folder);
  read.set(folder, files);
  return files;
}

/** All vignettes in a folder and the folders in it, in order of name, and then the files of what they share. */
function readAll(folder: string): VignetteFile[] {
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readYaml(name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')));
  const bases = sources.filter(({ name }) => isBase(name)).map(asBase);
  const vignettes = sources.filter(({ name }) => !isBase(name)).map((source) => readVignette(source, bases));
  // Only after all vignettes is it known what nobody uses.
  return [...vignettes, ...bases.map(baseFile)];
}

interface Source {
  readonly name: string;
  readonly content: unknown;
  readonly unreadable: readonly string[];
}

function readYaml(name: string, source: string): Source {
  const document = parseDocument(source);
  const unreadable = [...document.errors, ...document.warnings].map(({ message }) => message);
  return { name, content: unreadable.length > 0 ? undefined : document.toJS(), unreadable };
}

interface Base {
  readonly source: Source;
  readonly defined: Definitions;
  readonly mistakes: readonly string[];
}

function asBase(source: Source): Base {
  const mistakes = [...source.unreadable];
  return { source, defined: definitions(source.name, source.content ?? {}, mistakes), mistakes };
}

function baseFile({ source, defined, mistakes }: Base): VignetteFile {
  return { name: source.name, mistakes: [...mistakes, ...unusedNames(defined)] };
}

function readVignette({ name, content, unreadable }: Source, bases: readonly Base[]): VignetteFile {
  if (unreadable.length > 0) return { name, mistakes: unreadable };
  if (!isMapping(content)) return { name, mistakes: shapeMistakes(content) };
  const mistakes: string[] = [];
  const own = definitions(name, content, mistakes);
  const seen = bases.map(({ defined }) => defined).filter(({ file }) => isVisible(file, name));
  const vignette = expand(content, namesFrom([own, ...seen]), mistakes);
  const all = [...mistakes, ...unusedNames(own), ...shapeMistakes(vignette)];
  if (all.length > 0) return { name, mistakes: all };
  const { title } = vignette as unknown as Vignette;
  return basename(name).replace(/^\d+-/, '') === `${title}.yaml`
    ? { name, vignette: vignette as unknown as Vignette, mistakes: [] }
    : { name, mistakes: [`the file is not named after its title ${title}`] };
}

/** A base is for its folder and the folders below it. */
function isVisible(base: string, name: string): boolean {
  const folder = dirname(base);
  return folder === '.' || dirname(name) === folder;
}
