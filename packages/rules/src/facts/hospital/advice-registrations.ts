import { ownCode } from '../../codes/own-code.ts';
import { type Many, many } from '../../logic/fact.ts';
import { lack } from '../../record/lacks.ts';
import type { CareOfEvent } from '../care/care.ts';
import { sharesPerformer } from '../care/care-events.ts';
import type { Dossier } from '../dossier.ts';
import type { Registration } from '../entities.ts';
import { concernsOf } from '../registrations/registrations.ts';
import type { RequestOfService } from './requests.ts';

const ADVICE_TITLES = [
  'msz-meedenkadvies-adviesgever',
  'msz-meekijkconsult',
  'ha-meedenkadvies-2026',
  'ha-mi-pal-consultatie-visite',
  'ha-mi-pal-consultatie-telefonisch',
  'tapa-2a-scop-telefonisch',
  'tapa-2b-scop-bedside',
].map(ownCode);

/** Whether this registers advice that somebody asked for. */
export function isAdviceRegistration({ code }: Registration): boolean {
  return ADVICE_TITLES.includes(code.value as string);
}

/** Registrations that name the request, or else what was done because of it; all when there is one request only. */
export function registrationsOfAdvice(dossier: Dossier, request: RequestOfService): Many<Registration> {
  const { contacts } = request.acts;
  const items = dossier.care.flatMap((care) =>
    care.registrations.items.filter(
      (registration) =>
        isAdviceRegistration(registration) &&
        requestsNamedBy(dossier, care, registration, contacts).includes(request),
    ),
  );
  return many(
    items,
    dossier.source.isComplete('ChargeItem'),
    lack('registration', 'ChargeItem', request.ref),
  );
}

function requestsNamedBy(
  dossier: Dossier,
  care: CareOfEvent,
  registration: Registration,
  contacts: readonly CareOfEvent[],
): readonly RequestOfService[] {
  const { requests } = dossier;
  const concerns = concernsOf(care.event, registration);
  const named = requests.filter(({ ref }) => concerns.includes(ref));
  if (named.length > 0) return named;
  if (contacts.includes(care)) return requests.filter(({ acts }) => acts.contacts.includes(care));
  if (requests.length === 1) return requests;
  const likely = requests.filter((each) => isOfThatDay(each, registration));
  return likely.length === 1 ? likely : [];
}

/** Advice of the same day, by or for the one who registers. */
function isOfThatDay(
  { on, advisers, requester }: RequestOfService,
  { on: day, performers }: Registration,
): boolean {
  const sameDay = on.value !== undefined && on.value === day.value;
  return sameDay && sharesPerformer(performers.items, [...advisers.items, ...requester.items]);
}
