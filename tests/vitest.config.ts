import { configDefaults, mergeConfig } from 'vitest/config';
import shared from '../vitest.shared.ts';

/** Counting work undoes what V8 compiled, also for what runs beside it. */
const COUNTING = ['hostile/*-growth.test.ts'];

// What needs a browser has a run of its own.
const exclude = [...configDefaults.exclude, 'e2e/**'];

export default mergeConfig(shared, {
  test: {
    // The last and longest of the workspaces has the machine to itself.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'together', exclude: [...exclude, ...COUNTING] } },
      { extends: true, test: { name: 'apart', include: COUNTING, exclude, isolate: true } },
    ],
  },
});
