import {
  aChild,
  admittedThatDay,
  agreed,
  type Change,
  chemotherapy,
  device,
  diedTheDayBefore,
  everybodyInTeam,
  everybodyIsANurse,
  indicationInTerminalPhase,
  inTurn,
  movedTo,
  noCancer,
  notAtHome,
  recoded,
  register,
  registeredTwice,
  registerOwn,
  requestAnsweredInPerson,
  stayIn,
  terminal,
  tiedToPalliativeDbc,
  wlz,
} from './changes.ts';

/** What may not go together for one thing. */
export interface Exclusion {
  readonly name: string;
  /** Titles that hold for the thing before it is changed. */
  readonly titles: readonly string[];
  /** What may not go with them: each is tried on its own. */
  readonly changes: readonly Change[];
  /** Only two registrations exclude one another: before that either may still be chosen. */
  readonly registrations?: true;
  /** What may not hold then, where that is not the title itself. */
  readonly judged?: readonly string[];
  /** Codes in the record with which the rule itself makes an exception. */
  readonly except?: readonly string[];
  /** Titles of what is added: where both are registered these do not hold either. */
  readonly partners?: readonly string[];
}

const VISITS = ['190007', '190008', '190013', '190060'];
const REPLACED = [...VISITS, '190065', '190162', '190164', '190165', '190166'];
const CONSULTS = [
  'msz-polibezoek-locatie-onafhankelijk',
  'msz-belconsult-190164-190162',
  'msz-screenconsult-190165-190166',
  'msz-consulten-brandwonden-vertegenwoordiger',
];
const MEEDENKADVIES = ['ha-meedenkadvies-2026', 'msz-meedenkadvies-adviesgever'];
const VV10 = [
  'wlz-vpt-vv10',
  'wlz-verblijf-vv10-verpleeghuis',
  'wlz-vv10-pu-vanuit-thuis',
  'wlz-vv10-hospice',
];
const NURSING = [
  'wv-persoonlijke-verzorging',
  'wv-oproepbare-verzorging',
  'wv-verpleging',
  'wv-oproepbare-verpleging',
  'wv-gespecialiseerde-verpleging',
  'wv-aiv',
  'wv-medische-kindzorg-thuis',
];
const GZSP = ['gzsp-so-zorg-5min', 'gzsp-reistoeslag', 'gzsp-traject-startfase', 'gzsp-traject-vervolgfase'];
const BY_INDICATION = ['wlz-vpt', 'wlz-mpt', 'wlz-pgb', 'wlz-ekt', 'wlz-ptz-verhoging-mpt-pgb', ...VV10];

const SPECIALIST_DRAIN = ['controle-specialist', 'vervanging-door-specialist', 'achterwacht'];

