// Writes the vignettes as test vectors for interpreters in other languages: one JSON file a title.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readVignettes } from '../vignettes/run/files.ts';
import { vectorsOf } from './vectors.ts';

const [folder, ...others] = process.argv.slice(2);
// npm runs this in the folder of the workspace; the one it was called from is in INIT_CWD.
const calledFrom = process.env['INIT_CWD'] ?? process.cwd();
if (folder === undefined || folder.startsWith('-') || others.length > 0) {
  console.error('Use: npm run vectors -- FOLDER');
  process.exitCode = 2;
} else {
  write(resolve(calledFrom, folder));
}

function write(target: string): void {
  mkdirSync(target, { recursive: true });
  let cases = 0;
  const vignettes = readVignettes('vignettes').flatMap(({ vignette }) => vignette ?? []);
  for (const vignette of vignettes) {
    const vectors = vectorsOf(vignette);
    cases += vectors.length;
    writeFileSync(join(target, `${vignette.title}.json`), `${JSON.stringify(vectors)}\n`);
  }
  console.log(`Wrote ${cases} cases of ${vignettes.length} titles to ${target}`);
}
