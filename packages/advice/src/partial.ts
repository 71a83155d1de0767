import type { Settings } from '@prestatiewijzer/rules';

/** What could not be loaded in full is not complete, whatever the organisation says of its data. */
export function withPartial(settings: Settings, partial: readonly string[]): Settings {
  const completeness = Object.fromEntries(partial.map((type) => [type, 'partial' as const]));
  return { ...settings, completeness: { ...settings.completeness, ...completeness } };
}
