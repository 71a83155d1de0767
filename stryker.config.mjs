// What both passes of `npm run mutation` share; scripts/mutation.mjs says what each does.
export default {
  plugins: ['@stryker-mutator/vitest-runner', './scripts/mutation/texts.mjs'],
  ignorers: ['texts'],
  // Everything but what the checks read stays out of the copy that is mutated.
  ignorePatterns: [
    '**/dist',
    'apps',
    'docs',
    'fhir-profiles',
    'packages/cds-hooks',
    'packages/patient-record',
  ],
  concurrency: 1,
  tempDirName: '.stryker/tmp',
  incremental: true,
  reporters: ['progress-append-only'],
};
