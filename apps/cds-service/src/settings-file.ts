import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Settings } from '@prestatiewijzer/rules';
import { parse } from 'yaml';
import { UsageError } from './arguments.ts';
import { siteSettings } from './site-settings.ts';

/**
 * The settings of the organisation, from JSON or YAML.
 * @throws UsageError naming the file and what is wrong in it
 */
export function readSettings(file: string): Settings {
  try {
    // A file in which everything is commented out tells nothing.
    return siteSettings(readYaml(file) ?? {}, (name) => readYaml(resolve(dirname(file), name)));
  } catch (error) {
    const [reason] = (error as Error).message.split('\n', 1);
    throw new UsageError(`--settings: ${file}: ${reason}`);
  }
}

/** JSON is YAML too. */
function readYaml(file: string): unknown {
  return parse(readFileSync(file, 'utf8'));
}
