import { judgement } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { withInsurer } from '../care-conditions.ts';
import { cited, handreiking } from '../sources.ts';
import { attention, requirement, title } from '../title.ts';
import { beleidsregelHuisartsenzorg } from './sources.ts';

// These titles exist by contract and are known by the site's own code only.

const OI = 'ha-s2-oi';

/** 42. Organisation and infrastructure, per enrolled insured person. */
export const organisatieInfrastructuur = title(OI, {
  entry: 42,
  name: wording(
    'Organisatie en infrastructuur: wijkmanagement, ketenzorg, regiomanagement of geïntegreerde zorg',
    'Organisation and infrastructure: district, chain, region or integrated care',
  ),
  about: 'care',
  own: { alsoWithoutPatient: true },
  sources: [handreiking('2.1.1')],
  conditions: (care) => [
    withInsurer(OI),
    requirement('enrolled', care.situation.enrolled, {
      nl: 'De patiënt staat ingeschreven bij een huisarts',
      en: 'The patient is enrolled with a GP',
      todo: wording(
        'leg vast bij welke huisarts de patiënt staat ingeschreven',
        'record the GP with whom the patient is enrolled',
      ),
    }),
  ],
});

const KETENS = 'ha-s2a-s2b-ketens';

/** 43. Chains of care in segment 2A, and new ones in 2B. */
export const ketenzorg = title(KETENS, {
  entry: 43,
  name: wording('Ketenzorg (segment 2A en 2B)', 'Chain care (segments 2A and 2B)'),
  about: 'care',
  own: { alsoWithoutPatient: true },
  sources: [handreiking('2.1.1'), beleidsregelHuisartsenzorg('6.1')],
  conditions: () => [
    withInsurer(KETENS),
    attention('national-consensus', judgement(), {
      nl: 'Over een nieuwe keten (2B) zijn landelijk aanpak en zorgstandaard afgesproken',
      en: 'For a new chain (2B) there is national consensus on approach and care standard',
    }),
  ],
});

const SEGMENT_3 = 'ha-s3';

/** 44. Rewards for results and innovation. */
export const segment3 = title(SEGMENT_3, {
  entry: 44,
  name: wording(
    'Resultaatbeloning en zorgvernieuwing (segment 3)',
    'Reward for results and innovation (segment 3)',
  ),
  about: 'care',
  own: { alsoWithoutPatient: true },
  sources: [handreiking('2.1.1'), beleidsregelHuisartsenzorg('7.1')],
  conditions: () => [
    withInsurer(SEGMENT_3),
    attention('temporary', judgement(), {
      nl: 'Een afspraak in segment 3 is altijd tijdelijk: ga na of zij nog loopt',
      en: 'An agreement in segment 3 is always temporary: check that it still runs',
      sources: [handreiking('6.2')],
    }),
  ],
});

const MODULE = 'ha-module-kwetsbare-ouderen';

/** 47. Module for frail elderly people. */
export const moduleKwetsbareOuderen = title(MODULE, {
  entry: 47,
  name: wording('Module kwetsbare ouderen', 'Module for frail elderly people'),
  about: 'care',
  own: { alsoWithoutPatient: true },
  sources: [handreiking('2.1.1'), cited('Handreiking kwetsbare ouderen thuis (Beter oud)')],
  conditions: () => [
    withInsurer(MODULE),
    attention('six-steps', judgement(), {
      nl: 'De zes stappen zijn gezet, van signaleren en het gesprek tot het bespreken en evalueren van het plan',
      en: 'The six steps were taken, from signalling and the talk up to discussing and evaluating the plan',
    }),
  ],
});
