import { type FhirResource, isObject, isResource } from './resource.ts';

/** One page of a search. */
export interface Page {
  readonly resources: readonly FhirResource[];
  /** The server says that it could not give everything. */
  readonly lacking: boolean;
  /** How many resources match the search in all, when the page tells. */
  readonly total: number | undefined;
  /** How many of the resources here match, apart from what was included with them. */
  readonly matches: number;
  readonly next: string | undefined;
}

/** @throws Error for another resource than a Bundle */
export function readBundle(bundle: FhirResource): Page {
  if (bundle.resourceType !== 'Bundle') throw new Error('no Bundle');
  const entries = each(bundle['entry']);
  const held = entries.filter((entry) => isResource(entry['resource']));
  const useful = held.filter(
    (entry) => (entry['resource'] as FhirResource).resourceType !== 'OperationOutcome',
  );
  const { total } = bundle;
  return {
    resources: useful.map((entry) => entry['resource'] as FhirResource),
    lacking: useful.length < entries.length,
    total: typeof total === 'number' ? total : undefined,
    matches: useful.filter(({ search }) => !isObject(search) || search['mode'] !== 'include').length,
    next: nextOf(bundle),
  };
}

function nextOf(bundle: FhirResource): string | undefined {
  const url = each(bundle['link']).find(({ relation }) => relation === 'next')?.['url'];
  return typeof url === 'string' ? url : undefined;
}

function each(list: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(list) ? list.filter(isObject) : [];
}
