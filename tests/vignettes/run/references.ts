import { referenceOf } from './record.ts';
import { isMapping } from './values.ts';
import type { Resource } from './vignette.ts';

export interface Mistakes {
  push(mistake: string): unknown;
}

/** A thing by its id alone, or by `Type/id` where several have that id. */
export function reference(thing: unknown, present: readonly string[], mistakes: Mistakes): unknown {
  if (typeof thing !== 'string' || thing.includes('/')) return thing;
  const found = present.filter((each) => each.endsWith(`/${thing}`));
  if (found.length === 1) return found[0];
  mistakes.push(
    found.length === 0
      ? `${thing} is not in the record`
      : `${thing} may be ${found.join(' or ')}; write which one`,
  );
  return thing;
}

export function references(...lists: readonly unknown[]): string[] {
  const resources = lists.flat().filter(isMapping) as unknown as Resource[];
  return [...new Set(resources.map(referenceOf))];
}
