import type { Columns } from '../../facts/columns.ts';
import { agreementOn, all, always, any, certainly, judgement, not } from '../../logic/columns.ts';
import type { Expression } from '../../logic/expression.ts';
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
  own: { alsoAfterDeath: true },
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
    requirement('held', care.held, {
      nl: 'Het gesprek is gevoerd',
      en: 'The conversation was held',
      because: wording(
        'om het gesprek is gevraagd, en het is nog niet gevoerd',
        'the conversation is asked for, and not held yet',
      ),
    }),
    requirement('target-group', any(care.palliative, all(care.from50, not(care.withRelative))), {
      nl: 'De patiënt is 50 jaar of ouder of in de palliatieve fase, of het gesprek is met een naaste van een palliatieve patiënt',
      en: 'The patient is 50 or older or in the palliative phase, or the conversation is with a relative of a palliative patient',
      todo: wording('leg de palliatieve fase vast', 'record the palliative phase'),
    }),
    requirement(
      'performer',
      care.performers.some((performer) =>
        any(performer.spiritualCaregiver, all(performer.griefCounsellor, care.below23)),
      ),
      {
        nl: 'Een geestelijk verzorger uit het register SKGV, of bij een kind tot 23 jaar een rouw- en verliesbegeleider',
        en: 'A spiritual caregiver in the SKGV register, or for a child under 23 a grief counsellor',
        ask: wording(
          'ga na of de gespreksvoerder in het register SKGV staat; het Centrum voor Levensvragen bemiddelt',
          'find out whether who holds the conversation is in the SKGV register; the Centrum voor Levensvragen mediates',
        ),
        because: wording(
          'wie het gesprek voert is geen geestelijk verzorger uit het register SKGV, en bij een kind ook geen rouw- en verliesbegeleider',
          'who holds the conversation is no spiritual caregiver in the SKGV register, nor for a child a grief counsellor',
        ),
      },
    ),
    // The maximum stands in the section on children; whether it holds from 18 to 23 is not told.
    exclusion('after-five', all(care.afterFive, any(care.situation.child, all(care.below23, judgement()))), {
      nl: 'Het maximum van vijf gesprekken voor een kind is bereikt',
      en: 'The maximum of five conversations for a child is reached',
      because: wording(
        'bij een kind betaalt de subsidie ten hoogste vijf gesprekken',
        'for a child the subsidy pays at most five conversations',
      ),
      sources: [handreiking('6.6')],
    }),
    warningIfAny('more-than-five', all(care.afterFive, not(care.below23)), {
      nl: 'Er waren al vijf eerdere gesprekken: vraag het Centrum voor Levensvragen hoeveel de subsidie er bij een volwassene betaalt',
      en: 'There were five conversations before: ask the Centrum voor Levensvragen how many the subsidy pays for an adult',
      sources: [handreiking('6.6')],
    }),
    // Relatives can go on; the patient cannot.
    exclusion('after-death', all(care.circumstances.afterDeath, not(care.withRelative)), {
      nl: 'Het gesprek is van na het overlijden van de patiënt, en niet met een naaste',
      en: 'The conversation is after the death of the patient, and not with a relative',
      because: wording(
        'na het overlijden is de subsidie er alleen voor een gesprek met een naaste',
        'after the death the subsidy is only there for a conversation with a relative',
      ),
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
    // One section shuts the subsidy out, another knows a route as at home by contract.
    exclusion(
      'wlz-on-palliative-unit',
      all(
        care.situation.inPu,
        care.situation.wlz,
        not(care.withRelative),
        any(not(agreementOn('wlz-geestelijke-verzorging', 'zorgkantoor')), judgement()),
      ),
      {
        nl: 'Voor deze palliatieve unit is met het zorgkantoor geen betaling zoals thuis afgesproken',
        en: 'For this palliative unit no payment as at home is agreed with the zorgkantoor',
        ask: wording(
          'vraag het zorgkantoor of geestelijke verzorging op deze unit wordt betaald als in het verpleeghuis of als thuis',
          'ask the zorgkantoor whether spiritual care on this unit is paid as in the nursing home or as at home',
        ),
        because: wording(
          'zonder afspraak met het zorgkantoor is er op een palliatieve unit geen betaling zoals thuis',
          'without an agreement with the zorgkantoor nothing is paid as at home on a palliative unit',
        ),
        sources: [handreiking('2.2.4'), handreiking('3.5'), handreiking('4.2.3')],
      },
    ),
    exclusion('other-funding', all(ofChild(care), certainly(care.supplementary), judgement()), {
      nl: 'De aanvullende verzekering van het kind betaalt dit gesprek',
      en: 'The supplementary insurance of the child pays this conversation',
      because: wording(
        'de aanvullende verzekering van het kind betaalt dit gesprek, en die gaat voor de subsidie',
        'the supplementary insurance of the child pays this conversation, and goes before the subsidy',
      ),
      ask: wording(
        'ga na of de aanvullende verzekering het gesprek betaalt; die gaat voor',
        'find out whether the supplementary insurance pays the conversation; it goes first',
      ),
    }),
    attention('no-other-funding', any(not(ofChild(care)), judgement()), {
      nl: 'Bij een kind is nagegaan dat aanvullende verzekering en Jeugdwet het niet betalen',
      en: 'For a child it is checked that supplementary insurance and Jeugdwet do not pay',
    }),
  ],
});

/** With a child of the section on children, or by a grief counsellor, who is there for them alone. */
function ofChild(care: Columns<'spiritual-care'>): Expression {
  return any(
    care.situation.child,
    all(
      care.below23,
      care.performers.some((performer) => performer.griefCounsellor),
    ),
  );
}
