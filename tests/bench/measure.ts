export interface Measurement {
  /** Microseconds: half of the runs took less, half more. */
  readonly median: number;
  /** What else the machine does makes no run faster. */
  readonly fastest: number;
  readonly runs: number;
  /** What it gave last: a result that nobody can see, a compiler may leave out. */
  readonly result: unknown;
}

/** Runs it again and again for so many milliseconds. */
export function measure(run: () => unknown, milliseconds: number): Measurement {
  const times: number[] = [];
  const end = performance.now() + milliseconds;
  let result: unknown;
  do {
    const start = performance.now();
    result = run();
    times.push((performance.now() - start) * 1000);
  } while (performance.now() < end || times.length < 5);
  times.sort((a, b) => a - b);
  return { median: quantile(times, 0.5), fastest: quantile(times, 0), runs: times.length, result };
}

function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
}