/** The table of mutual exclusions, row by row. */
export const EXCLUSIONS: readonly Exclusion[] = [
  {
    name: 'the consult that 190098 replaces',
    titles: ['msz-consult-samen-beslissen-190098'],
    changes: REPLACED.map((code) => register(code)),
    judged: CONSULTS,
  },
  {
    name: '190098 and the consult it replaces, where no shared decision is recorded',
    titles: ['msz-consult-samen-beslissen-190098'],
    registrations: true,
    except: ['samen-beslissen'],
    changes: REPLACED.map((code) => register(code)),
    partners: CONSULTS,
  },
  {
    name: '190099 and another consult of the same conversation',
    titles: ['msz-pzp-190099'],
    changes: [...REPLACED, '190163', '190167', '190067', '190098'].map((code) => register(code)),
    partners: [...CONSULTS, 'msz-schriftelijk-consult-190167-190163', 'msz-consult-samen-beslissen-190098'],
  },
  { name: '190099 and a DBC palliatieve zorg', titles: ['msz-pzp-190099'], changes: [tiedToPalliativeDbc] },
  {
    name: '190099 and a performer of the palliative or child comfort team',
    titles: ['msz-pzp-190099'],
    changes: [everybodyInTeam('palliatief-team'), everybodyInTeam('kinder-comfort-team')],
  },
  {
    name: '190067 and a polikliniekbezoek',
    titles: ['msz-consult-team-pz-190067'],
    changes: VISITS.map((code) => register(code)),
    partners: ['msz-polibezoek-locatie-onafhankelijk'],
  },
  {
    name: '190067 and a performer without poortfunctie',
    titles: ['msz-consult-team-pz-190067'],
    changes: [everybodyIsANurse],
  },
  {
    name: '190005 as substitute for 190006',
    titles: ['msz-overleg-pz-190006'],
    changes: [recoded('190006', '190005')],
    judged: ['msz-mdo-190005-niet-voor-pz'],
  },
  {
    name: '190228 and care of the child comfort team, or a transfer to hospital that day',
    titles: ['msz-klinische-zorgdag-thuis-190228'],
    changes: [everybodyInTeam('kinder-comfort-team'), admittedThatDay],
  },
  {
    name: '039928 and a child, no cancer, or chemotherapy',
    titles: ['msz-supportive-care-039928'],
    changes: [aChild, noCancer, chemotherapy],
  },
  {
    name: '190066 and any date from 2025',
    titles: ['msz-uitgebreid-consult-190066-beeindigd'],
    changes: [movedTo(2025), movedTo(2026)],
  },
  {
    name: 'meedenkadvies and contact with the patient, or a second claim for the same question',
    titles: MEEDENKADVIES,
    changes: [requestAnsweredInPerson, registeredTwice, registerOwn('msz-meekijkconsult')],
  },
  {
    name: 'nazorg and any zorgactiviteit',
    titles: [
      'msz-consult-samen-beslissen-190098',
      'msz-consult-team-pz-190067',
      'msz-polibezoek-locatie-onafhankelijk',
      'msz-supportive-care-039928',
    ],
    changes: [diedTheDayBefore],
    partners: ['msz-nazorg-dbc'],
  },
  {
    name: 'Zvw home nursing and a stay in a hospital, high care hospice or palliative unit',
    titles: NURSING,
    except: ['afstemming', 'indicatiestelling', 'overdracht'],
    changes: [stayIn('hospital'), inTurn(wlz('none'), stayIn('hch')), inTurn(wlz('none'), stayIn('pu'))],
  },
  { name: 'Zvw home nursing and a Wlz indication', titles: NURSING, changes: [wlz({ form: '7' }), wlz({})] },
  {
    name: 'the integral contract for home nursing and separate titles',
    titles: ['wv-integrale-prestatie-experiment'],
    changes: NURSING.map((title) => registerOwn(title)),
    partners: NURSING,
  },
  {
    name: 'separate titles of home nursing and the integral contract',
    titles: NURSING,
    changes: [agreed('wv-integrale-prestatie-experiment', true)],
  },
  {
    name: 'the day price of a bijna-thuis-huis and a provider without contract',
    titles: ['wv-dagprijs-bth'],
    changes: [agreed('wv-dagprijs-bth', false)],
  },
  {
    name: 'gzsp and a Wlz indication, or a stay in an ELV',
    titles: GZSP,
    changes: [wlz({ form: '7' }), inTurn(wlz('none'), stayIn('hch')), inTurn(wlz('none'), stayIn('pu'))],
  },
  {
    name: 'H335 and a Wlz stay with treatment, any Wlz stay in a hospice, a Zvw patient, or no contract',
    titles: ['wlz-h335'],
    changes: [
      wlz({ form: '4', treatment: true }),
      inTurn(wlz({ form: '4' }), stayIn('hch')),
      wlz('none'),
      agreed('wlz-h335', { zorgkantoor: false }),
    ],
  },
  {
    name: 'VV10 and a profile of CIZ or meerzorg at the same time: these are the wrong ones',
    titles: VV10,
    changes: ['wlz-zorgprofiel', 'wlz-meerzorg'].map((title) => registerOwn(title)),
    judged: ['wlz-zorgprofiel', 'wlz-meerzorg'],
  },
  {
    name: 'meerzorg and the terminal phase, or a profile other than VV7 and VV8',
    titles: ['wlz-meerzorg'],
    changes: [terminal(), wlz({ form: '4', profile: '755' })],
  },
  {
    name: 'EKT and the ptz increase',
    registrations: true,
    titles: ['wlz-ekt'],
    changes: [registerOwn('wlz-ptz-verhoging-mpt-pgb')],
    partners: ['wlz-ptz-verhoging-mpt-pgb'],
  },
  {
    name: 'the ptz increase and EKT',
    registrations: true,
    titles: ['wlz-ptz-verhoging-mpt-pgb'],
    changes: [registerOwn('wlz-ekt')],
    partners: ['wlz-ekt'],
  },
  {
    name: 'EKT and the terminal phase, or a vpt',
    titles: ['wlz-ekt'],
    changes: [terminal(), wlz({ form: '5' })],
  },
  {
    name: 'the ptz increase and a vpt',
    titles: ['wlz-ptz-verhoging-mpt-pgb'],
    changes: [wlz({ form: '5' })],
  },
  {
    name: 'ELV-PTZ and a Wlz indication',
    titles: ['elv-ptz'],
    changes: [wlz({ form: '4' })],
  },
  {
    name: 'a subsidised conversation, an own contribution, or a separate SO beside an ELV-PTZ: these are the wrong ones',
    titles: ['elv-ptz'],
    changes: ['ptz-subsidie-geestelijke-verzorging', 'hospice-eigen-bijdrage', 'gzsp-so-zorg-5min'].map(
      (title) => registerOwn(title),
    ),
    judged: ['ptz-subsidie-geestelijke-verzorging', 'hospice-eigen-bijdrage', 'gzsp-so-zorg-5min'],
  },
  {
    name: 'a switch between Zvw and Wlz in the terminal phase',
    titles: BY_INDICATION,
    changes: [indicationInTerminalPhase],
  },
  {
    name: 'a vpt in a bijna-thuis-huis and household help paid twice',
    titles: ['wlz-hospice-opname-bth-vpt'],
    changes: ['wlz-huishoudelijke-hulp', 'hospice-wmo-bijdrage'].map((title) => registerOwn(title)),
  },
  {
    name: 'subsidised spiritual care and a stay in an institution',
    titles: ['ptz-subsidie-geestelijke-verzorging'],
    // With relatives of somebody who stays there it is paid.
    except: ['RelatedPerson'],
    changes: [inTurn(notAtHome, stayIn('hospital')), inTurn(notAtHome, wlz('none'), stayIn('hch'))],
  },
  {
    name: 'hulpmiddelenzorg and a puncture of ascites, or a drain that meets the four criteria',
    titles: ['hm-hulpmiddelenzorg'],
    changes: [
      device('ascitespunctie'),
      device('ascitespunctie', 'permanent', 'vervanging-thuis', 'geen-achterwacht'),
      device('ascitesdrain-permanent', ...SPECIALIST_DRAIN),
    ],
  },
];

/** Titles that go with nothing: never registrable or lawfully registered, in any record. */
export const NEVER = [
  'msz-nazorg-dbc',
  'ha-patz-deelname',
  'wv-patz-deelname',
  'wv-nazorg',
  'centrale-zorgverlener-geen-titel',
  'ha-pzp-s1-2027',
];
