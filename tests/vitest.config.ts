import { configDefaults, mergeConfig } from 'vitest/config';
import shared from '../vitest.shared.ts';

export default mergeConfig(shared, {
  test: {
    // What needs a browser has a run of its own.
    exclude: [...configDefaults.exclude, 'e2e/**'],
  },
});
