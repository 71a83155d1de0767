import { wording } from '../../logic/wording.ts';
import { cited, handreiking } from '../sources.ts';
import type { Claim } from './claim.ts';

const VISITS = 'msz-polibezoek-locatie-onafhankelijk';
const CONSULTS = [
  VISITS,
  'msz-consulten-brandwonden-vertegenwoordiger',
  'msz-belconsult-190164-190162',
  'msz-screenconsult-190165-190166',
];
const WRITTEN = 'msz-schriftelijk-consult-190167-190163';

/** What somebody who advises a colleague could register for the same contact with the patient as ordinary care. */
const CARE = [
  ...CONSULTS,
  WRITTEN,
  'msz-consult-samen-beslissen-190098',
  'msz-consult-team-pz-190067',
  'msz-kct-huisbezoek',
  'ha-s1-consult',
  'ha-lang-consult',
  'ha-intensieve-zorg-overdag',
  'ha-intensieve-zorg-anw',
  'gzsp-so-zorg-5min',
  'gzsp-reistoeslag',
  'wlz-h335',
  'wv-verpleging',
  'wv-gespecialiseerde-verpleging',
  'wv-aiv',
  'wv-casemanagement',
  'kind-vv-tot-18',
];

/** Everything that may be claimed once for one thing, across titles. */
export const CLAIMS: readonly Claim[] = [
  {
    id: 'hospital-consult',
    per: 'contact',
    sides: [...CONSULTS, WRITTEN].map((title) => [title]),
    open: 'choice',
    wrong: 'all',
    because: wording(
      'één contact is één consult: een polikliniekbezoek, of een consult per telefoon, scherm of op schrift in plaats daarvan',
      'one contact is one consult: an outpatient visit, or one by telephone, screen or in writing instead of it',
    ),
    sources: [handreiking('1.1.4')],
  },
  {
    id: 'shared-decision',
    per: 'contact',
    sides: [['msz-consult-samen-beslissen-190098'], CONSULTS],
    open: 'first',
    wrong: 'all',
    because: wording(
      'consult samen beslissen (190098) komt in de plaats van het andere consult en niet ernaast',
      'consult samen beslissen (190098) replaces the other consult and does not stand beside it',
    ),
    sources: [handreiking('1.1.1')],
  },
  {
    id: 'team-consult',
    per: 'contact',
    sides: [['msz-consult-team-pz-190067'], [VISITS]],
    open: 'first',
    wrong: 'all',
    because: wording(
      '190067 en een polikliniekbezoek mogen niet naast elkaar staan',
      '190067 and an outpatient visit may not stand side by side',
    ),
    sources: [handreiking('1.2.1')],
  },
  {
    id: 'care-planning',
    per: 'contact',
    sides: [['msz-pzp-190099'], [...CONSULTS, WRITTEN, 'msz-consult-samen-beslissen-190098']],
    open: 'choice',
    wrong: 'all',
    because: wording(
      'naast 190099 past geen ander consult voor hetzelfde gesprek',
      'no other consult fits beside 190099 for the same conversation',
    ),
    sources: [handreiking('1.1.2')],
  },
  {
    id: 'gp-contact',
    per: 'contact',
    sides: [
      ['ha-intensieve-zorg-overdag'],
      ['ha-intensieve-zorg-anw'],
      ['ha-lang-consult'],
      ['ha-s1-consult'],
    ],
    open: 'choice',
    wrong: 'all',
    because: wording(
      'één contact met de huisarts is één consult: gewoon, lang of intensieve zorg',
      'one contact with the GP is one consult: ordinary, long or intensive care',
    ),
    sources: [handreiking('2.1.1'), cited('NZa Beleidsregel huisartsenzorg')],
  },
  {
    id: 'elderly-care-month',
    per: 'month',
    sides: [['gzsp-traject-vervolgfase']],
    open: 'first',
    wrong: 'repeated',
    because: wording(
      'de vervolgfase is één keer per maand te declareren',
      'the follow-up phase can be claimed once a month',
    ),
    sources: [handreiking('2.2.2')],
  },
  {
    id: 'night-care',
    per: 'contact',
    sides: [
      ['wv-verpleging', 'wv-gespecialiseerde-verpleging', 'wv-persoonlijke-verzorging'],
      ['wv-nachtzorg'],
    ],
    open: 'choice',
    wrong: 'later',
    because: wording(
      'nachtzorg is gewone wijkverpleging: wat zo is geregistreerd, telt niet nog eens',
      'night care is ordinary home nursing: what is registered as that does not count again',
    ),
    sources: [handreiking('7.6')],
  },
  {
    id: 'case-management',
    per: 'contact',
    sides: [['wv-aiv', 'wv-verpleging'], ['wv-casemanagement']],
    open: 'choice',
    wrong: 'all',
    because: wording(
      'casemanagement is al als wijkverpleging geregistreerd',
      'case management is registered as home nursing already',
    ),
    sources: [handreiking('2.1.3')],
  },
  {
    id: 'wlz-package',
    per: 'thing',
    sides: [['wlz-vpt-vv10'], ['wlz-vpt'], ['wlz-zorgprofiel']],
    open: 'first',
    wrong: 'later',
    because: wording(
      'voor deze dagen telt één pakket: vpt VV10 komt in de plaats van het vpt en van het zorgprofiel',
      'one package counts for these days: vpt VV10 replaces the vpt and the care profile',
    ),
    sources: [handreiking('2.1.2')],
  },
  {
    id: 'advice',
    per: 'thing',
    sides: [['msz-meedenkadvies-adviesgever', 'ha-meedenkadvies-2026'], ['msz-meekijkconsult']],
    open: 'choice',
    wrong: 'all',
    because: wording(
      'één advies is een meedenkadvies of een meekijkconsult, niet allebei',
      'one advice is a meedenkadvies or a meekijkconsult, not both',
    ),
    sources: [handreiking('2.1.1'), handreiking('2.2.2')],
  },
  {
    id: 'scop-contact',
    per: 'contact',
    sides: [['tapa-2b-scop-bedside', 'tapa-2a-scop-telefonisch'], CARE],
    open: 'choice',
    wrong: 'later',
    because: wording(
      'SCOP bevat alles wat de SCOP-arts of VS op het verzoek deed, ook dit contact',
      'SCOP contains all that the SCOP physician or VS did for the request, this contact as well',
    ),
    sources: [handreiking('2.6')],
  },
  {
    id: 'advice-contact',
    per: 'contact',
    sides: [
      ['ha-mi-pal-consultatie-visite', 'ha-mi-pal-consultatie-telefonisch', 'msz-meekijkconsult'],
      CARE,
    ],
    open: 'choice',
    wrong: 'all',
    because: wording(
      'een bezoek of gesprek op verzoek van een collega is de consultatie, of een gewoon consult, niet allebei',
      'a visit or talk at the request of a colleague is the consultation, or an ordinary consult, not both',
    ),
    sources: [handreiking('2.2.1'), handreiking('2.1.1')],
  },
];
