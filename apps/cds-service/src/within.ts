import { setTimeout as sleep } from 'node:timers/promises';

/** Fails when work takes longer than it may. The work goes on; that it fails later is nobody's any more. */
export async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  const done = new AbortController();
  const late = sleep(milliseconds, undefined, { signal: done.signal }).then(() => {
    throw new TooLate();
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    done.abort();
  }
}

class TooLate extends Error {
  override readonly name = 'TooLate';
}
