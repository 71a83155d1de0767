/** Titles of ordinary care, which most contacts earn: nobody opens a record for these. */
const ORDINARY: ReadonlySet<string> = new Set([
  'msz-polibezoek-locatie-onafhankelijk',
  'msz-consulten-brandwonden-vertegenwoordiger',
  'msz-belconsult-190164-190162',
  'msz-schriftelijk-consult-190167-190163',
  'msz-screenconsult-190165-190166',
  'ha-s1-inschrijftarief',
  'ha-s1-consult',
  'ha-lang-consult',
  'wv-persoonlijke-verzorging',
  'wv-oproepbare-verzorging',
  'wv-verpleging',
  'wv-oproepbare-verpleging',
  'wv-gespecialiseerde-verpleging',
  'wv-aiv',
  'wv-medische-kindzorg-thuis',
  'wv-beloning-op-maat',
  'wv-onplanbare-anw',
  'wv-centrale-coordinatie',
  'wv-ketenzorg-dementie',
  'wv-thuiszorgtechnologie',
  'wv-onderlinge-dienstverlening',
]);

export function isOrdinary(titleId: string): boolean {
  return ORDINARY.has(titleId);
}
