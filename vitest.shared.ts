import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import type { Reporter } from 'vitest/node';

/** After how many milliseconds a test counts as stuck. No test may fail because a machine is slow or busy. */
export const STUCK = 180_000;

/** What the run of a workspace leaves behind: the counts, and the errors outside any test, which no count holds. */
export function reporters(name: string): (Reporter | 'default' | ['json', { outputFile: string }])[] {
  return ['default', ['json', { outputFile: `.test-results/${name}.json` }], outsideTests(name)];
}

function outsideTests(name: string): Reporter {
  const file = `.test-results/${name}.errors`;
  return {
    onInit() {
      rmSync(file, { force: true });
    },
    onTestRunEnd(_modules, errors) {
      if (errors.length === 0) return;
      mkdirSync('.test-results', { recursive: true });
      writeFileSync(file, JSON.stringify(errors.map(({ message, stack }) => stack ?? message)));
    },
  };
}

// Each workspace runs with this file as its config; the JSON report lands in the workspace itself,
// where scripts/test.mjs adds the counts up.
export default defineConfig({
  test: {
    testTimeout: STUCK,
    hookTimeout: STUCK,
    // Loading what is tested takes longer than most files take: the files of a workspace share it, and leave nothing behind.
    isolate: false,
    reporters: reporters('vitest'),
  },
});
