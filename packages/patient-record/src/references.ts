import type { FhirResource } from './resource.ts';

/** `Type/id`, in whatever way a resource of this server writes it. */
const REFERENCE = /^(?:(https?:.*)\/)?([A-Z][A-Za-z]+\/[A-Za-z0-9\-.]{1,64})(?:\/_history\/[^/]+)?$/;

/** No lawful resource is nested this deep. */
const MAX_DEPTH = 100;

/** Every reference in a resource to something on the same server, as `Type/id`. */
export function referencesIn(resource: FhirResource, baseUrl: string | undefined): Set<string> {
  const found = new Set<string>();
  collect(resource, baseUrl?.replace(/\/+$/, ''), found, 0);
  return found;
}

function collect(value: unknown, baseUrl: string | undefined, found: Set<string>, depth: number): void {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return;
  for (const [key, member] of Object.entries(value)) {
    if (key !== 'reference' || typeof member !== 'string') collect(member, baseUrl, found, depth + 1);
    else {
      const [, base, target] = REFERENCE.exec(member) ?? [];
      if (target !== undefined && (base === undefined || base === baseUrl)) found.add(target);
    }
  }
}
