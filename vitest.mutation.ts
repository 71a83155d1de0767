import { defineConfig } from 'vitest/config';

// What the second pass of `npm run mutation` runs.
export default defineConfig({
  test: { include: ['packages/rules/src/**/*.test.ts'], testTimeout: 60_000 },
});
