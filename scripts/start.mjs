// `npm start`: installs, builds, and runs the CDS service and the sandbox EHR until Ctrl-C.
import { parseArgs } from 'node:util';
import { requireFreePort, Server, toPort } from './servers.mjs';
import { install, requireNode, turbo } from './steps.mjs';

requireNode();

const sandboxPort = option('port', 'PRESTATIEWIJZER_PORT', '4100');
const cdsPort = option('cds-port', 'PRESTATIEWIJZER_CDS_PORT', '4101');
const servers = [];
let stopping = false;

try {
  await requireFreePort(sandboxPort, '--port');
  await requireFreePort(cdsPort, '--cds-port');
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
// Only what runs here, and what that is made of.
const parts = ['cds-service', 'sandbox', 'smart-app'].map((name) => `--filter=@prestatiewijzer/${name}`);
if (!(await install()) || !(await turbo(['build'], { args: parts }))) process.exit(1);

process.on('SIGINT', () => stop(0));
process.on('SIGTERM', () => stop(0));
// npm passes SIGTERM to a shell in between, which dies without telling us: stop when that parent is gone.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(0), 250).unref();
}

const cds = `http://127.0.0.1:${cdsPort}`;
const sandbox = `http://127.0.0.1:${sandboxPort}`;
servers.push(
  new Server(
    'CDS service',
    'apps/cds-service/bin/prestatiewijzer-cds.mjs',
    ['--port', `${cdsPort}`, '--app', `${sandbox}/app/`],
    cds,
  ),
  new Server(
    'sandbox',
    'apps/sandbox/bin/prestatiewijzer-sandbox.mjs',
    ['--port', `${sandboxPort}`, '--cds', cds],
    sandbox,
  ),
);
for (const server of servers) {
  server.ended.then((how) => {
    if (stopping) return;
    console.error(`The ${server.name} stopped by itself (${how}).`);
    stop(1);
  });
}

const healthy = await Promise.all(servers.map((server) => server.healthy()));
if (!stopping) {
  const silent = servers.filter((_, index) => !healthy[index]);
  if (silent.length === 0) console.log(`\nPrestatiewijzer is ready: ${sandbox}  (Ctrl-C stops it)`);
  else {
    console.error(`No answer from the ${silent.map(({ name }) => name).join(' and the ')}.`);
    stop(1);
  }
}

async function stop(code) {
  if (stopping) return;
  stopping = true;
  await Promise.all(servers.map((server) => server.stop()));
  process.exit(code);
}

function option(flag, variable, fallback) {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' }, 'cds-port': { type: 'string' } } });
    return toPort(values[flag] ?? process.env[variable] ?? fallback);
  } catch (error) {
    console.error(`${error.message}\nUse: npm start -- [--port N] [--cds-port N]`);
    process.exit(1);
  }
}
