import { CANONICAL, VALUE_SETS } from '@prestatiewijzer/rules/terminology';
import type { JsonResource } from '../resource.ts';
import { canonical } from './canonical.ts';
import { CODE_LISTS } from './code-lists.ts';
import { idOf } from './code-systems.ts';

/** The sets of codes that the rules decide by, and of each own code list the whole. */
export function valueSets(): readonly JsonResource[] {
  const wholes = CODE_LISTS.map(({ url, title }) => valueSet(idOf(url), title, [{ system: url }]));
  const named = VALUE_SETS.map(({ id, title, codes }) => {
    const include = Object.entries(codes).map(([system, list]) => ({
      system,
      concept: [...list].sort().map((code) => ({ code, ...displayOf(system, code) })),
    }));
    return valueSet(id, title, include);
  });
  return [...wholes, ...named];
}

function valueSet(id: string, title: { nl: string; en: string }, include: readonly object[]): JsonResource {
  return canonical('ValueSet', id, title.nl, {
    description: `${title.en}.`,
    immutable: false,
    compose: { include },
  });
}

/** Only own codes have a display of ours; those of others are theirs to name. */
function displayOf(system: string, code: string): { display?: string } {
  if (!system.startsWith(CANONICAL)) return {};
  const concept = CODE_LISTS.find(({ url }) => url === system)?.codes[code];
  return concept === undefined ? {} : { display: concept.nl };
}
