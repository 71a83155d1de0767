import type { AgreementLookup } from '../logic/compile.ts';
import { type Fact, known, unknown } from '../logic/fact.ts';
import { lastDay, surelyBefore } from '../logic/moment.ts';
import { lack } from '../record/lacks.ts';
import type { Settings } from '../record/settings/settings.ts';

/** Looks up agreements in the settings, as they hold on the date of care; what is absent is unknown. */
export function agreementsOn(settings: Settings, on: string | undefined): AgreementLookup {
  return ({ title, part }) => {
    const said = settings.agreements?.[title];
    if (typeof said === 'boolean') return known(said);
    const missing: Fact<boolean> = unknown(lack('agreement', 'Settings', title));
    if (said === undefined) return missing;
    if (said.until !== undefined && on !== undefined) {
      if (surelyBefore(said.until, on)) return known(false);
      // A date of care that is known to the month only can lie on either side.
      if (lastDay(on) > said.until) return unknown(lack('date', 'Encounter'));
    }
    const value = said[part];
    return value === undefined ? missing : known(value);
  };
}
