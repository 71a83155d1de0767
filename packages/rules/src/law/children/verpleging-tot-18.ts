import { ownCode } from '../../codes/own-code.ts';
import type { Columns } from '../../facts/columns.ts';
import { all, any, not } from '../../logic/columns.ts';
import type { Expression } from '../../logic/expression.ts';
import { wording } from '../../logic/wording.ts';
import { isRegistered } from '../care-conditions.ts';
import { payerKnown } from '../guards/payer-known.ts';
import { cited, handreiking } from '../sources.ts';
import { exclusion, requirement, title, warningIfAny } from '../title.ts';

const MEDISCHE_KINDZORG = 'wv-medische-kindzorg-thuis';

/** 129. Nursing of children by a specialised nurse or VS (reading A41: one care with entry 57, two names). */
export const verplegingTot18 = title('kind-vv-tot-18', {
  entry: 129,
  name: wording('Verpleging en verzorging aan kinderen tot 18 jaar', 'Nursing of children under 18'),
  about: 'care',
  occasion: (care) => all(care.child, not(isRegistered(care)), care.performers.some(isSpecialisedHomeNurse)),
  sources: [handreiking('2.2.3'), handreiking('3'), cited('NZa Beleidsregel verpleging en verzorging')],
  conditions: (care) => [
    requirement('under-18', care.child, {
      nl: 'De patiënt is jonger dan 18 jaar',
      en: 'The patient is younger than 18',
      because: wording('de patiënt is 18 jaar of ouder', 'the patient is 18 or older'),
    }),
    payerKnown(care.circumstances),
    exclusion('stays-elsewhere', all(any(care.admitted, care.situation.inElv), not(care.coordination)), {
      nl: 'Het kind verblijft in een ziekenhuis of ELV, en het gaat niet om afstemming, indicatiestelling of overdracht',
      en: 'The child stays in a hospital or ELV, and it is not coordination, assessing the need or hand-over',
      because: wording(
        'tijdens een opname wordt alleen afstemming, indicatiestelling en overdracht betaald',
        'during a stay only coordination, assessing the need and hand-over are paid',
      ),
      sources: [handreiking('1.7'), handreiking('7.7')],
    }),
    warningIfAny(
      'medical-child-care-same-day',
      care.sameDay.some((registration) => registration.code.in([ownCode(MEDISCHE_KINDZORG)])),
      {
        nl: 'Op dezelfde dag is ook medische kindzorg thuis geregistreerd: dat kan dezelfde zorg zijn',
        en: 'Medical child care at home is registered on the same day: that can be the same care',
      },
    ),
  ],
});

type Performer = Parameters<Parameters<Columns<'care'>['performers']['some']>[0]>[0];

function isSpecialisedHomeNurse(performer: Performer): Expression {
  return all(
    performer.homeNursing,
    not(performer.inChildComfortTeam),
    any(performer.nursePractitioner, all(performer.nurse, performer.trained)),
  );
}
