/** A FHIR resource, as loosely as JSON gives it. */
export interface Resource {
  readonly resourceType: string;
  readonly id: string;
  // biome-ignore lint/suspicious/noExplicitAny: a hand-written rule reads JSON as it comes
  readonly [element: string]: any;
}

export interface Bundle {
  readonly resourceType: 'Bundle';
  readonly entry: readonly { readonly resource: Resource }[];
}

export interface Index {
  readonly byType: ReadonlyMap<string, readonly Resource[]>;
  readonly byRef: ReadonlyMap<string, Resource>;
}

export function indexResources({ entry }: Bundle): Index {
  const byType = new Map<string, Resource[]>();
  const byRef = new Map<string, Resource>();
  for (const { resource } of entry) {
    byRef.set(refOf(resource), resource);
    const ofType = byType.get(resource.resourceType);
    if (ofType === undefined) byType.set(resource.resourceType, [resource]);
    else ofType.push(resource);
  }
  return { byType, byRef };
}

export function refOf({ resourceType, id }: Resource): string {
  return `${resourceType}/${id}`;
}

export function hasCode(
  concept: { coding?: readonly { system?: string; code?: string }[] } | undefined,
  system: string,
  codes: ReadonlySet<string>,
): boolean {
  for (const coding of concept?.coding ?? []) {
    if (coding.system === system && coding.code !== undefined && codes.has(coding.code)) return true;
  }
  return false;
}
