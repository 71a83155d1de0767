import type { Encounter } from '@medplum/fhirtypes';
import type { Ref } from '../../logic/fact.ts';
import type { PatientRecordSource } from '../../record/patient-record.ts';
import type { Entry } from '../../record/pool.ts';
import { kindOfWhole, type OrganisationKind } from '../people/organisations.ts';
import { isRemote } from '../stays/remote.ts';
import { isHome, isHomeLocation, placeOf } from '../stays/stays.ts';

/** Where a device is placed or used. */
export interface Place {
  readonly at: 'hospital' | 'home' | 'elsewhere';
  readonly ref: Ref;
}

export function placeOfEncounter(source: PatientRecordSource, entry: Entry<Encounter>): Place | undefined {
  const kind = entry.resource.class?.code;
  // Nobody places a device by telephone.
  if (isRemote(entry.resource)) return undefined;
  if (kind === 'HH' || isHome(source, entry)) return { at: 'home', ref: entry.ref };
  return placeOfKind(placeOf(source, entry), entry.ref);
}

export function placeOfLocation(source: PatientRecordSource, entry: Entry | undefined): Place | undefined {
  if (entry === undefined) return undefined;
  if (isHomeLocation(entry)) return { at: 'home', ref: entry.ref };
  return placeOfKind(kindOfWhole(source, entry), entry.ref);
}

/** A bijna-thuis-huis is as at home. */
function placeOfKind(kind: OrganisationKind | undefined, ref: Ref): Place | undefined {
  if (kind === undefined) return undefined;
  if (kind === 'hospital') return { at: 'hospital', ref };
  return { at: kind === 'hospice-bth' ? 'home' : 'elsewhere', ref };
}
