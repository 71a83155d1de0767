import { type Wording, wording } from '../../logic/wording.ts';
import { handreiking } from '../sources.ts';
import { agreement, type ConditionWording, type Title, title } from '../title.ts';
import { beleidsregel, checkIntegralContract, homeNursingConditions, noPatzMeeting } from './conditions.ts';
import type { BY_AGREEMENT } from './ids.ts';

/** A title with a free tariff, which exists only by agreement. */
function byAgreement(
  id: (typeof BY_AGREEMENT)[number],
  entry: number,
  name: Wording,
  agreed: ConditionWording = WITH_INSURER,
): Title {
  return title(id, {
    entry,
    name,
    about: 'care',
    ordinary: true,
    sources: [handreiking('2.1.2'), beleidsregel('4')],
    conditions: (care) => [
      agreement(id, agreed),
      ...homeNursingConditions(care),
      noPatzMeeting(care),
      checkIntegralContract(),
    ],
  });
}

const WITH_INSURER: ConditionWording = {
  nl: 'De prestatie is met de zorgverzekeraar afgesproken',
  en: 'The title is agreed with the insurer',
  todo: wording(
    'ga na of de prestatie met de verzekeraar is afgesproken',
    'check the agreement with the insurer',
  ),
  because: wording(
    'de prestatie is niet met de verzekeraar afgesproken',
    'the title is not agreed with the insurer',
  ),
};

const WITH_PROVIDER: ConditionWording = {
  nl: 'De dienst is met de andere zorgaanbieder afgesproken',
  en: 'The service is agreed with the other provider',
  todo: wording(
    'ga na of er een afspraak met de andere zorgaanbieder is',
    'check the agreement with the other provider',
  ),
  because: wording(
    'er is geen afspraak met de andere zorgaanbieder',
    'there is no agreement with the other provider',
  ),
};

/** 58. */
export const beloningOpMaat = byAgreement(
  'wv-beloning-op-maat',
  58,
  wording('Beloning op maat', 'Reward by agreement'),
);

/** 59. */
export const onplanbareAnw = byAgreement(
  'wv-onplanbare-anw',
  59,
  wording(
    'Organisatie en beschikbaarheid van onplanbare avond-, nacht- en weekendzorg',
    'Organisation and availability of care out of hours that cannot be planned',
  ),
);

/** 60. */
export const centraleCoordinatie = byAgreement(
  'wv-centrale-coordinatie',
  60,
  wording(
    'Centrale coördinatie voor herkenbare en aanspreekbare wijkverpleging',
    'Central coordination for recognisable and approachable home nursing',
  ),
);

/** 61. */
export const ketenzorgDementie = byAgreement(
  'wv-ketenzorg-dementie',
  61,
  wording('Ketenzorg dementie', 'Integrated care for dementia'),
);

/** 63. */
export const onderlingeDienstverlening = byAgreement(
  'wv-onderlinge-dienstverlening',
  63,
  wording('Onderlinge dienstverlening', 'Services between providers'),
  WITH_PROVIDER,
);
