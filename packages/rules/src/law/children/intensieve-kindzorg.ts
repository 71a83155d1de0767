import { all } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { payerKnown } from '../guards/payer-known.ts';
import { cited, handreiking } from '../sources.ts';
import { registered, requirement, title, warningIfAny, whenRegistered } from '../title.ts';

const BELEIDSREGEL =
  'NZa Beleidsregel verpleegkundige dagopvang en verblijf bij intensieve kindzorg BR/REG-26109';

const VPD = 'kind-vpd-dagopvang';

/** 127. Nursing day care, by the day: all visits of one day (reading A26: a shorter day can be a part of a day). */
export const verpleegkundigeDagopvang = title(VPD, {
  entry: 127,
  name: wording('Verpleegkundige dagopvang intensieve kindzorg', 'Nursing day care for children'),
  about: 'child-visit',
  occasion: (visit) => all(visit.dayCare, visit.present),
  registered: (visit) => all(visit.dayCare, registered(visit, VPD)),
  sources: [handreiking('2.1.4'), handreiking('3.7'), handreiking('6.6'), cited(`${BELEIDSREGEL} art. 4.1`)],
  conditions: (visit) => [
    ...whenRegistered(
      requirement('day-care', visit.dayCare, {
        nl: 'Het kind was op een verpleegkundig kinderdagverblijf',
        en: 'The child was at a nursing day care for children',
        because: wording(
          'het kind was niet op een verpleegkundig kinderdagverblijf',
          'the child was not at a nursing day care for children',
        ),
      }),
    ),
    requirement('present', visit.present, {
      nl: 'Het kind is op de dagopvang geweest',
      en: 'The child has been at the day care',
      because: wording(
        'het kind is niet gekomen; een dag zonder bezoek wordt niet betaald',
        'the child did not come; a day without a visit is not paid',
      ),
    }),
    requirement('child', visit.situation.child, {
      nl: 'De patiënt is jonger dan 18 jaar',
      en: 'The patient is younger than 18',
      because: wording('de patiënt is 18 jaar of ouder', 'the patient is 18 or older'),
    }),
    requirement('six-hours', visit.sixHours, {
      nl: 'Het kind was er die dag ten minste zes uur',
      en: 'The child was there for at least six hours that day',
      ask: wording(
        'leg begin en einde vast; bij minder dan zes uur op een dag is het een dagdeel',
        'record start and end; below six hours in a day it is part of a day',
      ),
      because: wording(
        'het kind was er die dag korter dan zes uur; registreer een dagdeel',
        'the child was there for less than six hours that day; register part of a day',
      ),
    }),
    payerKnown(visit.circumstances),
    warningIfAny('five-or-older', visit.fiveOrOlder, {
      nl: 'Het kinderdagverblijf is voor kinderen van 0 tot en met 4 jaar, dit kind is ouder',
      en: 'The day care is for children from 0 up to 4 years of age, this child is older',
      sources: [handreiking('3.7')],
    }),
  ],
});

const VERBLIJF = 'kind-verblijf-kinderzorghuis';

/** 128. Stay in a children's care house; goes together with day care and care at home. */
export const verblijfKinderzorghuis = title(VERBLIJF, {
  entry: 128,
  name: wording('Verblijf intensieve kindzorg', 'Stay in a children’s care house'),
  about: 'child-visit',
  occasion: (stay) => all(stay.house, stay.present),
  registered: (stay) => all(stay.house, registered(stay, VERBLIJF)),
  sources: [handreiking('2.1.4'), handreiking('3.2'), handreiking('3.7'), cited(`${BELEIDSREGEL} art. 4.2`)],
  conditions: (stay) => [
    ...whenRegistered(
      requirement('house', stay.house, {
        nl: 'Het kind was in een verpleegkundig kinderzorghuis',
        en: 'The child was in a children’s care house',
        because: wording(
          'het kind was niet in een verpleegkundig kinderzorghuis',
          'the child was not in a children’s care house',
        ),
      }),
    ),
    requirement('present', stay.present, {
      nl: 'Het kind heeft in het kinderzorghuis verbleven',
      en: 'The child has stayed in the house',
      because: wording('het kind is niet gekomen', 'the child did not come'),
    }),
    requirement('age', stay.upTo18, {
      nl: 'Het kind is 0 tot en met 18 jaar',
      en: 'The child is 0 up to and including 18 years of age',
      because: wording('de patiënt is ouder dan 18 jaar', 'the patient is older than 18'),
    }),
    payerKnown(stay.circumstances),
  ],
});
