import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { DEFAULT_MILLISECONDS } from '@prestatiewijzer/patient-record';
import type { Settings } from '@prestatiewijzer/rules';
import { SettingsError } from '@prestatiewijzer/rules/settings';
import { parse } from 'yaml';
import type { z } from 'zod';
import { credentialFile } from '../credentials.ts';
import { siteSettings } from '../site-settings.ts';
import { DEFAULT_WAIT } from '../storage/bounded-store.ts';
import { DEFAULT_CONNECTIONS } from '../storage/open-store.ts';
import { ConfigError, type Mistake, mistakesIn } from './mistakes.ts';
import { configFile, keySet, type Secret, type WrittenTenant } from './schema.ts';

/** How a deployment is set up: what the configuration file says, with all it refers to read and checked. */
export interface Config {
  /** The address clients call us at, without a slash at the end. */
  readonly baseUrl: string;
  /** Milliseconds there are for getting a record. */
  readonly budget: number;
  /** The largest body, as in `10mb`. */
  readonly bodyLimit: string;
  /** Where the embedded database lives. */
  readonly directory?: string;
  /** Milliseconds that a call waits for the database. */
  readonly wait: number;
  /** How many connections to a database server there can be. */
  readonly connections: number;
  /** Seconds between saying that it stops and stopping. */
  readonly drain: number;
  /** What a reader of the metrics must send; anyone may read them when absent. */
  readonly metricsToken?: string;
  /** Where traces go, by OTLP over HTTP. */
  readonly tracing?: string;
  /** The file that access records are added to. */
  readonly auditFile?: string;
  readonly tenants: readonly TenantConfig[];
}

export interface TenantConfig {
  readonly id: string;
  readonly language: 'nl' | 'en';
  readonly issuers: readonly Issuer[];
  readonly fhirServers: readonly string[];
  readonly settings: Settings;
  readonly pseudonymKey: string;
  readonly retentionDays: number;
  readonly keepComments: boolean;
  readonly callsPerMinute: number;
  /** Where the SMART app is launched. */
  readonly launchUrl?: string;
  /** Pages that may call us; any when absent. */
  readonly origins?: readonly string[];
}

interface Issuer {
  readonly iss: string;
  readonly jku: readonly string[];
  readonly jwks?: KeySet;
  /** Seconds that its tokens may be valid. */
  readonly tokenLifetime?: number;
  readonly tenant?: string;
}

type KeySet = z.infer<typeof keySet>;

const SHORTEST_KEY = 32;
/** Balancers ask every few seconds. */
const DEFAULT_DRAIN = 5;

/**
 * Reads a configuration file.
 * @throws ConfigError naming every mistake in it, and in the files it names
 */
export function readConfig(file: string): Config {
  const mistakes: Mistake[] = [];
  const written = configFile.safeParse(yamlIn(file, file, mistakes), { reportInput: true });
  if (!written.success)
    throw new ConfigError(file, [...mistakes, ...(mistakes.length > 0 ? [] : mistakesIn(written.error, ''))]);
  const reader = new Reader(dirname(resolve(file)), mistakes);
  const { baseUrl, budget, limits, storage, shutdown, metrics, tracing, audit, tenants } = written.data;
  const config: Config = {
    baseUrl: baseUrl.replace(/\/+$/, ''),
    budget: budget ?? DEFAULT_MILLISECONDS,
    bodyLimit: limits?.body ?? '10mb',
    ...(storage?.directory !== undefined && { directory: reader.path(storage.directory) }),
    wait: storage?.wait ?? DEFAULT_WAIT,
    connections: storage?.connections ?? DEFAULT_CONNECTIONS,
    drain: shutdown?.drain ?? DEFAULT_DRAIN,
    ...(metrics !== undefined && { metricsToken: reader.secret(metrics.token, 'metrics.token') }),
    ...(tracing !== undefined && { tracing: tracing.endpoint }),
    ...(audit !== undefined && { auditFile: reader.file(audit.file, 'audit.file') }),
    tenants: tenants.map((tenant, index) => reader.tenant(tenant, `tenants[${index}]`)),
  };
  mistakes.push(...twice(config.tenants));
  if (mistakes.length > 0) throw new ConfigError(file, mistakes);
  return config;
}

/** Reads what a configuration refers to, and notes every mistake on the way. */
class Reader {
  readonly #directory: string;
  readonly #mistakes: Mistake[];

  constructor(directory: string, mistakes: Mistake[]) {
    this.#directory = directory;
    this.#mistakes = mistakes;
  }

  /** Paths are seen from the configuration file. */
  path(path: string): string {
    return resolve(this.#directory, path);
  }

  /** The path of a file that need not be there yet. */
  file(written: string, at: string): string {
    const path = this.path(written);
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
      this.#mistake(at, `${written} is a folder: name a file in it`);
    return path;
  }

  secret(secret: Secret, at: string): string {
    const value = this.#secretText(secret, at);
    if (value === undefined) return '';
    if (value.trim().length < SHORTEST_KEY)
      this.#mistake(at, `is too short: at least ${SHORTEST_KEY} characters, as from openssl rand -base64 32`);
    return value.trim();
  }

  #secretText(secret: Secret, at: string): string | undefined {
    if ('file' in secret) return this.#text(secret.file, at);
    if ('credential' in secret) return this.#text(credentialFile(secret.credential), at);
    const value = process.env[secret.env];
    if (value === undefined) this.#mistake(at, `the environment variable ${secret.env} is not set`);
    return value;
  }

