import { type Fact, known, unknown } from '../../logic/fact.ts';
import { lack } from '../../record/lacks.ts';
import type { Interval } from '../../time/interval.ts';
import type { Dossier } from '../dossier.ts';
import type { OrganisationKind } from '../people/organisations.ts';

/** Whether the patient stays in a kind of institution on a day, or at an hour of it. */
export function staysIn(
  dossier: Dossier,
  kinds: readonly OrganisationKind[],
  on: string | undefined,
  at?: Interval,
): Fact<boolean> {
  const there = dossier.staysOn(on, at);
  const stay = there.find((each) => kinds.includes(each.kind as OrganisationKind));
  if (stay !== undefined) return known(true, [stay.ref]);
  const hospice = kinds.some((kind) => kind.startsWith('hospice-') || kind === 'palliative-unit')
    ? there.find((each) => each.kind === 'hospice')
    : undefined;
  if (hospice !== undefined) return unknown(lack('hospice-kind', 'Organization', hospice.ref), [hospice.ref]);
  return dossier.source.isComplete('Encounter')
    ? known(false)
    : unknown(lack('admission', 'Encounter', dossier.source.patient.ref));
}
