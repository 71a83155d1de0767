import type { Bundle, Patient, Resource } from '@medplum/fhirtypes';
import type { Call, HookAnswer } from '../src/hook/call.ts';
import type { Story } from '../src/patients/story.ts';
import type { Hook } from './cards/advice.ts';
import { note } from './exchange/log.ts';

/** What the timeline is made of; of one day, what comes first here stands first. */
const RECORD_TYPES = [
  'Condition',
  'Observation',
  'Flag',
  'Coverage',
  'CareTeam',
  'EpisodeOfCare',
  'ServiceRequest',
  'Encounter',
  'Procedure',
  'QuestionnaireResponse',
  'Consent',
  'Goal',
  'CarePlan',
  'DocumentReference',
  'Composition',
  'Communication',
  'Task',
  'MedicationRequest',
  'DeviceRequest',
  'ChargeItem',
  'Claim',
] as const;

const FHIR = 'application/fhir+json';

export async function fetchPatients(): Promise<Patient[]> {
  return (await search('Patient?_count=1000')) as Patient[];
}

/** Who and what the records refer to: professionals, organisations and the teams of organisations. */
export async function fetchDirectory(): Promise<Resource[]> {
  const found = await Promise.all(
    ['PractitionerRole', 'Organization', 'CareTeam'].map((type) => search(`${type}?_count=1000`)),
  );
  return found.flat().filter((each) => each.resourceType !== 'CareTeam' || each.subject === undefined);
}

export async function fetchStories(): Promise<Story[]> {
  return (await ask('GET', 'sandbox/stories')) as Story[];
}

/** Everything in the record of a patient. */
export async function fetchRecord(patientId: string): Promise<Resource[]> {
  const found = await Promise.all(
    RECORD_TYPES.map((type) => search(`${type}?patient=${encodeURIComponent(patientId)}&_count=1000`)),
  );
  return found.flat();
}

export async function callHook(patientId: string, hook: Hook, context: object = {}): Promise<HookAnswer> {
  const answer = (await ask('POST', 'sandbox/hook', { patientId, hook, context })) as HookAnswer;
  note(answer.discovery, ...answer.calls);
  return answer;
}

/** Tells a CDS service what became of a card; `cds` is the address of the service. */
export async function sendFeedback(cds: string, serviceId: string, feedback: object): Promise<Call> {
  const call = (await ask('POST', 'sandbox/feedback', { cds, serviceId, feedback: [feedback] })) as Call;
  note(call);
  return call;
}

/** A change of the record. What is deleted is named as `Type/id`. */
export type Change =
  | { readonly method: 'POST' | 'PUT'; readonly resource: Resource }
  | { readonly method: 'DELETE'; readonly reference: string };

/** Makes all changes or none. */
export async function change(changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const entry = changes.map((each) =>
    each.method === 'DELETE'
      ? { request: { method: each.method, url: each.reference } }
      : { resource: each.resource, request: { method: each.method, url: addressOf(each) } },
  );
  await ask('POST', 'fhir', { resourceType: 'Bundle', type: 'transaction', entry }, FHIR);
}

function addressOf({ method, resource }: Exclude<Change, { method: 'DELETE' }>): string {
  return method === 'POST' ? resource.resourceType : `${resource.resourceType}/${resource.id}`;
}

/** The addresses of the CDS services that are called. */
export async function fetchServices(): Promise<readonly string[]> {
  const { cds } = (await ask('GET', 'sandbox/settings')) as { cds: string[] };
  return cds;
}

export async function callServicesAt(cds: readonly string[]): Promise<void> {
  await ask('PUT', 'sandbox/settings', { cds });
}

/** Puts the records of another FHIR server in the place of those that are here; gives how many came. */
export async function copyRecords(fhir: string): Promise<number> {
  const { copied } = (await ask('POST', 'sandbox/copy', { fhir })) as { copied: number };
  return copied;
}

/** Brings back records that were kept as a file. */
export async function loadRecords(file: File): Promise<void> {
  await ask('PUT', 'sandbox/state', JSON.parse(await file.text()) as object, FHIR);
}

/** The address that opens a SMART app for a patient, with its own launch. */
export async function launchApp(
  launchUrl: string,
  parameters: { readonly patient: string; readonly appContext?: string },
): Promise<string> {
  const { launch_id: launch } = (await ask('POST', 'fhir/_services/smart/Launch', {
    launchUrl,
    parameters,
  })) as { launch_id: string };
  const address = new URL(launchUrl);
  address.searchParams.set('iss', new URL('./fhir', window.location.href).href);
  address.searchParams.set('launch', launch);
  return address.href;
}

export async function resetRecords(): Promise<void> {
  await ask('POST', 'sandbox/reset');
}

async function search(path: string): Promise<Resource[]> {
  const bundle = (await ask('GET', `fhir/${path}`)) as Bundle;
  return (bundle.entry ?? []).flatMap(({ resource }) => resource ?? []);
}

async function ask(method: string, path: string, body?: object, type = 'application/json'): Promise<unknown> {
  const response = await fetch(`./${path}`, {
    method,
    ...(body && { headers: { 'Content-Type': type }, body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await reason(response)}`.trim());
  return response.status === 204 ? undefined : response.json();
}

async function reason(response: Response): Promise<string> {
  const body = await response.json().catch(() => undefined);
  return body?.issue?.[0]?.diagnostics ?? body?.error ?? '';
}
