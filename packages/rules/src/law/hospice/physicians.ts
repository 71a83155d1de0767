import { PGB, VERBLIJF } from '../../codes/wlz.ts';
import type { Columns } from '../../facts/columns.ts';
import { agreementOn, all, any, certainly, judgement, not } from '../../logic/columns.ts';
import type { Expression } from '../../logic/expression.ts';
import { wording } from '../../logic/wording.ts';
import { cited, handreiking } from '../sources.ts';
import { agreement, attention, exclusion, requirement, title, warning, warningIfAny } from '../title.ts';

function inHospice(stay: Columns<'stay'>): Expression {
  return any(stay.bth, stay.hch, stay.pu, stay.unclassifiedHospice);
}

function byGp(stay: Columns<'stay'>): Expression {
  return stay.care.some((care) => care.performers.some((performer) => performer.gp));
}

/** With Wlz treatment the institution pays the GP, whoever employs him. */
function paidByInstitution({ situation }: Columns<'stay'>) {
  return exclusion('resident-with-treatment', certainly(situation.residentWithTreatment), {
    nl: 'De Wlz-indicatie is met behandeling: de instelling betaalt de huisarts',
    en: 'The Wlz indication includes treatment: the institution pays the GP',
    because: wording(
      'met behandeling in de Wlz-indicatie betaalt de instelling de huisarts uit het zorgprofiel',
      'with treatment in the Wlz indication the institution pays the GP from the care profile',
    ),
    sources: [handreiking('4.1.1'), handreiking('4.2.1')],
  });
}

function byElderlyCarePhysician(stay: Columns<'stay'>): Expression {
  return stay.care.some((care) => care.performers.some((performer) => performer.elderlyCarePhysician));
}

/** 122. The GP in a hospice. */
export const hospiceHuisarts = title('hospice-arts-huisarts', {
  entry: 122,
  name: wording('Huisarts in het hospice', 'GP in the hospice'),
  about: 'stay',
  noClaim: true,
  own: { anyLaw: true },
  occasion: (stay) => all(inHospice(stay), byGp(stay)),
  sources: [handreiking('3.3'), handreiking('4.2.1')],
  conditions: (stay) => [
    requirement('in-hospice', inHospice(stay), {
      nl: 'De patiënt verblijft in een hospice; de huisarts declareert als bij zorg thuis',
      en: 'The patient stays in a hospice; the GP claims as for care at home',
      because: wording('de patiënt verblijft niet in een hospice', 'the patient does not stay in a hospice'),
    }),
    requirement('by-gp', byGp(stay), {
      nl: 'De huisarts heeft de patiënt tijdens het verblijf gezien of gesproken',
      en: 'The GP had contact with the patient during the stay',
      because: wording(
        'de huisarts had tijdens het verblijf geen contact met de patiënt',
        'the GP had no contact with the patient during the stay',
      ),
    }),
    paidByInstitution(stay),
  ],
});

