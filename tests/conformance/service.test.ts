import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import {
  type CdsResponse,
  cdsResponse,
  prefetchQueries,
  type ServiceDescription,
} from '@prestatiewijzer/cds-hooks';
import type { Finding } from '@prestatiewijzer/cds-hooks-conformance';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startCdsService, startSandbox } from '../e2e/servers.ts';

const bin = fileURLToPath(
  new URL('../../packages/cds-hooks-conformance/bin/cds-hooks-conformance.mjs', import.meta.url),
);
const context = { userId: 'Practitioner/1', patientId: 'olivia' };

let cds: RunningServer;
let sandbox: RunningServer;
let fhirServer: string;

beforeAll(async () => {
  cds = await startCdsService();
  sandbox = await startSandbox(cds.address);
  fhirServer = `${sandbox.address}/fhir`;
});

afterAll(() => Promise.all([cds.stop(), sandbox.stop()]));

describe('the CDS service', () => {
  it('does all that it must, for a patient with cards, prefetched or not [cds-hooks_2.0@28] [cds-hooks_2.0@34]', async () => {
    // One of its own: the checks set its advice aside, and it remembers that.
    const checked = await startCdsService();
    const subject = ['--patient', context.patientId, '--fhir-server', fhirServer];
    const args = [bin, '--base-url', checked.address, '--format', 'json', ...subject];
    // An exit status other than 0 rejects.
    const { stdout } = await promisify(execFile)(process.execPath, args).finally(checked.stop);

    const { findings } = JSON.parse(stdout) as { findings: readonly Finding[] };
    const outcomeOf = (row: number) => findings.find((finding) => finding.row === row)?.outcome;
    expect([83, 90, 28, 34].map(outcomeOf)).toEqual(['pass', 'pass', 'pass', 'pass']);
    // Without tenants it asks this machine for no token; and how fast it is depends on what else runs here.
    const failed = findings.filter(({ outcome }) => outcome === 'fail').map(({ row }) => row);
    expect(failed.filter((row) => row !== 27)).toEqual([177]);
  });

  it('asks the FHIR server with the token it got [cds-hooks_2.0@60] [cds-hooks_2.0@61]', async () => {
    const tokens: (string | undefined)[] = [];
    const proxy = createServer(async ({ url, headers }, response) => {
      tokens.push(headers.authorization);
      response.setHeader('content-type', 'application/fhir+json');
      response.end(await (await fetch(fhirServer + url)).text());
    }).listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    const fhirAuthorization = {
      access_token: 'synthetic',
      token_type: 'Bearer',
      expires_in: 300,
      scope: 'patient/*.rs',
      subject: 'cds',
    };
    const { port } = proxy.address() as AddressInfo;
    const { cards } = await answer({ fhirServer: `http://127.0.0.1:${port}`, fhirAuthorization });
    proxy.close();

    expect(cards).not.toEqual([]);
    expect(new Set(tokens)).toEqual(new Set(['Bearer synthetic']));
  });

  it('says that data is missing when the client sends what went wrong instead [cds-hooks_2.0@52]', async () => {
    const wrong = { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'exception' }] };
    const whole = await prefetched();
    const partly = Object.fromEntries(
      Object.entries(whole).map(([key, { query, data }]) => [
        key,
        query.startsWith('Communication?') ? wrong : data,
      ]),
    );

    const { cards } = await answer({ prefetch: partly });
    expect(cards.map(({ detail }) => detail).join()).toContain('Niet volledig geladen');
  });

  it('names sources that are the same for every patient [cds-hooks_2.0@109]', async () => {
    const { cards } = await answer({ fhirServer });

    expect(cards).not.toEqual([]);
    for (const { source } of cards) expect(JSON.stringify(source)).not.toMatch(/olivia|Patient/);
  });
});

async function services(): Promise<readonly ServiceDescription[]> {
  const response = await fetch(`${cds.address}/cds-services`);
  return ((await response.json()) as { services: ServiceDescription[] }).services;
}

async function patientView(): Promise<ServiceDescription> {
  const found = (await services()).find(({ hook }) => hook === 'patient-view');
  if (found === undefined) throw new Error('There is no service for patient-view.');
  return found;
}

/** What a client would prefetch, from the sandbox. */
async function prefetched() {
  const { prefetch = {} } = await patientView();
  const data = Object.entries(prefetchQueries(prefetch)(context)).map(async ([key, query]) => {
    const response = await fetch(`${fhirServer}/${query}`);
    return [key, { query, data: await response.json() }] as const;
  });
  return Object.fromEntries(await Promise.all(data));
}

async function answer(members: object): Promise<CdsResponse> {
  const { id, hook } = await patientView();
  const response = await fetch(`${cds.address}/cds-services/${id}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ hook, hookInstance: crypto.randomUUID(), context, ...members }),
  });
  expect(response.status).toBe(200);
  return cdsResponse.parse(await response.json());
}
