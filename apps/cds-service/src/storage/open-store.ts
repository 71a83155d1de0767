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
}

/** Opens the store where it is, with its schema up to date; without a place it lives in memory. */
export async function openStore(
  { url, directory }: Place,
  onError: (error: unknown) => void,
): Promise<Store> {
  if (url === undefined && directory === undefined) return new MemoryStore();
  const database =
    url === undefined ? await embeddedDatabase(directory as string) : postgresDatabase(url, onError);
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return new SqlStore(database);
}
