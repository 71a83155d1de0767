import { LINKED_TYPES, missingTeams, PatientResources, PREFETCH, withPartial } from '@prestatiewijzer/advice';
import { type Call, type CdsRequest, fillIn, missingData } from '@prestatiewijzer/cds-hooks';
import { type FhirResource, patientRecord } from '@prestatiewijzer/patient-record';
import { assess, type Finding, type Settings } from '@prestatiewijzer/rules';

export interface ServiceOptions {
  readonly settings: Settings;
  /** Today, as a Dutch local date. */
  readonly today: () => string;
  /** Throws a `Problem` when a call may not use this FHIR server. */
  readonly checkFhirServer: (fhirServer: string, origin: string | undefined) => void;
}

export interface Assessed {
  readonly findings: readonly Finding[];
  readonly record: PatientResources;
  /** `Patient/id`. */
  readonly patient: string;
  /** Types of which not everything could be loaded. */
  readonly partial: readonly string[];
}

/** An entry of a Bundle; only its `fullUrl` tells what a `urn:uuid:` reference within that Bundle means. */
export interface GivenEntry {
  readonly fullUrl?: string | undefined;
  readonly resource: FhirResource;
}

/** What the rules say of the patient's record, with what the caller sent along as part of it. */
export async function assessed(
  { fhirServer, fhirAuthorization, prefetch, context }: CdsRequest<{ patientId: string }>,
  call: Call,
  { settings, today, checkFhirServer }: ServiceOptions,
  given: readonly GivenEntry[] = [],
): Promise<Assessed> {
  if (fhirServer !== undefined) checkFhirServer(fhirServer, call.origin);
  const { resources, completeness } = await patientRecord({
    queries: fillIn(PREFETCH, context),
    prefetch,
    given: given.map(({ resource }) => resource),
    server:
      fhirServer === undefined
        ? undefined
        : { baseUrl: fhirServer, accessToken: fhirAuthorization?.access_token },
    linkedTypes: LINKED_TYPES,
    further: (resources) => missingTeams(settings, resources),
    signal: call.signal,
  });
  const patient = `Patient/${context.patientId}`;
  const record = new PatientResources(resources);
  if (record.get(patient) === undefined) {
    throw missingData(
      'prefetch.patient',
      `${patient} was not prefetched and could not be fetched from fhirServer.`,
    );
  }
  const partial = Object.keys(completeness).filter((type) => completeness[type] === 'partial');
  const { findings } = assess([{ resourceType: 'Bundle', type: 'collection', entry: given }, ...resources], {
    at: today(),
    patient,
    settings: withPartial(settings, partial),
  });
  return { findings, record, patient, partial };
}
