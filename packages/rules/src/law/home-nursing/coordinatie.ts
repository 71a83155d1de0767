import { ownCode } from '../../codes/own-code.ts';
import type { Columns } from '../../facts/columns.ts';
import { all, always, any, judgement } from '../../logic/columns.ts';
import type { Expression } from '../../logic/expression.ts';
import { wording } from '../../logic/wording.ts';
import { payerKnown } from '../guards/payer-known.ts';
import { cited, handreiking } from '../sources.ts';
import { agreement, attention, exclusion, title, warningIfAny } from '../title.ts';
import { beleidsregel, notElsewhere } from './conditions.ts';
import { BY_AGREEMENT, codesOfTitles, PER_HOUR } from './ids.ts';

const CASEMANAGEMENT = 'wv-casemanagement';

/** 71. Case management: by regional agreement, in some regions with code 1121 of Vektis. */
export const casemanagement = title(CASEMANAGEMENT, {
  entry: 71,
  name: wording('Casemanagement palliatieve zorg', 'Case management of palliative care'),
  about: 'care',
  occasion: (care) => care.caseManagement,
  sources: [handreiking('2.1.3'), handreiking('7.2'), cited('Duiding Zorginstituut casemanagement')],
  conditions: (care) => [
    agreement(CASEMANAGEMENT, {
      nl: 'In de regio is met de zorgverzekeraar afgesproken hoe casemanagement wordt betaald',
      en: 'It is agreed with the insurer in the region how case management is paid',
      todo: wording(
        'ga na of er een regionale afspraak over casemanagement is; zonder afspraak valt het onder de gewone prestaties',
        'check whether there is a regional agreement; without one it falls under the ordinary titles',
      ),
      because: wording(
        'zonder regionale afspraak valt casemanagement onder de gewone prestaties',
        'without a regional agreement case management falls under the ordinary titles',
      ),
    }),
    payerKnown(care.circumstances),
    notElsewhere(care),
    attention('nursing-emphasis', judgement(), {
      nl: 'De nadruk ligt op de verpleegkundige kant; ligt die op de geneeskundige kant, dan valt het onder huisartsenzorg',
      en: 'The emphasis is on nursing; when it is on medicine, it falls under care by the GP',
    }),
    warningIfAny('child', care.child, {
      nl: 'Casemanagement bij kinderen wordt nog onderzocht',
      en: 'Case management for children is still under study',
    }),
  ],
});

/** 72. The role of central caregiver has no title. */
export const centraleZorgverlener = title('centrale-zorgverlener-geen-titel', {
  entry: 72,
  name: wording('Centrale zorgverlener', 'Central caregiver'),
  law: 'none',
  about: 'care',
  own: { alsoAfterDeath: true, claimant: 'whoever' },
  sources: [handreiking('2.1.3')],
  conditions: () => [
    exclusion('no-own-title', always(), {
      nl: 'De rol van centrale zorgverlener heeft geen eigen prestatie',
      en: 'The role of central caregiver has no title of its own',
      because: wording(
        'de rol hoort bij het gewone werk; registreer de prestatie van het contact zelf',
        'the role is part of ordinary work; register the title of the contact itself',
      ),
    }),
  ],
});

const PATZ = 'wv-patz-deelname';
const NOT_FOR_A_MEETING = codesOfTitles([...PER_HOUR, ...BY_AGREEMENT]);

/** 73. Taking part in a PaTz meeting: in the tariffs, or in the integral title. */
export const patzDeelname = title(PATZ, {
  entry: 73,
  name: wording('PaTz-overleg door de wijkverpleegkundige', 'PaTz meeting attended by home nursing'),
  about: 'care',
  own: { alsoAfterDeath: true, claimant: 'whoever', anyLaw: true },
  occasion: patzByHomeNursing,
  registered: (care) =>
    any(
      care.registrations.some((registration) => registration.code.in([ownCode(PATZ)])),
      all(
        patzByHomeNursing(care),
        care.registrations.some((registration) => registration.code.in(NOT_FOR_A_MEETING)),
      ),
    ),
  sources: [handreiking('2.1.2'), beleidsregel()],
  conditions: (care) => [
    exclusion('no-own-title', always(), {
      nl: 'Deelname aan een PaTz-overleg heeft geen eigen prestatie',
      en: 'Taking part in a PaTz meeting has no title of its own',
      because: wording(
        'de tijd zit in de tarieven van de zorg zelf; met een contract voor de integrale prestatie zit zij daarin',
        'the time is in the tariffs of the care itself; with a contract for the integral title it is in that',
      ),
    }),
    warningIfAny('child', care.child, {
      nl: 'PaTz is voor volwassen patiënten',
      en: 'PaTz is for adult patients',
      sources: [handreiking('2.1.1')],
    }),
  ],
});

function patzByHomeNursing(care: Columns<'care'>): Expression {
  return all(care.byHomeNursing, care.patz);
}
