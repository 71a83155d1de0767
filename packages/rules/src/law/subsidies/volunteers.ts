import { agreementOn, always, any, judgement, not } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { cited, handreiking } from '../sources.ts';
import { attention, noteIfAny, requirement, title, validUntil } from '../title.ts';

const ID = 'ptz-subsidie-vrijwilligers';
const LAST_DAY = '2026-12-31';

/** 111. Volunteers in palliative terminal care. The applicant has conditions of its own, which no patient record tells. */
export const subsidieVrijwilligers = title(ID, {
  entry: 111,
  name: wording(
    'Subsidie vrijwilligers palliatieve terminale zorg',
    'Subsidy for palliative care volunteers',
  ),
  law: 'subsidy',
  about: 'volunteer-year',
  occasion: always,
  endsOn: LAST_DAY,
  sources: [
    handreiking('2.1.5'),
    handreiking('3.1'),
    handreiking('4.3'),
    cited('Regeling palliatieve terminale zorg en geestelijke verzorging thuis art. 3 en 4'),
  ],
  conditions: (year) => [
    validUntil(year.on, LAST_DAY, {
      nl: 'De inzet is van uiterlijk 31 december 2026',
      en: 'The support is dated 31 December 2026 at the latest',
      because: wording('de subsidie loopt tot en met 2026', 'the subsidy runs up to and including 2026'),
    }),
    requirement('life-expectancy', any(year.situation.below3Months, year.situationAtEnd.below3Months), {
      nl: 'De levensverwachting is korter dan drie maanden',
      en: 'The life expectancy is shorter than three months',
      ask: wording(
        'laat een arts de levensverwachting vastleggen',
        'have a physician record the life expectancy',
      ),
      because: wording(
        'eerdere inzet van vrijwilligers valt buiten de subsidie; soms betaalt de gemeente',
        'earlier support by volunteers is outside the subsidy; sometimes the gemeente pays',
      ),
      sources: [handreiking('2.1.5'), handreiking('6.3')],
    }),
    requirement(
      'agreement-with-institution',
      any(not(any(year.situation.inNursingHome, year.situation.inPu)), agreementOn(ID)),
      {
        nl: 'Buiten een instelling, of de instelling heeft afspraken met een VPTZ-organisatie',
        en: 'Outside an institution, or the institution has an agreement with a VPTZ organisation',
        todo: wording(
          'maak afspraken met de VPTZ-organisatie in de regio; die vraagt de subsidie aan',
          'agree with the VPTZ organisation in the region; it applies for the subsidy',
        ),
        sources: [handreiking('4.3')],
      },
    ),
    noteIfAny('wmo-contribution', any(year.situation.inBth, year.situation.inHch, year.situation.inPu), {
      nl: 'De gemeente kan uit de Wmo bijdragen aan vrijwilligers, in elk soort hospice',
      en: 'The gemeente can contribute to volunteers under the Wmo, in every kind of hospice',
      sources: [handreiking('6.3')],
    }),
    attention('legal-form', judgement(), {
      nl: 'De aanvrager is een ANBI of betaalt geen vennootschapsbelasting',
      en: 'The applicant is an ANBI or pays no corporate tax',
      sources: [handreiking('3.1')],
    }),
    attention('at-most-20-nurses', judgement(), {
      nl: 'Levert de aanvrager zelf zorg: ten hoogste 20 fte verpleegkundigen, of een zelfstandig onderdeel daarmee',
      en: 'If the applicant gives care itself: at most 20 fte of nurses, or an independent unit with that',
      sources: [handreiking('3.1')],
    }),
  ],
});
