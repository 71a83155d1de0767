import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from './app.ts';
import { readArguments, type Serve, UsageError } from './arguments.ts';
import { readConfig } from './config/config.ts';
import { ConfigError } from './config/mistakes.ts';
import { auditFile, noAudit } from './observe/audit.ts';
import { jsonLog, type Log, logFailure } from './observe/log.ts';
import { Metrics } from './observe/metrics.ts';
import { startTracing } from './observe/tracing.ts';
import { forgetInTime } from './retention.ts';
import { readSetup, type Setup } from './setup.ts';
import { DirectoryInUse } from './storage/embedded.ts';
import { openStore } from './storage/open-store.ts';
import { DEVELOPMENT_NOTICE } from './tenants/development.ts';

export { UsageError } from './arguments.ts';

/** How long calls that are being answered may take when the service stops. */
const STOP_MILLISECONDS = 2000;
/** Who sends slower than this holds a connection for nothing. */
const HEADERS_MILLISECONDS = 10_000;
const REQUEST_MILLISECONDS = 30_000;

/**
 * Does what the command line asks: serves CDS Hooks until the process is told to stop, or checks a configuration.
 * @throws UsageError when the arguments, or what they name, cannot be used
 */
export async function main(args: readonly string[]): Promise<void> {
  const asked = readArguments(args);
  try {
    if (asked.command === 'serve') await serve(asked);
    else checkConfig(asked.file);
  } catch (error) {
    if (error instanceof ConfigError || error instanceof DirectoryInUse) throw new UsageError(error.message);
    throw error;
  }
}

function checkConfig(file: string): void {
  const { tenants } = readConfig(file);
  const names = tenants.map(({ id }) => id).join(', ');
  console.log(`${file} can be used; ${tenants.length === 1 ? 'tenant' : 'tenants'}: ${names}`);
}

async function serve(asked: Serve): Promise<void> {
  const log = jsonLog();
  const onError = logFailure(log);
  const setup = readSetup(asked, process.env);
  const stopTracing = setup.tracing === undefined ? async () => undefined : await startTracing(setup.tracing);
  const store = await openStore({ url: setup.databaseUrl, directory: setup.directory }, onError);
  const observers = {
    metrics: new Metrics(),
    audit: setup.auditFile === undefined ? noAudit : auditFile(setup.auditFile),
  };
  let stopping = false;
  const appOf = ({ budget, bodyLimit, metricsToken, tenants: tenantsOf }: Setup) => {
    const tenants = tenantsOf(store, ({ reason }) => {
      observers.metrics.refused(reason);
      // The rest of a refused token is whatever its sender made up.
      log.warn({ refused: reason });
    });
    const app = createApp({
      tenants,
      store,
      budget,
      bodyLimit,
      metricsToken,
      log,
      observers,
      accepts: () => !stopping,
    });
    return { tenants, app: app as RequestListener };
  };
  let current = appOf(setup);
  const stopForgetting = forgetInTime(store, () => current.tenants.all, onError);

  const server = createServer(
    { headersTimeout: HEADERS_MILLISECONDS, requestTimeout: REQUEST_MILLISECONDS },
    (request, response) => current.app(request, response),
  );
  const release = async () => {
    stopForgetting();
    await store.close();
    await stopTracing();
  };
  const reload = () => {
    observers.audit.reopen();
    // Calls that are being answered go on under the configuration they came in with.
    if (setup.config !== undefined) current = reloaded(asked, log, appOf) ?? current;
  };
  process.on('SIGHUP', reload);
  onStopSignal(() => {
    stopping = true;
    server.close(() => {
      process.removeListener('SIGHUP', reload);
      release().catch(onError);
    });
    setTimeout(() => server.closeAllConnections(), STOP_MILLISECONDS).unref();
  });
  await listen(server, asked, setup, release);
}

function reloaded<App>(asked: Serve, log: Log, appOf: (setup: Setup) => App): App | undefined {
  try {
    const app = appOf(readSetup(asked, process.env));
    log.info({ reload: 'done' });
    return app;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    log.error({
      reload: 'refused; the configuration that was there stays',
      mistakes: error.message.split('\n'),
    });
    return undefined;
  }
}

async function listen(
  server: Server,
  { host, port }: Serve,
  setup: Setup,
  release: () => Promise<void>,
): Promise<void> {
  await new Promise<void>((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      console.error(
        `The CDS service cannot listen on ${host}, port ${port} (${error.code ?? error.message}).`,
      );
      process.exitCode = 1;
      resolve(release());
    });
    server.listen(port, host, () => {
      console.log(`The CDS service listens on ${addressOf(server)}`);
      if (setup.config === undefined) console.log(DEVELOPMENT_NOTICE);
      resolve();
    });
  });
}

function addressOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

function onStopSignal(stop: () => void): void {
  let stopped = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (!stopped) stop();
      stopped = true;
    });
  }
}
