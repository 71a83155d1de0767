import { MDO, OVERLEG_PZ, SUPPORTIVE_CARE } from '../../codes/zorgactiviteiten.ts';
import { all, not } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { cited, handreiking } from '../sources.ts';
import { attention, exclusion, title } from '../title.ts';

/** 4. Begeleiding oncologiepatiënten zonder chemo- en/of hormoontherapie. */
export const supportiveCare = title('msz-supportive-care-039928', {
  entry: 4,
  name: wording(
    'Begeleiding van oncologiepatiënten zonder chemo- en/of hormoontherapie',
    'Guidance of oncology patients without chemotherapy or hormone therapy',
  ),
  codes: [SUPPORTIVE_CARE],
  about: 'care',
  occasion: (care) =>
    all(
      care.oncological,
      not(care.carePlanning),
      care.performers.some((performer) => all(performer.poortspecialist, not(performer.inPalliativeTeam))),
      not(care.registrations.some((registration) => registration.code.in([OVERLEG_PZ, MDO]))),
    ),
  sources: [
    handreiking('1.1.3'),
    cited('Zorgactiviteitentabel NZa Regeling medisch-specialistische zorg 2026'),
  ],
  conditions: (care) => [
    exclusion('child', care.child, {
      nl: 'De patiënt is jonger dan 18 jaar',
      en: 'The patient is younger than 18',
      because: wording(
        'bij kinderen leidt 039928 niet tot een declarabel product',
        'for children 039928 gives no declarable product',
      ),
    }),
    exclusion('non-oncological', not(care.oncological), {
      nl: 'De diagnose is niet oncologisch',
      en: 'The diagnosis is not oncological',
      because: wording(
        'bij een niet-oncologische diagnose leidt 039928 niet tot een declarabel product',
        'with a non-oncological diagnosis 039928 gives no declarable product',
      ),
    }),
    exclusion('antitumour-therapy', care.antitumourTherapy, {
      nl: 'Er loopt chemo- of hormoontherapie',
      en: 'Chemotherapy or hormone therapy is running',
      because: wording(
        'er loopt nog chemo- of hormoontherapie',
        'chemotherapy or hormone therapy is still running',
      ),
    }),
    attention(
      'treating-specialist',
      care.performers.some((performer) => performer.poortspecialist),
      {
        nl: 'De behandelend medisch specialist begeleidt de patiënt',
        en: 'The treating medical specialist guides the patient',
      },
    ),
    attention('joint-decision', care.sharedDecision, {
      nl: 'Het gezamenlijke besluit om met de behandeling te stoppen is vastgelegd',
      en: 'The joint decision to stop treatment is documented',
    }),
  ],
});
