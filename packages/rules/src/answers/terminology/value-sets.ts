import { ADVICE } from '../../codes/advice.ts';
import { CBV_CARE_PLANNING, SNOMED_CARE_PLANNING } from '../../codes/care-planning.ts';
import { PALLIATIVE_MEDICINES } from '../../codes/medicines.ts';
import { codesWith } from '../../codes/roles.ts';
import { uriOf } from '../../codes/systems.ts';
import { AT_HOME, COD163, COD578, VERBLIJF, VV7_VV8, VV10 } from '../../codes/wlz.ts';
import {
  CONSULTS,
  DIAGNOSE_PZ,
  MDO,
  OVERLEG_PZ,
  PROACTIEVE_ZORGPLANNING,
  REPLACEABLE_BY_SAMEN_BESLISSEN,
  ZORGPRODUCT_KPZ_PARAMEDISCH,
  ZORGPRODUCTGROEP_PZ,
} from '../../codes/zorgactiviteiten.ts';
import { type Wording, wording } from '../../logic/wording.ts';

/** Codes that a rule names together. */
export interface NamedCodes {
  /** Last part of its canonical URL. */
  readonly id: string;
  readonly title: Wording;
  /** Codes by the URI of their system. */
  readonly codes: Readonly<Record<string, readonly string[]>>;
}

/** The sets of codes that the rules decide by, from the very constants that they read. */
export const VALUE_SETS: readonly NamedCodes[] = [
  {
    id: 'vervangen-door-samen-beslissen',
    title: wording(
      'Consulten waarvoor een consult samen beslissen in de plaats komt',
      'Consults that a consult samen beslissen replaces',
    ),
    codes: { [uriOf('nza')]: REPLACEABLE_BY_SAMEN_BESLISSEN },
  },
  {
    id: 'consulten',
    title: wording(
      'Consulten die niet naast proactieve zorgplanning staan',
      'Consults that cannot stand beside proactive care planning',
    ),
    codes: { [uriOf('nza')]: CONSULTS },
  },
  {
    id: 'proactieve-zorgplanning',
    title: wording('Gesprek over proactieve zorgplanning', 'Proactive-care-planning conversation'),
    codes: {
      [uriOf('snomed')]: [SNOMED_CARE_PLANNING],
      [uriOf('nza')]: [PROACTIEVE_ZORGPLANNING],
      [uriOf('cbv')]: [CBV_CARE_PLANNING],
    },
  },
  {
    id: 'diagnose-palliatieve-zorg',
    title: wording('Dbc-diagnosen palliatieve zorg', 'DBC diagnoses of palliative care'),
    codes: { [uriOf('dbc')]: DIAGNOSE_PZ },
  },
  {
    id: 'zorgproduct-palliatieve-zorg',
    title: wording('Zorgproducten palliatieve zorg', 'DBC products of palliative care'),
    codes: { [uriOf('zorgproduct')]: [ZORGPRODUCTGROEP_PZ, ZORGPRODUCT_KPZ_PARAMEDISCH] },
  },
  {
    id: 'poortspecialisten',
    title: wording('Poortspecialisten', 'Gatekeeping medical specialists'),
    codes: annexB2('poortspecialist'),
  },
  {
    id: 'poortfuncties',
    title: wording('Wie de poortfunctie heeft', 'Who holds the poortfunctie'),
    codes: annexB2('poortfunctie'),
  },
  {
    id: 'teamoverleg',
    title: wording('Teamoverleg', 'Team meeting'),
    codes: { [uriOf('nza')]: [OVERLEG_PZ, MDO] },
  },
  {
    id: 'palliatieve-geneesmiddelen',
    title: wording(
      'Geneesmiddelen waarvan de vergoeding van palliatieve zorg afhangt',
      'Medicines whose reimbursement depends on palliative care',
    ),
    codes: { [uriOf('atc')]: PALLIATIVE_MEDICINES },
  },
  {
    id: 'wlz-zorgprofiel',
    title: wording('Zorgprofielen VV7, VV8 en VV10', 'Care profiles VV7, VV8 and VV10'),
    codes: { [COD163]: [...VV7_VV8, VV10] },
  },
  {
    id: 'wlz-leveringsvorm',
    title: wording('Leveringsvormen van de Wlz', 'Forms of delivery of the Wlz'),
    codes: { [COD578]: [VERBLIJF, ...AT_HOME] },
  },
  {
    id: 'adviesverzoek',
    title: wording('Verzoeken om advies', 'Requests for advice'),
    codes: { [uriOf('verzoek')]: ADVICE },
  },
  {
    id: 'levensverwachting',
    title: wording('Schattingen van de levensverwachting', 'Estimates of the life expectancy'),
    codes: {
      [uriOf('observatie')]: ['korter-dan-3-maanden', 'langer-dan-3-maanden', 'korter-dan-12-maanden'],
    },
  },
  {
    id: 'wlz-dekking',
    title: wording('Wlz-indicatie, of dat die er niet is', 'Wlz indication, or that there is none'),
    codes: { [uriOf('dekking')]: ['wlz', 'geen-wlz'] },
  },
];

function annexB2(column: 'poortfunctie' | 'poortspecialist'): NamedCodes['codes'] {
  const { agb, uzi } = codesWith(column);
  return { [uriOf('agb')]: agb, [uriOf('uzi')]: uzi };
}
