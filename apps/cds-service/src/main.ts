import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from './app.ts';
import { readArguments } from './arguments.ts';
import { DEVELOPMENT_NOTICE } from './development.ts';
import { jsonLog } from './log.ts';
import { readSettings } from './settings-file.ts';

export { UsageError } from './arguments.ts';

/** How long calls that are being answered may take when the service stops. */
const STOP_MILLISECONDS = 2000;

/**
 * Serves CDS Hooks until the process is told to stop.
 * @throws UsageError when the arguments cannot be used
 */
export function main(args: readonly string[]): Server {
  const { port, host, settings } = readArguments(args);
  const app = createApp({ settings: settings === undefined ? {} : readSettings(settings), log: jsonLog() });
  const server = createServer(app);
  server.once('error', (error: NodeJS.ErrnoException) => {
    console.error(`The CDS service cannot listen on ${host}, port ${port} (${error.code ?? error.message}).`);
    process.exitCode = 1;
  });
  server.listen(port, host, () => {
    console.log(`The CDS service listens on ${addressOf(server)}`);
    console.log(DEVELOPMENT_NOTICE);
  });
  stopOnSignal(server);
  return server;
}

function addressOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

function stopOnSignal(server: Server): void {
  const stop = () => {
    server.close();
    setTimeout(() => server.closeAllConnections(), STOP_MILLISECONDS).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, stop);
    server.once('close', () => process.removeListener(signal, stop));
  }
}
