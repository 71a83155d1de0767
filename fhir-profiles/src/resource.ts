/** Any FHIR resource, as JSON. */
export interface JsonResource {
  readonly resourceType: string;
  readonly id: string;
  readonly url?: string;
  readonly [element: string]: unknown;
}

/** The file name that FHIR packages use. */
export function fileNameOf({ resourceType, id }: JsonResource): string {
  return `${resourceType}-${id}.json`;
}

/** A line of the index of a FHIR package. */
export function indexLine(resource: JsonResource): object {
  const { resourceType, id, url, version, kind, type } = resource;
  return { filename: fileNameOf(resource), resourceType, id, url, version, kind, type };
}
