import {
  CONSULT_TEAM_PZ,
  REPLACEABLE_BY_SAMEN_BESLISSEN,
  SAMEN_BESLISSEN,
  SCHRIFTELIJK,
} from '../../codes/zorgactiviteiten.ts';
import type { Columns } from '../../facts/columns.ts';
import { all, certainly, not } from '../../logic/columns.ts';
import type { Expression } from '../../logic/expression.ts';
import { wording } from '../../logic/wording.ts';
import { cited, handreiking } from '../sources.ts';
import { attention, exclusion, requirement, title, validFrom } from '../title.ts';
import { noProactiveCarePlanning, oncePerConsult, performedWithPoortfunctie } from './consult-conditions.ts';

/** 1. Consult samen beslissen. */
export const samenBeslissen = title('msz-consult-samen-beslissen-190098', {
  entry: 1,
  name: wording('Consult samen beslissen', 'Shared decision-making consult'),
  codes: [SAMEN_BESLISSEN],
  about: 'care',
  occasion: (care) => care.sharedDecision,
  sources: [handreiking('1.1.1'), cited('NZa Regeling medisch-specialistische zorg (PUC_806723_22/2)')],
  conditions: (care) => [
    validFrom(care.on, '2025-01-01', {
      nl: 'Het consult is van 1 januari 2025 of later',
      en: 'The consult is dated 1 January 2025 or later',
      sources: [handreiking('7.1')],
    }),
    performedWithPoortfunctie(care),
    // While it stands alone, the other consult is to be replaced; beside 190098 it is one too many.
    requirement('in-place-of-consult', not(all(isReplaced(care), not(isRegistered(care)))), {
      nl: '190098 staat in de plaats van het gewone consult',
      en: '190098 stands in the place of the ordinary consult',
      todo: wording(
        'vervang het geregistreerde consult door 190098',
        'replace the registered consult by 190098',
      ),
    }),
    // Of a shared decision that the record tells of, the ordinary consult is the wrong one.
    exclusion(
      'replaced-consult-registered',
      all(isReplaced(care), isRegistered(care), not(certainly(care.sharedDecision))),
      {
        nl: 'Voor hetzelfde consult is ook het consult geregistreerd waar 190098 voor in de plaats komt, en van samen beslissen is niets vastgelegd',
        en: 'The consult that 190098 replaces is registered for the same contact as well, and no shared decision is recorded',
        because: wording(
          '190098 komt in de plaats van het gewone consult en niet ernaast',
          '190098 replaces the ordinary consult and does not stand beside it',
        ),
      },
    ),
    exclusion(
      'not-replaceable',
      care.registrations.some((registration) => registration.code.in([...SCHRIFTELIJK, CONSULT_TEAM_PZ])),
      {
        nl: 'Het contact is een schriftelijk consult of een consult van het team palliatieve zorg',
        en: 'The contact is a written consult or a consult by the palliative care team',
        because: wording(
          'een schriftelijk consult of 190067 hoort niet bij de negen consulten die 190098 vervangt',
          'a written consult or 190067 is not among the nine consults that 190098 replaces',
        ),
      },
    ),
    exclusion('inpatient', care.inpatient, {
      nl: 'Het gesprek was tijdens een opname in het ziekenhuis',
      en: 'The conversation was during an admission to hospital',
      because: wording(
        '190098 vervangt een bezoek of een consult op afstand, geen contact op de afdeling',
        '190098 replaces a visit or a consult on a distance, no contact on the ward',
      ),
    }),
    oncePerConsult(care, [SAMEN_BESLISSEN]),
    noProactiveCarePlanning(care),
    attention('shared-decision-documented', care.sharedDecision, {
      nl: 'Het dossier laat zien dat opties, voorkeuren en besluit samen zijn besproken',
      en: 'The record shows that options, preferences and decision were discussed together',
    }),
  ],
});

function isReplaced(care: Columns<'care'>): Expression {
  return care.registrations.some((registration) => registration.code.in(REPLACEABLE_BY_SAMEN_BESLISSEN));
}

function isRegistered(care: Columns<'care'>): Expression {
  return care.registrations.some((registration) => registration.code.in([SAMEN_BESLISSEN]));
}
