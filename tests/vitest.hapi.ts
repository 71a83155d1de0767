import { defineConfig } from 'vitest/config';
import { reporters, STUCK } from '../vitest.shared.ts';
import { hasChromium } from './e2e/chromium.ts';

const here = Boolean(process.env['PRESTATIEWIJZER_HAPI']) && hasChromium();

// Against HAPI FHIR, which takes a while to start: `npm run test:hapi`. Where it cannot be had each test is skipped.
export default defineConfig({
  test: {
    include: ['interoperability/hapi/*.hapi.ts'],
    // They share its records.
    fileParallelism: false,
    testTimeout: STUCK,
    hookTimeout: STUCK,
    reporters: reporters('hapi'),
    ...(here ? { globalSetup: 'interoperability/hapi/setup.ts' } : { testNamePattern: /$^/ }),
  },
});
