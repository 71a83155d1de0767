// Runs for every mutant: fails on the first case of which the outcome is another than expected.
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { catalogue, claims } from '@prestatiewijzer/rules';
import { judgePlaces } from '../places/judge.ts';
import { tabled, told } from '../proof/title-rows.ts';
import { judgeRoutes } from '../routes/judge.ts';
import { comparable } from '../second-interpreter/comparable.ts';
import { findings } from '../second-interpreter/interpreter.mjs';
import { vectorsOf } from '../vectors/vectors.ts';
import { judge } from '../vignettes/run/judge.ts';
import type { Case, Vignette } from '../vignettes/run/vignette.ts';
import { CASES, type Cases } from './cases.ts';

const { titles, order, table, routes, places, engine } = JSON.parse(readFileSync(CASES, 'utf8')) as Cases;

for (const [title, index] of order) {
  const vignette = titles[title] as Vignette;
  mustBe('', judge(vignette, vignette.cases[index] as Case));
}
mustBe(table.map(tabled), told(catalogue()));
for (const vignette of routes) for (const each of vignette.cases) mustBe('', judgeRoutes(vignette, each));
for (const vignette of places) for (const each of vignette.cases) mustBe('', judgePlaces(vignette, each));

// A mutated title reads the same to both interpreters; what reads the titles does not.
if (engine) {
  const exported = JSON.parse(JSON.stringify(catalogue()));
  for (const vignette of titles) {
    for (const { dossier, findings: expected } of vectorsOf(vignette)) {
      const found = findings(exported, claims(), JSON.parse(JSON.stringify(dossier)));
      mustBe(comparable(expected), comparable(found));
    }
  }
}

function mustBe(expected: unknown, actual: unknown): void {
  if (isDeepStrictEqual(expected, actual)) return;
  console.error(actual);
  process.exit(1);
}
