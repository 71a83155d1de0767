import { defineConfig } from 'vitest/config';

// Each workspace runs with this file as its config; the JSON report lands in the workspace itself,
// where scripts/test.mjs adds the counts up.
export default defineConfig({
  test: {
    reporters: ['default', ['json', { outputFile: '.test-results/vitest.json' }]],
  },
});
