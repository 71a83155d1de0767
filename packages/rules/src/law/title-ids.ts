import { CATALOGUE } from './catalogue.ts';

/** Every title, in the order of its entries. An id never changes meaning. */
export const TITLE_IDS: readonly string[] = [...CATALOGUE]
  .sort((a, b) => a.entry - b.entry)
  .map(({ id }) => id);
