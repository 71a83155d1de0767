import type { Criterion } from './criterion.ts';
import type { SearchParameter } from './definitions.ts';
import { type IndexValues, indexValues } from './index-values.ts';
import type { Resource } from './resource.ts';

const NONE: ReadonlySet<string> = new Set();

/** The resources of one type by what they have for one search parameter. */
export class ParameterIndex {
  readonly #parameter: SearchParameter;
  readonly #base: string;
  readonly #values = new Map<string, IndexValues>();
  readonly #byKey = new Map<string, Set<string>>();

  constructor(parameter: SearchParameter, base: string) {
    this.#parameter = parameter;
    this.#base = base;
  }

  put(resource: Resource): void {
    this.delete(resource.id);
    const values = indexValues(this.#parameter, resource, this.#base);
    this.#values.set(resource.id, values);
    for (const key of values.keys) {
      const ids = this.#byKey.get(key);
      if (ids === undefined) this.#byKey.set(key, new Set([resource.id]));
      else ids.add(resource.id);
    }
  }

  delete(id: string): void {
    for (const key of this.#values.get(id)?.keys ?? []) {
      const ids = this.#byKey.get(key);
      ids?.delete(id);
      if (ids?.size === 0) this.#byKey.delete(key);
    }
    this.#values.delete(id);
  }

  /** The ids of what has one of the keys. */
  withKeys(keys: readonly string[]): ReadonlySet<string> {
    const [only = ''] = keys;
    if (keys.length === 1) return this.#byKey.get(only) ?? NONE;
    return new Set(keys.flatMap((key) => [...(this.#byKey.get(key) ?? [])]));
  }

  matches(id: string, criterion: Criterion): boolean {
    const values = this.#values.get(id);
    return values !== undefined && criterion.matches(values);
  }

  values(id: string): IndexValues | undefined {
    return this.#values.get(id);
  }
}
