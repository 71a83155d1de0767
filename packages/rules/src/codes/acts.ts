import { ownCode } from './own-code.ts';
import { CONSULTS, KLINISCHE_ZORGDAG_THUIS, SUPPORTIVE_CARE, VERPLEGING_THUIS } from './zorgactiviteiten.ts';

const ACTS = [...CONSULTS, SUPPORTIVE_CARE, KLINISCHE_ZORGDAG_THUIS, VERPLEGING_THUIS];

/** Own codes of titles on what a physician, VS or PA does in person. */
const OWN_ACTS = ['ha-', 'gzsp-', 'wlz-h335'].map(ownCode);

/** Whether a registration of this code names whoever gave the care, and not only who registers it. */
export function namesWhoActed(code: string): boolean {
  return ACTS.includes(code) || OWN_ACTS.some((prefix) => code.startsWith(prefix));
}
