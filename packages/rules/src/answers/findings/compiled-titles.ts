import { CATALOGUE } from '../../law/catalogue.ts';
import { type CompiledTitle, compileTitle } from './compile-title.ts';

let compiled: readonly CompiledTitle[] | undefined;

/** All titles, compiled when the first record is assessed. */
export function compiledTitles(): readonly CompiledTitle[] {
  compiled ??= CATALOGUE.map(compileTitle);
  return compiled;
}
