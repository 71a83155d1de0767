import { defineConfig } from 'vitest/config';

// Against HAPI FHIR, which takes a while to start: `npm run test:hapi`.
export default defineConfig({
  test: {
    include: ['interoperability/hapi/*.hapi.ts'],
    globalSetup: 'interoperability/hapi/setup.ts',
    // They share its records.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', ['json', { outputFile: '.test-results/hapi.json' }]],
  },
});
