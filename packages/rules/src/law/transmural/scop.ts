import type { Columns } from '../../facts/columns.ts';
import { all, any, certainly, not } from '../../logic/columns.ts';
import type { Expression } from '../../logic/expression.ts';
import { wording } from '../../logic/wording.ts';
import { isAnsweredOnDistance, isInPerson, notAskedOfOneself } from '../advice-conditions.ts';
import { registeredOnce } from '../care-conditions.ts';
import { claimed } from '../meedenkadvies-conditions.ts';
import { handreiking } from '../sources.ts';
import { exclusion, requirement, title } from '../title.ts';
import { TAPA, TAPA_LAST_DAY, tapaConditions } from './tapa-conditions.ts';

const TELEFONISCH = 'tapa-2a-scop-telefonisch';
const BEDSIDE = 'tapa-2b-scop-bedside';

/** 114. Support and consultation by telephone: everything that follows on one request. */
export const scopTelefonisch = title(TELEFONISCH, {
  entry: 114,
  name: wording('TAPA$ 2a: SCOP, telefonisch', 'TAPA$ 2a: SCOP, by telephone'),
  law: 'experiment',
  endsOn: TAPA_LAST_DAY,
  about: 'advice-request',
  // With a visit it is 2b, which contains all of 2a.
  occasion: (request) =>
    all(
      isScop(request),
      isAnsweredOnDistance(request),
      request.contacts.none((contact) => not(certainly(contact.remote))),
    ),
  sources: TAPA,
  conditions: (request) => [
    ...scopConditions(request, TELEFONISCH),
    // Without a visit it is 2b that does not hold.
    otherScopRegistered(all(claimed(request, BEDSIDE), request.contacts.some(isInPerson))),
    requirement('on-distance', isAnsweredOnDistance(request), {
      nl: 'Het advies is telefonisch gegeven',
      en: 'The advice was given by telephone',
      todo: wording('leg het telefonische advies vast', 'record the advice by telephone'),
      because: wording('er is geen telefonisch advies vastgelegd', 'no advice by telephone is recorded'),
    }),
  ],
});

/** 115. The same with a consultation at the bedside. */
export const scopBedside = title(BEDSIDE, {
  entry: 115,
  name: wording('TAPA$ 2b: SCOP, bedside', 'TAPA$ 2b: SCOP, at the bedside'),
  law: 'experiment',
  endsOn: TAPA_LAST_DAY,
  about: 'advice-request',
  occasion: (request) =>
    all(
      isScop(request),
      request.contacts.some((contact) => not(certainly(contact.remote))),
    ),
  sources: TAPA,
  conditions: (request) => [
    ...scopConditions(request, BEDSIDE),
    // Beside 2a it is 2a that is one too many; 2a alone is to be withdrawn first.
    otherScopRegistered(all(claimed(request, TELEFONISCH), not(claimed(request, BEDSIDE)))),
    requirement('bedside', request.contacts.some(isInPerson), {
      nl: 'De patiënt is bezocht',
      en: 'The patient was visited',
      todo: wording('leg het bezoek aan de patiënt vast', 'record the visit to the patient'),
      because: wording('er was geen bezoek aan de patiënt', 'there was no visit to the patient'),
    }),
  ],
});

function isScop(request: Columns<'advice-request'>): Expression {
  return request.category.in(['scop']);
}

function scopConditions(request: Columns<'advice-request'>, own: string) {
  return [
    ...tapaConditions(request.on, own),
    requirement(
      'asked-by-treating-physician',
      all(
        isScop(request),
        request.requester.some((requester) => requester.physician),
      ),
      {
        nl: 'De hoofdbehandelaar deed het SCOP-verzoek: huisarts, medisch specialist of SO',
        en: 'The treating physician made the SCOP request: GP, medical specialist or SO',
        todo: wording('leg het SCOP-verzoek van de hoofdbehandelaar vast', 'record the SCOP request'),
        because: wording(
          'er is geen SCOP-verzoek van de hoofdbehandelaar',
          'there is no SCOP request of the treating physician',
        ),
      },
    ),
    requirement(
      'by-specialised-professional',
      request.advisers.some((adviser) =>
        all(any(adviser.physician, adviser.nursePractitioner), adviser.trained),
      ),
      {
        nl: 'Een in palliatieve zorg gespecialiseerde arts of VS gaf het advies',
        en: 'A physician or VS specialised in palliative care gave the advice',
        todo: wording(
          'leg vast wie het advies gaf, met opleiding',
          'record who gave the advice, with training',
        ),
        because: wording(
          'wie het advies gaf is geen gespecialiseerde arts of VS',
          'whoever gave the advice is no specialised physician or VS',
        ),
      },
    ),
    notAskedOfOneself(request, [handreiking('2.6')]),
    registeredOnce(request.registrations, own, {
      nl: 'Voor hetzelfde verzoek is dit meer dan eens geregistreerd',
      en: 'This is registered more than once for the same request',
      because: wording(
        'alles wat op één SCOP-verzoek volgt, is één prestatie',
        'all that follows on one SCOP request is one title',
      ),
    }),
  ];
}

function otherScopRegistered(expression: Expression) {
  return exclusion('other-scop-registered', expression, {
    nl: 'Voor hetzelfde verzoek is de andere SCOP-prestatie geregistreerd',
    en: 'The other SCOP title is registered for the same request',
    because: wording(
      '2b bevat alles van 2a: voor één verzoek is er één van beide',
      '2b contains everything of 2a: for one request it is one of the two',
    ),
  });
}