/** 122. The specialist ouderengeneeskunde in a hospice. */
export const hospiceSpecialistOuderengeneeskunde = title('hospice-arts-so', {
  entry: 122,
  name: wording(
    'Specialist ouderengeneeskunde in het hospice',
    'Specialist ouderengeneeskunde in the hospice',
  ),
  law: 'Zvw/Wlz',
  about: 'stay',
  noClaim: true,
  occasion: (stay) => all(inHospice(stay), byElderlyCarePhysician(stay)),
  sources: [
    handreiking('3.3'),
    handreiking('4.2.1'),
    cited('NZa Beleidsregel geneeskundige zorg voor specifieke patiëntgroepen BR/REG-26115 art. 4'),
  ],
  conditions: (stay) => {
    const { wlz, form } = stay.circumstances.standing;
    return [
      requirement('in-hospice', inHospice(stay), {
        nl: 'De patiënt verblijft in een hospice',
        en: 'The patient stays in a hospice',
        because: wording(
          'de patiënt verblijft niet in een hospice',
          'the patient does not stay in a hospice',
        ),
      }),
      requirement('by-elderly-care-physician', byElderlyCarePhysician(stay), {
        nl: 'Een specialist ouderengeneeskunde gaf zorg tijdens het verblijf',
        en: 'A specialist ouderengeneeskunde gave care during the stay',
        because: wording(
          'tijdens het verblijf gaf geen specialist ouderengeneeskunde zorg',
          'no specialist ouderengeneeskunde gave care during the stay',
        ),
      }),
      exclusion('in-primary-care-stay', all(any(stay.hch, stay.pu), not(wlz)), {
        nl: 'Het verblijf is een eerstelijnsverblijf',
        en: 'The stay is a primary care stay',
        because: wording(
          'de specialist ouderengeneeskunde zit in het tarief van het eerstelijnsverblijf',
          'the specialist ouderengeneeskunde is in the tariff of the primary care stay',
        ),
      }),
      exclusion('in-wlz-stay', all(wlz, any(form.in([VERBLIJF]), all(form.in([PGB]), judgement()))), {
        nl: 'De specialist ouderengeneeskunde zit in wat de Wlz voor het verblijf betaalt',
        en: 'The specialist ouderengeneeskunde is in what the Wlz pays for the stay',
        because: wording(
          'bij Wlz met verblijf zit de specialist ouderengeneeskunde in het tarief',
          'with a Wlz stay the specialist ouderengeneeskunde is in the tariff',
        ),
      }),
      attention('h335-contract', any(not(wlz), agreementOn('wlz-h335', 'zorgkantoor')), {
        nl: 'Bij mpt of vpt is H335 met het zorgkantoor afgesproken; zonder Wlz loopt het via de gzsp',
        en: 'With mpt or vpt H335 is agreed with the zorgkantoor; without Wlz it goes by the gzsp',
      }),
      warningIfAny('pgb', all(wlz, form.in([PGB])), {
        nl: 'De patiënt heeft een pgb: daarvoor is niets bepaald, vraag het zorgkantoor',
        en: 'The patient has a pgb: nothing is laid down for that, ask the zorgkantoor',
      }),
    ];
  },
});

const KADERARTS = 'hospice-kaderarts';

/** 123. A kaderarts palliatieve zorg employed by the hospice. */
export const hospiceKaderarts = title(KADERARTS, {
  entry: 123,
  name: wording('Kaderarts palliatieve zorg in het hospice', 'Kaderarts palliative care in the hospice'),
  about: 'stay',
  noClaim: true,
  own: { anyLaw: true },
  occasion: (stay) => all(any(stay.hch, stay.pu), byKaderarts(stay)),
  sources: [handreiking('3.3')],
  conditions: (stay) => [
    agreement(KADERARTS, {
      nl: 'De zorg van de kaderarts is met de zorgverzekeraar afgesproken, bijvoorbeeld als intensieve zorg',
      en: 'The care of the kaderarts is agreed with the insurer, for example as intensive care by a GP',
      todo: wording(
        'maak afspraken met de zorgverzekeraar over de zorg van de kaderarts',
        'agree with the insurer on the care of the kaderarts',
      ),
      because: wording(
        'zonder afspraak betaalt het hospice de kaderarts zelf',
        'without an agreement the hospice pays the kaderarts itself',
      ),
    }),
    requirement('in-hch-or-pu', any(stay.hch, stay.pu), {
      nl: 'De patiënt verblijft in een high care hospice of palliatieve unit',
      en: 'The patient stays in a high care hospice or palliative unit',
      because: wording(
        'de patiënt verblijft niet in een high care hospice of palliatieve unit',
        'the patient does not stay in a high care hospice or palliative unit',
      ),
    }),
    requirement('by-kaderarts', byKaderarts(stay), {
      nl: 'Een kaderarts die geen specialist ouderengeneeskunde is, gaf zorg tijdens het verblijf',
      en: 'A kaderarts who is no specialist ouderengeneeskunde gave care during the stay',
      because: wording(
        'tijdens het verblijf gaf geen kaderarts zorg die geen specialist ouderengeneeskunde is',
        'no kaderarts who is no specialist ouderengeneeskunde gave care during the stay',
      ),
    }),
    paidByInstitution(stay),
    warning('meetings-not-paid', judgement(), {
      nl: 'Het gaat om geneeskundige zorg: een overleg betaalt het hospice zelf',
      en: 'It is medical care: the hospice pays meetings itself',
    }),
  ],
});

function byKaderarts(stay: Columns<'stay'>): Expression {
  return stay.care.some((care) =>
    care.performers.some((performer) => all(performer.kaderarts, not(performer.elderlyCarePhysician))),
  );
}
