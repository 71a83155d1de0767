import type { System } from '../../codes/systems.ts';
import { type Wording, wording } from '../../logic/wording.ts';
import { NURSING } from './code-lists/home-nursing.ts';
import { DEVICES, DOCUMENTS, FORMS } from './code-lists/orders.ts';
import { COVERAGES, GROUNDS, PLACES_FOR_CHILDREN, RELATIVES, VV10_CRITERIA } from './code-lists/wlz.ts';

/** A code list of the project's own, for what no national one exists. */
export interface CodeList {
  readonly system: System;
  readonly title: Wording;
  /** By code. */
  readonly codes: Readonly<Record<string, Wording>>;
}

const HOSPICES: CodeList = {
  system: 'hospice',
  title: wording('Soort hospice', 'Kind of hospice'),
  codes: {
    bth: wording('Bijna-thuis-huis', 'Hospice with volunteers, as at home'),
    hch: wording('High care hospice', 'High care hospice'),
    pu: wording('Palliatieve unit', 'Palliative unit'),
    kinderzorghuis: wording('Kinderzorghuis', "Children's care house"),
  },
};

const TEAMS: CodeList = {
  system: 'team',
  title: wording('Soort team', 'Kind of team'),
  codes: {
    'palliatief-team': wording('Team palliatieve zorg', 'Palliative care team'),
    'kinder-comfort-team': wording('Kinder comfort team', 'Child comfort team'),
  },
};

const QUALIFICATIONS: CodeList = {
  system: 'kwalificatie',
  title: wording('Kwalificatie', 'Qualification'),
  codes: {
    'kaderarts-pz': wording('Kaderarts palliatieve zorg', 'Physician with the advanced palliative training'),
    'opgeleid-pz': wording('Opgeleid in palliatieve zorg', 'Demonstrably trained in palliative care'),
    skgv: wording('Geestelijk verzorger in het register SKGV', 'Spiritual caregiver in the SKGV register'),
    'rouw-en-verliesbegeleider': wording('Rouw- en verliesbegeleider', 'Grief counsellor'),
  },
};

const CONSULTS: CodeList = {
  system: 'consult',
  title: wording('Aard van een contact', 'Nature of a contact'),
  codes: {
    'samen-beslissen': wording('Samen beslissen', 'Shared decision making'),
    patz: wording('PaTz-bijeenkomst', 'PaTz meeting'),
  },
};

const OBSERVATIONS: CodeList = {
  system: 'observatie',
  title: wording('Waarneming', 'Observation'),
  codes: {
    'palliatieve-fase': wording('Palliatieve fase gemarkeerd', 'Palliative phase marked'),
    levensverwachting: wording('Levensverwachting', 'Life expectancy'),
    'korter-dan-3-maanden': wording('Korter dan 3 maanden', 'Shorter than three months'),
    'langer-dan-3-maanden': wording('Langer dan 3 maanden', 'Longer than three months'),
    'korter-dan-12-maanden': wording('Korter dan 12 maanden', 'Shorter than twelve months'),
    'palliatieve-sedatie': wording('Palliatieve sedatie', 'Palliative sedation'),
    'misselijkheid-palliatief': wording(
      'Misselijkheid of braken in de palliatieve fase',
      'Nausea or vomiting in the palliative phase',
    ),
    'eerstekeus-onvoldoende': wording(
      'Middel van eerste keus hielp onvoldoende',
      'First choice did not suffice',
    ),
    'chronische-indicatie': wording('Chronische indicatie', 'Chronic indication'),
    zevmb: wording(
      'Zeer ernstig verstandelijk en meervoudig beperkt',
      'Profound intellectual and multiple disabilities',
    ),
  },
};

const REQUESTS: CodeList = {
  system: 'verzoek',
  title: wording('Soort verzoek', 'Kind of request'),
  codes: {
    meedenkadvies: wording('Meedenkadvies', 'Advice without seeing the patient'),
    'palliatieve-consultatie': wording('Palliatieve consultatie', 'Palliative consultation'),
    scop: wording(
      'Specialistische consultatie ondersteuning palliatieve zorg',
      'Specialist palliative consultation',
    ),
    'wlz-overbruggingszorg': wording('Overbruggingszorg', 'Bridging care while waiting for a place'),
    'wlz-ekt': wording('Extra Kosten Thuis', 'Extra budget for care at home'),
    'wlz-meerzorg': wording('Meerzorg', 'Extra care beyond the profile'),
    'wlz-intramurale-toeslag': wording('Intramurale toeslag', 'Supplement on a stay'),
    'wlz-ptz-verhoging-mpt-pgb': wording(
      'Verhoging voor palliatief terminale zorg met mpt of pgb',
      'Increase for terminal care with mpt or pgb',
    ),
    'huishoudelijke-hulp': wording('Huishoudelijke hulp', 'Household help'),
    'persoonlijke-verzorging': wording('Persoonlijke verzorging', 'Personal care'),
    respijtzorg: wording('Respijtzorg', 'Respite care'),
    'psychosociale-zorg': wording('Psychosociale zorg', 'Psychosocial care'),
    'geestelijke-verzorging': wording('Geestelijke verzorging', 'Spiritual care'),
    'sociaal-medische-indicatie': wording('Sociaal-medische indicatie', 'Social medical indication'),
    'vrijwilliger-ptz': wording('Vrijwilliger palliatieve terminale zorg', 'Volunteer in terminal care'),
    mantelzorg: wording('Ondersteuning van de mantelzorger', 'Support of the informal carer'),
    maaltijdondersteuning: wording('Maaltijdondersteuning', 'Support with meals'),
    personenalarmering: wording('Personenalarmering', 'Personal alarm'),
  },
};

/** All own code lists, in alphabetical order of their systems. */
export const CODE_LISTS: readonly CodeList[] = [
  CONSULTS,
  COVERAGES,
  DOCUMENTS,
  HOSPICES,
  DEVICES,
  PLACES_FOR_CHILDREN,
  QUALIFICATIONS,
  RELATIVES,
  OBSERVATIONS,
  TEAMS,
  FORMS,
  GROUNDS,
  REQUESTS,
  VV10_CRITERIA,
  NURSING,
].sort((a, b) => (a.system < b.system ? -1 : 1));
