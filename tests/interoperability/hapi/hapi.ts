import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

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

export interface Hapi {
  readonly baseUrl: string;
  readonly stop: () => Promise<void>;
}

/** Starts HAPI FHIR with an empty database in memory; `classpath` holds it and all it needs. */
export async function startHapi(classpath: string): Promise<Hapi> {
  const child = spawn('java', ['-cp', classpath, 'nl.prestatiewijzer.hapi.HapiServer'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const baseUrl = await addressIn(child);
  return {
    baseUrl,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function addressIn(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('HAPI has no output.');
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
