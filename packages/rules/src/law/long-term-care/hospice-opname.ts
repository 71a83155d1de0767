import { ownCode } from '../../codes/own-code.ts';
import { MPT, PGB, VERBLIJF, VPT } from '../../codes/wlz.ts';
import type { Columns } from '../../facts/columns.ts';
import type { DeliveryForm } from '../../facts/wlz/indication-values.ts';
import { agreementOn, all, any, judgement } from '../../logic/columns.ts';
import { type Wording, wording } from '../../logic/wording.ts';
import { onceADay } from '../care-conditions.ts';
import { payerKnown } from '../guards/payer-known.ts';
import { handreiking } from '../sources.ts';
import { attention, exclusion, requirement, title, warningIfAny } from '../title.ts';
import { admittedUnderWtza, agreedWithZorgkantoor, indicated } from './wlz-conditions.ts';

const HCH_PU = 'wlz-hospice-opname-hch-pu';
/** Household help that another law pays, beside a vpt that already holds it. */
const OTHER_HOUSEHOLD_HELP = ['wlz-huishoudelijke-hulp', 'hospice-wmo-bijdrage'].map(ownCode);

/** 99. In a bijna-thuis-huis with a personal budget. */
export const bthMetPgb = title('wlz-hospice-opname-bth-pgb', {
  entry: 99,
  name: wording('Opname in een bijna-thuis-huis met Wlz-pgb', 'Stay in a bijna-thuis-huis with a Wlz budget'),
  law: 'Wlz',
  about: 'stay',
  noClaim: true,
  occasion: (stay) => inBthWith(stay, PGB),
  sources: [handreiking('3.8')],
  conditions: (stay) => [
    inBth(stay),
    hasForm(stay, PGB, wording('persoonsgebonden budget', 'personal budget')),
    payerKnown(stay.circumstances),
    attention('original-provider', judgement(), {
      nl: 'Wie de patiënt eerder begeleidde kan dat blijven doen, bij een beperking of stoornis',
      en: 'Who gave the patient guidance before can go on doing so, with a disability or disorder',
    }),
    increasePossible(stay),
    ownContribution(stay),
  ],
});

/** 100. In a bijna-thuis-huis with an mpt. */
export const bthMetMpt = title('wlz-hospice-opname-bth-mpt', {
  entry: 100,
  name: wording('Opname in een bijna-thuis-huis met mpt', 'Stay in a bijna-thuis-huis with an mpt'),
  law: 'Wlz',
  about: 'stay',
  noClaim: true,
  occasion: (stay) => inBthWith(stay, MPT),
  sources: [handreiking('3.8'), handreiking('3.2')],
  conditions: (stay) => [
    inBth(stay),
    hasForm(stay, MPT, wording('modulair pakket thuis', 'modular package at home')),
    agreedWithZorgkantoor('wlz-hospice-opname-bth-mpt'),
    payerKnown(stay.circumstances),
    attention('original-provider', judgement(), {
      nl: 'De eerdere aanbieder blijft begeleiding geven als dat nodig is',
      en: 'The earlier provider goes on giving guidance where that is needed',
    }),
    warningIfAny('assignment', stay.bth, {
      nl: 'De coördinator zorg thuis laat de toewijzing aanpassen',
      en: 'The coordinator of care at home has the assignment changed',
    }),
    increasePossible(stay),
    ownContribution(stay),
  ],
});

/** 101. In a bijna-thuis-huis with a vpt: one provider, and nothing paid twice. */
export const bthMetVpt = title('wlz-hospice-opname-bth-vpt', {
  entry: 101,
  name: wording('Opname in een bijna-thuis-huis met vpt', 'Stay in a bijna-thuis-huis with a vpt'),
  law: 'Wlz',
  about: 'stay',
  noClaim: true,
  occasion: (stay) => inBthWith(stay, VPT),
  sources: [handreiking('3.8'), handreiking('3.2')],
  conditions: (stay) => [
    inBth(stay),
    hasForm(stay, VPT, wording('volledig pakket thuis', 'full package at home')),
    agreedWithZorgkantoor('wlz-hospice-opname-bth-vpt'),
    exclusion('second-provider', stay.wlzStay.severalClaimants, {
      nl: 'Meer dan één aanbieder registreert zorg uit het vpt',
      en: 'More than one provider registers care from the vpt',
      because: wording(
        'bij een vpt levert en declareert één aanbieder alles; met twee aanbieders past een mpt',
        'with a vpt one provider delivers and claims everything; two providers need an mpt',
      ),
    }),
    exclusion(
      'household-paid-twice',
      stay.registrations.some((registration) => registration.code.in(OTHER_HOUSEHOLD_HELP)),
      {
        nl: 'Huishoudelijke hulp is tijdens het verblijf ook apart geregistreerd',
        en: 'Household help is registered separately during the stay as well',
        because: wording(
          'eten en huishoudelijke hulp zitten al in het vpt',
          'food and household help are already part of the vpt',
        ),
      },
    ),
    payerKnown(stay.circumstances),
    attention('share-income', judgement(), {
      nl: 'Het hospice en de thuiszorgorganisatie spreken af hoe zij de inkomsten uit het vpt delen, of de indicatie wordt mpt',
      en: 'The hospice and the home-care organisation agree how to share the income of the vpt, or the indication becomes an mpt',
    }),
    warningIfAny('contribution-not-always-paid', stay.bth, {
      nl: 'Niet elke gemeente of aanvullende verzekering betaalt bij een vpt mee aan het verblijf',
      en: 'Not every municipality or additional insurance contributes to the stay beside a vpt',
    }),
    onceADay(stay.registrations, 'wlz-hospice-opname-bth-vpt'),
  ],
});

