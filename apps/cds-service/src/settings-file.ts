import { readFileSync } from 'node:fs';
import type { Settings } from '@prestatiewijzer/rules';
import { parseSettings } from '@prestatiewijzer/rules/settings';
import { parse } from 'yaml';
import { UsageError } from './arguments.ts';

/**
 * The settings of the organisation, from JSON or YAML.
 * @throws UsageError naming the file and what is wrong in it
 */
export function readSettings(file: string): Settings {
  try {
    // JSON is YAML too. A file in which everything is commented out tells nothing.
    return parseSettings(parse(readFileSync(file, 'utf8')) ?? {}, 'en');
  } catch (error) {
    const [reason] = (error as Error).message.split('\n', 1);
    throw new UsageError(`--settings: ${file}: ${reason}`);
  }
}
