import { defineConfig } from 'vitest/config';
import { STUCK } from '../vitest.shared.ts';

// Against HAPI FHIR, which takes a while to start: `npm run test:hapi`.
export default defineConfig({
  test: {
    include: ['interoperability/hapi/*.hapi.ts'],
    globalSetup: 'interoperability/hapi/setup.ts',
    // They share its records.
    fileParallelism: false,
    testTimeout: STUCK,
    hookTimeout: STUCK,
    reporters: ['default', ['json', { outputFile: '.test-results/hapi.json' }]],
  },
});
