import { fileURLToPath } from 'node:url';
import type { Settings } from '@prestatiewijzer/rules';
import fc from 'fast-check';
import { readVignettes } from '../../vignettes/run/files.ts';
import { recordOf, settingsOf } from '../../vignettes/run/record.ts';
import type { Vignette } from '../../vignettes/run/vignette.ts';

/** A resource as plain JSON. */
export type Json = Record<string, unknown>;

export interface Lawful {
  readonly resources: readonly Json[];
  readonly settings: Settings;
  readonly at: string;
}

const FOLDER = fileURLToPath(new URL('../../vignettes', import.meta.url));

/** The records of all vignettes: well formed, and together with every kind of resource that the rules read. */
export const LAWFUL: ReadonlyMap<string, Lawful> = new Map(
  readVignettes(FOLDER).flatMap(({ vignette }) => (vignette ? casesOf(vignette) : [])),
);

function casesOf(vignette: Vignette): readonly [string, Lawful][] {
  return vignette.cases.map((each) => [
    `${vignette.title}: ${each.name}`,
    {
      resources: recordOf(vignette, each).resources as unknown as Json[],
      settings: settingsOf(vignette, each),
      at: each.at ?? vignette.at,
    },
  ]);
}

/** One of them, by name, so that a counterexample is short. */
export const lawfulName = fc.constantFrom(...LAWFUL.keys());

export function lawfulRecord(name: string): Lawful {
  return LAWFUL.get(name) as Lawful;
}

export function bundleOf(resources: readonly Json[]): Json {
  return { resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ resource })) };
}
