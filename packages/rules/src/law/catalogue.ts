import { checked } from './check-catalogue.ts';
import { CHAPTERS } from './index.ts';
import type { Title } from './title.ts';

/**
 * Every title, in the order of the catalogue: what all answers run. In the built package this file is made anew of
 * `catalogue.json`, so that the rules that run are the ones that are published.
 */
export const CATALOGUE: readonly Title[] = checked(
  // What an author says of the nature of a title became guards.
  CHAPTERS.flatMap(({ id, titles }) => titles.map(({ own, ...title }) => ({ ...title, chapter: id }))),
);
