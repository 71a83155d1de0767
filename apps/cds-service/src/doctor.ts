import { dirname } from 'node:path';
import { type Config, readConfig } from './config/config.ts';
import { mistakesIn } from './config/mistakes.ts';
import { keySet } from './config/schema.ts';
import { databaseUrl } from './credentials.ts';
import { writable } from './readiness.ts';
import { postgresDatabase } from './storage/postgres.ts';
import { reach } from './storage/reaching.ts';
import { within } from './within.ts';

/** Longer than a call would wait, so that slow and not there can be told apart. */
const MOST_MILLISECONDS = 10_000;

/** One thing that the service needs, tried. */
interface Check {
  readonly what: string;
  /** Says what it found; fails with what is wrong and how to mend it. */
  readonly try: () => Promise<string>;
}

/**
 * Tries all that a configuration names, as the service would use it, and says what is wrong: for who puts it in place,
 * from the machine and with the environment that it will run in.
 * @returns whether all is well
 */
export async function doctor(
  file: string,
  data: string | undefined,
  env: NodeJS.ProcessEnv,
  say: (line: string) => void,
): Promise<boolean> {
  const config = readConfig(file);
  say(`ok     ${file}: can be used`);
  let well = true;
  for (const { what, try: attempt } of checksOf(config, data, env)) {
    try {
      say(`ok     ${what}: ${await within(MOST_MILLISECONDS, attempt())}`);
    } catch (error) {
      well = false;
      say(`wrong  ${what}: ${reasonOf(error)}`);
    }
  }
  return well;
}

function checksOf(config: Config, data: string | undefined, env: NodeJS.ProcessEnv): readonly Check[] {
  const { tenants, auditFile, tracing, baseUrl } = config;
  const url = databaseUrl(env);
  const folder = data ?? config.directory;
  const jkus = new Set(tenants.flatMap(({ issuers }) => issuers.flatMap(({ jku }) => jku)));
  const servers = new Set(tenants.flatMap(({ fhirServers }) => fhirServers));
  return [
    ...(url === undefined ? [] : [{ what: 'the database', try: () => database(url) }]),
    ...(url === undefined && folder !== undefined
      ? [{ what: `the data directory ${folder}`, try: () => folderIsWritable(folder) }]
      : []),
    ...(auditFile === undefined
      ? []
      : [{ what: `the folder of ${auditFile}`, try: () => folderIsWritable(dirname(auditFile)) }]),
    ...(tracing === undefined ? [] : [{ what: `the collector ${tracing}`, try: () => collector(tracing) }]),
    ...[...jkus].map((jku) => ({ what: `the keys at ${jku}`, try: () => keys(jku) })),
    ...[...servers].map((server) => ({ what: `the FHIR server ${server}`, try: () => fhirServer(server) })),
    { what: `this service at ${baseUrl}`, try: () => discovery(baseUrl) },
  ];
}

class Wrong extends Error {}

async function database(url: string): Promise<string> {
  const onError = () => undefined;
  const opened = postgresDatabase(url, { milliseconds: MOST_MILLISECONDS, connections: 1, onError });
  try {
    const ask = () =>
      opened.query<{ version: string; may: boolean; only_read: boolean }>(
        `select current_setting('server_version') as version, pg_is_in_recovery() as only_read,
           has_schema_privilege('public', 'create') as may`,
      );
    const [answer] = await reach(url, ask, { milliseconds: 0, onWait: () => undefined });
    if (answer?.only_read)
      throw new Wrong('is a copy that can only be read: name the one that is written to');
    if (!answer?.may) throw new Wrong('its user may not make tables: grant create on schema public to it');
    return `PostgreSQL ${answer.version}`;
  } finally {
    await opened.close();
  }
}

async function folderIsWritable(folder: string): Promise<string> {
  await writable(folder);
  return 'can be written';
}

async function collector(endpoint: string): Promise<string> {
  const { status } = await fetch(endpoint, { method: 'OPTIONS', redirect: 'manual' });
  return `answers (${status})`;
}

async function keys(jku: string): Promise<string> {
  const response = await asked(jku);
  const { success, data, error } = keySet.safeParse(await json(response), { reportInput: true });
  if (!success)
    throw new Wrong(
      mistakesIn(error, '')
        .map(({ path, message }) => `${path}: ${message}`)
        .join('; '),
    );
  return `${data.keys.length} of them`;
}

async function fhirServer(baseUrl: string): Promise<string> {
  const response = await asked(`${baseUrl.replace(/\/+$/, '')}/metadata`);
  const { resourceType, fhirVersion } = (await json(response)) as Record<string, unknown>;
  if (resourceType !== 'CapabilityStatement')
    throw new Wrong('answers /metadata with no CapabilityStatement');
  if (!String(fhirVersion).startsWith('4.')) throw new Wrong(`speaks FHIR ${fhirVersion}, not R4`);
  return `FHIR ${fhirVersion}`;
}

/** As an EHR comes in, through the proxy; without a token it is refused, and only by us in this way. */
async function discovery(baseUrl: string): Promise<string> {
  const response = await fetch(`${baseUrl}/cds-services`, { redirect: 'manual' });
  if (response.status === 401 && response.headers.get('www-authenticate') === 'Bearer')
    return 'is reached, and lets nobody in without a token';
  throw new Wrong(
    `/cds-services is answered with ${response.status}, not with the 401 of this service: does it run, and does the proxy pass the whole path and the Authorization header on?`,
  );
}

async function asked(url: string): Promise<Response> {
  const response = await fetch(url, { redirect: 'manual', headers: { accept: 'application/json' } });
  if (response.status !== 200)
    throw new Wrong(
      response.status >= 300 && response.status < 400
        ? `leads elsewhere (${response.status}), and that is not followed: write the address it leads to`
        : `is answered with ${response.status}`,
    );
  return response;
}

async function json(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    throw new Wrong('answers with something that is no JSON');
  }
}

function reasonOf(error: unknown): string {
  const { name, message, cause, code } = error as Error & { code?: string; cause?: { code?: string } };
  if (name === 'TooLate') return `nothing came within ${MOST_MILLISECONDS / 1000} seconds`;
  const why = cause?.code ?? code;
  return why === undefined ? message : `cannot be used from here (${why})`;
}
