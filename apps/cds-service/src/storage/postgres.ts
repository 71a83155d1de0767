import pg from 'pg';
import type { Database } from './database.ts';

/** Nobody waits longer for a card than this. */
const CONNECT_MILLISECONDS = 2000;
const STATEMENT_MILLISECONDS = 5000;

/** A PostgreSQL server, which several instances can share. Connects when first asked. */
export function postgresDatabase(url: string, onError: (error: unknown) => void): Database {
  const pool = new pg.Pool({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    statement_timeout: STATEMENT_MILLISECONDS,
    application_name: 'prestatiewijzer-cds',
  });
  // A connection that breaks while nobody uses it is replaced by the next one.
  pool.on('error', onError);
  return {
    query: async (sql, values = []) => (await pool.query(sql, [...values])).rows,
    transaction: async (work) => {
      const client = await pool.connect();
      try {
        await client.query('begin');
        const result = await work(async (sql, values = []) => (await client.query(sql, [...values])).rows);
        await client.query('commit');
        client.release();
        return result;
      } catch (error) {
        const broken = await client.query('rollback').then(
          () => false,
          () => true,
        );
        client.release(broken);
        throw error;
      }
    },
    // Any number will do, as long as it is always the same.
    lock: 'select pg_advisory_xact_lock(190099)',
    close: () => pool.end(),
  };
}
