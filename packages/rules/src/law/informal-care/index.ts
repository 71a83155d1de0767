import { all, any, certainly, judgement, never, not } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { withMunicipality } from '../care-conditions.ts';
import { cited, handreiking } from '../sources.ts';
import { attention, noteIfAny, requirement, type Title, title, whenRegistered } from '../title.ts';

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
    ...whenRegistered(withMunicipality('mantelzorg-vergoeding')),
    noteIfAny('pgb', any(request.situation.wlzForm.in(['2']), request.zvwBudget, request.jeugdwetBudget), {
      nl: 'Uit het pgb kan een informele zorgverlener worden betaald, maar niet voor mantelzorg of gebruikelijke zorg',
      en: 'From the pgb an informal carer can be paid, but not for mantelzorg or customary care',
    }),
  ],
});

/** 140. Respite care: which route pays. */
const respijtzorg = title('respijtzorg', {
  entry: 140,
  name: wording('Respijtzorg', 'Respite care'),
  law: 'Wmo',
  payer: wording(
    'de gemeente (Wmo), het zorgkantoor (Wlz) of de zorgverzekeraar: voor een kind uit de basisverzekering, soms als eerstelijnsverblijf of uit een aanvullende verzekering',
    'the municipality (Wmo), the zorgkantoor (Wlz) or the insurer: for a child from the basic insurance, sometimes as a primary care stay or from a supplementary insurance',
  ),
  about: 'support-request',
  reimbursed: true,
  occasion: (request) => request.category.in(['respijtzorg']),
  sources: [handreiking('2.1.4'), handreiking('3.7'), handreiking('6.3'), handreiking('7.6')],
  conditions: (request) => [
    requirement(
      'route',
      any(
        request.wmo,
        request.situation.wlz,
        request.situation.child,
        request.situation.inElv,
        // Some insurers pay, in full or in part: no record tells which.
        all(request.supplementary, judgement()),
      ),
      {
        nl: 'Iemand kan betalen: gemeente (met Wmo-ondersteuning), zorgkantoor (met Wlz), zorgverzekeraar (voor een kind, in een eerstelijnsverblijf, of uit een aanvullende verzekering die dit dekt)',
        en: 'Somebody can pay: gemeente (with Wmo support), zorgkantoor (with Wlz), insurer (for a child, in a primary care stay, or from a supplementary insurance that covers it)',
        todo: wording(
          'vraag na of de gemeente, het zorgkantoor of de aanvullende verzekering betaalt, of dat een eerstelijnsverblijf kan',
          'ask whether the gemeente, the zorgkantoor or the supplementary insurance pays, or a primary care stay is possible',
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
    noteIfAny('by-elv', request.situation.inElv, {
      nl: 'De patiënt is in een eerstelijnsverblijf: de zorgverzekeraar kan respijtzorg daaruit betalen, soms deels',
      en: 'The patient is in a primary care stay: the insurer can pay respite care from it, sometimes in part',
      sources: [handreiking('6.3')],
    }),
    noteIfAny('by-supplementary-insurance', request.supplementary, {
      nl: 'Sommige aanvullende verzekeringen betalen respijtzorg, soms deels: vraag de verzekeraar of deze het doet',
      en: 'Some supplementary insurances pay respite care, sometimes in part: ask the insurer whether this one does',
    }),
    noteIfAny('child', all(request.situation.child, not(certainly(request.situation.wlz))), {
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
