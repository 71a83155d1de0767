import { MPT, PGB, VPT } from '../../codes/wlz.ts';
import type { Columns } from '../../facts/columns.ts';
import type { DeliveryForm } from '../../facts/wlz/indication-values.ts';
import { all, always, judgement } from '../../logic/columns.ts';
import { type Wording, wording } from '../../logic/wording.ts';
import { onceADay } from '../care-conditions.ts';
import { payerKnown } from '../guards/payer-known.ts';
import { cited, handreiking } from '../sources.ts';
import { attention, exclusion, noteIfAny, requirement, title, warningIfAny } from '../title.ts';
import { agreedWithZorgkantoor, indicated, vptInHospice } from './wlz-conditions.ts';

const LEVERINGSVORMEN = cited('Zorginstituut Nederland, Leveringsvormen Wlz');

const MPT_FIRST = wording(
  'Aangekondigd: vanaf 1 januari 2027 gaat een mpt voor, vooruitlopend op een wetswijziging in 2028',
  'Announced: from 1 January 2027 an mpt goes first, ahead of a change of the law in 2028',
);
const MPT_FIRST_SOURCES = [handreiking('2.1.2'), cited('HLO Ouderenzorg')];

/** 87. Volledig pakket thuis. */
export const vpt = title('wlz-vpt', {
  entry: 87,
  name: wording('Volledig pakket thuis (vpt)', 'Full package at home (vpt)'),
  law: 'Wlz',
  about: 'indication',
  occasion: (indication) => all(indication.current, indication.form.in([VPT])),
  sources: [handreiking('2.1.2'), handreiking('3.8'), LEVERINGSVORMEN],
  conditions: (indication) => [
    hasForm(indication, VPT, wording('volledig pakket thuis', 'full package at home')),
    agreedWithZorgkantoor('wlz-vpt'),
    vptInHospice(indication.situation, 'wlz-vpt'),
    exclusion('second-provider', indication.severalClaimants, {
      nl: 'Meer dan één aanbieder registreert zorg uit het vpt',
      en: 'More than one provider registers care from the vpt',
      because: wording(
        'bij een vpt levert en declareert één aanbieder alles; met twee aanbieders past een mpt',
        'with a vpt one provider delivers and claims everything; two providers need an mpt',
      ),
      sources: [handreiking('3.8')],
    }),
    payerKnown(indication.circumstances),
    onceADay(indication.registrations, 'wlz-vpt'),
  ],
});

/** 88. Modulair pakket thuis. */
export const mpt = title('wlz-mpt', {
  entry: 88,
  name: wording('Modulair pakket thuis (mpt)', 'Modular package at home (mpt)'),
  law: 'Wlz',
  about: 'indication',
  own: { place: 'home' },
  occasion: (indication) => all(indication.current, indication.form.in([MPT])),
  sources: [handreiking('2.1.2'), handreiking('3.8'), LEVERINGSVORMEN],
  announced: [{ on: '2027-01-01', text: MPT_FIRST, sources: MPT_FIRST_SOURCES }],
  conditions: (indication) => [
    hasForm(indication, MPT, wording('modulair pakket thuis', 'modular package at home')),
    agreedWithZorgkantoor('wlz-mpt'),
    payerKnown(indication.circumstances),
    noteIfAny('announced', always(), { ...MPT_FIRST, sources: MPT_FIRST_SOURCES }),
  ],
});

/** 89. Persoonsgebonden budget. */
export const pgb = title('wlz-pgb', {
  entry: 89,
  name: wording('Persoonsgebonden budget (Wlz)', 'Personal budget (Wlz)'),
  law: 'Wlz',
  about: 'indication',
  noClaim: true,
  occasion: (indication) => all(indication.current, indication.form.in([PGB])),
  sources: [handreiking('2.1.2'), LEVERINGSVORMEN],
  conditions: (indication) => [
    hasForm(indication, PGB, wording('persoonsgebonden budget', 'personal budget')),
    payerKnown(indication.circumstances),
    attention('maximum-rate', judgement(), {
      nl: 'Het uurtarief blijft onder het maximum voor formele of informele zorg',
      en: 'The hourly rate stays below the maximum for formal or informal care',
    }),
    warningIfAny('budget-plan', indication.on.from('2025-01-01'), {
      nl: 'Sinds 2025 is het pgb op maat: het zorgkantoor vraagt een budgetplan',
      en: 'Since 2025 the budget is made to measure: the zorgkantoor asks for a budget plan',
      sources: [handreiking('2.1.2'), cited('Rijksoverheid, Pgb op maat')],
    }),
  ],
});

/** 90. Bridging care while waiting for a place or another form. */
export const overbruggingszorg = title('wlz-overbruggingszorg', {
  entry: 90,
  name: wording('Overbruggingszorg', 'Bridging care'),
  law: 'Wlz',
  about: 'indication',
  // For who needs care at home until there is a place.
  own: { place: 'home' },
  noClaim: true,
  occasion: (indication) =>
    indication.requests.some((request) => request.category.in(['wlz-overbruggingszorg'])),
  sources: [handreiking('2.1.2')],
  conditions: (indication) => [
    indicated(indication.situation.wlz),
    agreedWithZorgkantoor('wlz-overbruggingszorg'),
    payerKnown(indication.circumstances),
    attention(
      'waiting',
      indication.requests.some((request) => request.category.in(['wlz-overbruggingszorg'])),
      {
        nl: 'De patiënt wacht op een plaats of leveringsvorm; het zorgkantoor zorgt na overleg met de patiënt voor zorg in die tijd',
        en: 'The patient waits for a place or form of delivery; the zorgkantoor arranges care in the meantime, in consultation with the patient',
        todo: wording('vraag dit aan bij het zorgkantoor', 'request it from the zorgkantoor'),
      },
    ),
  ],
});

function hasForm({ form }: Columns<'indication'>, code: DeliveryForm, name: Wording) {
  return requirement('delivery-form', form.in([code]), {
    nl: `De leveringsvorm is ${name.nl}`,
    en: `The form of delivery is ${name.en}`,
    because: wording(
      'de indicatie heeft een andere leveringsvorm',
      'the indication has another form of delivery',
    ),
  });
}
