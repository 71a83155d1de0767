import { all, judgement, never } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { withMunicipality } from '../care-conditions.ts';
import { cited, handreiking } from '../sources.ts';
import { attention, noteIfAny, title, whenRegistered } from '../title.ts';
import { isOfChild } from './registered.ts';

const JEUGDWET = cited('Jeugdwet art. 1.1');

/** 130. Personal care of a child: Zvw or Jeugdwet. */
export const persoonlijkeVerzorging = title('jeugdwet-persoonlijke-verzorging', {
  entry: 130,
  name: wording('Persoonlijke verzorging van een kind', 'Personal care of a child'),
  law: 'Jeugdwet',
  about: 'child',
  occasion: (child) => all(child.child, child.asksPersonalCare),
  registered: never,
  informs: true,
  sources: [handreiking('2.1.2'), handreiking('6.6'), handreiking('7.7'), JEUGDWET],
  summary: wording(
    'De kinderverpleegkundige bepaalt: hoort de verzorging bij geneeskundige zorg of een hoog risico daarop, dan betaalt de Zvw; anders beoordeelt de gemeente het vanuit de Jeugdwet. Een deel uit elk kan ook.',
    'The children’s nurse decides: when the care goes with medical care or a high risk of it the Zvw pays; else the municipality assesses it under the Jeugdwet. A part from each is possible.',
  ),
  conditions: (child) => [
    ...whenRegistered(isOfChild(child), withMunicipality('jeugdwet-persoonlijke-verzorging')),
    attention('medical-context', judgement(), {
      nl: 'De verzorging hangt samen met geneeskundige zorg of een hoog risico daarop',
      en: 'The care goes with medical care or a high risk of it',
    }),
  ],
});

/** 131. Respite for a child from the Jeugdwet. */
export const respijt = title('jeugdwet-respijt', {
  entry: 131,
  name: wording('Respijtzorg voor een kind', 'Respite care for a child'),
  law: 'Jeugdwet',
  about: 'child',
  occasion: (child) => all(child.child, child.asksRespite),
  registered: never,
  informs: true,
  sources: [handreiking('2.1.4'), handreiking('3.7'), handreiking('6.6'), JEUGDWET],
  summary: wording(
    'Is de vraag niet geneeskundig, dan beslist de gemeente over respijtzorg uit de Jeugdwet, zonder eigen bijdrage. Met een medische grond, die bij palliatieve kinderen voorgaat, kan dagopvang of een kinderzorghuis uit de Zvw.',
    'When the question is not medical the municipality decides on respite from the Jeugdwet, without own payment. With a medical ground, which comes first for palliative children, day care or a children’s care house from the Zvw is possible.',
  ),
  conditions: (child) => [
    ...whenRegistered(isOfChild(child), withMunicipality('jeugdwet-respijt')),
    attention('not-medical', judgement(), {
      nl: 'De zorgvraag is niet geneeskundig van aard',
      en: 'The care question is not medical',
    }),
    noteIfAny('wlz', child.situation.wlz, {
      nl: 'Het kind heeft een Wlz-indicatie: vraag respijtzorg aan bij het zorgkantoor',
      en: 'The child has a Wlz indication: ask the zorgkantoor for respite',
      sources: [handreiking('2.1.4'), handreiking('3.7')],
    }),
  ],
});

/** 136. Psychosocial care of a child and its family. */
export const psychosocialeZorg = title('kind-psychosociaal', {
  entry: 136,
  name: wording('Psychosociale zorg voor een kind', 'Psychosocial care for a child'),
  law: 'Jeugdwet',
  about: 'child',
  occasion: (child) => all(child.child, child.asksPsychosocial),
  registered: never,
  informs: true,
  sources: [handreiking('2.2.4'), handreiking('6.6')],
  summary: wording(
    'Eerst de Jeugdwet, dan de aanvullende verzekering, dan de subsidie voor geestelijke verzorging thuis: ten hoogste vijf gesprekken, alleen door een geestelijk verzorger of een rouw- en verliesbegeleider.',
    'First the Jeugdwet, then additional insurance, then the subsidy for spiritual care at home: at most five talks, by a spiritual caregiver or bereavement counsellor only.',
  ),
  conditions: (child) => [
    ...whenRegistered(isOfChild(child), withMunicipality('kind-psychosociaal')),
    attention('contract-with-municipality', judgement(), {
      nl: 'De zorgverlener heeft een contract met de gemeente',
      en: 'The professional has a contract with the municipality',
    }),
  ],
});
