export interface Link {
  readonly relation: string;
  readonly url: string;
}

interface BundleParts {
  readonly total?: number;
  readonly link?: readonly Link[];
  readonly entry: readonly object[];
}

/** A Bundle without the empty lists that FHIR does not allow. */
export function bundle(type: string, { total, link, entry }: BundleParts): object {
  return {
    resourceType: 'Bundle',
    type,
    ...(total !== undefined && { total }),
    ...(link && { link }),
    ...(entry.length > 0 && { entry }),
  };
}

/** Links to a page and its neighbours; `_offset` among the parameters says where a page starts. */
export function pageLinks(
  { count, offset }: { readonly count: number; readonly offset: number },
  total: number,
  url: string,
  parameters: URLSearchParams,
): Link[] {
  const at = (start?: number) => {
    const used = new URLSearchParams(parameters);
    if (start !== undefined) used.set('_offset', `${start}`);
    return used.size === 0 ? url : `${url}?${used}`;
  };
  const links = [{ relation: 'self', url: at() }];
  if (count > 0 && offset > 0) {
    links.push({ relation: 'first', url: at(0) });
    links.push({ relation: 'previous', url: at(Math.max(offset - count, 0)) });
  }
  if (count > 0 && offset + count < total) links.push({ relation: 'next', url: at(offset + count) });
  return links;
}
