import { defineConfig } from 'vitest/config';

// Against HAPI FHIR, which takes a minute to start: `npm run test:hapi`.
export default defineConfig({ test: { include: ['interoperability/hapi/*.hapi.ts'], testTimeout: 120_000 } });
