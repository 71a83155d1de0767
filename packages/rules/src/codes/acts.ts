import { ownCode } from './own-code.ts';
import { CONSULTS, SUPPORTIVE_CARE } from './zorgactiviteiten.ts';

/** Own codes of titles on what a physician, VS or PA does in person. */
const OWN_ACTS = ['ha-', 'gzsp-', 'wlz-h335'].map(ownCode);

/** Whether a registration of this code names whoever gave the care, and not only who registers it. */
export function namesWhoActed(code: string): boolean {
  return (
    CONSULTS.includes(code) || code === SUPPORTIVE_CARE || OWN_ACTS.some((prefix) => code.startsWith(prefix))
  );
}
