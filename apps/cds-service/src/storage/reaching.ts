import { setTimeout as sleep } from 'node:timers/promises';

/** The database of DATABASE_URL cannot be used; the message says why in one sentence, without the password. */
export class DatabaseUnusable extends Error {
  override readonly name = 'DatabaseUnusable';
  /** Whether it may be usable later, without anybody doing anything here. */
  readonly mayPass: boolean;

  constructor(message: string, mayPass = false) {
    super(message);
    this.mayPass = mayPass;
  }
}

/** Where a database is, as can be told to anybody. */
interface Where {
  readonly server: string;
  readonly user: string;
  readonly database: string;
}

/** What a person can mend; the database will not mend it by itself. */
const MISTAKES: Readonly<Record<string, (where: Where) => string>> = {
  '28P01': ({ server, user }) => `${server} refuses the password of the user ${user}`,
  '28000': ({ server, user }) => `${server} does not let the user ${user} in from here: see its pg_hba.conf`,
  '3D000': ({ server, database }) => `there is no database ${database} on ${server}: create it first`,
  '42501': ({ user, database }) =>
    `the user ${user} may not make tables in ${database}: make it the owner, or grant create on schema public`,
  '25006': ({ server }) => `${server} can only be read: name the one that is written to`,
  ERR_TLS_CERT_ALTNAME_INVALID: ({ server }) => `the certificate of ${server} is for another host`,
  DEPTH_ZERO_SELF_SIGNED_CERT: untrusted,
  SELF_SIGNED_CERT_IN_CHAIN: untrusted,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted,
  CERT_HAS_EXPIRED: ({ server }) => `the certificate of ${server} has expired`,
};

function untrusted({ server }: Where): string {
  return `the certificate of ${server} is not trusted here: name its authority in NODE_EXTRA_CA_CERTS`;
}

/** What may pass: the database may be starting, or the network. */
const WAITED_FOR: Readonly<Record<string, (where: Where) => string>> = {
  ECONNREFUSED: ({ server }) => `nothing answers at ${server}`,
  ENOTFOUND: ({ server }) => `there is no host ${server}`,
  EAI_AGAIN: ({ server }) => `the name of ${server} cannot be looked up`,
  ETIMEDOUT: ({ server }) => `${server} cannot be reached`,
  EHOSTUNREACH: ({ server }) => `${server} cannot be reached`,
  ENETUNREACH: ({ server }) => `${server} cannot be reached`,
  ECONNRESET: ({ server }) => `${server} breaks the connection: is it PostgreSQL, and does it want TLS?`,
  ENOENT: ({ server }) => `there is no socket ${server}`,
  '53300': ({ server }) => `${server} has no connections left`,
  '57P03': ({ server }) => `${server} is starting`,
};

export interface Waiting {
  /** How long to wait for a database that is not there yet. */
  readonly milliseconds: number;
  /** Told of each try that failed. */
  readonly onWait: (reason: string) => void;
}

/**
 * Opens a database that may not be there yet.
 * @throws DatabaseUnusable when it cannot be used as it is written, or did not come in time
 */
export async function reach<Result>(
  url: string,
  open: () => Promise<Result>,
  { milliseconds, onWait }: Waiting,
): Promise<Result> {
  const where = whereIs(url);
  const end = Date.now() + milliseconds;
  for (let pause = 250; ; pause = Math.min(pause * 2, 5000)) {
    try {
      return await open();
    } catch (error) {
      if (error instanceof DatabaseUnusable) throw error;
      const reason = sentenceFor(error, where);
      if (!mayPass(error) || Date.now() + pause > end)
        throw new DatabaseUnusable(`DATABASE_URL: ${reason}.`, mayPass(error));
      onWait(reason);
      await sleep(pause);
    }
  }
}

/** @throws DatabaseUnusable when a URL names no database */
function whereIs(url: string): Where {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new DatabaseUnusable(
      'DATABASE_URL: is no address of a PostgreSQL server: write it as postgres://user:password@host:5432/database, with %-codes for what is no letter or digit in the password.',
    );
  }
  const { hostname, port, username, pathname, searchParams } = new URL(url);
  const host = decodeURIComponent(hostname) || searchParams.get('host') || 'localhost';
  const user = decodeURIComponent(username) || process.env['PGUSER'] || process.env['USER'] || 'postgres';
  return {
    server: host.startsWith('/') ? host : `${host}:${port || '5432'}`,
    user,
    database: decodeURIComponent(pathname.slice(1)) || user,
  };
}

function sentenceFor(error: unknown, where: Where): string {
  const { message } = error as Error;
  const told = { ...MISTAKES, ...WAITED_FOR }[codeOf(error)];
  if (told !== undefined) return told(where);
  if (/password must be a string/.test(message)) return `${where.server} wants a password, and it holds none`;
  if (/timeout/i.test(message)) return `${where.server} does not answer`;
  // Of the library or of the server; neither quotes a password.
  return `${where.server} cannot be used (${[codeOf(error), message].filter(Boolean).join(' ')})`;
}

function mayPass(error: unknown): boolean {
  return codeOf(error) in WAITED_FOR || /timeout|terminated/i.test((error as Error).message);
}

function codeOf(error: unknown): string {
  const { code, errors } = error as { code?: unknown; errors?: readonly { code?: unknown }[] };
  // Of a host with several addresses each was tried.
  return String(code ?? errors?.[0]?.code ?? '');
}
