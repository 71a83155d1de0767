import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { within } from './within.ts';

/**
 * Tells whether everything that is needed works. What does not answer in time does not work; however many ask, each
 * check is made once at a time.
 */
export function readiness(
  checks: readonly (() => Promise<void>)[],
  milliseconds: number,
): () => Promise<boolean> {
  let checking: Promise<unknown> | undefined;
  return async () => {
    checking ??= Promise.all(checks.map((check) => check())).finally(() => {
      checking = undefined;
    });
    return within(milliseconds, checking).then(
      () => true,
      () => false,
    );
  };
}

/** More than fits in what a file system keeps for itself on a disk that is full. */
const PROBE = Buffer.alloc(65_536);

/** Rejects when nothing can be added in a folder, as on a disk that is full or can only be read. */
export async function writable(folder: string): Promise<void> {
  const probe = join(folder, `.ready-${process.pid}`);
  try {
    await writeFile(probe, PROBE);
  } finally {
    await rm(probe, { force: true });
  }
}
