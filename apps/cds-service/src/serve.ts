import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import { createApp } from './app.ts';
import type { Serve } from './arguments.ts';
import { ConfigError } from './config/mistakes.ts';
import { LargeCalls } from './large/large-calls.ts';
import { type AuditTrail, auditFile, noAudit } from './observe/audit.ts';
import { jsonLog, type Log, logFailure } from './observe/log.ts';
import { Metrics } from './observe/metrics.ts';
import { startTracing } from './observe/tracing.ts';
import { forgetInTime } from './retention.ts';
import { readSetup, type Setup } from './setup.ts';
import { stopInTime } from './stopping.ts';
import { openStore } from './storage/open-store.ts';
import { DEVELOPMENT_NOTICE } from './tenants/development.ts';
import { portable, tenantsFrom } from './tenants/source.ts';
import { within } from './within.ts';

/** Who sends slower than this holds a connection for nothing. */
const HEADERS_MILLISECONDS = 10_000;
const REQUEST_MILLISECONDS = 30_000;
/** How long a database may take to come, as when everything starts at once. */
const START_MILLISECONDS = 60_000;
/** What is not closed by then closes with the process. */
const RELEASE_MILLISECONDS = 2000;

/** Serves CDS Hooks until the process is told to stop. */
export async function serve(asked: Serve): Promise<void> {
  const log = jsonLog();
  const onError = logFailure(log);
  const hangUps = new HangUps();
  const setup = readSetup(asked, process.env);
  const audit = setup.auditFile === undefined ? noAudit : auditFile(setup.auditFile);
  const stopTracing = setup.tracing === undefined ? async () => undefined : await startTracing(setup.tracing);
  const { databaseUrl: url, directory, wait, connections } = setup;
  const onWait = (reason: string) => log.warn({ start: 'waits for the database', reason });
  const start = { milliseconds: START_MILLISECONDS, onWait };
  const store = await openStore({ url, directory, wait, connections, start }, onError);
  const observers = { metrics: new Metrics(), audit };
  const folders = [
    ...(url === undefined && directory !== undefined ? [directory] : []),
    ...(setup.auditFile === undefined ? [] : [dirname(setup.auditFile)]),
  ];
  let stopping = false;
  const appOf = ({ budget, bodyLimit, metricsToken, drain, tenants: source }: Setup) => {
    const largeCalls = new LargeCalls({ tenants: portable(source), budget, store });
    const tenants = tenantsFrom(source, store, ({ reason, issuer, members, expected }) => {
      observers.metrics.refused(reason);
      log.warn({ refused: reason, issuer, claims: members, expected });
    });
    const app = createApp({
      tenants,
      store,
      budget,
      bodyLimit,
      wait,
      folders,
      metricsToken,
      log,
      observers,
      largeCalls,
      accepts: () => !stopping,
    });
    return { tenants, drain, largeCalls, app: app as RequestListener };
  };
  let current = appOf(setup);
  const stopForgetting = forgetInTime(store, () => current.tenants.all, onError);

  const server = createServer(
    { headersTimeout: HEADERS_MILLISECONDS, requestTimeout: REQUEST_MILLISECONDS },
    (request, response) => {
      // Who keeps a connection open turns to another instance.
      if (stopping) response.setHeader('Connection', 'close');
      current.app(request, response);
    },
  );
  const release = async () => {
    stopForgetting();
    hangUps.stop();
    current.largeCalls.end();
    for (const close of [() => store.close(), stopTracing])
      await within(RELEASE_MILLISECONDS, close()).catch(onError);
  };
  stopInTime(server, {
    drain: () => current.drain * 1000,
    onStop: () => {
      stopping = true;
      log.info({ stop: 'is not ready any more', drain: current.drain });
    },
    release,
  });
  if (!(await listen(server, asked, setup))) return release();
  hangUps.start(() => {
    reopen(audit, log);
    // Calls that are being answered go on under the configuration they came in with.
    if (setup.config === undefined) return;
    const before = current;
    current = reloaded(asked, log, appOf) ?? current;
    if (current !== before) void before.largeCalls.retire();
  });
}

/** What SIGHUP asks for: it waits until there is something to reload, and never ends the process. */
class HangUps {
  #reload: (() => void) | undefined;
  #asked = false;
  readonly #hear = () => {
    if (this.#reload === undefined) this.#asked = true;
    else this.#reload();
  };

  constructor() {
    process.on('SIGHUP', this.#hear);
  }

  start(reload: () => void): void {
    this.#reload = reload;
    if (this.#asked) reload();
  }

  stop(): void {
    process.removeListener('SIGHUP', this.#hear);
  }
}

function reopen(audit: AuditTrail, log: Log): void {
  try {
    audit.reopen();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    log.error({ audit: 'the file cannot be opened again; the one that was open is written on', code });
  }
}

function reloaded<App>(asked: Serve, log: Log, appOf: (setup: Setup) => App): App | undefined {
  try {
    const app = appOf(readSetup(asked, process.env));
    log.info({ reload: 'done' });
    return app;
  } catch (error) {
    const mistakes = error instanceof ConfigError ? error.message.split('\n') : [(error as Error).name];
    log.error({ reload: 'refused; the configuration that was there stays', mistakes });
    return undefined;
  }
}

/** Whether it could. */
function listen(server: Server, { host, port }: Serve, setup: Setup): Promise<boolean> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      console.error(
        `The CDS service cannot listen on ${host}, port ${port} (${error.code ?? error.message}).`,
      );
      process.exitCode = 1;
      resolve(false);
    });
    server.listen(port, host, () => {
      console.log(`The CDS service listens on ${addressOf(server)}`);
      if (setup.config === undefined) console.log(DEVELOPMENT_NOTICE);
      resolve(true);
    });
  });
}

function addressOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
