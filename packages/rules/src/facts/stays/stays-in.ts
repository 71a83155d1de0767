import { type Fact, known, unknown } from '../../logic/fact.ts';
import { lack } from '../../record/lacks.ts';
import type { Interval } from '../../time/interval.ts';
import type { Dossier } from '../dossier.ts';
import type { OrganisationKind } from '../people/organisations.ts';
import { covers } from './stays.ts';

/** Whether the patient stays in a kind of institution on a day, or at an hour of it. */
export function staysIn(
  dossier: Dossier,
  kinds: readonly OrganisationKind[],
  on: string | undefined,
  at?: Interval,
): Fact<boolean> {
  const stay = dossier.stays.find(
    (each) => kinds.includes(each.kind as OrganisationKind) && covers(each, on, at),
  );
  if (stay !== undefined) return known(true, [stay.ref]);
  const hospice = kinds.some((kind) => kind.startsWith('hospice-') || kind === 'palliative-unit')
    ? dossier.stays.find((each) => each.kind === 'hospice' && covers(each, on, at))
    : undefined;
  if (hospice !== undefined) return unknown(lack('hospice-kind', 'Organization', hospice.ref), [hospice.ref]);
  return dossier.source.isComplete('Encounter')
    ? known(false)
    : unknown(lack('admission', 'Encounter', dossier.source.patient.ref));
}
