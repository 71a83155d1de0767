import { ownCode } from '../../codes/own-code.ts';
import { all, always, judgement, never, not } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { cited, handreiking } from '../sources.ts';
import { attention, exclusion, noteIfAny, title, warningIfAny } from '../title.ts';
import { homeNursingConditions } from './conditions.ts';

/** 65. Care in the terminal phase has no title of its own. */
export const terminaleZorg = title('wv-ptz-binnen-regulier', {
  entry: 65,
  name: wording('Palliatieve terminale zorg in de wijkverpleging', 'Terminal care in home nursing'),
  about: 'patient',
  occasion: (patient) => all(patient.situation.below3Months, patient.nursing.visits.exists),
  registered: never,
  informs: true,
  sources: [handreiking('2.1.2'), handreiking('6.2'), handreiking('7.2'), cited('AZWA (2025)')],
  conditions: (patient) => [
    attention('care-plan', patient.nursing.nursingPlans.exists, {
      nl: 'Uit het zorgplan van de wijkverpleging blijkt welke zorg nodig is',
      en: 'The care plan of home nursing shows which care is needed',
      sources: [handreiking('6.2')],
    }),
    attention('terminal-phase-discussed', judgement(), {
      nl: 'De zorginzet en wat met de huisarts over de laatste levensfase is besproken staan in het zorgdossier',
      en: 'The care given and what was discussed with the GP on the last phase of life are in the care record',
      sources: [handreiking('6.2')],
    }),
  ],
  summary: wording(
    'Terminale zorg valt onder de gewone prestaties of de integrale prestatie; een omzetplafond mag deze zorg nooit in de weg staan.',
    'Terminal care falls under the ordinary titles or the integral title; a turnover ceiling may never stand in its way.',
  ),
});

const OF_GP = ['ha-intensieve-zorg-overdag', 'ha-intensieve-zorg-anw'].map(ownCode);

/** 66. Night care: ordinary home nursing, for what is done and not for presence. */
export const nachtzorg = title('wv-nachtzorg', {
  entry: 66,
  name: wording('Nachtzorg (intensieve zorg) door de wijkverpleging', 'Night care by home nursing'),
  about: 'care',
  occasion: (care) => all(care.byHomeNursing, care.nightCare),
  sources: [handreiking('7.2'), handreiking('7.6'), cited('V&VN Begrippenkader indicatieproces (2019)')],
  conditions: (care) => [
    ...homeNursingConditions(care),
    exclusion('presence-only', not(care.intervention), {
      nl: 'In de nacht was iemand alleen aanwezig, zonder zorg te verlenen zoals monitoring of draaien',
      en: 'At night somebody was only present, without giving care such as monitoring or turning',
      ask: wording(
        'leg vast wat er in de nacht is gedaan en hoe laat',
        'record what was done at night and at what time',
      ),
      because: wording(
        'alleen aanwezig zijn wordt niet betaald; registreer de momenten waarop zorg is verleend',
        'presence alone is not paid; register the moments at which care was given',
      ),
    }),
    attention('medical-context', judgement(), {
      nl: 'Er was een geneeskundige reden op dat moment, zoals gevaar voor verstikking of bloeding, een delier of veel pijn',
      en: 'There was a medical reason at that moment, such as risk of choking or bleeding, a delirium or much pain',
    }),
    noteIfAny('no-maximum', always(), {
      nl: 'De Zvw kent geen maximum aan het aantal uren; het netwerk en vrijwilligers worden betrokken waar dat kan',
      en: 'The Zvw knows no maximum of hours; the network and volunteers take part where possible',
      sources: [handreiking('7.6')],
    }),
    warningIfAny(
      'gp-title',
      care.registrations.some((registration) => registration.code.in(OF_GP)),
      {
        nl: 'Intensieve zorg van de huisarts is een andere prestatie dan nachtzorg door de wijkverpleging',
        en: 'Intensive care by the GP is another title than night care by home nursing',
        sources: [handreiking('2.1.1'), handreiking('7.2')],
      },
    ),
  ],
});
