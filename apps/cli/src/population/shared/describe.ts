import { type Fields, identifiersOf, isObject, keyIn, nameIn, nameOf } from '../owners.ts';

/** What has to be known of a resource that serves everybody, to find it and to see whether it tells of palliative care. */
export interface Described {
  readonly type: string;
  /** Under which it can be looked for: `Type/id`, `system|value`, and for a role whose it is. */
  readonly keys: readonly string[];
  /** To what it refers, as keys. */
  readonly refers: readonly string[];
}

export function describe(resource: Fields): Described {
  const type = String(resource['resourceType']);
  const name = nameOf(resource);
  const keys = [...(name === undefined ? [] : [name]), ...identifiersOf(resource)];
  if (type === 'PractitionerRole' && isObject(resource['practitioner'])) {
    for (const key of keysOf(resource['practitioner'])) keys.push(roleOf(key));
  }
  return { type, keys, refers: referencesIn(resource) };
}

/** The key of the roles of somebody. */
export function roleOf(practitioner: string): string {
  return `role of ${practitioner}`;
}

/** Every key by which something in this value, however deep, refers to something else. */
export function referencesIn(value: unknown): readonly string[] {
  const found = new Set<string>();
  collect(value, found, 0);
  return [...found];
}

const DEEPEST = 64;

function collect(value: unknown, found: Set<string>, depth: number): void {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
  if (Array.isArray(value)) {
    for (const each of value) collect(each, found, depth + 1);
    return;
  }
  const fields = value as Fields;
  if (typeof fields['reference'] === 'string' || isObject(fields['identifier'])) {
    for (const key of keysOf(fields)) found.add(key);
  }
  for (const name in fields) {
    const each = fields[name];
    if (typeof each === 'object') collect(each, found, depth + 1);
  }
}

function keysOf(reference: Fields): readonly string[] {
  return [nameIn(reference['reference']), keyIn(reference)].filter((each) => each !== undefined);
}
