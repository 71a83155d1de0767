import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from './app.ts';
import { Store } from './fhir/store.ts';
import { loadDefinitions } from './fhir/validity.ts';
import { type Options, readOptions, USAGE } from './options.ts';
import { copyFrom } from './patients/copy.ts';
import { readStartSet } from './patients/start-set.ts';
import { readStories } from './patients/stories.ts';
import { smartAppFolder } from './smart-app.ts';
import { writeStateFile } from './state.ts';

const HOST = '127.0.0.1';
/** In milliseconds. */
const WARM_UP = 2000;

/** Runs the command line until the process is told to stop. */
export function main(args: readonly string[]): void {
  let options: Options;
  try {
    options = readOptions(args);
  } catch (error) {
    fail(`${(error as Error).message} ${USAGE}`);
    return;
  }
  if (options.fhir === undefined) run(options);
  else {
    copyFrom(options.fhir).then(
      (records) => run({ ...options, records }),
      (error: Error) => fail(error.message),
    );
  }
}

function run(options: Options): void {
  const server = startSandbox(options);
  server.on('error', (error: NodeJS.ErrnoException) => {
    const reason =
      error.code === 'EADDRINUSE'
        ? 'is in use; choose another with --port'
        : `cannot be used: ${error.message}`;
    fail(`Port ${options.port} ${reason}.`);
  });
  server.on('listening', () => {
    console.log(`The sandbox listens on ${addressOf(server)}`);
    // Before anybody saves something, and after whoever waits for the first answer.
    setTimeout(loadDefinitions, WARM_UP).unref();
    if (smartAppFolder() === undefined)
      console.error('The SMART app is not built: /app says how to build it.');
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
}

/**
 * Starts the sandbox with its synthetic patients; what is left out is as without options on the command line. Records
 * that have to be kept are written when the server closes.
 */
export function startSandbox(given: Partial<Options>): Server {
  const options = { ...readOptions([]), ...given };
  const { state, records } = options;
  const address = () => addressOf(server);
  const store = new Store(readStartSet(), () => `${address()}/fhir`);
  if (records !== undefined) store.reset(records);
  const app = createApp({ ...options, store, smartApp: smartAppFolder(), stories: readStories(), address });
  const server = createServer(app).listen(options.port, HOST);
  if (state !== undefined) {
    server.once('listening', () => server.once('close', () => writeStateFile(state, store)));
  }
  return server;
}

function addressOf(server: Server): string {
  return `http://${HOST}:${(server.address() as AddressInfo).port}`;
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
