/** Wlz zorgprofiel, and Wlz leveringsvorm. */
export const COD163 = 'https://www.istandaarden.nl/ibieb/codesystemen/COD163';
export const COD578 = 'https://www.istandaarden.nl/ibieb/codesystemen/COD578';

/** Wlz leveringsvorm, COD578. */
export const PGB = '2';
export const VERBLIJF = '4';
export const VPT = '5';
export const MPT = '7';
/** The forms in which care from the Wlz is given at home. */
export const AT_HOME = [PGB, VPT, MPT] as const;

/** Wlz zorgprofiel, COD163: the profiles formerly called VV7 and VV8. */
export const VV7_VV8 = ['756', '757'] as const;
/** Care for who is terminally ill, formerly VV10. */
export const VV10 = '759';
/** Profiles of other sectors with which a child can get meerzorg. */
export const MEERZORG_CHILD = ['vg5', 'vg7', 'vg8', 'lg5', 'lg6', 'lg7'] as const;

/** Grounds of an intramurale toeslag that do not ask for a stay: 1-8 and 16 of the list. */
export const GROUNDS_ANYWHERE = [
  'epilepsiezorg',
  'invasieve-beademing',
  'niet-invasieve-beademing',
  'klinisch-intensieve-behandeling',
  'niet-strafrechtelijke-forensische-psychiatrie',
  'observatie',
  'cva',
  'huntington',
  'levensloopaanpak',
];
/** Ground 12, care that aims at improving the behaviour. */
export const DEMENTIA_BEHAVIOUR = 'dementie-zeer-ernstig-probleemgedrag';
/** Grounds that ask for a stay in an institution: 9-15 of the list. */
export const GROUNDS_WITH_STAY = [
  'huntington-gespecialiseerd',
  'korsakov',
  'langdurige-bewustzijnsstoornis',
  DEMENTIA_BEHAVIOUR,
  'zeer-ernstige-gerontopsychiatrie',
  'multiple-sclerose-ernstige-beperkingen',
  'niet-aangeboren-hersenletsel-zeer-ernstig-probleemgedrag',
];
