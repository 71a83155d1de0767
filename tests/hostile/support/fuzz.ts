import type fc from 'fast-check';
import { STUCK } from '../../../vitest.shared.ts';
import { QUICK } from '../../quick.ts';

const { PRESTATIEWIJZER_FUZZ_RUNS: runs } = process.env;

/**
 * The same inputs at every run, so that a test that passes keeps passing; `PRESTATIEWIJZER_FUZZ_RUNS` tries others.
 * A quick run tries the first tenth of them.
 */
export function fuzz<T>(numRuns: number): fc.Parameters<T> {
  if (runs !== undefined) return { numRuns: Number(runs) };
  return { numRuns: QUICK ? Math.ceil(numRuns / 10) : numRuns, seed: 20260310 };
}

/** Long enough for the random runs that somebody asks for. */
export const FUZZ_TIMEOUT = runs === undefined ? STUCK : 3_600_000;
