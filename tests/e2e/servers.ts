import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A server of the project, run as its users run it. */
export interface RunningServer {
  readonly address: string;
  /** Resolves to the exit code. */
  readonly stop: () => Promise<number | null>;
}

export function startSandbox(cds: string, port = 0): Promise<RunningServer> {
  return start('apps/sandbox/bin/prestatiewijzer-sandbox.mjs', ['--port', `${port}`, '--cds', cds]);
}

export function startCdsService(...more: readonly string[]): Promise<RunningServer> {
  // A busy machine must not decide what a card says. A configuration says so itself.
  const budget = more.includes('--config') ? [] : ['--budget', '10000'];
  return start('apps/cds-service/bin/prestatiewijzer-cds.mjs', ['--port', '0', ...budget, ...more]);
}

/** A port that nobody listens on, for who has to be known before it is there. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function start(bin: string, args: readonly string[]): Promise<RunningServer> {
  const path = fileURLToPath(new URL(`../../${bin}`, import.meta.url));
  const child = spawn(process.execPath, [path, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await addressIn(child);
  return {
    address,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const [code] = await ended;
      return code;
    },
  };
}

/** The server prints its address when it accepts calls. */
async function addressIn(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('The server has no output.');
  for await (const line of createInterface(child.stdout)) {
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error(`The server stopped before it accepted calls (exit code ${child.exitCode}).`);
}
