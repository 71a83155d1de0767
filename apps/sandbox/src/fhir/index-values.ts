import type { SearchParameter } from './definitions.ts';
import { elementsAt } from './element-path.ts';
import { type Range, rangeOf } from './match-date.ts';
import { isObject, valuesAt } from './resource.ts';

/** What is remembered of a resource for one search parameter: keys to look up, ranges or texts to compare. */
export interface IndexValues {
  /** Of tokens, references and addresses: everything that a search may ask for to find this resource. */
  readonly keys: readonly string[];
  readonly ranges: readonly Range[];
  /** Lower case and without accents. */
  readonly texts: readonly string[];
  /** Texts as they are. */
  readonly exact: readonly string[];
  readonly sort: string | undefined;
}

/** `base` is the address of this server, which a reference may start with. */
export function indexValues(parameter: SearchParameter, resource: object, base: string): IndexValues {
  const elements = parameter.paths.flatMap((path) =>
    elementsAt(resource, path).filter((each) => refersTo(each, path.refersTo)),
  );
  const none = { keys: [], ranges: [], texts: [], exact: [] };
  switch (parameter.type) {
    case 'token': {
      const keys = elements.flatMap(tokenKeys);
      return { ...none, keys, sort: keys[0] };
    }
    case 'reference': {
      const keys = elements.flatMap((each) => referenceKeys(each, base));
      return { ...none, keys, sort: keys[0] };
    }
    case 'uri': {
      const keys = elements.filter((each) => typeof each === 'string');
      return { ...none, keys, sort: keys[0] };
    }
    case 'date': {
      const ranges = elements.flatMap((each) => rangeOf(each) ?? []);
      return { ...none, ranges, sort: ranges[0]?.low };
    }
    case 'string': {
      const exact = elements.flatMap(textsIn);
      const texts = exact.map(plainText);
      return { ...none, texts, exact, sort: texts[0] };
    }
  }
}

/** The local reference `Type/id`, if it is one to this server. */
export function localReference(reference: string, base: string): string | undefined {
  const path = reference.startsWith(`${base}/`) ? reference.slice(base.length + 1) : reference;
  return /^([A-Z][A-Za-z]+\/[A-Za-z0-9.-]+)(?:\/_history\/.*)?$/.exec(path)?.[1];
}

export function plainText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** `code`, `system|code`, `system|`, and `|code` where there is no system. */
function tokenKeys(element: unknown): string[] {
  if (!isObject(element)) return element === undefined ? [] : [String(element), `|${element}`];
  if (Array.isArray(element['coding'])) return element['coding'].flatMap(tokenKeys);
  const value = element['code'] ?? element['value'];
  const system = element['system'] ?? '';
  const bySystem = system === '' ? [] : [`${system}|`];
  return value === undefined ? bySystem : [String(value), `${system}|${value}`, ...bySystem];
}

/** `Type/id` and the bare id of what is here, the address of what is elsewhere, and the identifier. */
function referenceKeys(element: unknown, base: string): string[] {
  if (typeof element === 'string') return [element];
  if (!isObject(element)) return [];
  const identifiers = tokenKeys(element['identifier']).map((key) => `identifier:${key}`);
  const reference = element['reference'];
  if (typeof reference !== 'string') return identifiers;
  const local = localReference(reference, base);
  return local === undefined
    ? [reference, ...identifiers]
    : [local, local.replace(/^.*\//, ''), ...identifiers];
}

function refersTo(element: unknown, type: string | undefined): boolean {
  if (type === undefined) return true;
  if (!isObject(element)) return false;
  const reference = element['reference'];
  return typeof reference === 'string'
    ? new RegExp(`(^|/)${type}/[^/]+(/_history/.*)?$`).test(reference)
    : element['type'] === type;
}

/** The words in a HumanName, an Address or a plain text. */
function textsIn(element: unknown): string[] {
  if (typeof element === 'string') return [element];
  if (!isObject(element)) return [];
  return [
    'family',
    'given',
    'text',
    'prefix',
    'suffix',
    'line',
    'city',
    'district',
    'state',
    'postalCode',
    'country',
  ]
    .flatMap((name) => valuesAt(element, name))
    .flat()
    .filter((each) => typeof each === 'string');
}
