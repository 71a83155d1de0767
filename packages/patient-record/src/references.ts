import type { FhirResource } from './resource.ts';

/** `Type/id`, in whatever way a resource of this server writes it; Epic has ids longer than the 64 of FHIR. */
const REFERENCE = /^(?:(https?:.*)\/)?([A-Z][A-Za-z]+)\/([A-Za-z0-9\-.]{1,255})(?:\/_history\/[^/]+)?$/;

/** No lawful resource is nested this deep. */
const MAX_DEPTH = 100;

/** A resource on the same server. */
export interface Target {
  readonly type: string;
  readonly id: string;
  /** `Type/id`. */
  readonly reference: string;
}

/** Finds what resources refer to on their own server. */
export class References {
  readonly #baseUrl: string | undefined;
  /** By what is written: the same few come back all through a record. */
  readonly #targets = new Map<string, Target | undefined>();

  constructor(baseUrl: string | undefined) {
    this.#baseUrl = baseUrl?.replace(/\/+$/, '');
  }

  /** Each that a resource refers to; one that it names more than once can come more than once. */
  in(resource: FhirResource): readonly Target[] {
    const found: Target[] = [];
    this.#collect(resource, found, 0);
    return found;
  }

  #collect(value: unknown, found: Target[], depth: number): void {
    if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return;
    if (Array.isArray(value)) {
      for (const element of value) this.#collect(element, found, depth + 1);
      return;
    }
    for (const key of Object.keys(value)) {
      const member: unknown = (value as Record<string, unknown>)[key];
      if (key !== 'reference' || typeof member !== 'string') this.#collect(member, found, depth + 1);
      else {
        const target = this.#target(member);
        if (target !== undefined) found.push(target);
      }
    }
  }

  #target(written: string): Target | undefined {
    const known = this.#targets.get(written);
    if (known !== undefined || this.#targets.has(written)) return known;
    const [, base, type, id] = REFERENCE.exec(written) ?? [];
    const isHere = base === undefined || base === this.#baseUrl;
    const target = type && id && isHere ? { type, id, reference: `${type}/${id}` } : undefined;
    this.#targets.set(written, target);
    return target;
  }
}
