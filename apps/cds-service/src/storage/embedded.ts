import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import type { Database } from './database.ts';

/** Somebody else uses the data directory. */
export class DirectoryInUse extends Error {}

/**
 * The embedded database in a directory, which it makes when it is not there.
 * @throws DirectoryInUse when another process has it open: two would damage it
 */
export async function embeddedDatabase(directory: string): Promise<Database> {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const release = claim(directory);
  try {
    // It weighs 10 MB: only who uses it loads it.
    const { PGlite } = await import('@electric-sql/pglite');
    return databaseOf(await PGlite.create(join(directory, 'database')), release);
  } catch (error) {
    release();
    throw error;
  }
}

function databaseOf(db: PGlite, release: () => void): Database {
  return {
    query: async <Row>(sql: string, values: readonly unknown[] = []) =>
      (await db.query<Row>(sql, [...values])).rows,
    transaction: (work) =>
      db.transaction((transaction) =>
        work(
          async <Row>(sql: string, values: readonly unknown[] = []) =>
            (await transaction.query<Row>(sql, [...values])).rows,
        ),
      ),
    // There is one process.
    lock: undefined,
    // It does one thing at a time.
    parallel: 1,
    close: async () => {
      await db.close();
      release();
    },
  };
}

function claim(directory: string): () => void {
  const file = join(directory, 'process.pid');
  const holder = holderOf(file);
  if (holder !== undefined) {
    throw new DirectoryInUse(
      `the data directory ${directory} is in use by process ${holder}; several instances need a DATABASE_URL`,
    );
  }
  writeFileSync(file, `${process.pid}`);
  return () => rmSync(file, { force: true });
}

/** Who holds the directory; nobody when that process is gone, as after a power cut. */
function holderOf(file: string): number | undefined {
  try {
    const holder = Number(readFileSync(file, 'utf8'));
    // In a container every start has the same number.
    if (!Number.isInteger(holder) || holder <= 0 || holder === process.pid) return undefined;
    process.kill(holder, 0);
    return holder;
  } catch (error) {
    // Somebody else's process, that is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? Number(readFileSync(file, 'utf8')) : undefined;
  }
}
