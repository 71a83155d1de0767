import type { Resource } from '@medplum/fhirtypes';
import type { SiteConceptGroup, SiteConceptMap } from './site-bindings.ts';

/** A code in the words of another system. */
interface Target {
  readonly system: string;
  readonly code: string;
}

/** Translates codes of one system; undefined for a code that stays as it is. */
type Translation = (code: string) => readonly Target[];

/** A target that is the same, or more general: what the target says is then true of the source as well. */
const HOLDS: readonly string[] = ['equal', 'equivalent', 'wider', 'subsumes'];

/** The translations of several ConceptMaps, by source system. */
export class Translations {
  readonly #bySystem = new Map<string, Translation[]>();

  constructor(maps: readonly SiteConceptMap[]) {
    for (const group of maps.flatMap(({ group: groups }) => groups)) {
      const { source } = group;
      this.#bySystem.set(source, [...(this.#bySystem.get(source) ?? []), translationOf(group)]);
    }
  }

  /**
   * The resource with the translations beside the codes they come from, in every concept and list of codings. A coding
   * that stands alone, such as `Encounter.class`, becomes its translation. What has none is the very same object.
   */
  translate(resource: Resource): Resource {
    return this.#bySystem.size === 0 ? resource : (this.#walk(resource, 0) as Resource);
  }

  #walk(value: unknown, depth: number): unknown {
    if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return value;
    if (Array.isArray(value)) return this.#walkList(value, depth);
    const [instead] = this.#targetsOf(value);
    if (instead !== undefined) return { ...value, ...instead, display: undefined };
    let changed: Record<string, unknown> | undefined;
    for (const [key, each] of Object.entries(value)) {
      const other = key === 'identifier' ? each : this.#walk(each, depth + 1);
      if (other === each) continue;
      changed ??= { ...value };
      changed[key] = other;
    }
    return changed ?? value;
  }

  #walkList(list: readonly unknown[], depth: number): readonly unknown[] {
    const added = list.flatMap((each) => this.#targetsOf(each));
    if (added.length > 0) return [...list, ...added];
    const walked = list.map((each) => this.#walk(each, depth + 1));
    return walked.every((each, index) => each === list[index]) ? list : walked;
  }

  #targetsOf(value: unknown): readonly Target[] {
    const { system, code } = (value ?? {}) as { system?: unknown; code?: unknown };
    if (typeof system !== 'string' || typeof code !== 'string') return NONE;
    const translations = this.#bySystem.get(system);
    return translations === undefined ? NONE : translations.flatMap((translation) => translation(code));
  }
}

const NONE: readonly Target[] = [];
const MAX_DEPTH = 24;

function translationOf({ element, target: system, unmapped }: SiteConceptGroup): Translation {
  const byCode = new Map(element.map(({ code, target }) => [code, targetsOf(system, target)] as const));
  return (code) => {
    const found = byCode.get(code);
    if (found !== undefined) return found;
    if (unmapped?.mode === 'provided') return [{ system, code }];
    return unmapped?.code === undefined ? NONE : [{ system, code: unmapped.code }];
  };
}

function targetsOf(
  system: string,
  targets: SiteConceptGroup['element'][number]['target'] = [],
): readonly Target[] {
  return targets.flatMap(({ code, equivalence }) =>
    code !== undefined && HOLDS.includes(equivalence) ? [{ system, code }] : [],
  );
}
