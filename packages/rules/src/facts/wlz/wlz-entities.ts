import { day, item, oneOf, part, partOf, setOf, subject, text, yesNo } from '../../logic/declaration.ts';
import { CARE_PROFILES, DELIVERY_FORMS, ZORGKANTOOR_REQUESTS } from './indication-values.ts';

/**
 * One Wlz indication, while the estimate of the life expectancy stays the same: with another estimate other titles
 * come into reach, and what was registered before is judged as it was then.
 */
export const WLZ_INDICATION = subject('deze Wlz-indicatie', 'this Wlz indication', {
  /** The first registration; without one the first day. */
  on: day('datum', 'date'),
  circumstances: partOf('circumstances'),
  /** Holds on the day of asking, or held on the last day of the patient's life. */
  current: yesNo('loopt op deze dag', 'runs on this day'),
  /** Zorgprofiel by COD163 (756 VV7, 757 VV8), or `vg5`, `lg6`, … for profiles of other sectors. */
  profile: oneOf('zorgprofiel', 'care profile', CARE_PROFILES),
  /** Leveringsvorm by COD578: 2 pgb, 4 verblijf, 5 vpt, 7 mpt. */
  form: oneOf('leveringsvorm', 'form of delivery', DELIVERY_FORMS),
  /** Starts after the onset of the terminal phase, without an indication before it. */
  startsInTerminalPhase: yesNo('begint in de terminale fase', 'starts in the terminal phase'),
  /** An estimate shorter than three months is noted, whoever made it. */
  terminalNoted: yesNo('terminale fase genoteerd', 'terminal phase noted'),
  situation: partOf('situation'),
  deceased: yesNo('overleden', 'deceased'),
  /** Requests to the zorgkantoor. */
  requests: setOf('zorgkantoor-request', ['verzoek', 'request'], ['verzoeken', 'requests']),
  /** Grounds of an intramurale toeslag. */
  supplementGrounds: setOf(
    'supplement-ground',
    ['grond voor de intramurale toeslag', 'ground of the intramurale toeslag'],
    ['gronden voor de intramurale toeslag', 'grounds of the intramurale toeslag'],
  ),
  registrations: setOf(
    'period-registration',
    ['registratie', 'registration'],
    ['registraties', 'registrations'],
  ),
  /** More than one organisation registers care from the indication. */
  severalClaimants: yesNo('meer dan één aanbieder registreert', 'more than one provider registers'),
});

/** A request for extra budget or bridging care. */
export const ZORGKANTOOR_REQUEST = item({
  category: oneOf('soort verzoek', 'kind of request', ZORGKANTOOR_REQUESTS),
});

export const SUPPLEMENT_GROUND = item({
  code: text('code', 'code'),
});

/** What rules on the Wlz ask of a stay. */
export const WLZ_STAY = part({
  /** The first day that VV10 is registered, else the day of the situation. */
  on: day('datum', 'date'),
  /** On the first day that VV10 is registered; without it on the day of asking, or the last day before it. */
  situation: partOf('situation'),
  terminalNoted: yesNo('terminale fase genoteerd', 'terminal phase noted'),
  startsInTerminalPhase: yesNo('begint in de terminale fase', 'starts in the terminal phase'),
  /** By the place of origin, or by an earlier stay in a nursing home that this one follows. */
  fromHome: yesNo('kwam van huis', 'came from home'),
  fromNursingHome: yesNo('kwam uit een verpleeghuis', 'came from a nursing home'),
  /** The patient died during the stay. */
  diedHere: yesNo('overleden tijdens dit verblijf', 'died during this stay'),
  declared: partOf('vv10-declaration', 'in de verklaring', 'in the declaration'),
  registrations: setOf(
    'period-registration',
    ['registratie', 'registration'],
    ['registraties', 'registrations'],
  ),
  severalClaimants: yesNo('meer dan één aanbieder registreert', 'more than one provider registers'),
  /** Days after death for which an empty room is registered. */
  emptyRoomDays: setOf(
    'empty-room-day',
    ['mutatiedag', 'empty-room day'],
    ['mutatiedagen', 'empty-room days'],
  ),
});

export const EMPTY_ROOM_DAY = item({
  on: day('datum', 'date'),
});

/** What a physician declares, criterion by criterion, for VV10. */
export const VV10_DECLARATION = part({
  expectancy: yesNo('levensverwachting', 'life expectancy'),
  indication: yesNo('Wlz-indicatie', 'Wlz indication'),
  intensiveCare: yesNo('zeer intensieve zorg, dag en nacht', 'very intensive care, day and night'),
  symptoms: yesNo('ernstige klachten', 'severe symptoms'),
  complexCare: yesNo('complexe zorg met nabijheid', 'complex care with proximity'),
});

/** What rules on the Wlz ask of a contact. */
export const WLZ_CONTACT = part({
  /** A contact of a spiritual carer. */
  spiritualCarer: yesNo('geestelijk verzorger', 'spiritual carer'),
  /** In a children's care house (kinderzorghuis). */
  inChildCareHouse: yesNo('in een kinderzorghuis', "in a children's care house"),
  /** Very severe intellectual and multiple disabilities. */
  zevmb: yesNo('ZEVMB', 'ZEVMB'),
  startsInTerminalPhase: yesNo('begint in de terminale fase', 'starts in the terminal phase'),
});

/** Household help or a mobility aid that somebody asks for or that is registered. */
export const PROVISION = subject('deze voorziening', 'this provision', {
  on: day('datum', 'date'),
  circumstances: partOf('circumstances'),
  /** `huishoudelijke-hulp` or `mobiliteitshulpmiddel`. */
  kind: oneOf('soort', 'kind', { 'huishoudelijke-hulp': undefined, mobiliteitshulpmiddel: undefined }),
  situation: partOf('situation'),
  registrations: setOf('registration', ['registratie', 'registration'], ['registraties', 'registrations']),
});
