/** A FHIR resource as far as the store looks into it. */
export interface Resource {
  readonly resourceType: string;
  readonly id: string;
  readonly meta?: { readonly versionId?: string; readonly lastUpdated?: string };
  readonly [element: string]: unknown;
}

export type StoredResource = Resource & {
  readonly meta: { readonly versionId: string; readonly lastUpdated: string };
};

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The values at a dotted path, through arrays. */
export function valuesAt(value: unknown, path: string): unknown[] {
  let found: unknown[] = [value];
  for (const step of path.split('.')) {
    found = found.flatMap((each) => (isObject(each) ? each[step] : undefined)).filter((each) => each != null);
  }
  return found;
}

export function isResource(value: unknown): value is Resource {
  return isObject(value) && typeof value['resourceType'] === 'string' && typeof value['id'] === 'string';
}
