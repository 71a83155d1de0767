import { defineConfig } from 'vitest/config';

/** After how many milliseconds a test counts as stuck. No test may fail because a machine is slow or busy. */
export const STUCK = 180_000;

// Each workspace runs with this file as its config; the JSON report lands in the workspace itself,
// where scripts/test.mjs adds the counts up.
export default defineConfig({
  test: {
    testTimeout: STUCK,
    hookTimeout: STUCK,
    // Loading what is tested takes longer than most files take: the files of a workspace share it, and leave nothing behind.
    isolate: false,
    reporters: ['default', ['json', { outputFile: '.test-results/vitest.json' }]],
  },
});
