import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

export interface Resource {
  readonly resourceType: string;
  readonly id: string;
}

const PATIENTS = new URL('../../../apps/sandbox/patients/', import.meta.url);

/** The sandbox patients and those who care for them. */
export const RESOURCES: readonly Resource[] = readdirSync(PATIENTS).flatMap((name) => {
  const { entry } = JSON.parse(readFileSync(new URL(name, PATIENTS), 'utf8')) as {
    entry: { resource: Resource }[];
  };
  return entry.map(({ resource }) => resource);
});

export const PATIENT_IDS = RESOURCES.filter(({ resourceType }) => resourceType === 'Patient').map(
  ({ id }) => id,
);

/** Java that is made to start soon, not to run long. */
const SHORT_LIVED = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/** In milliseconds. */
const LONGEST_RUN = 15 * 60_000;

interface Hapi {
  readonly baseUrl: string;
  readonly stop: () => Promise<void>;
}

/** Starts HAPI FHIR with an empty database in memory; `classpath` holds it and all it needs. */
export async function startHapi(classpath: string): Promise<Hapi> {
  const child = spawn('java', [...SHORT_LIVED, '-cp', classpath, 'nl.prestatiewijzer.hapi.HapiServer'], {
    stdio: ['pipe', 'pipe', 'ignore'],
    // One that never gets ready must not keep a run waiting.
    timeout: LONGEST_RUN,
  });
  const baseUrl = await addressIn(child);
  return {
    baseUrl,
    stop: async () => {
      const ended = once(child, 'exit');
      child.stdin.end();
      await ended;
    },
  };
}

async function addressIn(child: ChildProcessByStdio<Writable, Readable, null>): Promise<string> {
  const lines = createInterface(child.stdout);
  for await (const line of lines) {
    const address = /HAPI FHIR (http:\S+)/.exec(line)?.[1];
    if (address === undefined) continue;
    // What it goes on to write would fill the pipe and stop it.
    child.stdout.resume();
    return address;
  }
  throw new Error(`HAPI stopped before it accepted calls (exit code ${child.exitCode}).`);
}

/** Writes the sandbox patients to a FHIR server, each under its own id. */
export async function load(baseUrl: string): Promise<void> {
  const entry = RESOURCES.map((resource) => ({
    resource,
    request: { method: 'PUT', url: `${resource.resourceType}/${resource.id}` },
  }));
  const answer = await fetch(baseUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/fhir+json' },
    body: JSON.stringify({ resourceType: 'Bundle', type: 'transaction', entry }),
  });
  if (!answer.ok) throw new Error(`HAPI refuses the patients: ${answer.status} ${await answer.text()}`);
}

export async function getJson(url: string, token?: string): Promise<unknown> {
  const headers = { accept: 'application/fhir+json', ...(token && { authorization: `Bearer ${token}` }) };
  return (await fetch(url, { headers })).json();
}

/** The Bundles that answer a search, one for each page. */
export async function pagesOf(search: string, token?: string): Promise<readonly Page[]> {
  const page = (await getJson(search, token)) as Page;
  const next = page.link.find(({ relation }) => relation === 'next')?.url;
  return next === undefined ? [page] : [page, ...(await pagesOf(next, token))];
}

interface Page {
  readonly link: readonly { readonly relation: string; readonly url: string }[];
  readonly entry?: readonly { readonly resource: Resource }[];
}

/** What the service asks of every client, for one patient. */
export async function queriesOf(
  cds: string,
  patientId: string,
  token?: string,
): Promise<Readonly<Record<string, string>>> {
  const { services } = (await getJson(`${cds}/cds-services`, token)) as {
    services: { id: string; prefetch?: Record<string, string> }[];
  };
  const { prefetch = {} } = services.find(({ id }) => id === 'palliatief-patient-view') ?? {};
  return Object.fromEntries(
    Object.entries(prefetch).map(([key, query]) => [
      key,
      query.replaceAll('{{context.patientId}}', patientId),
    ]),
  );
}
