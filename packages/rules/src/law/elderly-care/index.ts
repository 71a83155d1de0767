import type { Title } from '../title.ts';
import { consultatieteamPznl, patzDeskundige, vsGespecialiseerdVerpleegkundige } from './consultatie.ts';
import { reistoeslag, trajectStartfase, trajectVervolgfase, zorgSo } from './gzsp.ts';
import { h335 } from './h335.ts';
import { innovatieMto, onderlingeDienstverlening } from './overeenkomsten.ts';

/** Elderly care physicians, VS, PA and consultation, entries 76-85. */
export const ELDERLY_CARE: readonly Title[] = [
  zorgSo,
  reistoeslag,
  trajectStartfase,
  trajectVervolgfase,
  innovatieMto,
  onderlingeDienstverlening,
  h335,
  vsGespecialiseerdVerpleegkundige,
  patzDeskundige,
  consultatieteamPznl,
];
