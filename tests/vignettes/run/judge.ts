import { assess } from '@prestatiewijzer/rules';
import { differences } from './compare.ts';
import { recordOf, settingsOf } from './record.ts';
import type { Case, Vignette } from './vignette.ts';

/** Empty when `assess` finds what a case expects; else what differs. */
export function judge(vignette: Vignette, each: Case): string {
  const { resources } = recordOf(vignette, each);
  const options = { at: each.at ?? vignette.at, settings: settingsOf(vignette, each) };
  return differences(vignette.title, each, assess(resources, options));
}
