import { isObject, type Resource, valuesAt } from '../fhir/resource.ts';

/** Somebody who can log in, or a patient to choose. */
export interface Person {
  /** `PractitionerRole/id` */
  readonly reference: string;
  readonly label: string;
}

/** Reads all resources of a type. */
type ReadAll = (type: string) => readonly Resource[];

/** Professionals by role, those without a role as themselves. */
export function professionals(all: ReadAll): Person[] {
  const roles = all('PractitionerRole');
  const withRole = new Set(roles.flatMap((role) => valuesAt(role, 'practitioner.reference')));
  const others = all('Practitioner').filter(({ id }) => !withRole.has(`Practitioner/${id}`));
  return byLabel([
    ...roles.map((role) => {
      const name = first(role, 'practitioner.display') ?? role.id;
      const what = first(role, 'code.text') ?? first(role, 'specialty.coding.display');
      return { reference: referenceTo(role), label: what === undefined ? name : `${name}, ${what}` };
    }),
    ...others.map((each) => ({ reference: referenceTo(each), label: nameOf(each) })),
  ]);
}

export function patients(all: ReadAll): Person[] {
  return byLabel(all('Patient').map((each) => ({ reference: referenceTo(each), label: nameOf(each) })));
}

function nameOf(resource: Resource): string {
  const [name] = valuesAt(resource, 'name');
  if (!isObject(name)) return resource.id;
  const parts = [...valuesAt(name, 'given'), name['family']].flat();
  return first(name, 'text') ?? (parts.filter((part) => typeof part === 'string').join(' ') || resource.id);
}

function first(value: unknown, path: string): string | undefined {
  return valuesAt(value, path)
    .flat()
    .find((each) => typeof each === 'string');
}

function referenceTo({ resourceType, id }: Resource): string {
  return `${resourceType}/${id}`;
}

function byLabel(people: Person[]): Person[] {
  return people.sort((a, b) => a.label.localeCompare(b.label, 'nl'));
}
