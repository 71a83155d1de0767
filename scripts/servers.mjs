// The servers that `npm start` runs as children.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './steps.mjs';

const startMilliseconds = 60_000;
const stopMilliseconds = 10_000;

export class Server {
  constructor(name, bin, args, address) {
    this.name = name;
    this.address = address;
    this.child = spawn(process.execPath, [bin, ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    /** How the process ended. A terminal sends Ctrl-C to the children too: wait, so that ours is seen first. */
    this.ended = once(this.child, 'exit').then(async ([code, signal]) => {
      await sleep(200);
      return signal ?? `exit code ${code}`;
    });
  }

  get alive() {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Whether `GET /health` came to answer 200. */
  async healthy() {
    const end = Date.now() + startMilliseconds;
    while (this.alive && Date.now() < end) {
      const response = await fetch(`${this.address}/health`, { signal: AbortSignal.timeout(2000) }).catch(
        () => null,
      );
      await response?.body?.cancel();
      if (response?.status === 200) return true;
      await sleep(100);
    }
    return false;
  }

  async stop() {
    if (!this.alive) return;
    const exit = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    const timer = setTimeout(() => this.child.kill('SIGKILL'), stopMilliseconds);
    await exit;
    clearTimeout(timer);
  }
}

export function toPort(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`"${text}" is not a port number.`);
}

/** Refuses a port that cannot be listened on, naming the option that chooses another. */
export async function requireFreePort(port, flag) {
  const server = createServer();
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  } catch (error) {
    const reason = error.code === 'EADDRINUSE' ? 'is in use' : `cannot be used (${error.code})`;
    throw new Error(`Port ${port} ${reason}. Choose another: npm start -- ${flag} N`);
  }
  server.close();
  await once(server, 'close');
}
