// How fast the CDS service answers, beside a bare Express handler that parses the same body and answers a constant card.
// Loopback, one run, one table. The generator shares the machine with what it measures.
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { palliativeRecord, quietRecord } from './records.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const seconds = values.quick ? 2 : 10;
/** Resources that are read before anything counts. */
const warmUp = values.quick ? 100_000 : 750_000;
const memoryCalls = values.quick ? 5000 : 100_000;
/** As many users as look at the same moment. */
const CONNECTIONS = 8;
const SIZES = [50, 500, 5000];

const SERVICE = fileURLToPath(new URL('../../apps/cds-service/bin/prestatiewijzer-cds.mjs', import.meta.url));
const BARE = fileURLToPath(new URL('./bare-handler.js', import.meta.url));
const PATH = '/cds-services/palliatief-patient-view';

const service = await addressOf(
  spawn(process.execPath, [SERVICE, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] }),
);
const bare = await addressOf(fork(BARE, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] }));
const templates = await prefetchTemplates();

console.log(`Node ${process.version}, ${CONNECTIONS} connections, ${seconds} s a row`);
console.log(line('record', 'resources', 'KB', 'requests/s', 'p50 ms', 'p99 ms', 'throughput', 'p99'));
for (const [name, recordOf] of [
  ['nothing palliative', quietRecord],
  ['palliative', palliativeRecord],
] as const) {
  for (const size of SIZES) {
    const body = callWith(recordOf(size));
    const measured = [];
    for (const address of [bare.address, service.address]) {
      // It takes some thousand calls before the compiler has seen all of it.
      await load(address, body, { amount: Math.max(CONNECTIONS, warmUp / size) });
      measured.push(await load(address, body, { duration: seconds }));
    }
    const [least, ours] = measured as [autocannon.Result, autocannon.Result];
    const kilobytes = `${Math.round(body.length / 1024)}`;
    console.log(line('bare handler', `${size}`, kilobytes, ...figures(least)));
    console.log(
      line(
        name,
        `${size}`,
        kilobytes,
        ...figures(ours),
        `${(ours.requests.average / least.requests.average).toFixed(2)} x`,
        `${(ours.latency.p99 / Math.max(1, least.latency.p99)).toFixed(1)} x`,
      ),
    );
  }
}

const body = callWith(palliativeRecord(50));
console.log(`Memory of the service over ${memoryCalls} calls of 50 resources (MB in use after each tenth):`);
const inUse: string[] = [];
for (let part = 1; part <= 10; part += 1) {
  await load(service.address, body, { amount: memoryCalls / 10 });
  inUse.push(await megabytes());
}
console.log(inUse.join('  '));
console.log('One caller with 50 resources, alone and while another sends 20,000 all the time:');
console.log(line('', 'requests/s', 'p50 ms', 'p99 ms', 'p99'));
const small = { duration: seconds * 2, connections: 1 };
const alone = await load(service.address, body, small);
const neighbour = load(service.address, callWith(palliativeRecord(20_000)), { ...small, connections: 2 });
const beside = await load(service.address, body, small);
await neighbour;
console.log(line('alone', ...figures(alone)));
const times = (beside.latency.p99 / Math.max(1, alone.latency.p99)).toFixed(1);
console.log(line('beside the other', ...figures(beside), `${times} x`));
for (const { child } of [service, bare]) child.kill('SIGTERM');

async function load(
  address: string,
  body: string,
  how: { connections?: number } & ({ duration: number } | { amount: number }),
): Promise<autocannon.Result> {
  const result = await autocannon({
    url: address + PATH,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    connections: CONNECTIONS,
    ...how,
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx + result.errors} calls failed`);
  return result;
}

function figures({ requests, latency }: autocannon.Result): readonly string[] {
  return [requests.average.toFixed(0), `${latency.p50}`, `${latency.p99}`];
}

async function megabytes(): Promise<string> {
  const text = await (await fetch(`${service.address}/metrics`)).text();
  const bytes = Number(/^process_resident_memory_bytes (\S+)$/m.exec(text)?.[1]);
  return (bytes / 1_048_576).toFixed(0);
}

async function prefetchTemplates(): Promise<Readonly<Record<string, string>>> {
  const { services } = (await (await fetch(`${service.address}/cds-services`)).json()) as {
    services: { id: string; prefetch: Record<string, string> }[];
  };
  return services.find(({ id }) => PATH.endsWith(id))?.prefetch ?? {};
}

/** A call with the record prefetched, professionals and places included with the contacts. */
function callWith({ entry }: ReturnType<typeof palliativeRecord>): string {
  const typed = (types: readonly string[]) =>
    entry.filter(({ resource }) => types.includes(resource.resourceType));
  const linked = typed(['PractitionerRole', 'Practitioner', 'Organization', 'Location']);
  const prefetch = Object.fromEntries(
    Object.entries(templates).map(([key, template]) => {
      const [type] = template.split(/[/?]/, 1) as [string];
      const found = typed([type]);
      if (!template.includes('?')) return [key, found[0]?.resource ?? null];
      const included = linked.map((each) => ({ ...each, search: { mode: 'include' } }));
      return [
        key,
        {
          resourceType: 'Bundle',
          type: 'searchset',
          entry: key === 'encounters' ? [...found, ...included] : found,
        },
      ];
    }),
  );
  return JSON.stringify({
    hook: 'patient-view',
    hookInstance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
    context: { userId: 'Practitioner/internist', patientId: 'p' },
    prefetch,
  });
}

/** A server prints its address when it accepts calls; what it prints later is read, so that it need not wait. */
async function addressOf(child: ChildProcess): Promise<{ address: string; child: ChildProcess }> {
  if (child.stdout === null) throw new Error('The server has no output.');
  const lines = createInterface(child.stdout);
  const [first] = (await once(lines, 'line')) as [string];
  lines.on('line', () => undefined);
  return { address: /http:\S+/.exec(first)?.[0] ?? '', child };
}

function line(what: string, ...cells: readonly string[]): string {
  return [what.padEnd(20), ...cells.map((cell) => cell.padStart(11))].join('');
}
