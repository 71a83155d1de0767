import type { Settings } from '@prestatiewijzer/rules';
import { withBindings } from '@prestatiewijzer/rules/bindings';
import { conceptMapFiles, parseSettings, withConceptMaps } from '@prestatiewijzer/rules/settings';

/**
 * The settings of an organisation as they are written, with their bindings ready for use. `read` gives the content of a
 * ConceptMap file that they name.
 * @throws {SettingsError} naming every mistake by its path
 */
export function siteSettings(written: unknown, read: (file: string) => unknown): Settings {
  const maps = new Map(conceptMapFiles(written).map((file) => [file, read(file)]));
  return withBindings(parseSettings(withConceptMaps(written, maps), 'en'), 'en');
}
