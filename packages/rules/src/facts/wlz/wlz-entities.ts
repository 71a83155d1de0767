import { day, item, oneOf, part, partOf, setOf, subject, text, yesNo } from '../../logic/declaration.ts';
import { said } from '../said.ts';
import { CARE_PROFILES, DELIVERY_FORMS, ZORGKANTOOR_REQUESTS } from './indication-values.ts';

/** A Wlz indication, as it is on a day. */
export const WLZ_INDICATION = subject('deze Wlz-indicatie', 'this Wlz indication', said('Wlz indication'), {
  /** The day. */
  on: day('datum', 'date', said('contact')),
  circumstances: partOf('circumstances'),
  /** Holds on the day of asking, or held on the last day of the patient's life. */
  current: yesNo('loopt op deze dag', 'runs on this day', said('Wlz indication')),
  /** Zorgprofiel by COD163 (756 VV7, 757 VV8), or `vg5`, `lg6`, … for profiles of other sectors. */
  profile: oneOf('zorgprofiel', 'care profile', CARE_PROFILES, said('Wlz indication')),
  /** Leveringsvorm by COD578: 2 pgb, 4 verblijf, 5 vpt, 7 mpt. */
  form: oneOf('leveringsvorm', 'form of delivery', DELIVERY_FORMS, said('Wlz indication')),
  /** Starts after the onset of the terminal phase, without an indication before it. */
  startsInTerminalPhase: yesNo(
    'begint in de terminale fase',
    'starts in the terminal phase',
    said('onset of the terminal phase'),
  ),
  /** An estimate shorter than three months is noted, whoever made it. */
  terminalNoted: yesNo('terminale fase genoteerd', 'terminal phase noted', said('life expectancy')),
  situation: partOf('situation'),
  deceased: yesNo('overleden', 'deceased', said('death')),
  /** Requests to the zorgkantoor while the estimate of the life expectancy is as on that day. */
  requests: setOf(
    'zorgkantoor-request',
    ['verzoek', 'request'],
    ['verzoeken', 'requests'],
    said('request for advice'),
  ),
  /** Grounds of an intramurale toeslag. */
  supplementGrounds: setOf(
    'supplement-ground',
    ['grond voor de intramurale toeslag', 'ground of the intramurale toeslag'],
    ['gronden voor de intramurale toeslag', 'grounds of the intramurale toeslag'],
    said('ground of an intramurale toeslag'),
  ),
  registrations: setOf(
    'period-registration',
    ['registratie', 'registration'],
    ['registraties', 'registrations'],
    said('kind of consult, and any registration'),
  ),
  /** More than one organisation registers care from the indication. */
  severalClaimants: yesNo(
    'meer dan één aanbieder registreert',
    'more than one provider registers',
    said('period of a registration, its days, who claims'),
  ),
});

/** A request for extra budget or bridging care. */
export const ZORGKANTOOR_REQUEST = item({
  category: oneOf(
    'soort verzoek',
    'kind of request',
    ZORGKANTOOR_REQUESTS,
    said('request to the zorgkantoor'),
  ),
});

export const SUPPLEMENT_GROUND = item({
  code: text('code', 'code', said('ground of an intramurale toeslag')),
});

/** What rules on the Wlz ask of a stay on a day. */
export const WLZ_STAY = part({
  terminalNoted: yesNo('terminale fase genoteerd', 'terminal phase noted', said('life expectancy')),
  startsInTerminalPhase: yesNo(
    'begint in de terminale fase',
    'starts in the terminal phase',
    said('onset of the terminal phase'),
  ),
  /** By the place of origin, or by an earlier stay in a nursing home that this one follows. */
  fromHome: yesNo('kwam van huis', 'came from home', said('previous place of a Wlz stay')),
  fromNursingHome: yesNo(
    'kwam uit een verpleeghuis',
    'came from a nursing home',
    said('previous place of a Wlz stay'),
  ),
  declared: partOf('vv10-declaration', 'in de verklaring', 'in the declaration'),
  severalClaimants: yesNo(
    'meer dan één aanbieder registreert',
    'more than one provider registers',
    said('period of a registration, its days, who claims'),
  ),
});

/** The room of a resident, after death. */
export const EMPTY_ROOM = subject('deze kamer', 'this room', said('stay in an institution'), {
  /** The first day for which it is registered; without one the last day of the stay. */
  on: day('datum', 'date', said('contact')),
  nursingHome: yesNo('in een verpleeghuis', 'in a nursing home', said('stay in an institution')),
  pu: yesNo('op een palliatieve unit', 'on a palliative unit', said('stay in an institution')),
  /** The patient died during the stay. */
  diedHere: yesNo('overleden tijdens dit verblijf', 'died during this stay', said('death')),
  /** On the last day of the stay. */
  situation: partOf('situation'),
  registrations: setOf(
    'registration',
    ['registratie', 'registration'],
    ['registraties', 'registrations'],
    said('kind of consult, and any registration'),
  ),
  /** Days after death for which an empty room is registered. */
  emptyRoomDays: setOf(
    'empty-room-day',
    ['mutatiedag', 'empty-room day'],
    ['mutatiedagen', 'empty-room days'],
    said('period of a registration, its days, who claims'),
  ),
});

export const EMPTY_ROOM_DAY = item({
  on: day('datum', 'date', said('contact')),
});

/** What a physician declares, criterion by criterion, for VV10. */
export const VV10_DECLARATION = part({
  expectancy: yesNo('levensverwachting', 'life expectancy', said('declaration on the VV10 criteria')),
  indication: yesNo('Wlz-indicatie', 'Wlz indication', said('declaration on the VV10 criteria')),
  intensiveCare: yesNo(
    'zeer intensieve zorg, dag en nacht',
    'very intensive care, day and night',
    said('declaration on the VV10 criteria'),
  ),
  symptoms: yesNo('ernstige klachten', 'severe symptoms', said('declaration on the VV10 criteria')),
  complexCare: yesNo(
    'complexe zorg met nabijheid',
    'complex care with proximity',
    said('declaration on the VV10 criteria'),
  ),
});

/** What rules on the Wlz ask of a contact. */
export const WLZ_CONTACT = part({
  /** A contact of a spiritual carer. */
  spiritualCarer: yesNo('geestelijk verzorger', 'spiritual carer', said('spiritual care')),
  /** In a children's care house (kinderzorghuis). */
  inChildCareHouse: yesNo(
    'in een kinderzorghuis',
    "in a children's care house",
    said('visit or stay of a child'),
  ),
  /** Very severe intellectual and multiple disabilities. */
  zevmb: yesNo('ZEVMB', 'ZEVMB', said('ZEVMB')),
  startsInTerminalPhase: yesNo(
    'begint in de terminale fase',
    'starts in the terminal phase',
    said('onset of the terminal phase'),
  ),
});

/** Household help or a mobility aid that somebody asks for or that is registered. */
export const PROVISION = subject(
  'deze voorziening',
  'this provision',
  said('household help, mobility aids'),
  {
    on: day('datum', 'date', said('contact')),
    circumstances: partOf('circumstances'),
    /** `huishoudelijke-hulp` or `mobiliteitshulpmiddel`. */
    kind: oneOf(
      'soort',
      'kind',
      { 'huishoudelijke-hulp': undefined, mobiliteitshulpmiddel: undefined },
      said('household help, mobility aids'),
    ),
    situation: partOf('situation'),
    registrations: setOf(
      'registration',
      ['registratie', 'registration'],
      ['registraties', 'registrations'],
      said('kind of consult, and any registration'),
    ),
  },
);
