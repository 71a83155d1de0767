import type { Condition } from '@prestatiewijzer/rules';

/** What only a contract or the settings can tell: nobody at the bedside can do anything about it. */
export function isForAdministration({ kind, outcome, missing = [] }: Condition): boolean {
  if (outcome !== 'unknown') return false;
  return kind === 'agreement' || (missing.length > 0 && missing.every(({ type }) => type === 'Settings'));
}
