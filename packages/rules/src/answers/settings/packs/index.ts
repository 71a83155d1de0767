import { NAMES, NAMES_IN_GENERAL_PRACTICE } from './names.ts';
import type { Pack } from './pack.ts';

const ZORGVIEWER = 'RIVO-Noord/zorgviewer-ig 1.25.0 (59734b7, August 2026)';
const GP_DATA = 'Nictiz, MedMij FHIR implementation guide GP Data 2020.01 (informatiestandaarden.nictiz.nl)';

const BY_NAME =
  'what has a code of its own is known by what it is called in Dutch: specialisms, teams, kinds of contact, plans, letters';
const LETTER = 'a letter or message that names the proactive care plan and the GP hands that plan over';
const MEETING = 'a fulfilled Appointment that is called a meeting on palliative care is registered as 190006';
const DBC = 'a code such as 0313.050 or 0313-050 on an Account, episode or diagnosis is the DBC diagnosis';

/** By the name under which settings start from one: `extends`. */
export const PACKS = {
  hix: {
    title: 'HiX (ChipSoft)',
    sources: [`${ZORGVIEWER}: input/examples/*-Chipsoft.json`],
    seen: [
      'Procedure with a code of the CBV, status `unknown` and a period',
      'functions of professionals that are not known (`Onbekende functiecode.`)',
      'letters as DocumentReference of LOINC 51852-2, flags in SNOMED CT',
      'Appointment with a Patient and a Location as participants',
    ],
    assumed: [BY_NAME, LETTER, MEETING, DBC],
    settings: { organisation: { kind: 'hospital' }, bindings: NAMES },
  },
  epic: {
    title: 'Epic',
    sources: [`${ZORGVIEWER}: input/examples/*-Epic.json`],
    seen: [
      'lists of the site under OIDs below 1.2.840.114350, each code with a display in Dutch',
      'Encounter with status `unknown`, class `IMP` and a department as type',
      'PractitionerRole with specialties in such a list (`Interne geneeskunde`)',
      'documents with a LOINC code and a kind of the site beside it',
    ],
    assumed: [BY_NAME, LETTER, MEETING, DBC],
    settings: { organisation: { kind: 'hospital' }, bindings: NAMES },
  },
  ons: {
    title: 'Ons (Nedap)',
    sources: [
      'ons-api.nl, Getting started with FHIR, and API properties, as quoted in api-evangelist/nedap (September 2026)',
    ],
    seen: [
      'zibs as FHIR under /fhir, with the identifier systems of BSN and AGB of Nictiz',
      'the resources themselves are described behind a login only',
    ],
    assumed: [
      BY_NAME,
      LETTER,
      'the Wlz indication is a Coverage, an episode, or Observations called Wlz-indicatie, zorgprofiel and leveringsvorm',
      'no kind of organisation: home care and nursing homes both use it',
    ],
    settings: { bindings: NAMES },
  },
  medicom: {
    title: 'Medicom (PharmaPartners)',
    sources: [`${ZORGVIEWER}: CapabilityStatement-OntsluitenBronsysteem-Medicom.json`, GP_DATA],
    seen: [
      'FHIR R4; flags are marks for the attention of the GP',
      'towards others no Encounter, DocumentReference or Communication: a whole record comes from the practice itself',
    ],
    assumed: [BY_NAME, LETTER, 'a visit (`visite`) is at home'],
    settings: { organisation: { kind: 'gp-practice' }, bindings: NAMES_IN_GENERAL_PRACTICE },
  },
  promedico: {
    title: 'Promedico',
    sources: [GP_DATA],
    seen: [
      'nothing of this system itself: the guide for all GP systems, with NHG table 14 and ICPC, and Compositions of LOINC 67781-5',
    ],
    assumed: [BY_NAME, LETTER, 'a visit (`visite`) is at home'],
    settings: { organisation: { kind: 'gp-practice' }, bindings: NAMES_IN_GENERAL_PRACTICE },
  },
  ysis: {
    title: 'Ysis (GeriMedica)',
    sources: ['apihelp.gerimedica.nl, Ysis API – Overzicht'],
    seen: ['web services of its own; no FHIR is described'],
    assumed: [
      BY_NAME,
      LETTER,
      'an export in the resources of nl-core',
      'the Wlz indication is a Coverage, an episode, or Observations called Wlz-indicatie, zorgprofiel and leveringsvorm',
    ],
    settings: { organisation: { kind: 'nursing-home' }, bindings: NAMES },
  },
} as const satisfies Record<string, Pack>;

export const PACK_NAMES = Object.keys(PACKS) as readonly (keyof typeof PACKS)[];
