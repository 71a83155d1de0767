import { INWENDIGE_GENEESKUNDE, MDO, OVERLEG_PZ, SUPPORTIVE_CARE } from '../../codes/zorgactiviteiten.ts';
import { all, any, judgement, not } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { cited, handreiking } from '../sources.ts';
import { attention, exclusion, requirement, title, warningIfAny } from '../title.ts';

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
      care.performers.some((performer) =>
        all(performer.specialism.in([INWENDIGE_GENEESKUNDE]), not(performer.inPalliativeTeam)),
      ),
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
    requirement(
      'treating-oncologist',
      any(
        care.performers.some((performer) =>
          all(performer.poortfunctie, performer.specialism.in([INWENDIGE_GENEESKUNDE])),
        ),
        all(
          care.performers.some((performer) => performer.poortspecialist),
          judgement(),
        ),
      ),
      {
        nl: 'De behandelend medisch oncoloog begeleidt de patiënt',
        en: 'The treating medical oncologist guides the patient',
        because: wording(
          'geen medisch specialist begeleidde de patiënt',
          'no medical specialist guided the patient',
        ),
      },
    ),
    requirement(
      'treatment-stopped',
      any(care.situation.phaseMarked, care.sharedDecision, care.antitumourTherapyEnded),
      {
        nl: 'De ziektegerichte behandeling is gestopt; de patiënt krijgt palliatieve zorg',
        en: 'Treatment of the disease has stopped; the patient receives palliative care',
        todo: wording(
          'leg vast dat de ziektegerichte behandeling is gestopt',
          'record that treatment of the disease has stopped',
        ),
      },
    ),
    exclusion('antitumour-therapy', care.antitumourTherapy, {
      nl: 'Er loopt chemo- of hormoontherapie',
      en: 'Chemotherapy or hormone therapy is running',
      because: wording(
        'er loopt nog chemo- of hormoontherapie',
        'chemotherapy or hormone therapy is still running',
      ),
    }),
    warningIfAny(
      'other-specialism',
      care.performers.none((performer) => performer.specialism.in([INWENDIGE_GENEESKUNDE])),
      {
        nl: 'Voor een ander specialisme dan de medische oncologie is hierom nog een verzoek aan de NZa nodig: ga na of dat is gedaan',
        en: 'A specialism other than medical oncology has to ask the NZa for this first: check whether that was done',
      },
    ),
    attention('joint-decision', care.sharedDecision, {
      nl: 'Het gezamenlijke besluit om met de behandeling te stoppen is vastgelegd',
      en: 'The joint decision to stop treatment is documented',
    }),
  ],
});
