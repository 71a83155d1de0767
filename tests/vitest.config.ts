import { configDefaults, mergeConfig } from 'vitest/config';
import shared from '../vitest.shared.ts';

// What needs a browser has a run of its own.
export default mergeConfig(shared, { test: { exclude: [...configDefaults.exclude, 'e2e/**'] } });
