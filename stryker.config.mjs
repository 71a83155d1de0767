// Mutation testing of the rules: `npm run mutation -- --mutate packages/rules/src/logic/explain.ts`. A whole run takes
// hours; `incremental` keeps what was found, so that it can be done file by file.
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.ts' },
  mutate: ['packages/rules/src/{logic,findings,catalogue}/**/*.ts', '!**/*.test.ts'],
  // Everything but what these tests read stays out of the copy that is mutated.
  ignorePatterns: [
    '**/dist',
    'apps',
    'docs',
    'fhir-profiles',
    'packages/cds-hooks',
    'packages/patient-record',
  ],
  coverageAnalysis: 'perTest',
  concurrency: 1,
  timeoutMS: 60_000,
  tempDirName: '.stryker/tmp',
  incremental: true,
  incrementalFile: '.stryker/incremental.json',
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: '.stryker/report.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
};
