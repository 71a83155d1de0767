import type { Columns } from '../../facts/columns.ts';
import { agreementOn, all, certainly, not } from '../../logic/columns.ts';
import type { Expression } from '../../logic/expression.ts';
import { wording } from '../../logic/wording.ts';
import { isAnsweredOnDistance, isInPerson, notAskedOfOneself } from '../advice-conditions.ts';
import { registeredOnce, tariffByContract } from '../care-conditions.ts';
import { handreiking } from '../sources.ts';
import { requirement, title } from '../title.ts';
import { beleidsregelHuisartsenzorg } from './sources.ts';

const VISITE = 'ha-mi-pal-consultatie-visite';
const TELEFONISCH = 'ha-mi-pal-consultatie-telefonisch';

const SOURCES = [handreiking('2.2.1'), handreiking('2.1.1'), beleidsregelHuisartsenzorg('8.1.13 o en p')];

/** 49. Visit by a GP with advanced training, at the request of another; per visit, study of the case included. */
export const consultatieVisite = title(VISITE, {
  entry: 49,
  name: wording('Palliatieve consultatie, visite', 'Palliative consultation by a GP, visit'),
  about: 'advice-request',
  occasion: (request) =>
    all(
      isAskedOfGp(request),
      request.contacts.some((contact) => not(certainly(contact.remote))),
    ),
  sources: SOURCES,
  conditions: (request) => [
    ...consultation(request, VISITE),
    requirement('visit', request.contacts.some(isInPerson), {
      nl: 'De consulent bezocht de patiënt',
      en: 'The consultant visited the patient',
      todo: wording('leg het bezoek aan de patiënt vast', 'record the visit to the patient'),
      because: wording('er was geen bezoek aan de patiënt', 'there was no visit to the patient'),
    }),
  ],
});

/** 50. The same by telephone, per consult. An answer without a visit counts as one by telephone. */
export const consultatieTelefonisch = title(TELEFONISCH, {
  entry: 50,
  name: wording('Palliatieve consultatie, telefonisch', 'Palliative consultation by a GP, by telephone'),
  about: 'advice-request',
  occasion: (request) => all(isAskedOfGp(request), isAnsweredOnDistance(request)),
  sources: SOURCES,
  conditions: (request) => [
    ...consultation(request, TELEFONISCH),
    requirement('on-distance', isAnsweredOnDistance(request), {
      nl: 'De consulent gaf het advies telefonisch',
      en: 'The consultant gave the advice by telephone',
      todo: wording('leg het telefonische advies vast', 'record the advice by telephone'),
      because: wording('er is geen telefonisch advies vastgelegd', 'no advice by telephone is recorded'),
    }),
  ],
});

function consultation(request: Columns<'advice-request'>, id: string) {
  return [
    requirement(
      'asked-by-gp',
      request.requester.some((requester) => requester.gp),
      {
        nl: 'Een huisarts vroeg de consultatie',
        en: 'A GP asked for the consultation',
        because: wording('de vraag komt niet van een huisarts', 'the question does not come from a GP'),
      },
    ),
    requirement(
      'by-trained-gp',
      request.advisers.some((consultant) => all(consultant.gp, consultant.kaderarts)),
      {
        nl: 'De consulent is huisarts en kaderarts palliatieve zorg',
        en: 'The consultant is a GP with advanced training in palliative care',
        todo: wording(
          'leg de kaderopleiding van de consulent vast',
          'record the advanced training of the consultant',
        ),
        because: wording(
          'de consulent is geen huisarts met kaderopleiding',
          'the consultant is no GP with advanced training',
        ),
      },
    ),
    notAskedOfOneself(request, [handreiking('2.2.1')]),
    registeredOnce(request.registrations, id, {
      nl: 'Deze visite of dit gesprek is meer dan eens geregistreerd',
      en: 'This visit or call is registered more than once',
      because: wording(
        'elke visite en elk telefonisch consult telt één keer',
        'each visit and each call counts once',
      ),
    }),
    tariffByContract(agreementOn(id), {
      nl: 'Er is een contract en het tarief is vrij; zonder contract geldt het maximumtarief',
      en: 'There is a contract and the tariff is free; without one the maximum tariff applies',
    }),
  ];
}

function isAskedOfGp(request: Columns<'advice-request'>): Expression {
  return all(
    request.category.in(['palliatieve-consultatie']),
    request.advisers.some((consultant) => consultant.gp),
  );
}
