import type { Columns } from '../facts/columns.ts';
import { all, any, certainly, not } from '../logic/columns.ts';
import type { Expression } from '../logic/expression.ts';

/** Whoever was asked, or had contact with the patient because of it. */
export function isBySomebody(
  request: Columns<'advice-request'>,
  who: (consultant: Columns<'performer'>) => Expression,
): Expression {
  return any(
    request.performers.some(who),
    request.contacts.some((contact) => contact.performers.some(who)),
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
