import { References } from './references.ts';
import type { FhirResource } from './resource.ts';

/** Addresses have a limit; this many ids stay well below it. */
const IDS_PER_QUERY = 50;

/**
 * Finds what a record refers to but does not hold. A search by patient does not find the professionals and places
 * around that patient.
 */
export class LinkedResources {
  readonly #types: ReadonlySet<string>;
  readonly #references: References;
  readonly #asked = new Set<string>();
  readonly #wanted = new Set<string>();
  readonly #people = new Set<string>();
  readonly #peopleWithRole = new Set<string>();

  constructor(types: readonly string[], baseUrl: string | undefined) {
    this.#types = new Set(types);
    this.#references = new References(baseUrl);
  }

  /** Notes what a resource refers to. Going through resources is what takes the time, so each is read once. */
  read(resource: FhirResource): void {
    const people = resource.resourceType === 'PractitionerRole' ? this.#peopleWithRole : this.#people;
    for (const { type, id, reference } of this.#references.in(resource)) {
      if (this.#types.has(type)) this.#wanted.add(reference);
      if (type === 'Practitioner') people.add(id);
    }
  }

  /**
   * The queries for what is missing now; nothing is asked twice.
   * @param held the record by reference, `Type/id`
   */
  queries(held: ReadonlyMap<string, FhirResource>): readonly string[] {
    const wanted = [...this.#wanted].filter((reference) => !held.has(reference));
    const withoutRole = [...this.#people].filter((id) => !this.#peopleWithRole.has(id));
    return [...this.#byId(wanted), ...this.#rolesOf(withoutRole)];
  }

  #byId(references: readonly string[]): readonly string[] {
    const ids = new Map<string, string[]>();
    for (const reference of this.#new(references)) {
      const [type, id] = reference.split('/') as [string, string];
      const known = ids.get(type);
      if (known === undefined) ids.set(type, [id]);
      else known.push(id);
    }
    return [...ids].flatMap(([type, list]) => inParts(list).map((part) => `${type}?_id=${part.join(',')}`));
  }

  /** Only a role tells what a person is; where the record names just the person, look for the roles. */
  #rolesOf(people: readonly string[]): readonly string[] {
    if (!this.#types.has('PractitionerRole')) return [];
    const roles = this.#new(people.map((id) => `PractitionerRole of Practitioner/${id}`));
    const names = roles.map((role) => role.split(' of ')[1] as string);
    return inParts(names).map((part) => `PractitionerRole?practitioner=${part.join(',')}`);
  }

  #new(keys: Iterable<string>): readonly string[] {
    const fresh = [...keys].filter((key) => !this.#asked.has(key));
    for (const key of fresh) this.#asked.add(key);
    return fresh;
  }
}

function inParts(list: readonly string[]): readonly (readonly string[])[] {
  const parts: string[][] = [];
  for (let start = 0; start < list.length; start += IDS_PER_QUERY)
    parts.push(list.slice(start, start + IDS_PER_QUERY));
  return parts;
}
