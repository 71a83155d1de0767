import { known, many } from '../../logic/fact.ts';
import { lack } from '../../record/lacks.ts';
import { circumstancesOn } from '../circumstances/circumstances.ts';
import type { Dossier } from '../dossier.ts';
import type { SupportRequest } from '../entities.ts';
import { concernsOf } from '../registrations/registrations.ts';
import { isCoveredBy } from './coverages.ts';
import { requestsFor } from './support.ts';

const KINDS = ['mantelzorg', 'respijtzorg', 'maaltijdondersteuning', 'personenalarmering'];

/** Requests for support at home that more than one law can pay. */
export function readSupportRequests(dossier: Dossier): readonly SupportRequest[] {
  const { source } = dossier;
  return KINDS.flatMap((kind) => {
    const requests = requestsFor(dossier, kind);
    return requests.map((entry) => {
      const on = source.date(entry.resource.authoredOn, entry, 'ServiceRequest.authoredOn');
      const registrations = dossier.care.flatMap((care) =>
        care.registrations.items.filter(
          (registration) => requests.length === 1 || concernsOf(care.event, registration).includes(entry.ref),
        ),
      );
      return {
        ref: entry.ref,
        about: [entry.ref],
        on: source.dateFact(on, entry),
        category: known(kind, [entry.ref]),
        situation: dossier.situationOn(on),
        circumstances: circumstancesOn(dossier, on, entry.ref),
        wmo: isCoveredBy(dossier, 'wmo', on),
        supplementary: isCoveredBy(dossier, 'aanvullend', on),
        zvwBudget: isCoveredBy(dossier, 'zvw-pgb', on),
        jeugdwetBudget: isCoveredBy(dossier, 'jeugdwet-pgb', on),
        registrations: many(
          registrations,
          source.isComplete('ChargeItem'),
          lack('registration', 'ChargeItem', entry.ref),
        ),
      };
    });
  });
}
