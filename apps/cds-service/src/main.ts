import { readArguments, UsageError } from './arguments.ts';
import { readConfig } from './config/config.ts';
import { ConfigError } from './config/mistakes.ts';
import { doctor } from './doctor.ts';
import { serve } from './serve.ts';
import { DirectoryInUse } from './storage/embedded.ts';
import { DatabaseUnusable } from './storage/reaching.ts';

export { UsageError } from './arguments.ts';

/**
 * Does what the command line asks: serves CDS Hooks until the process is told to stop, or checks a configuration, or what
 * it names.
 * @throws UsageError when the arguments, or what they name, cannot be used
 */
export async function main(args: readonly string[]): Promise<void> {
  const asked = readArguments(args);
  try {
    if (asked.command === 'serve') await serve(asked);
    else if (asked.command === 'check-config') checkConfig(asked.file);
    else if (!(await doctor(asked.config, asked.data, process.env, console.log))) process.exitCode = 1;
  } catch (error) {
    if (error instanceof DatabaseUnusable) throw new UsageError(error.message, error.mayPass ? 1 : 2);
    if (error instanceof ConfigError || error instanceof DirectoryInUse) throw new UsageError(error.message);
    throw error;
  }
}

function checkConfig(file: string): void {
  const { tenants } = readConfig(file);
  const names = tenants.map(({ id }) => id).join(', ');
  console.log(`${file} can be used; ${tenants.length === 1 ? 'tenant' : 'tenants'}: ${names}`);
}
