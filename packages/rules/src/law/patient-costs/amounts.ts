import { type Wording, wording } from '../../logic/wording.ts';
import { handreiking, type Source } from '../sources.ts';

/** An amount that patients pay themselves, as the Handreiking prints it: nothing is computed from it. */
interface Amount {
  readonly amount: string;
  readonly per: 'month' | 'year';
  /** The year that the amount is printed for, and a later one for which it is confirmed (reading A18). */
  readonly year: number;
  readonly confirmedFor?: number;
  readonly source: Source;
}

export const AMOUNTS = {
  eigenRisico: { amount: '€ 385', per: 'year', year: 2025, confirmedFor: 2026, source: handreiking('6.5') },
  wlzLow: { amount: '€ 212,60 – € 1.115,80', per: 'month', year: 2025, source: handreiking('5') },
  wlzHigh: {
    amount: '€ 0 – € 3.061,80',
    per: 'month',
    year: 2025,
    confirmedFor: 2026,
    source: handreiking('6.5'),
  },
  wlzAtHome: { amount: '€ 30,40 – € 933,60', per: 'month', year: 2025, source: handreiking('5') },
  wmo: { amount: '€ 21', per: 'month', year: 2025, confirmedFor: 2026, source: handreiking('6.5') },
  medicines: { amount: '€ 250', per: 'year', year: 2026, source: handreiking('6.5') },
} as const satisfies Record<string, Amount>;

const PER: Readonly<Record<Amount['per'], Wording>> = {
  month: wording('per maand', 'a month'),
  year: wording('per jaar', 'a year'),
};

/** The amount with its year: `€ 385 per jaar (bedrag 2025, ook in 2026)`. */
export function inWords({ amount, per, year, confirmedFor }: Amount): Wording {
  const also =
    confirmedFor === undefined
      ? wording('', '')
      : wording(`, ook in ${confirmedFor}`, `, also in ${confirmedFor}`);
  return wording(
    `${amount} ${PER[per].nl} (bedrag ${year}${also.nl})`,
    `${amount} ${PER[per].en} (amount of ${year}${also.en})`,
  );
}
