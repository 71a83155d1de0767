export interface Measurement {
  /** Microseconds: half of the runs took less, half more. */
  readonly median: number;
  /** What else the machine does makes no run faster. */
  readonly fastest: number;
  readonly runs: number;
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
  const times = runs.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, run] of runs.entries()) time(run, milliseconds / rounds, times[index] as number[]);
  }
  return times.map((each) => {
    each.sort((a, b) => a - b);
    return { median: quantile(each, 0.5), fastest: quantile(each, 0), runs: each.length };
  });
}

/** What it gave last: a result that nobody can see, a compiler may leave out. */
export let last: unknown;

function time(run: () => unknown, milliseconds: number, times: number[]): void {
  const end = performance.now() + milliseconds;
  do {
    const start = performance.now();
    last = run();
    times.push((performance.now() - start) * 1000);
  } while (performance.now() < end);
}

function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
}
