import { expect, it } from 'vitest';
import { PATIENT_COSTS } from './index.ts';

/** As chapter 5 and §6.5 of the Handreiking print them, with the year (reading A18). */
const PRINTED = [
  ['eb-zvw-eigen-risico', '€ 385 per jaar (bedrag 2025, ook in 2026)'],
  ['eb-wlz-laag', '€ 212,60 – € 1.115,80 per maand (bedrag 2025)'],
  ['eb-wlz-hoog', '€ 0 – € 3.061,80 per maand (bedrag 2025, ook in 2026)'],
  ['eb-wlz-mpt-pgb', '€ 30,40 – € 933,60 per maand (bedrag 2025)'],
  ['eb-wmo', 'ten hoogste € 21 per maand (bedrag 2025, ook in 2026)'],
  ['eb-geneesmiddelen', 'ten hoogste € 250 per jaar (bedrag 2026)'],
  ['eb-wlz-bth', '€ 212,60 – € 1.115,80 per maand (bedrag 2025)'],
] as const;

it.each(PRINTED)('%s tells %s', (id, amount) => {
  const summary = PATIENT_COSTS.find((title) => title.id === id)?.summary;
  expect(summary?.nl).toContain(amount);
  expect(summary?.en).toContain(inEnglish(amount));
});

it('tells an amount of each own payment but those that a hospice sets', () => {
  const silent = PATIENT_COSTS.filter(({ summary }) => !summary?.nl.includes('€')).map(({ id }) => id);
  expect(silent).toEqual(['eb-hospice']);
});

function inEnglish(amount: string): string {
  return amount
    .replace('ten hoogste', 'at most')
    .replace('per maand', 'a month')
    .replace('per jaar', 'a year')
    .replace('bedrag', 'amount of')
    .replace('ook', 'also');
}
