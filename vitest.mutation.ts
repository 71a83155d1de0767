import { defineConfig } from 'vitest/config';
import { STUCK } from './vitest.shared.ts';

// What the second pass of `npm run mutation` runs.
export default defineConfig({
  test: { include: ['packages/rules/src/**/*.test.ts'], testTimeout: STUCK },
});
