// Tries `npm start` as a new user does: it says that it is ready, its page, app and service answer, and it stops when asked.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { root } from './steps.mjs';

const start = performance.now();
const [port, cdsPort] = [await freePort(), await freePort()];
const args = ['start', '--', '--port', `${port}`, '--cds-port', `${cdsPort}`];
const child = spawn('npm', args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
const ended = once(child, 'exit');
let ready = false;
for await (const line of createInterface({ input: child.stdout })) {
  console.log(line);
  if (!line.includes(`is ready: http://127.0.0.1:${port}`)) continue;
  ready = true;
  console.log(`✓ ready after ${((performance.now() - start) / 1000).toFixed(1)} s`);
  for (const path of [`${port}/`, `${port}/app/`, `${port}/fhir/Patient/olivia`, `${cdsPort}/cds-services`]) {
    const { status } = await fetch(`http://127.0.0.1:${path}`);
    console.log(`${status === 200 ? '✓' : '✗'} ${path} answers ${status}`);
    if (status !== 200) process.exitCode = 1;
  }
  child.kill('SIGTERM');
}
await ended;
if (!ready) process.exitCode = 1;

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
