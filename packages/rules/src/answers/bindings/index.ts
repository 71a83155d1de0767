/**
 * How a site's own data says things: ConceptMaps and FHIRPath of the settings, made ready for use. Apart from the main
 * entry, because FHIRPath comes from `@medplum/core`, which only needs to be there where a site has bindings.
 *
 * @module
 */
import { BINDINGS } from '../../facts/bindings.ts';
import type { Language } from '../../logic/wording.ts';
import { isReady } from '../../record/bindings/bound.ts';
import { readyBindings } from '../../record/bindings/ready.ts';
import type { Settings } from '../../record/settings/settings.ts';

/**
 * The settings with their bindings ready for use. Settings without bindings are given back as they are.
 * @throws {SettingsError} naming every expression that cannot be used
 */
export function withBindings(settings: Settings, language: Language = 'nl'): Settings {
  const { bindings } = settings;
  if (bindings === undefined || isReady(bindings)) return settings;
  return { ...settings, bindings: readyBindings(bindings, BINDINGS, language) };
}
