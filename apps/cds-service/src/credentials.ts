import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where a credential is: in the folder that systemd gives the service (LoadCredential), or else where containers have
 * their secrets.
 * @see https://systemd.io/CREDENTIALS/
 */
export function credentialFile(name: string): string {
  return join(process.env['CREDENTIALS_DIRECTORY'] ?? '/run/secrets', name);
}

/** The address of the database: the variable, or the credential of that name, as it holds a password. */
export function databaseUrl(env: NodeJS.ProcessEnv): string | undefined {
  const file = credentialFile('database-url');
  return env['DATABASE_URL'] ?? (existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined);
}
