import { readArguments, USAGE, UsageError } from './arguments.ts';
import { asJson, asText, conforms } from './report.ts';
import { checkService } from './run.ts';

/** Runs the checks that the arguments ask for, and gives the exit status. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const options = readArguments(args);
    if (options === undefined) {
      process.stdout.write(USAGE);
      return 0;
    }
    const findings = await checkService(options);
    process.stdout.write(options.format === 'json' ? asJson(findings) : asText(findings));
    return conforms(findings) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof TypeError)) throw error;
    process.stderr.write(`${error.message}\n\n${USAGE}`);
    return 2;
  }
}
