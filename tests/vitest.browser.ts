import { defineConfig } from 'vitest/config';
import { reporters, STUCK } from '../vitest.shared.ts';
import { hasChromium } from './e2e/chromium.ts';

// In a browser: `npm run test:browser`. Where there is none each test is skipped.
export default defineConfig({
  test: {
    include: ['e2e/*.test.ts'],
    testTimeout: STUCK,
    hookTimeout: STUCK,
    reporters: reporters('browser'),
    ...(!hasChromium() && { testNamePattern: /$^/ }),
  },
});
