import { mergeConfig } from 'vitest/config';
import shared from '../../vitest.shared.ts';

export default mergeConfig(shared, {
  // A page is for one test file.
  test: { environment: 'jsdom', setupFiles: ['src/testing/setup.ts'], isolate: true },
});
