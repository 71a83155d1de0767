import {
  boundQueries,
  isOffered,
  LINKED_TYPES,
  missingTeams,
  offeredQueries,
  PatientResources,
  PREFETCH,
  withPartial,
} from '@prestatiewijzer/advice';
import { type Call, type CdsRequest, missingData, prefetchQueries } from '@prestatiewijzer/cds-hooks';
import { type FhirResource, patientRecord, type RecordProblem } from '@prestatiewijzer/patient-record';
import { assess, type Finding } from '@prestatiewijzer/rules';
import type { Tenant } from './tenants/tenant.ts';

export interface AssessOptions {
  readonly tenant: Tenant;
  /** Today, as a Dutch local date. */
  readonly today: string;
  /** Milliseconds there are for getting the record. */
  readonly budget: number;
}

export interface Assessed {
  readonly findings: readonly Finding[];
  readonly record: PatientResources;
  /** `Patient/id`. */
  readonly patient: string;
  /** Types of which not everything could be loaded. */
  readonly partial: readonly string[];
  /** What went wrong in loading. */
  readonly problems: readonly RecordProblem[];
}

/** An entry of a Bundle; only its `fullUrl` tells what a `urn:uuid:` reference within that Bundle means. */
export interface GivenEntry {
  readonly fullUrl?: string | undefined;
  readonly resource: FhirResource;
}

const queriesFor = prefetchQueries(PREFETCH);

/** What the rules say of the patient's record, with what the caller sent along as part of it. */
export async function assessed(
  { fhirServer, fhirAuthorization, prefetch, context }: CdsRequest<{ patientId: string }>,
  call: Call,
  { tenant, today, budget }: AssessOptions,
  given: readonly GivenEntry[] = [],
): Promise<Assessed> {
  tenant.admit(fhirServer, call);
  const { resources, completeness, problems } = await patientRecord({
    queries: offeredQueries(
      { ...queriesFor(context), ...boundQueries(context.patientId, tenant.settings) },
      tenant.settings,
      prefetch,
    ),
    prefetch,
    given: given.map(({ resource }) => resource),
    server:
      fhirServer === undefined
        ? undefined
        : { baseUrl: fhirServer, accessToken: fhirAuthorization?.access_token },
    linkedTypes: LINKED_TYPES.filter((type) => isOffered(type, tenant.settings)),
    further: (resources) =>
      isOffered('CareTeam', tenant.settings) ? missingTeams(tenant.settings, resources) : [],
    milliseconds: budget,
    signal: call.signal,
  });
  const patient = `Patient/${context.patientId}`;
  const record = new PatientResources(resources);
  if (record.get(patient) === undefined) {
    throw missingData(
      'prefetch.patient',
      'The patient of the context was not prefetched and could not be fetched from fhirServer.',
    );
  }
  const isMissed = (type: string) => completeness[type] === 'partial' && isOffered(type, tenant.settings);
  const partial = Object.keys(completeness).filter(isMissed);
  const { findings } = assess([{ resourceType: 'Bundle', type: 'collection', entry: given }, ...resources], {
    at: today,
    patient,
    settings: withPartial(tenant.settings, partial),
    language: tenant.language,
  });
  return { findings, record, patient, partial, problems: problems.filter(({ type }) => isMissed(type)) };
}
