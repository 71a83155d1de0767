import { BoundedStore, DEFAULT_WAIT } from './bounded-store.ts';
import type { Database } from './database.ts';
import { embeddedDatabase } from './embedded.ts';
import { MemoryStore } from './memory-store.ts';
import { migrate } from './migrations.ts';
import { postgresDatabase } from './postgres.ts';
import { SqlStore } from './sql-store.ts';
import type { Store } from './store.ts';

export interface Place {
  /** Of a PostgreSQL server; wins. */
  readonly url?: string | undefined;
  /** Of the embedded database. */
  readonly directory?: string | undefined;
  /** How many connections to the server there can be. */
  readonly connections?: number;
  /** Milliseconds that a call waits for it. */
  readonly wait?: number;
}

export const DEFAULT_CONNECTIONS = 10;

/** Opens the store where it is, with its schema up to date; without a place it lives in memory. */
export async function openStore(place: Place, onError: (error: unknown) => void): Promise<Store> {
  if (place.url === undefined && place.directory === undefined) return new MemoryStore();
  const database = await databaseAt(place, onError);
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return new BoundedStore(new SqlStore(database), place.wait ?? DEFAULT_WAIT, onError);
}

function databaseAt(
  { url, directory, wait = DEFAULT_WAIT, connections = DEFAULT_CONNECTIONS }: Place,
  onError: (error: unknown) => void,
): Promise<Database> {
  if (url === undefined) return embeddedDatabase(directory as string);
  return Promise.resolve(postgresDatabase(url, { milliseconds: wait, connections, onError }));
}
