import { BoundedStore, DEFAULT_WAIT } from './bounded-store.ts';
import type { Database } from './database.ts';
import { embeddedDatabase } from './embedded.ts';
import { MemoryStore } from './memory-store.ts';
import { migrate } from './migrations.ts';
import { postgresDatabase } from './postgres.ts';
import { reach, type Waiting } from './reaching.ts';
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
  /** How to wait for a server that is not there yet. */
  readonly start?: Waiting;
}

export const DEFAULT_CONNECTIONS = 10;

/** Opens the store where it is, with its schema up to date; without a place it lives in memory. */
export async function openStore(place: Place, onError: (error: unknown) => void): Promise<Store> {
  const { url, directory, start = { milliseconds: 0, onWait: () => undefined } } = place;
  if (url === undefined && directory === undefined) return new MemoryStore();
  const open = async () => {
    const database = await databaseAt(place, onError);
    try {
      await migrate(database);
    } catch (error) {
      await database.close();
      throw error;
    }
    return database;
  };
  const database = url === undefined ? await open() : await reach(url, open, start);
  return new BoundedStore(new SqlStore(database), place.wait ?? DEFAULT_WAIT, onError);
}

function databaseAt(
  { url, directory, wait = DEFAULT_WAIT, connections = DEFAULT_CONNECTIONS }: Place,
  onError: (error: unknown) => void,
): Promise<Database> {
  if (url === undefined) return embeddedDatabase(directory as string);
  return Promise.resolve(postgresDatabase(url, { milliseconds: wait, connections, onError }));
}
