import { type Fact, known, unknown } from '../../logic/fact.ts';
import { lack } from '../../record/lacks.ts';
import type { CareOfEvent } from '../care/care.ts';
import { sharesPerformer } from '../care/care-events.ts';
import type { Dossier } from '../dossier.ts';
import { otherRequestsNamedBy, type RequestOfService } from './requests.ts';

/**
 * Whether what answers a request was a talk of the one who asked with the one who advises, without the patient: on a
 * distance it was, where the patient lives or stays it was not, and else nothing tells. Neither does it of a call of a GP
 * with somebody of the hospital for which the record has no request.
 */
export function isBetweenProfessionals(dossier: Dossier, care: CareOfEvent): Fact<boolean> {
  const { encounter } = care.event;
  if (encounter === undefined) return known(false);
  const requests = [
    ...dossier.requests.filter(({ acts }) => isAmong(acts, care)),
    ...otherRequestsNamedBy(dossier, care.event),
  ].filter((request) => takesPart(request, care));
  const [request] = requests;
  const isOnDistance = care.remote.value === true;
  if (!isOnDistance && isWithPatient(care)) return known(false);
  if (request === undefined) {
    return isOnDistance && isOfGpAndHospital(care)
      ? unknown(lack('request', 'ServiceRequest', encounter.ref), [encounter.ref])
      : known(false);
  }
  const isOfTwo = care.performers.items.some(
    (performer) => !sharesPerformer([performer], request.requester.items),
  );
  return isOnDistance && isOfTwo
    ? known(true, [encounter.ref, request.ref])
    : unknown(lack('place', 'Encounter', encounter.ref), [encounter.ref, request.ref]);
}

function isOfGpAndHospital({ performers: { items } }: CareOfEvent): boolean {
  return (
    items.some(({ gp }) => gp.value === true) &&
    items.some(({ gp, poortfunctie }) => gp.value !== true && poortfunctie.value === true)
  );
}

function isAmong({ contacts, answers }: RequestOfService['acts'], care: CareOfEvent): boolean {
  return contacts.includes(care) || answers.some(({ ref }) => ref === care.ref);
}

function takesPart({ requester }: RequestOfService, { performers }: CareOfEvent): boolean {
  return sharesPerformer(performers.items, requester.items);
}

function isWithPatient({ remote, atHome, inHospice, inNursingHome }: CareOfEvent): boolean {
  return remote.value === false || [atHome, inHospice, inNursingHome].some(({ value }) => value === true);
}
