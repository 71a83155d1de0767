import { conditionIn, identifierKey, namedBy, whoseIs } from '@prestatiewijzer/rules/population';

/** Whose a line is, as far as it tells itself. */
export interface Owners {
  /** `Patient/id`, or the address by which a Bundle names a Patient without an id. */
  readonly patients: readonly string[];
  /** What has to be looked up to know: a contact or an episode (`Type/id`), or the number of a patient (`system|value`). */
  readonly wanted: readonly string[];
}

const NOBODY: Owners = { patients: [], wanted: [] };

/** Whose a resource is, or all that a Bundle holds. */
export function ownersOf(value: unknown): Owners {
  if (!isObject(value)) return NOBODY;
  return value['resourceType'] === 'Bundle' ? ownersOfBundle(value) : ownersOfResource(value);
}

function ownersOfBundle(bundle: Fields): Owners {
  const patients = new Set<string>();
  const wanted = new Set<string>();
  const present = new Set<string>();
  const entries = entriesOf(bundle);
  for (const { resource, fullUrl } of entries) {
    const name = nameOf(resource);
    if (name !== undefined) present.add(name);
    for (const key of identifiersOf(resource)) present.add(key);
    if (resource['resourceType'] === 'Patient') patients.add(name ?? fullUrl ?? 'Patient');
  }
  for (const { resource } of entries) {
    if (resource['resourceType'] === 'Patient') continue;
    const owners = ownersOf(resource);
    // What an address within the Bundle means is one of the patients above.
    for (const each of owners.patients) if (each.startsWith('Patient/')) patients.add(each);
    for (const each of owners.wanted) if (!present.has(each)) wanted.add(each);
  }
  return { patients: [...patients], wanted: [...wanted] };
}

function ownersOfResource(resource: Fields): Owners {
  const whose = whoseIs(resource as unknown as Parameters<typeof whoseIs>[0]);
  if (whose === undefined) return NOBODY;
  if ('self' in whose) {
    const name = nameOf(resource);
    return name === undefined ? NOBODY : { patients: [name], wanted: [] };
  }
  if ('patient' in whose) {
    const name = nameIn(whose.patient.reference);
    if (name !== undefined) return { patients: [name], wanted: [] };
    const key = keyIn(whose.patient);
    return key === undefined ? NOBODY : { patients: [], wanted: [key] };
  }
  for (const context of whose.contexts) {
    const name = nameIn(context.reference) ?? keyIn(context);
    if (name !== undefined) return { patients: [], wanted: [name] };
  }
  return NOBODY;
}

/** `Type/id` of a literal reference, without its server and version. */
export function nameIn(reference: unknown): string | undefined {
  return typeof reference === 'string' ? namedBy(reference)?.name : undefined;
}

/** `system|value` of a logical or a conditional reference. */
export function keyIn(reference: {
  readonly reference?: unknown;
  readonly identifier?: unknown;
}): string | undefined {
  if (isObject(reference.identifier)) {
    const key = identifierKey(reference.identifier);
    if (key !== undefined) return key;
  }
  const condition = typeof reference.reference === 'string' ? conditionIn(reference.reference) : undefined;
  return condition && identifierKey(condition.identifier);
}

export type Fields = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `Type/id` of a resource that has an id. */
export function nameOf(resource: Fields): string | undefined {
  const { resourceType, id } = resource;
  return typeof resourceType === 'string' && typeof id === 'string' && id !== ''
    ? `${resourceType}/${id}`
    : undefined;
}

export function identifiersOf({ identifier }: Fields): readonly string[] {
  const list = Array.isArray(identifier) ? identifier : [identifier];
  return list.flatMap((each: unknown) => (isObject(each) ? (identifierKey(each) ?? []) : []));
}

interface EntryOfBundle {
  readonly resource: Fields;
  readonly fullUrl?: string;
}

/** The resources in a Bundle. */
export function entriesOf(bundle: Fields): readonly EntryOfBundle[] {
  const entries: readonly unknown[] = Array.isArray(bundle['entry']) ? bundle['entry'] : [];
  return entries.flatMap((entry) => {
    if (!isObject(entry) || !isObject(entry['resource'])) return [];
    const { resource, fullUrl } = entry;
    return [{ resource, ...(typeof fullUrl === 'string' && { fullUrl }) }];
  });
}

/** What is hashed of a patient: the id, or the address by which a Bundle names somebody without one. */
export function idOf(patient: string): string {
  return patient.startsWith('Patient/') ? patient.slice('Patient/'.length) : patient;
}
