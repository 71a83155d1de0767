import { OVERRIDE_REASONS } from '@prestatiewijzer/advice';
import type { Card } from '@prestatiewijzer/cds-hooks';
import type { Language } from '../tenants/tenant.ts';

type Reason = keyof typeof OVERRIDE_REASONS.codes;

/** Why somebody may set a card aside. */
export function overrideReasons(titleId: string, language: Language): NonNullable<Card['overrideReasons']> {
  const carePlanning: readonly Reason[] = titleId === 'msz-pzp-190099' ? ['geen-zorgplanning'] : [];
  return reasons(
    ['elders-geregistreerd', ...carePlanning, 'patient-wil-niet', 'dossier-klopt-niet', 'anders'],
    language,
  );
}

/** The same for a card about an order: nothing is registered yet. */
export function orderOverrideReasons(language: Language): NonNullable<Card['overrideReasons']> {
  return reasons(['dossier-klopt-niet', 'anders'], language);
}

/** The code of a reason that is ours; what clients send back can be anything. */
export function knownReason(reason: { readonly system: string; readonly code: string } | undefined): string {
  if (reason === undefined) return 'none';
  const { url, codes } = OVERRIDE_REASONS;
  return reason.system === url && Object.hasOwn(codes, reason.code) ? reason.code : 'other';
}

function reasons(codes: readonly Reason[], language: Language) {
  return codes.map((code) => ({
    system: OVERRIDE_REASONS.url,
    code,
    display: OVERRIDE_REASONS.codes[code][language],
  }));
}
