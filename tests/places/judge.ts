import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AssessOptions, comparePlaces } from '@prestatiewijzer/rules';
import { parse } from 'yaml';
import { recordOf, settingsOf } from '../vignettes/run/record.ts';
import type { Case, Resource, Vignette } from '../vignettes/run/vignette.ts';
import { type PlacesCase, type PlacesVignette, placeDifferences } from './comparison.ts';

/** All vignettes of places in a folder, with the name of their file. */
export function readPlacesVignettes(folder: string): { name: string; vignette: PlacesVignette }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ name, vignette: parse(readFileSync(join(folder, name), 'utf8')) as PlacesVignette }));
}

/** What a case compares the places for, and what it changes that is not there. */
export function inputOf(
  vignette: PlacesVignette,
  each: PlacesCase,
): { resources: Resource[]; options: AssessOptions; mistakes: string[] } {
  // The record of a case is built as in the vignettes of titles; only the expectation differs.
  const asVignette = vignette as unknown as Vignette;
  const asCase = each as unknown as Case;
  const options = { at: each.at ?? vignette.at, settings: settingsOf(asVignette, asCase) };
  return { ...recordOf(asVignette, asCase), options };
}

/** Empty when the comparison is what the case expects; else what differs. */
export function judgePlaces(vignette: PlacesVignette, each: PlacesCase): string {
  const { resources, options } = inputOf(vignette, each);
  return placeDifferences(each, comparePlaces(resources, options));
}
