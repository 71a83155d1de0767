/** Conditions that follow from what a title is. They are the same for all titles, and shown here instead of in vignettes. */
export const GUARDS: readonly string[] = [
  'alive',
  'took-place',
  'claimant',
  'with-patient',
  'place',
  'other-institution',
  'law',
  'once',
];
