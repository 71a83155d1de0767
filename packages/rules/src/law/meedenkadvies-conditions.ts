import { ownCode } from '../codes/own-code.ts';
import type { Columns } from '../facts/columns.ts';
import { type Wording, wording } from '../logic/wording.ts';
import { notAskedOfOneself } from './advice-conditions.ts';
import { handreiking } from './sources.ts';
import { exclusion, requirement } from './title.ts';

/** What a meedenkadvies asks of both sides: the GP who asks and the specialist who advises. */
export function meedenkadviesConditions(
  request: Columns<'advice-request'>,
  own: { readonly title: string; readonly twice: Wording },
) {
  return [
    requirement(
      'asked-by-gp',
      request.requester.some((requester) => requester.gp),
      {
        nl: 'Een huisarts vroeg het advies',
        en: 'A GP asked for the advice',
        because: wording('de vraag komt niet van een huisarts', 'the question does not come from a GP'),
      },
    ),
    requirement(
      'adviser-with-poortfunctie',
      request.advisers.some((adviser) => adviser.poortfunctie),
      {
        nl: 'Wie het advies gaf heeft de poortfunctie',
        en: 'Whoever gave the advice has the poortfunctie',
        because: wording(
          'wie het advies gaf heeft geen poortfunctie',
          'whoever gave the advice has no poortfunctie',
        ),
        sources: [handreiking('2.1.1'), handreiking('B2')],
      },
    ),
    requirement('advice-given', request.answers.exists, {
      nl: 'Het advies is gegeven',
      en: 'The advice is given',
      todo: wording('leg het advies aan de huisarts vast', 'record the advice to the GP'),
      because: wording('het advies staat niet in het dossier', 'the advice is not in the record'),
    }),
    notAskedOfOneself(request, [handreiking('2.1.1')]),
    exclusion('patient-contact', request.contacts.exists, {
      nl: 'Er was contact met de patiënt',
      en: 'There was contact with the patient',
      because: wording(
        'met patiëntcontact is het geen meedenkadvies; een meekijkconsult kan wel, met afspraak',
        'with patient contact it is no such advice; a meekijkconsult can be, by agreement',
      ),
    }),
    exclusion('already-treated', request.alreadyTreated, {
      nl: 'De patiënt is voor deze vraag al onder behandeling in het ziekenhuis',
      en: 'The patient is already under hospital treatment for this question',
      because: wording(
        'de patiënt is voor deze vraag al onder behandeling in het ziekenhuis',
        'the patient is already under hospital treatment for this question',
      ),
    }),
    exclusion(
      'claimed-twice',
      request.registrations.atLeast(2, (each) => each.code.in([ownCode(own.title)])),
      {
        nl: 'Voor dezelfde vraag is het advies al geregistreerd',
        en: 'The advice is already registered for the same question',
        because: own.twice,
      },
    ),
    exclusion('meekijkconsult-claimed', claimed(request, 'msz-meekijkconsult'), {
      nl: 'Hetzelfde advies is als meekijkconsult geregistreerd',
      en: 'The same advice is registered as meekijkconsult',
      because: wording('één advies is niet allebei', 'one advice is not both'),
      sources: [handreiking('2.2.2')],
    }),
  ];
}

/** Whether a title is registered for the request. */
export function claimed(request: Columns<'advice-request'>, titleId: string) {
  return request.registrations.some((registration) => registration.code.in([ownCode(titleId)]));
}
