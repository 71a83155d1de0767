import type { CodeableConcept, Location } from '@medplum/fhirtypes';
import { codesIn } from '../../record/codes.ts';
import type { PatientRecordSource } from '../../record/patient-record.ts';
import type { Entry } from '../../record/pool.ts';

export type OrganisationKind =
  | 'home'
  | 'hospital'
  | 'gp-practice'
  | 'gp-post'
  | 'nursing-home'
  | 'home-nursing'
  | 'hospice'
  | 'hospice-bth'
  | 'hospice-hch'
  | 'palliative-unit'
  | 'child-day-care'
  | 'child-care-house';

const BY_TYPE = new Map<string, OrganisationKind>([
  ['V4', 'hospital'],
  ['V5', 'hospital'],
  ['V6', 'hospital'],
  ['P4', 'hospital'],
  ['Z3', 'gp-practice'],
  ['K3', 'gp-practice'],
  ['H1', 'gp-practice'],
  ['N6', 'gp-post'],
  ['R5', 'nursing-home'],
  ['X3', 'nursing-home'],
  ['M1', 'nursing-home'],
  ['T2', 'home-nursing'],
  ['H2', 'hospice'],
]);

const BY_HOSPICE = new Map<string, OrganisationKind>([
  ['bth', 'hospice-bth'],
  ['hch', 'hospice-hch'],
  ['pu', 'palliative-unit'],
]);

const OF_HOSPICE: readonly OrganisationKind[] = ['hospice', 'hospice-bth', 'hospice-hch', 'palliative-unit'];

/** The codes of type by which an organisation or a place is a hospice or a palliative unit. */
export const HOSPICE_TYPES: readonly string[] = [...BY_TYPE, ...BY_HOSPICE]
  .filter(([, kind]) => OF_HOSPICE.includes(kind))
  .map(([code]) => code);

const BY_CHILD_CARE = new Map<string, OrganisationKind>([
  ['kinderdagverblijf', 'child-day-care'],
  ['kinderzorghuis', 'child-care-house'],
]);

// Every contact asks it of the same few organisations.
const FOUND = new WeakMap<Entry, OrganisationKind | 'not told'>();

/** What kind an Organization or Location is; undefined when its type does not tell. */
export function organisationKind(entry: Entry | undefined): OrganisationKind | undefined {
  if (entry === undefined) return undefined;
  let kind = FOUND.get(entry);
  if (kind === undefined) {
    kind = readKind(entry) ?? 'not told';
    FOUND.set(entry, kind);
  }
  return kind === 'not told' ? undefined : kind;
}

/** Something can be a part of something else; damaged data can go round. */
const DEEPEST = 5;

/** The kind by its own type, else of what it is a part of, else of the organisation that manages it. */
export function kindOfWhole(
  source: PatientRecordSource,
  entry: Entry | undefined,
  depth = 0,
): OrganisationKind | undefined {
  if (entry === undefined || depth > DEEPEST) return undefined;
  const { partOf, managingOrganization } = entry.resource as Location;
  return (
    organisationKind(entry) ??
    kindOfWhole(source, source.resolve(partOf, entry), depth + 1) ??
    kindOfWhole(source, source.resolve(managingOrganization, entry), depth + 1)
  );
}

/** Whether it is this organisation or place, or a part of it. */
export function isWithin(
  source: PatientRecordSource,
  ref: string | undefined,
  whole: string,
  depth = 0,
): boolean {
  if (ref === undefined || depth > DEEPEST) return false;
  if (ref === whole) return true;
  const entry = source.pool.get(ref);
  if (entry === undefined) return false;
  const { partOf, managingOrganization } = entry.resource as Location;
  return [partOf, managingOrganization].some((reference) =>
    isWithin(source, source.keyOf(reference, entry), whole, depth + 1),
  );
}

/** Whether two organisations are one, or one is a part of the other. */
export function areOne(source: PatientRecordSource, a: string, b: string): boolean {
  return isWithin(source, a, b) || isWithin(source, b, a);
}

function readKind(entry: Entry): OrganisationKind | undefined {
  const { type } = entry.resource as { type?: CodeableConcept[] };
  // The kind of hospice says more than that it is one.
  for (const code of codesIn(type, 'hospice')) {
    const kind = BY_HOSPICE.get(code);
    if (kind !== undefined) return kind;
  }
  for (const code of codesIn(type, 'kinderzorg')) {
    const kind = BY_CHILD_CARE.get(code);
    if (kind !== undefined) return kind;
  }
  for (const code of codesIn(type, 'organisation')) {
    const kind = BY_TYPE.get(code.toUpperCase());
    if (kind !== undefined) return kind;
  }
  return undefined;
}
