import type { CodeSystemConcept, ValueSetComposeInclude } from '@medplum/fhirtypes';
import { CODE_SYSTEM_BY_URL, VALUE_SET_BY_URL } from './definitions.ts';

/** Whether a code is in a ValueSet; undefined when its content is not at hand. `system` undefined: any system. */
export function isIn(url: string, code: string, system: string | undefined): boolean | undefined {
  const includes = VALUE_SET_BY_URL.get(url.split('|')[0] as string)?.compose?.include;
  if (includes === undefined) return undefined;
  const answers = includes.map((include) => isIncluded(include, code, system));
  if (answers.includes(true)) return true;
  return answers.includes(undefined) ? undefined : false;
}

function isIncluded(
  { system: own, concept, filter, valueSet }: ValueSetComposeInclude,
  code: string,
  system: string | undefined,
): boolean | undefined {
  if (own === undefined) return valueSet?.some((url) => isIn(url, code, system)) ?? undefined;
  if (system !== undefined && system !== own) return false;
  if (concept !== undefined) return concept.some((each) => each.code === code);
  const known = CODE_SYSTEM_BY_URL.get(own);
  if (filter !== undefined || known?.content !== 'complete') return undefined;
  return holds(known.concept ?? [], code);
}

function holds(concepts: readonly CodeSystemConcept[], code: string): boolean {
  return concepts.some((each) => each.code === code || holds(each.concept ?? [], code));
}
