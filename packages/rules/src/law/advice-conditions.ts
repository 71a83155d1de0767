import type { Care, Performer } from '../facts/entities.ts';
import type { AdviceRequest } from '../facts/hospital/hospital-entities.ts';
import { all, any, type Columns, not } from '../logic/columns.ts';
import type { Expression } from '../logic/expression.ts';

/** Whoever was asked, or had contact with the patient because of it. */
export function isBySomebody(
  request: Columns<AdviceRequest>,
  who: (consultant: Columns<Performer>) => Expression,
): Expression {
  return any(
    request.performers.some(who),
    request.contacts.some((contact) => contact.performers.some(who)),
  );
}

/** By telephone, or with an answer and no visit. */
export function isAnsweredOnDistance(request: Columns<AdviceRequest>): Expression {
  return any(
    request.contacts.some((contact) => contact.remote),
    all(request.answers.exists, not(request.contacts.some((contact) => not(contact.toldRemote)))),
  );
}

/** The adviser was with the patient: the place tells it, or that the contact was not on a distance. */
export function isInPerson(contact: Columns<Care>): Expression {
  return all(
    not(contact.toldRemote),
    any(contact.atHome, contact.inHospice, contact.inNursingHome, not(contact.remote)),
  );
}
