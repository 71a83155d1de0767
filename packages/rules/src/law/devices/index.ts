import type { Title } from '../title.ts';
import { ascitesdrainage, katheter, maaghevel, rectaalcanule } from './examples.ts';
import { bestellen, palliakit, wmoOfZvw } from './information.ts';
import { huisartsenzorg, hulpmiddelenzorg, ziekenhuiszorg } from './three-routes.ts';

/** Which of three routes pays a device, entries 141-150. */
export const DEVICES: readonly Title[] = [
  hulpmiddelenzorg,
  ziekenhuiszorg,
  huisartsenzorg,
  maaghevel,
  ascitesdrainage,
  rectaalcanule,
  katheter,
  bestellen,
  wmoOfZvw,
  palliakit,
];
