// Runs once in the copy of the project that Stryker mutates: writes the cases that each mutant is checked with.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlacesVignettes } from '../places/judge.ts';
import { readTitleRows } from '../proof/title-rows.ts';
import { readRouteVignettes } from '../routes/judge.ts';
import { readVignettes } from '../vignettes/run/files.ts';
import { CASES, type Cases } from './cases.ts';

const mutated = mutatedFiles('packages/rules/src');
const chapters = mutated.flatMap((name) => /^catalogue\/([^/]+)\//.exec(name)?.[1] ?? []);

const files = readVignettes('tests/vignettes').flatMap(({ name, vignette }) =>
  vignette ? { name, vignette } : [],
);
const cases: Cases = {
  titles: files.map(({ vignette }) => vignette),
  order: order(),
  table: readTitleRows('tests/proof'),
  routes: readRouteVignettes('tests/routes'),
  places: readPlacesVignettes('tests/places').map(({ vignette }) => vignette),
  engine: mutated.length > chapters.length,
};
writeFileSync(CASES, JSON.stringify(cases));

function mutatedFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && readFileSync(join(folder, name), 'utf8').includes('stryMutAct'),
  );
}

/** What notices most mutants comes first: the mutated chapters, and of each vignette one case before a second one. */
function order(): Cases['order'] {
  const own = files.map(({ name }) => chapters.some((chapter) => name.startsWith(`${chapter}/`)));
  return files
    .flatMap(({ vignette }, place) => vignette.cases.map((_, index) => [place, index] as const))
    .sort(([a, first], [b, second]) => Number(own[b]) - Number(own[a]) || first - second);
}