/** 102. In a high care hospice, or from home to a palliative unit. */
export const hchOfPu = title(HCH_PU, {
  entry: 102,
  name: wording(
    'Opname in een high care hospice of palliatieve unit met Wlz-indicatie',
    'Stay in a high care hospice or palliative unit with a Wlz indication',
  ),
  law: 'Wlz',
  about: 'stay',
  noClaim: true,
  occasion: (stay) => all(stay.situation.wlz, any(stay.hch, all(stay.pu, stay.wlzStay.fromHome))),
  sources: [handreiking('3.8')],
  conditions: (stay) => [
    requirement('place', any(stay.hch, stay.pu), {
      nl: 'De patiënt verblijft in een high care hospice of palliatieve unit',
      en: 'The patient stays in a high care hospice or palliative unit',
      because: wording(
        'de patiënt verblijft niet in een high care hospice of palliatieve unit',
        'the patient does not stay in a high care hospice or palliative unit',
      ),
    }),
    indicated(stay.situation.wlz),
    requirement('delivery-form', stay.situation.wlzForm.in([VERBLIJF, PGB]), {
      nl: 'De leveringsvorm is verblijf, of de patiënt betaalt de zorg uit een pgb',
      en: 'The form of delivery is stay, or the patient pays for the care from a budget',
      todo: wording(
        'laat de leveringsvorm wijzigen in verblijf',
        'have the form of delivery changed into stay',
      ),
      because: wording(
        'de leveringsvorm is niet gewijzigd in verblijf',
        'the form of delivery was not changed into stay',
      ),
    }),
    // With a budget the patient buys the care, so that the hospice needs no contract for it.
    {
      ...admittedUnderWtza(any(paysFromBudget(stay), stay.wtza)),
      sources: [handreiking('3.2'), handreiking('3.8'), handreiking('B1')],
    },
    {
      ...agreedWithZorgkantoor(HCH_PU),
      expression: any(paysFromBudget(stay), agreementOn(HCH_PU, 'zorgkantoor')),
      todo: wording(
        'ga na of er een overeenkomst met het zorgkantoor is, van het hospice zelf of van de hoofdaannemer',
        'check the agreement with the zorgkantoor, of the hospice itself or of its main contractor',
      ),
    },
    payerKnown(stay.circumstances),
    attention('home-care-impossible', judgement(), {
      nl: 'Zorg thuis is niet meer mogelijk',
      en: 'Care at home is no longer possible',
    }),
    onceADay(stay.registrations, HCH_PU),
  ],
});

/** 103. On a palliative unit: funded as the nursing home that it belongs to. */
export const puIntramuraal = title('wlz-pu-intramuraal', {
  entry: 103,
  name: wording('Verblijf op een palliatieve unit uit de Wlz', 'Stay on a palliative unit under the Wlz'),
  law: 'Wlz',
  about: 'stay',
  noClaim: true,
  occasion: (stay) => all(stay.pu, stay.situation.wlz),
  sources: [handreiking('4.2')],
  conditions: (stay) => [
    requirement('on-palliative-unit', stay.pu, {
      nl: 'De patiënt verblijft op een palliatieve unit',
      en: 'The patient stays on a palliative unit',
      because: wording(
        'de patiënt verblijft niet op een palliatieve unit',
        'the patient does not stay on a palliative unit',
      ),
    }),
    indicated(stay.situation.wlz),
    admittedUnderWtza(stay.wtza),
    agreedWithZorgkantoor('wlz-pu-intramuraal'),
    payerKnown(stay.circumstances),
    onceADay(stay.registrations, 'wlz-pu-intramuraal'),
  ],
});

function inBthWith(stay: Columns<'stay'>, form: DeliveryForm) {
  return all(stay.bth, stay.situation.wlz, stay.situation.wlzForm.in([form]));
}

function inBth(stay: Columns<'stay'>) {
  return requirement('in-bth', stay.bth, {
    nl: 'De patiënt verblijft in een bijna-thuis-huis',
    en: 'The patient stays in a bijna-thuis-huis',
    because: wording(
      'de patiënt verblijft niet in een bijna-thuis-huis',
      'the patient does not stay in a bijna-thuis-huis',
    ),
  });
}

function hasForm(stay: Columns<'stay'>, form: DeliveryForm, name: Wording) {
  return requirement('delivery-form', stay.situation.wlzForm.in([form]), {
    nl: `De Wlz-indicatie heeft als leveringsvorm ${name.nl}`,
    en: `The Wlz indication is delivered as ${name.en}`,
    because: wording(
      'de indicatie heeft een andere leveringsvorm',
      'the indication has another form of delivery',
    ),
  });
}

function paysFromBudget(stay: Columns<'stay'>) {
  return stay.situation.wlzForm.in([PGB]);
}

function increasePossible(stay: Columns<'stay'>) {
  return warningIfAny('increase-possible', stay.wlzStay.terminalNoted, {
    nl: 'De verhoging voor palliatieve terminale zorg kan bij het zorgkantoor worden aangevraagd',
    en: 'The increase for terminal care can be requested from the zorgkantoor',
  });
}

function ownContribution(stay: Columns<'stay'>) {
  return warningIfAny('own-contribution', stay.bth, {
    nl: 'Voor het verblijf vraagt het hospice een eigen bijdrage aan de patiënt',
    en: 'For the stay the hospice asks the patient for an own contribution',
  });
}
