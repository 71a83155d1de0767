import type { Columns } from '../facts/columns.ts';
import { all, any, certainly, not } from '../logic/columns.ts';
import type { Expression } from '../logic/expression.ts';
import { wording } from '../logic/wording.ts';
import type { Source } from './sources.ts';
import { exclusion } from './title.ts';

/** Advice is asked of a colleague: nobody but the one who asked gave it. */
export function notAskedOfOneself(request: Columns<'advice-request'>, sources: readonly Source[]) {
  return exclusion(
    'own-request',
    all(
      request.advisers.exists,
      request.advisers.none((adviser) =>
        request.requester.none((requester) => requester.identity.same(adviser.identity)),
      ),
    ),
    {
      nl: 'Wie het advies vroeg, gaf het zelf',
      en: 'Whoever asked for the advice gave it',
      because: wording(
        'vrager en adviseur zijn dezelfde; het advies komt van een collega',
        'asker and adviser are the same; advice comes from a colleague',
      ),
      sources,
    },
  );
}

/** By telephone, or with an answer and no visit. */
export function isAnsweredOnDistance(request: Columns<'advice-request'>): Expression {
  return any(
    request.contacts.some((contact) => contact.remote),
    all(request.answers.exists, not(request.contacts.some((contact) => not(certainly(contact.remote))))),
  );
}

/** The adviser was with the patient: the place tells it, or that the contact was not on a distance. */
export function isInPerson(contact: Columns<'care'>): Expression {
  return all(
    not(certainly(contact.remote)),
    any(contact.atHome, contact.inHospice, contact.inNursingHome, not(contact.remote)),
  );
}
