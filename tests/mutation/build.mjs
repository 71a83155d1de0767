// Runs once in the copy of the project that Stryker mutates. All mutants are in one build; the environment of the check
// says which one is there.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

// One file with the rules and how the vignettes are judged: it loads faster than the files by themselves.
await build({
  configFile: false,
  plugins: [plainSwitches()],
  root,
  logLevel: 'warn',
  resolve: { alias: { '@prestatiewijzer/rules': `${root}packages/rules/src/index.ts` } },
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: 'tests/dist/mutation',
    rolldownOptions: {
      // An optimiser must not remove what only a mutant needs.
      treeshake: false,
      output: { banner: 'const activeMutant = Number(process.env.__STRYKER_ACTIVE_MUTANT__);' },
      input: ['prepare', 'check'].map((name) => `${root}tests/mutation/${name}.ts`),
    },
  },
});
await import('../dist/mutation/prepare.js');

/**
 * Mutants are chosen by calls that Stryker's other runners also count coverage with, which would take most of the time
 * here: a comparison of numbers does.
 */
function plainSwitches() {
  return {
    name: 'plain-switches',
    transform(code) {
      return code
        .replaceAll(/stryMutAct_\w+\("(\d+)"\)/g, '(activeMutant === $1)')
        .replaceAll(/stryCov_\w+\((?:"\d+"(?:, )?)+\)/g, '0');
    },
  };
}
