import type { Organization, Patient, PractitionerRole, Reference, Resource } from '@medplum/fhirtypes';
import { dayOf, shortDate } from '../dates.ts';
import type { Item } from '../record/item.ts';
import { itemsOf } from '../record/items.ts';
import type { Choice } from './field.ts';

/** What a form can see. */
export interface Chart {
  readonly patient: Patient;
  readonly patientId: string;
  readonly record: readonly Resource[];
  /** Professionals, organisations and the teams of organisations. */
  readonly directory: readonly Resource[];
  /** Who is charting, as `PractitionerRole/id`. */
  readonly user: string;
  /** `2026-03-02` and `10:30` on the Dutch clock. */
  readonly today: string;
  readonly time: string;
  /** Id for what is new; resources of one form share it, each has its own type. */
  readonly newId: string;
}

/** A reference with words for people. */
export interface NamedReference {
  readonly reference: string;
  readonly display?: string;
}

/** Everybody who can have given care, those of the user's own organisation first. */
export function professionals(chart: Chart): Choice[] {
  const roles = ofType(chart.directory, 'PractitionerRole');
  const own = roles.find(({ id }) => `PractitionerRole/${id}` === chart.user)?.organization?.display;
  return roles
    .map((role) => ({
      value: `PractitionerRole/${role.id}`,
      label: nameOfRole(role),
      group: role.organization?.display,
    }))
    .sort((a, b) => Number(b.group === own) - Number(a.group === own));
}

/** The organisations of a kind, by the code of their type. */
export function organizations(chart: Chart, codes?: readonly string[]): Choice[] {
  return ofType(chart.directory, 'Organization')
    .filter(
      ({ type }) =>
        codes === undefined ||
        type?.some(({ coding }) => coding?.some(({ code }) => codes.includes(code ?? ''))),
    )
    .map(({ id, name }) => ({ value: `Organization/${id}`, label: name ?? `Organization/${id}` }));
}

/** Organisation of somebody, else that of the user. */
export function organizationOf(chart: Chart, role: string): Reference<Organization> | undefined {
  const found = ofType(chart.directory, 'PractitionerRole').find(
    ({ id }) => `PractitionerRole/${id}` === role,
  );
  return found?.organization;
}

/** What stands in the record, latest first, as the timeline calls it. */
export function recorded<T extends Resource['resourceType']>(
  chart: Chart,
  type: T,
  fits: (resource: Extract<Resource, { resourceType: T }>) => boolean = () => true,
): Choice[] {
  return itemsOf(chart.record)
    .filter(
      ({ resource }) =>
        resource.resourceType === type && fits(resource as Extract<Resource, { resourceType: T }>),
    )
    .reverse()
    .map((item) => ({ value: item.ref, label: labelOf(item) }));
}

/** The resource that a reference of the record or the directory names. */
export function resolve(chart: Chart, reference: string): Resource | undefined {
  return [...chart.record, ...chart.directory].find(
    (each) => `${each.resourceType}/${each.id}` === reference,
  );
}

export function named(chart: Chart, reference: string): NamedReference {
  const display = wordsFor(resolve(chart, reference));
  return { reference, ...(display !== undefined && { display }) };
}

export function subjectOf({ patient, patientId }: Chart): NamedReference {
  const display = patient.name?.[0]?.text;
  return { reference: `Patient/${patientId}`, ...(display !== undefined && { display }) };
}

export function ofType<T extends Resource['resourceType']>(
  resources: readonly Resource[],
  type: T,
): Extract<Resource, { resourceType: T }>[] {
  return resources.filter(
    (each): each is Extract<Resource, { resourceType: T }> => each.resourceType === type,
  );
}

export function dayOfContact(chart: Chart, reference: string): string | undefined {
  const contact = resolve(chart, reference);
  return contact?.resourceType === 'Encounter' ? dayOf(contact.period?.start) : undefined;
}

function labelOf({ on, words, who }: Item): string {
  return [on && shortDate(on), words, who].filter(Boolean).join(' · ');
}

function wordsFor(resource: Resource | undefined): string | undefined {
  switch (resource?.resourceType) {
    case 'PractitionerRole':
      return nameOfRole(resource);
    case 'Organization':
    case 'CareTeam':
      return resource.name;
    default:
      return undefined;
  }
}

function nameOfRole({ id, practitioner, code }: PractitionerRole): string {
  return [practitioner?.display ?? id, code?.[0]?.text?.split(',')[0]].filter(Boolean).join(', ');
}
