export interface Measurement {
  /** Microseconds: half of the runs took less, half more. */
  readonly median: number;
  /** What else the machine does makes no run faster. */
  readonly fastest: number;
  readonly runs: number;
  /** What it gave last: a result that nobody can see, a compiler may leave out. */
  readonly result: unknown;
}

/**
 * Runs each for so many milliseconds, in rounds and by turns: what else the machine does in the meantime then weighs on
 * all of them alike.
 */
export function measure(
  runs: readonly (() => unknown)[],
  milliseconds: number,
  rounds: number,
): readonly Measurement[] {
  const timed = runs.map((run): Timed => ({ run, times: [], result: undefined }));
  for (let round = 0; round < rounds; round++) {
    for (const each of timed) time(each, milliseconds / rounds);
  }
  return timed.map(({ times, result }) => {
    times.sort((a, b) => a - b);
    return { median: quantile(times, 0.5), fastest: quantile(times, 0), runs: times.length, result };
  });
}

interface Timed {
  readonly run: () => unknown;
  readonly times: number[];
  result: unknown;
}

function time(timed: Timed, milliseconds: number): void {
  const end = performance.now() + milliseconds;
  do {
    const start = performance.now();
    timed.result = timed.run();
    timed.times.push((performance.now() - start) * 1000);
  } while (performance.now() < end);
}

function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
}
