import type { Card } from '@prestatiewijzer/cds-hooks';
import type { Language } from '../tenants/tenant.ts';

const SYSTEM = 'https://prestatiewijzer.nl/fhir/CodeSystem/override-reden';

/** The CodeSystem of reasons: by code, what people read. */
const REASONS = {
  'elders-geregistreerd': { nl: 'Al elders geregistreerd', en: 'Registered elsewhere already' },
  'geen-zorgplanning': {
    nl: 'Gesprek was geen proactieve zorgplanning',
    en: 'The conversation was no proactive care planning',
  },
  'patient-wil-niet': { nl: 'Patiënt wil dit niet', en: 'The patient does not want this' },
  'dossier-klopt-niet': {
    nl: 'Gegevens in het dossier kloppen niet',
    en: 'The data in the record are wrong',
  },
  anders: { nl: 'Anders', en: 'Other' },
} as const;

type Reason = keyof typeof REASONS;

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
  return reason.system === SYSTEM && Object.hasOwn(REASONS, reason.code) ? reason.code : 'other';
}

function reasons(codes: readonly Reason[], language: Language) {
  return codes.map((code) => ({ system: SYSTEM, code, display: REASONS[code][language] }));
}
