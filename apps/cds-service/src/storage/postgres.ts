import pg from 'pg';
import type { Database } from './database.ts';

/** What is not on behalf of a call may take this long: bringing the schema up to date, forgetting what is old. */
const UNHURRIED_MILLISECONDS = 120_000;
/** Far away, to connect takes several trips; calls do not wait for all of it. */
const CONNECT_MILLISECONDS = 10_000;
/** Who pauses this long starts with a new connection. */
const IDLE_MILLISECONDS = 300_000;
/** The server ends a statement that nobody waits for any more; when it does not even do that, the connection is dead. */
const GRACE_MILLISECONDS = 250;
/** Of the connections, for each kind of question: a slow database must not make one kind keep out the others. */
const PARTS = 3;

export interface PostgresOptions {
  /** How long a call waits. */
  readonly milliseconds: number;
  /** The most connections there are. */
  readonly connections: number;
  readonly onError: (error: unknown) => void;
}

/** A PostgreSQL server, which several instances can share. Connects when first asked. */
export function postgresDatabase(url: string, options: PostgresOptions): Database {
  const { connections, onError } = options;
  const pools = new Pools(url, options);

  /** A time-out on this side means that nothing came back at all. */
  async function heeding<Result>(pool: pg.Pool, work: Promise<Result>): Promise<Result> {
    try {
      return await work;
    } catch (error) {
      if (isSilence(error)) pools.leave(pool);
      throw error;
    }
  }

  return {
    query: async (sql, values = []) => {
      const pool = pools.current;
      const { rows } = await heeding(pool, pool.query(sql, [...values]));
      return rows;
    },
    transaction: async (work) => {
      const pool = pools.current;
      const client = await pool.connect();
      // What breaks while it is ours is told by the statement that fails; unheard, it would end the process.
      client.on('error', onError);
      const query = async (text: string, values: readonly unknown[] = []) => {
        const statement = { text, values: [...values], query_timeout: UNHURRIED_MILLISECONDS };
        return (await heeding(pool, client.query(statement))).rows;
      };
      try {
        await query('begin');
        await query(`set local statement_timeout = ${UNHURRIED_MILLISECONDS}`);
        const result = await work(query);
        await query('commit');
        client.removeListener('error', onError);
        client.release();
        return result;
      } catch (error) {
        // Whatever state it is in: the server undoes what a connection that goes had begun.
        client.release(true);
        throw error;
      }
    },
    // Any number will do, as long as it is always the same.
    lock: 'select pg_advisory_xact_lock(190099)',
    parallel: Math.max(1, Math.floor(connections / PARTS)),
    close: () => pools.current.end(),
  };
}

/**
 * The pool there is. After silence on one connection the others are left as well: a failover or a firewall that forgets
 * takes all at once, and to find that out one by one would cost a call each.
 */
class Pools {
  readonly #url: string;
  readonly #options: PostgresOptions;
  current: pg.Pool;

  constructor(url: string, options: PostgresOptions) {
    this.#url = url;
    this.#options = options;
    this.current = this.#open();
  }

  leave(pool: pg.Pool): void {
    if (pool !== this.current) return;
    this.current = this.#open();
    pool.end().catch(this.#options.onError);
  }

  #open(): pg.Pool {
    const { milliseconds, connections, onError } = this.#options;
    const pool = new pg.Pool({
      connectionString: this.#url,
      max: connections,
      connectionTimeoutMillis: CONNECT_MILLISECONDS,
      idleTimeoutMillis: IDLE_MILLISECONDS,
      statement_timeout: milliseconds,
      query_timeout: milliseconds + GRACE_MILLISECONDS,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      application_name: 'prestatiewijzer-cds',
    });
    // A connection that breaks while nobody uses it is replaced by the next one.
    pool.on('error', onError);
    return pool;
  }
}

/** The library gives it no code. */
function isSilence(error: unknown): boolean {
  return (error as Error).message === 'Query read timeout';
}