  tenant(written: WrittenTenant, at: string): TenantConfig {
    const { id, language, issuers, fhirServers, retention, limits, app, cors, feedback } = written;
    return {
      id,
      language: language ?? 'nl',
      issuers: issuers.map((issuer, index) => this.#issuer(issuer, `${at}.issuers[${index}]`)),
      fhirServers: fhirServers ?? [],
      settings: this.#settings(written.settings, `${at}.settings`),
      pseudonymKey: this.secret(written.pseudonymKey, `${at}.pseudonymKey`),
      retentionDays: retention?.days ?? 365,
      keepComments: feedback?.comments === 'keep',
      callsPerMinute: limits?.callsPerMinute ?? 3000,
      ...(app !== undefined && { launchUrl: app.launchUrl }),
      ...(cors !== undefined && { origins: cors.origins }),
    };
  }

  #issuer({ jku, jwks, ...issuer }: WrittenTenant['issuers'][number], at: string): Issuer {
    if (jwks === undefined) return { ...issuer, jku: jku ?? [] };
    const keys = keySet.safeParse(typeof jwks === 'string' ? this.#yaml(jwks, `${at}.jwks`) : jwks, {
      reportInput: true,
    });
    if (!keys.success) {
      this.#mistakes.push(...mistakesIn(keys.error, `${at}.jwks`));
      return { ...issuer, jku: jku ?? [] };
    }
    return { ...issuer, jku: jku ?? [], jwks: keys.data };
  }

  #settings(settings: WrittenTenant['settings'], at: string): Settings {
    try {
      const value = typeof settings === 'string' ? this.#yaml(settings, at) : settings;
      // Files stand beside the one that names them.
      const folder = typeof settings === 'string' ? dirname(settings) : '.';
      return siteSettings(value ?? {}, (file) => this.#yaml(join(folder, file), `${at}.bindings.codes`));
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      for (const { path, message } of error.issues)
        this.#mistake([at, path].filter(Boolean).join('.'), message);
      return {};
    }
  }

  #yaml(file: string, at: string): unknown {
    return yamlIn(this.path(file), at, this.#mistakes);
  }

  #text(file: string, at: string): string | undefined {
    try {
      return readFileSync(this.path(file), 'utf8');
    } catch (error) {
      this.#mistake(at, `the file ${file} cannot be read (${(error as NodeJS.ErrnoException).code})`);
      return undefined;
    }
  }

  #mistake(path: string, message: string): void {
    this.#mistakes.push({ path, message });
  }
}

/** JSON is YAML too. */
function yamlIn(file: string, at: string, mistakes: Mistake[]): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const [reason] = message.split('\n', 1);
    const path = at === file ? '' : at;
    mistakes.push({
      path,
      message: code?.startsWith('E') ? `the file ${file} cannot be read (${code})` : `${reason}`,
    });
    return undefined;
  }
}

/** A call must belong to one tenant, whoever signs it. */
function twice(tenants: readonly TenantConfig[]): readonly Mistake[] {
  const mistakes: Mistake[] = [];
  const issued = tenants.flatMap(({ id, issuers }, index) =>
    issuers.map((issuer, number) => ({ id, issuer, path: `tenants[${index}].issuers[${number}]` })),
  );
  for (const [index, { id, pseudonymKey }] of tenants.entries()) {
    const same = tenants.slice(0, index).find((each) => each.pseudonymKey === pseudonymKey);
    if (same !== undefined && pseudonymKey !== '') {
      const message = `is that of ${same.id}: give each tenant a key of its own, so that nobody can tell that they share a patient`;
      mistakes.push({ path: `tenants[${index}].pseudonymKey`, message });
    }
    if (tenants.findIndex((tenant) => tenant.id === id) < index)
      mistakes.push({ path: `tenants[${index}].id`, message: `${id} is there twice` });
  }
  for (const [index, { issuer, path }] of issued.entries()) {
    const same = issued.slice(0, index).filter((each) => each.issuer.iss === issuer.iss);
    const claimed = same.find((each) => each.issuer.tenant === issuer.tenant);
    const signed = same.find((each) => !isDeepStrictEqual(keysOf(each.issuer), keysOf(issuer)));
    if (claimed !== undefined) {
      const message = `${issuer.iss} belongs to ${claimed.id} already: tell them apart by tenant, the claim in their tokens`;
      mistakes.push({ path, message });
    } else if (signed !== undefined) {
      mistakes.push({
        path,
        message: `has other keys or another tokenLifetime than in ${signed.id}: an issuer has one set of keys`,
      });
    }
  }
  return mistakes;
}

/** What of an issuer cannot differ between tenants. */
function keysOf({ jku, jwks, tokenLifetime }: Issuer) {
  return { jku, jwks, tokenLifetime };
}
