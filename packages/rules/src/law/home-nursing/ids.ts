import { ownCode } from '../../codes/own-code.ts';

export const GESPECIALISEERDE_VERPLEGING = 'wv-gespecialiseerde-verpleging';
export const INTEGRALE_PRESTATIE = 'wv-integrale-prestatie-experiment';

/** Titles with a maximum tariff per hour; an integral contract takes their place. */
export const PER_HOUR = [
  'wv-persoonlijke-verzorging',
  'wv-oproepbare-verzorging',
  'wv-verpleging',
  'wv-oproepbare-verpleging',
  GESPECIALISEERDE_VERPLEGING,
  'wv-aiv',
  'wv-medische-kindzorg-thuis',
  'wv-thuiszorgtechnologie',
] as const;

/** Titles with a free tariff, beside an integral contract or not: by contract. */
export const BY_AGREEMENT = [
  'wv-beloning-op-maat',
  'wv-onplanbare-anw',
  'wv-centrale-coordinatie',
  'wv-ketenzorg-dementie',
  'wv-onderlinge-dienstverlening',
] as const;

export const codesOfTitles = (ids: readonly string[]): readonly string[] => ids.map(ownCode);
