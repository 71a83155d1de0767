import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseDocument } from 'yaml';
import { shapeMistakes } from './shape.ts';
import type { Vignette } from './vignette.ts';

/** A file with vignettes: well formed, or with the mistakes in its form. */
export type VignetteFile =
  | { readonly name: string; readonly vignette: Vignette; readonly mistakes: readonly [] }
  | { readonly name: string; readonly vignette?: undefined; readonly mistakes: readonly string[] };

/** All vignettes in a folder and the folders in it, in order of name. */
export function readVignettes(folder: string): VignetteFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readVignette(name, readFileSync(join(folder, name), 'utf8')));
}

function readVignette(name: string, source: string): VignetteFile {
  const document = parseDocument(source);
  const unreadable = [...document.errors, ...document.warnings].map(({ message }) => message);
  if (unreadable.length > 0) return { name, mistakes: unreadable };
  const vignette: unknown = document.toJS();
  const mistakes = shapeMistakes(vignette);
  if (mistakes.length > 0) return { name, mistakes };
  const { title } = vignette as Vignette;
  return basename(name).replace(/^\d+-/, '') === `${title}.yaml`
    ? { name, vignette: vignette as Vignette, mistakes: [] }
    : { name, mistakes: [`the file is not named after its title ${title}`] };
}
