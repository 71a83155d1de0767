import { type Fact, known, unknown } from '../../logic/fact.ts';
import { lack } from '../../record/lacks.ts';
import type { Dossier } from '../dossier.ts';
import type { OrganisationKind } from '../people/organisations.ts';
import { covers } from './stays.ts';

/** Whether the patient stays in a kind of institution on a day. */
export function staysIn(
  dossier: Dossier,
  kinds: readonly OrganisationKind[],
  on: string | undefined,
): Fact<boolean> {
  const stay = dossier.stays.find(
    (each) => kinds.includes(each.kind as OrganisationKind) && covers(each, on),
  );
  if (stay !== undefined) return known(true, [stay.ref]);
  const hospice = kinds.some((kind) => kind.startsWith('hospice-') || kind === 'palliative-unit')
    ? dossier.stays.find((each) => each.kind === 'hospice' && covers(each, on))
    : undefined;
  if (hospice !== undefined) return unknown(lack('hospice-kind', 'Organization', hospice.ref), [hospice.ref]);
  return dossier.source.isComplete('Encounter')
    ? known(false)
    : unknown(lack('admission', 'Encounter', dossier.source.patient.ref));
}
