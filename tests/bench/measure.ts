export interface Measurement {
  /** Microseconds: half of the runs took less, half more. */
  readonly median: number;
  /** Nine in ten runs took less. */
  readonly p90: number;
  readonly runs: number;
}

/** Runs it again and again for so many milliseconds. */
export function measure(run: () => unknown, milliseconds: number): Measurement {
  const times = sample(run, milliseconds).sort((a, b) => a - b);
  return { median: quantile(times, 0.5), p90: quantile(times, 0.9), runs: times.length };
}

function sample(run: () => unknown, milliseconds: number): number[] {
  const times: number[] = [];
  const end = performance.now() + milliseconds;
  do {
    const start = performance.now();
    sink = run();
    times.push((performance.now() - start) * 1000);
  } while (performance.now() < end || times.length < 5);
  return times;
}

/** Keeps the compiler from leaving out work of which nobody sees the result. */
export let sink: unknown;

function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
}
