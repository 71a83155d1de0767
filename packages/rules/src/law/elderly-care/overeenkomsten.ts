import { wording } from '../../logic/wording.ts';
import { withInsurer } from '../care-conditions.ts';
import { cited, handreiking } from '../sources.ts';
import { agreement, title } from '../title.ts';

// These titles exist by agreement and are known by the site's own code only.

const MTO = 'so-innovatie-mto';

/** 80. Small-scale experiment, such as a multidisciplinary team for the elderly: free tariff. */
export const innovatieMto = title(MTO, {
  entry: 80,
  name: wording(
    'Innovatie: kleinschalig experiment (zoals een multidisciplinair team ouderen)',
    'Innovation: small-scale experiment (such as a multidisciplinary team for the elderly)',
  ),
  about: 'care',
  own: { anyLaw: true },
  sources: [handreiking('2.2.2'), cited('NZa Beleidsregel innovatie voor kleinschalige experimenten')],
  conditions: (_care) => [withInsurer(MTO)],
});

const DIENSTVERLENING = 'so-onderlinge-dienstverlening';

/** 81. Paid by another provider. */
export const onderlingeDienstverlening = title(DIENSTVERLENING, {
  entry: 81,
  name: wording(
    'Onderlinge dienstverlening door de specialist ouderengeneeskunde',
    'Services by the elderly care physician to another provider',
  ),
  about: 'care',
  own: { anyLaw: true },
  sources: [handreiking('2.2.2')],
  conditions: (_care) => [
    agreement(DIENSTVERLENING, {
      nl: 'Er is een afspraak met de andere zorgaanbieder',
      en: 'There is an agreement with the other provider',
      todo: wording(
        'ga na of er een afspraak met de andere zorgaanbieder is',
        'check the agreement with the other provider',
      ),
      because: wording(
        'er is geen afspraak met de andere zorgaanbieder',
        'there is no agreement with the other provider',
      ),
    }),
  ],
});
