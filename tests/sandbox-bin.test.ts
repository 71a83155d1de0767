import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { startSandbox } from './e2e/servers.ts';

const bin = fileURLToPath(new URL('../apps/sandbox/bin/prestatiewijzer-sandbox.mjs', import.meta.url));

async function run(...args: string[]): Promise<{ code: number; output: string; errors: string }> {
  const child = spawn(process.execPath, [bin, ...args]);
  const ended = once(child, 'exit');
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await ended;
  return { code, output, errors };
}

it('serves the health check and the page, and stops cleanly', async () => {
  const sandbox = await startSandbox('http://127.0.0.1:9');

  const health = await fetch(`${sandbox.address}/health`);
  const page = await fetch(sandbox.address).then((response) => response.text());

  expect(health.status).toBe(200);
  expect(page).toContain('<html lang="nl">');
  expect(await sandbox.stop()).toBe(0);
});

it('says in one line that the port is taken', async () => {
  const sandbox = await startSandbox('http://127.0.0.1:9');
  const port = new URL(sandbox.address).port;

  expect(await run('--port', port)).toEqual({
    code: 1,
    output: '',
    errors: `Port ${port} is in use; choose another with --port.\n`,
  });
  await sandbox.stop();
});

it('says in one line that an option is wrong', async () => {
  const { code, errors } = await run('--port', 'many');

  expect(code).toBe(1);
  expect(errors).toMatch(/^"many" is not a port number\. Use: prestatiewijzer-sandbox \[--port N\][^\n]*\n$/);
});
