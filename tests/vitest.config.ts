import { configDefaults, mergeConfig } from 'vitest/config';
import shared from '../vitest.shared.ts';

export default mergeConfig(shared, {
  test: {
    // What needs a browser has a run of its own.
    exclude: [...configDefaults.exclude, 'e2e/**'],
    // Loading the rules and reading the vignettes takes longer than most files take: they are shared.
    isolate: false,
  },
});
