import { all, any, judgement, never, not } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { cited, handreiking } from '../sources.ts';
import { attention, noteIfAny, requirement, type Title, title } from '../title.ts';

/** 139. What there is for an informal carer. */
const mantelzorgVergoeding = title('mantelzorg-vergoeding', {
  entry: 139,
  name: wording('Vergoeding voor mantelzorg', 'Allowance for informal care'),
  law: 'Wmo',
  about: 'support-request',
  occasion: (request) => request.category.in(['mantelzorg']),
  registered: never,
  informs: true,
  sources: [handreiking('2.1.4'), handreiking('7.6'), cited('Wmo 2015 art. 2.1.2')],
  summary: wording(
    'Een algemene vergoeding voor mantelzorg is er niet. Vraag de gemeente naar ondersteuning en reiskosten; dat verschilt per gemeente. Soms is er een tegemoetkoming voor extra zorgkosten.',
    'There is no general allowance for informal care. Ask the gemeente about support and travel costs; it differs by gemeente. Sometimes extra costs of care are met in part.',
  ),
  conditions: (request) => [
    noteIfAny('pgb', request.situation.wlzForm.in(['2']), {
      nl: 'Betaling uit het pgb is niet bedoeld voor mantelzorg of gebruikelijke zorg',
      en: 'Payment from the pgb is not meant for informal or customary care',
    }),
  ],
});

/** 140. Respite care: which route pays. */
const respijtzorg = title('respijtzorg', {
  entry: 140,
  name: wording('Respijtzorg', 'Respite care'),
  law: 'Wmo',
  about: 'support-request',
  occasion: (request) => request.category.in(['respijtzorg']),
  sources: [handreiking('2.1.4'), handreiking('3.7'), handreiking('6.3'), handreiking('7.6')],
  conditions: (request) => [
    requirement(
      'route',
      any(request.wmo, request.situation.wlz, request.situation.child, request.supplementary),
      {
        nl: 'Iemand kan betalen: gemeente (met Wmo-ondersteuning), zorgkantoor (met Wlz), basisverzekering (kind) of aanvullende verzekering',
        en: 'Somebody can pay: gemeente (with Wmo support), zorgkantoor (with Wlz), basic insurance (child) or supplementary insurance',
        todo: wording(
          'vraag na of er Wmo-ondersteuning, een Wlz-indicatie of een aanvullende verzekering is',
          'ask whether there is Wmo support, a Wlz indication or a supplementary insurance',
        ),
      },
    ),
    noteIfAny('by-zorgkantoor', request.situation.wlz, {
      nl: 'De patiënt heeft Wlz-zorg: vraag het zorgkantoor',
      en: 'The patient has Wlz care: ask the zorgkantoor',
    }),
    noteIfAny('by-gemeente', all(request.wmo, not(request.situation.child)), {
      nl: 'De patiënt heeft Wmo-ondersteuning: vraag de gemeente',
      en: 'The patient has Wmo support: ask the gemeente',
    }),
    noteIfAny('by-supplementary-insurance', request.supplementary, {
      nl: 'Sommige aanvullende verzekeringen betalen respijtzorg, soms deels',
      en: 'Some supplementary insurances pay respite care, sometimes in part',
    }),
    noteIfAny('child', request.situation.child, {
      nl: 'Voor een kind betaalt de basisverzekering dagopvang of verblijf; de Jeugdwet alleen wat niet medisch is',
      en: 'For a child the basic insurance pays day care or a stay; the Jeugdwet only what is not medical',
    }),
    attention('longer-than-three-months', judgement(), {
      nl: 'Ook bij een prognose van meer dan drie maanden is de betaling vooraf geregeld',
      en: 'The payment is arranged beforehand, also with a prognosis of more than three months',
      sources: [handreiking('6.3')],
    }),
  ],
});

/** Entries 139-140: informal carers and respite. */
export const INFORMAL_CARE: readonly Title[] = [mantelzorgVergoeding, respijtzorg];
