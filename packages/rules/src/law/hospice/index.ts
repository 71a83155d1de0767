import type { Title } from '../title.ts';
import { hospiceClassificatie, hospiceOnderaannemer } from './classification.ts';
import { afleggenOpbaren, hospiceEigenBijdrage, hospiceWmoBijdrage } from './costs.ts';
import { coordinerenVerblijf, elvPtz } from './elv-ptz.ts';
import { hospiceHuisarts, hospiceKaderarts, hospiceSpecialistOuderengeneeskunde } from './physicians.ts';

/** Entries 118-126: hospice and primary care stay. */
export const HOSPICE: readonly Title[] = [
  elvPtz,
  coordinerenVerblijf,
  hospiceClassificatie,
  hospiceOnderaannemer,
  hospiceHuisarts,
  hospiceSpecialistOuderengeneeskunde,
  hospiceKaderarts,
  hospiceEigenBijdrage,
  hospiceWmoBijdrage,
  afleggenOpbaren,
];
