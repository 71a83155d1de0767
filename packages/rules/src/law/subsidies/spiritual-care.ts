import { all, always, any, judgement, not } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { cited, handreiking } from '../sources.ts';
import { attention, exclusion, requirement, title, validUntil, warningIfAny } from '../title.ts';

const LAST_DAY = '2026-12-31';
const INTRAMURAL = wording(
  'wie een etmaal of langer in een instelling verblijft, krijgt geestelijke verzorging van die instelling',
  'who stays in an institution for a day or longer gets spiritual care from that institution',
);

/** 112. Spiritual care at home. */
export const subsidieGeestelijkeVerzorging = title('ptz-subsidie-geestelijke-verzorging', {
  entry: 112,
  name: wording('Subsidie geestelijke verzorging thuis', 'Subsidy for spiritual care at home'),
  law: 'subsidy',
  about: 'spiritual-care',
  occasion: always,
  endsOn: LAST_DAY,
  sources: [
    handreiking('2.2.4'),
    handreiking('3.5'),
    cited('Regeling palliatieve terminale zorg en geestelijke verzorging thuis par. 4'),
  ],
  conditions: (care) => [
    validUntil(care.on, LAST_DAY, {
      nl: 'Het gesprek is van uiterlijk 31 december 2026',
      en: 'The conversation is dated 31 December 2026 at the latest',
      because: wording('de subsidie loopt tot en met 2026', 'the subsidy runs up to and including 2026'),
      sources: [handreiking('2.2.4'), handreiking('7.2')],
    }),
    requirement('target-group', any(care.palliative, all(care.from50, not(care.withRelative))), {
      nl: 'De patiënt is 50 jaar of ouder of in de palliatieve fase, of het gesprek is met een naaste van een palliatieve patiënt',
      en: 'The patient is 50 or older or in the palliative phase, or the conversation is with a relative of a palliative patient',
      todo: wording('leg de palliatieve fase vast', 'record the palliative phase'),
    }),
    requirement(
      'performer',
      care.performers.some((performer) =>
        any(
          performer.spiritualCaregiver,
          all(performer.griefCounsellor, care.situation.child),
          all(performer.griefCounsellor, care.below23),
        ),
      ),
      {
        nl: 'Een geestelijk verzorger uit het register SKGV, of bij een kind tot 23 jaar een rouw- en verliesbegeleider',
        en: 'A spiritual caregiver in the SKGV register, or for a child under 23 a grief counsellor',
        todo: wording(
          'vraag het Centrum voor Levensvragen om een geestelijk verzorger uit het register SKGV',
          'ask the Centrum voor Levensvragen for a spiritual caregiver in the SKGV register',
        ),
      },
    ),
    exclusion('after-five', care.afterFive, {
      nl: 'Er waren al vijf eerdere gesprekken',
      en: 'There were five conversations before',
      because: wording(
        'de subsidie betaalt ten hoogste vijf gesprekken',
        'the subsidy pays at most five conversations',
      ),
      sources: [handreiking('6.6')],
    }),
    exclusion('intramural-stay', all(care.intramural, not(care.withRelative)), {
      nl: 'De patiënt verblijft een etmaal of langer in een instelling',
      en: 'The patient stays in an institution for a day or longer',
      because: INTRAMURAL,
    }),
    exclusion('primary-care-stay', all(care.situation.inElv, not(care.withRelative)), {
      nl: 'De patiënt verblijft in een eerstelijnsverblijf',
      en: 'The patient is in a primary care stay',
      because: wording(
        'geestelijke verzorging zit in het tarief van het eerstelijnsverblijf',
        'spiritual care is in the tariff of the primary care stay',
      ),
    }),
    warningIfAny('wlz-on-palliative-unit', all(care.situation.inPu, care.situation.wlz), {
      nl: 'Met Wlz op een palliatieve unit gaat de route van het verpleeghuis voor: kijk of het zorgkantoor die afsprak',
      en: 'With Wlz on a palliative unit the route of the nursing home comes first: check the agreement with the zorgkantoor',
      sources: [handreiking('4.2.3')],
    }),
    attention('no-other-funding', any(not(care.situation.child), judgement()), {
      nl: 'Bij een kind is nagegaan dat aanvullende verzekering of Jeugdwet het niet betaalt',
      en: 'For a child it is checked that supplementary insurance or Jeugdwet does not pay',
    }),
  ],
});
