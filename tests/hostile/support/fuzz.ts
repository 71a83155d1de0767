import type fc from 'fast-check';
import { STUCK } from '../../../vitest.shared.ts';

const { PRESTATIEWIJZER_FUZZ_RUNS: runs } = process.env;

/** The same inputs at every run, so that a test that passes keeps passing; `PRESTATIEWIJZER_FUZZ_RUNS` tries others. */
export function fuzz<T>(numRuns: number): fc.Parameters<T> {
  return runs === undefined ? { numRuns, seed: 20260310 } : { numRuns: Number(runs) };
}

/** Long enough for the random runs that somebody asks for. */
export const FUZZ_TIMEOUT = runs === undefined ? STUCK : 3_600_000;
