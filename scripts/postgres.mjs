// Where the PostgreSQL is that tests start: PRESTATIEWIJZER_POSTGRES_BIN, else where Debian, others and Homebrew put it.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const DEBIAN = '/usr/lib/postgresql';
const OTHERS = ['/usr/local/bin', '/usr/bin', '/opt/homebrew/bin'];

/** The folder of `initdb` and `postgres`, if there is one. `--quick` does without, by PRESTATIEWIJZER_QUICK. */
export function findPostgres() {
  const { PRESTATIEWIJZER_QUICK: quick, PRESTATIEWIJZER_POSTGRES_BIN: named } = process.env;
  if (quick) return undefined;
  if (named) {
    if (isThere(named)) return named;
    throw new Error(
      `PRESTATIEWIJZER_POSTGRES_BIN is ${named}, where no initdb is. Name the folder of initdb and postgres.`,
    );
  }
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).map((each) => join(DEBIAN, each, 'bin')) : [];
  return [...versions, ...OTHERS].find(isThere);
}

function isThere(folder) {
  return existsSync(join(folder, 'initdb'));
}
