import { dirname, resolve } from 'node:path';
import type { Language, Settings } from '@prestatiewijzer/rules';
import { Failure } from '../failure.ts';
import { words } from '../words.ts';
import { parseJson } from './parse-json.ts';
import { readText } from './read-files.ts';

/**
 * The settings in a file, with the ConceptMaps that it names by file.
 * @throws {Failure} naming the file and every mistake in it
 */
export async function readSettings(file: string, language: Language): Promise<Settings> {
  // What checks settings, and reads YAML, takes longer to load than the rules: only for who has settings.
  const { conceptMapFiles, parseSettings, SettingsError, withConceptMaps } = await import(
    '@prestatiewijzer/rules/settings'
  );
  const value = await readDocument(file);
  const maps = new Map<string, unknown>();
  for (const name of conceptMapFiles(value)) maps.set(name, await readDocument(resolve(dirname(file), name)));
  try {
    const settings = parseSettings(withConceptMaps(value, maps), language);
    if (settings.bindings === undefined) return settings;
    // FHIRPath is only loaded for who uses it.
    const { withBindings } = await import('@prestatiewijzer/rules/bindings');
    return withBindings(settings, language);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    throw new Failure(words(`${file}: ${error.message}`, `${file}: ${error.message}`));
  }
}

async function readDocument(file: string): Promise<unknown> {
  const text = await readText(file);
  return /\.json$/i.test(file) ? parseJson(text, file) : parseYaml(text, file);
}

async function parseYaml(text: string, file: string): Promise<unknown> {
  const { parseDocument } = await import('yaml');
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error !== undefined) {
    const [{ line, col }] = error.linePos ?? [{ line: 1, col: 1 }];
    const [reason] = error.message.split(/ at line \d|\n/, 1);
    throw new Failure(
      words(
        `${file}, regel ${line}, kolom ${col}: geen geldige YAML (${reason})`,
        `${file}, line ${line}, column ${col}: no valid YAML (${reason})`,
      ),
    );
  }
  try {
    // A file in which everything is commented out tells nothing, and that is lawful.
    return document.toJS() ?? {};
  } catch (error) {
    const { message } = error as Error;
    throw new Failure(
      words(`${file}: geen bruikbare YAML (${message})`, `${file}: no usable YAML (${message})`),
    );
  }
}
