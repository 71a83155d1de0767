import { lack } from './dossier/lacks.ts';
import type { AgreementLookup } from './logic/compile.ts';
import { type Fact, known, unknown } from './logic/fact.ts';
import type { Settings } from './settings.ts';

/** Looks up agreements in the settings, as they hold on the date of care; what is absent is unknown. */
export function agreementsOn(settings: Settings, on: string | undefined): AgreementLookup {
  return ({ title, part }) => {
    const said = settings.agreements?.[title];
    if (typeof said === 'boolean') return known(said);
    const missing: Fact<boolean> = unknown(lack('agreement', 'Settings', title));
    if (said === undefined) return missing;
    const { until } = said;
    if (until !== undefined && on !== undefined && on > until) return known(false);
    const value = said[part];
    return value === undefined ? missing : known(value);
  };
}
