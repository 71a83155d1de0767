import type { Settings } from '@prestatiewijzer/rules';

/** Whether the EHR of an organisation has this type at all. */
export function isOffered(type: string, { completeness }: Settings): boolean {
  return completeness?.[type] !== 'not-offered';
}

/**
 * The queries on types that the EHR has: what it does not have is neither asked nor missed. What was `given` as the answer
 * to a query is looked at all the same.
 */
export function offeredQueries(
  queries: Readonly<Record<string, string>>,
  settings: Settings,
  given: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, string>> {
  const isAsked = ([key, query]: readonly [string, string]) =>
    isOffered(query.split(/[/?]/, 1)[0] as string, settings) ||
    (Object.hasOwn(given, key) && given[key] !== null);
  return Object.fromEntries(Object.entries(queries).filter(isAsked));
}
