import type { Columns } from '../../facts/columns.ts';
import { all, any, certainly, not } from '../../logic/columns.ts';
import type { Expression } from '../../logic/expression.ts';
import { wording } from '../../logic/wording.ts';
import {
  isContactOfGp,
  isRegistered,
  notForResidentWithTreatment,
  registeredOnce,
} from '../care-conditions.ts';
import { handreiking } from '../sources.ts';
import { requirement, title, warningIfAny } from '../title.ts';
import { beleidsregelHuisartsenzorg } from './sources.ts';

const CONSULT = 'ha-s1-consult';
const LANG_CONSULT = 'ha-lang-consult';

/** 37. Regular consult or visit, also by telephone, e-mail or screen. */
export const consult = title(CONSULT, {
  entry: 37,
  name: wording('Consult of visite van de huisarts', 'GP consult or visit'),
  about: 'care',
  // A care-planning conversation is rather a long consult, unless it is told to be short.
  occasion: (care) =>
    all(
      isUnregisteredContactOfGp(care),
      any(not(care.carePlanning), all(care.longerThan20Minutes.known, not(care.longerThan20Minutes))),
    ),
  ordinary: true,
  sources: [handreiking('2.1.1'), beleidsregelHuisartsenzorg('5.2.2.3')],
  conditions: (care) => [
    byGeneralPractice(care),
    notForResidentWithTreatment(care.situation),
    oncePerContact(care, CONSULT),
    warningIfAny('comparable-on-distance', care.remote, {
      nl: 'Het contact was op afstand: ga na of het naar inhoud vergelijkbaar is met een consult in de spreekkamer',
      en: 'The contact was on a distance: check that its content compares to a consult in the surgery',
    }),
    warningIfAny('lasted-longer', care.longerThan20Minutes, {
      nl: 'Het contact duurde langer dan 20 minuten: een lang consult kan passen',
      en: 'The contact lasted longer than 20 minutes: a long consult may fit',
      sources: [handreiking('6.2')],
    }),
    warningIfAny('terminal-phase', all(isTerminal(care), not(certainly(care.remote))), {
      nl: 'De patiënt is in de laatste levensfase: intensieve zorg kan passen',
      en: 'The patient is in the last phase of life: intensive care may fit',
    }),
  ],
});

/** 38. Long consult; for now also the way to register a care-planning conversation. */
export const langConsult = title(LANG_CONSULT, {
  entry: 38,
  name: wording('Lang consult van de huisarts (langer dan 20 minuten)', 'Long GP consult (over 20 minutes)'),
  about: 'care',
  occasion: (care) =>
    all(
      isUnregisteredContactOfGp(care),
      any(care.longerThan20Minutes, all(care.carePlanning, not(care.longerThan20Minutes.known))),
    ),
  ordinary: true,
  sources: [handreiking('6.2')],
  conditions: (care) => [
    requirement('longer-than-20-minutes', care.longerThan20Minutes, {
      nl: 'Het consult duurde langer dan 20 minuten',
      en: 'The consult lasted longer than 20 minutes',
      todo: wording('leg vast hoe lang het consult duurde', 'record how long the consult lasted'),
      because: wording(
        'het consult duurde niet langer dan 20 minuten',
        'the consult did not last longer than 20 minutes',
      ),
    }),
    byGeneralPractice(care),
    notForResidentWithTreatment(care.situation),
    oncePerContact(care, LANG_CONSULT),
  ],
});

/** Also by a practice nurse or VS, under the direction of the GP. */
function byGeneralPractice(care: Columns<'care'>) {
  return requirement(
    'by-gp',
    care.performers.some((performer) => any(performer.gp, performer.gpPractice)),
    {
      nl: 'Het contact was met de huisarts of iemand van de huisartsenpraktijk',
      en: 'The contact was with the GP or somebody of the practice',
      because: wording(
        'het contact was niet met de huisartsenpraktijk',
        'the contact was not with the general practice',
      ),
    },
  );
}

function isUnregisteredContactOfGp(care: Columns<'care'>): Expression {
  return all(
    care.isContact,
    not(certainly(care.circumstances.withoutPatient)),
    not(isRegistered(care)),
    isContactOfGp(care),
  );
}

export function oncePerContact({ registrations }: Columns<'care'>, titleId: string) {
  return registeredOnce(registrations, titleId, {
    nl: 'Het contact is meer dan eens geregistreerd',
    en: 'The contact is registered more than once',
    because: wording('één contact is één consult', 'one contact is one consult'),
  });
}

/** The last three months of life, for a child the last twelve. */
export function isTerminal({ situation }: Columns<'care'>): Expression {
  return any(situation.below3Months, all(situation.child, situation.below12Months));
}
