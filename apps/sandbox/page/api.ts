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

export async function sendFeedback(serviceId: string, feedback: object): Promise<Call> {
  const call = (await ask('POST', 'sandbox/feedback', { serviceId, feedback: [feedback] })) as Call;
  note(call);
  return call;
}

export async function createResource(resource: Resource): Promise<void> {
  await ask('POST', `fhir/${resource.resourceType}`, resource, FHIR);
}

export async function updateResource(resource: Resource): Promise<void> {
  await ask('PUT', `fhir/${resource.resourceType}/${resource.id}`, resource, FHIR);
}

/** Puts each under its own id, in this order, so that what refers to another comes after it. */
export async function saveAll(resources: readonly Resource[]): Promise<void> {
  for (const resource of resources) await updateResource(resource);
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
