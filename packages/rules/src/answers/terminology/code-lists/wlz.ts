import { type Wording, wording } from '../../../logic/wording.ts';
import type { CodeList } from '../code-lists.ts';

export const COVERAGES: CodeList = {
  system: 'dekking',
  title: wording('Dekking', 'Coverage'),
  codes: {
    wlz: wording('Wlz-indicatie', 'Wlz indication'),
    'geen-wlz': wording('Geen Wlz-indicatie', 'No Wlz indication'),
    'zvw-pgb': wording('Zvw-pgb', 'Personal budget from the Zvw'),
    'jeugdwet-pgb': wording('Jeugdwet-pgb', 'Personal budget from the Jeugdwet'),
    wmo: wording('Wmo-ondersteuning', 'Support from the Wmo'),
    aanvullend: wording('Aanvullende verzekering', 'Supplementary insurance'),
  },
};

export const PLACES_FOR_CHILDREN: CodeList = {
  system: 'kinderzorg',
  title: wording('Voorziening voor zieke kinderen', 'Facility for ill children'),
  codes: {
    kinderdagverblijf: wording('Verpleegkundig kinderdagverblijf', 'Nursing day care for children'),
    kinderzorghuis: wording('Verpleegkundig kinderzorghuis', 'Nursing care house for children'),
  },
};

export const RELATIVES: CodeList = {
  system: 'naaste',
  title: wording('Rol van een naaste', 'Role of a relative'),
  codes: {
    'pgb-zorgverlener': wording('Zorgverlener die uit een pgb wordt betaald', 'Carer who is paid from a pgb'),
    'gewaarborgde-hulp': wording('Gewaarborgde hulp', 'Guarantor of a pgb'),
  },
};

export const VV10_CRITERIA: CodeList = {
  system: 'vv10-criterium',
  title: wording('Criterium van zorgprofiel VV10', 'Criterion of care profile VV10'),
  codes: {
    levensverwachting: wording(
      'Levensverwachting korter dan drie maanden',
      'Life expectancy below three months',
    ),
    'wlz-indicatie': wording('Wlz-indicatie', 'Wlz indication'),
    'intensieve-24-uurszorg': wording('Intensieve zorg, dag en nacht', 'Intensive care, day and night'),
    klachtenbestrijding: wording('Bestrijding van klachten', 'Relief of symptoms'),
    'complexe-zorg': wording('Complexe zorg', 'Complex care'),
  },
};

/** The sixteen grounds of an intramurale toeslag. */
const GROUND_NAMES: Readonly<Record<string, Wording>> = {
  epilepsiezorg: wording('Epilepsiezorg', 'Epilepsy care'),
  'invasieve-beademing': wording('Invasieve beademing', 'Invasive ventilation'),
  'niet-invasieve-beademing': wording('Niet-invasieve beademing', 'Non-invasive ventilation'),
  'klinisch-intensieve-behandeling': wording(
    'Klinisch intensieve behandeling',
    'Clinical intensive treatment',
  ),
  'niet-strafrechtelijke-forensische-psychiatrie': wording(
    'Niet-strafrechtelijke forensische psychiatrie',
    'Forensic psychiatry outside criminal law',
  ),
  observatie: wording('Observatie', 'Observation'),
  cva: wording('CVA', 'Stroke'),
  huntington: wording('Huntington', 'Huntington'),
  levensloopaanpak: wording('Levensloopaanpak', 'Life-course approach'),
  'huntington-gespecialiseerd': wording('Huntington, gespecialiseerde zorg', 'Huntington, specialised care'),
  korsakov: wording('Korsakov', 'Korsakoff'),
  'langdurige-bewustzijnsstoornis': wording(
    'Langdurige bewustzijnsstoornis',
    'Prolonged disorder of consciousness',
  ),
  'dementie-zeer-ernstig-probleemgedrag': wording(
    'Dementie met zeer ernstig probleemgedrag',
    'Dementia with very serious problem behaviour',
  ),
  'zeer-ernstige-gerontopsychiatrie': wording(
    'Zeer ernstige gerontopsychiatrie',
    'Very serious psychiatric illness in old age',
  ),
  'multiple-sclerose-ernstige-beperkingen': wording(
    'Multiple sclerose met ernstige beperkingen',
    'Multiple sclerosis with serious limitations',
  ),
  'niet-aangeboren-hersenletsel-zeer-ernstig-probleemgedrag': wording(
    'Niet-aangeboren hersenletsel met zeer ernstig probleemgedrag',
    'Acquired brain injury with very serious problem behaviour',
  ),
};

export const GROUNDS: CodeList = {
  system: 'toeslaggrond',
  title: wording('Grond van een intramurale toeslag', 'Ground of an intramurale toeslag'),
  codes: GROUND_NAMES,
};
