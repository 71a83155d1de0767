import type { Settings } from '@prestatiewijzer/rules';
import { isOffered } from './offered.ts';

/** What could not be loaded in full is not complete, unless the EHR does not have it at all. */
export function withPartial(settings: Settings, partial: readonly string[]): Settings {
  const completeness = Object.fromEntries(
    partial.filter((type) => isOffered(type, settings)).map((type) => [type, 'partial' as const]),
  );
  return { ...settings, completeness: { ...settings.completeness, ...completeness } };
}
