import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const rules = fileURLToPath(new URL('packages/rules/', import.meta.url));

// What Stryker runs: the tests that say what the rules are, on the source instead of on what is built.
export default defineConfig({
  resolve: {
    alias: [
      { find: /^@prestatiewijzer\/rules$/, replacement: `${rules}src/index.ts` },
      { find: /^@prestatiewijzer\/rules\/settings$/, replacement: `${rules}src/parse-settings.ts` },
    ],
  },
  test: {
    include: ['packages/rules/src/**/*.test.ts', 'tests/vignettes/**/*.test.ts'],
    testTimeout: 60_000,
  },
});
