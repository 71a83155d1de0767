import { DEFAULT_MILLISECONDS } from '@prestatiewijzer/patient-record';
import type { Serve } from './arguments.ts';
import { type Config, readConfig } from './config/config.ts';
import { databaseUrl } from './credentials.ts';
import { readSettings } from './settings-file.ts';
import { DEFAULT_WAIT } from './storage/bounded-store.ts';
import { DEFAULT_CONNECTIONS } from './storage/open-store.ts';
import { developmentKey } from './tenants/development.ts';
import type { TenantsSource } from './tenants/source.ts';

/** Where the embedded database lives when nobody says. */
const DATA_DIRECTORY = 'prestatiewijzer-data';

/** How the service is set up, until the configuration is read again. */
export interface Setup {
  /** What the file says; absent with the development tenant. */
  readonly config: Config | undefined;
  readonly budget: number;
  readonly bodyLimit: string;
  readonly metricsToken: string | undefined;
  readonly databaseUrl: string | undefined;
  /** Milliseconds that a call waits for the database. */
  readonly wait: number;
  readonly connections: number;
  /** Seconds between saying that it stops and stopping. */
  readonly drain: number;
  /** Where the embedded database lives; without it and without a URL, everything is forgotten at the end. */
  readonly directory: string | undefined;
  readonly tracing: string | undefined;
  readonly auditFile: string | undefined;
  readonly tenants: TenantsSource;
}

/** @throws ConfigError, UsageError */
export function readSetup(
  { config: file, data, settings, app, budget = DEFAULT_MILLISECONDS }: Serve,
  env: NodeJS.ProcessEnv,
): Setup {
  const url = databaseUrl(env);
  if (file === undefined) {
    const own = settings === undefined ? {} : readSettings(settings);
    return {
      config: undefined,
      budget,
      bodyLimit: '10mb',
      metricsToken: undefined,
      databaseUrl: url,
      wait: DEFAULT_WAIT,
      connections: DEFAULT_CONNECTIONS,
      // There is no balancer, and somebody waits.
      drain: 0,
      directory: data,
      tracing: env['OTEL_EXPORTER_OTLP_ENDPOINT'],
      auditFile: undefined,
      tenants: { kind: 'development', settings: own, key: developmentKey(data), launchUrl: app },
    };
  }
  const config = readConfig(file);
  return {
    config,
    budget: config.budget,
    bodyLimit: config.bodyLimit,
    metricsToken: config.metricsToken,
    databaseUrl: url,
    wait: config.wait,
    connections: config.connections,
    drain: config.drain,
    directory: data ?? config.directory ?? DATA_DIRECTORY,
    tracing: config.tracing ?? env['OTEL_EXPORTER_OTLP_ENDPOINT'],
    auditFile: config.auditFile,
    tenants: { kind: 'configured', config },
  };
}
