import { mergeConfig } from 'vitest/config';
import { findPostgres } from '../../scripts/postgres.mjs';
import shared from '../../vitest.shared.ts';

export default mergeConfig(shared, {
  test: { env: { PRESTATIEWIJZER_POSTGRES_BIN: findPostgres() ?? '' } },
});
