import { isObject } from '../safe.ts';

/** The files that settings name instead of ConceptMaps, as they stand there: `bindings.codes`, one or a list. */
export function conceptMapFiles(settings: unknown): readonly string[] {
  return codesIn(settings).filter((each) => typeof each === 'string');
}

/** The settings with the content of these files in the place of their names; what was not read stays. */
export function withConceptMaps(settings: unknown, contents: ReadonlyMap<string, unknown>): unknown {
  if (conceptMapFiles(settings).length === 0) return settings;
  const { bindings } = settings as { bindings: object };
  const codes = codesIn(settings).map((each) =>
    typeof each === 'string' && contents.has(each) ? contents.get(each) : each,
  );
  return { ...(settings as object), bindings: { ...bindings, codes } };
}

function codesIn(settings: unknown): readonly unknown[] {
  const { bindings } = (isObject(settings) ? settings : {}) as { bindings?: unknown };
  const { codes } = (isObject(bindings) ? bindings : {}) as { codes?: unknown };
  if (typeof codes === 'string') return [codes];
  return Array.isArray(codes) ? codes : [];
}
