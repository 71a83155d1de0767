import { type CatalogueEntry, catalogue } from '@prestatiewijzer/rules';
import { describe, expect, it } from 'vitest';
import { compile } from '../../packages/rules/dist/logic/compile.js';

const UNMET = 0;
const UNKNOWN = 1;
const MET = 2;

/** Every day from 2016 up to and including 2032. */
const DAYS = Array.from({ length: 6210 }, (_, day) =>
  new Date(Date.UTC(2016, 0, 1 + day)).toISOString().slice(0, 10),
);

/** From when until when care can be of a title, by the documents; before or after that is not told, or never. */
const PERIODS: Readonly<Record<string, readonly [from: string | undefined, until: string | undefined]>> = {
  'msz-consult-samen-beslissen-190098': ['2025-01-01', undefined],
  'msz-uitgebreid-consult-190066-beeindigd': [undefined, '2024-12-31'],
  'msz-pzp-190099': ['2025-01-01', undefined],
  'msz-klinische-zorgdag-thuis-190228': ['2020-01-01', undefined],
  'msz-overleg-pz-190006': ['2018-01-01', undefined],
  'msz-consult-team-pz-190067': ['2018-01-01', undefined],
  'msz-kpz-zorgproducten-2023': ['2023-01-01', undefined],
  'msz-meedenkadvies-adviesgever': ['2026-01-01', undefined],
  'ha-meedenkadvies-2026': ['2026-01-01', undefined],
  'wv-integrale-prestatie-experiment': ['2022-01-01', '2028-12-31'],
  'wv-dagprijs-bth': ['2025-01-01', undefined],
  terminaliteitsverklaring: [undefined, '2019-10-31'],
  'gzsp-so-zorg-5min': ['2020-01-01', undefined],
  'gzsp-reistoeslag': ['2020-01-01', undefined],
  'gzsp-traject-startfase': ['2025-01-01', undefined],
  'gzsp-traject-vervolgfase': ['2025-01-01', undefined],
  'wlz-vpt-vv10': ['2018-01-01', undefined],
  'wlz-verblijf-vv10-verpleeghuis': ['2018-01-01', undefined],
  'wlz-vv10-pu-vanuit-thuis': ['2018-01-01', undefined],
  'wlz-vv10-hospice': ['2018-01-01', undefined],
  'wlz-code-118': ['2025-01-01', undefined],
  'ptz-subsidie-vrijwilligers': [undefined, '2026-12-31'],
  'ptz-subsidie-geestelijke-verzorging': [undefined, '2026-12-31'],
  'tapa-1-coordinatie': [undefined, '2027-12-31'],
  'tapa-2a-scop-telefonisch': [undefined, '2027-12-31'],
  'tapa-2b-scop-bedside': [undefined, '2027-12-31'],
  'tapa-3-regiefunctie': [undefined, '2027-12-31'],
  'med-oxycodon-cassette': ['2025-12-01', undefined],
  'med-hydromorfon-cassette': ['2025-01-01', undefined],
  'med-levomepromazine': ['2022-01-01', undefined],
  palliakit: ['2024-01-01', undefined],
  'alternatieve-bekostiging': ['2024-01-01', '2031-12-31'],
};

/** Announced, and in force on no date yet. */
const ANNOUNCED = ['ha-pzp-s1-2027'];

const LIMITED = catalogue().filter(({ conditions }) => conditions.some(({ kind }) => kind === 'validity'));

describe('the validity of titles', () => {
  it('is known for each title that has one', () => {
    const known = [...Object.keys(PERIODS), ...ANNOUNCED].sort();
    expect(LIMITED.map(({ id }) => id).sort()).toEqual(known);
  });

  it.each(Object.entries(PERIODS))('of %s has neither gap nor overlap', (id, [from, until]) => {
    const outcomes = outcomesOf(id, false);
    const wrong = DAYS.filter((day, index) => {
      const within = (from === undefined || from <= day) && (until === undefined || day <= until);
      return outcomes[index] !== (within ? MET : UNMET);
    });
    expect(wrong).toEqual([]);
  });

  it('of the meeting of a palliative team starts a year later for children', () => {
    const outcomes = outcomesOf('msz-overleg-pz-190006', true);
    expect(DAYS[outcomes.indexOf(MET)]).toBe('2019-01-01');
    expect(outcomes.lastIndexOf(UNMET)).toBe(outcomes.indexOf(MET) - 1);
  });

  it('of a declaration for a personal budget does not end', () => {
    expect(new Set(outcomesOf('terminaliteitsverklaring', true))).toEqual(new Set([MET]));
  });

  it.each(ANNOUNCED)('of %s has not begun', (id) => {
    expect(new Set(outcomesOf(id, false))).toEqual(new Set([UNMET]));
  });

  it('hands 190066 over to 190098 without a day of both or of neither', () => {
    const [old, successor] = [
      'msz-uitgebreid-consult-190066-beeindigd',
      'msz-consult-samen-beslissen-190098',
    ];
    const outcomes = [old, successor].map((id) => outcomesOf(id as string, false));
    expect(DAYS.filter((_, index) => outcomes[0]?.[index] === outcomes[1]?.[index])).toEqual([]);
  });

  it('is announced by the title when it has still to end', () => {
    const announced = LIMITED.filter(({ endsOn }) => endsOn !== undefined).map(({ id, endsOn }) => [
      id,
      endsOn,
    ]);
    const toCome = Object.entries(PERIODS).filter(([, [, until]]) => until !== undefined && until >= '2026');
    expect(announced.sort()).toEqual(toCome.map(([id, [, until]]) => [id, until]).sort());
    expect(catalogue().filter(({ endsOn }) => endsOn !== undefined).length).toBe(announced.length);
  });

  it.each(LIMITED.filter(({ id }) => !ANNOUNCED.includes(id)).map(({ id }) => id))(
    'of %s is open for a month or a year in which it changes, and for no other',
    (id) => {
      const outcomes = outcomesOf(id, false);
      const validity = validityOf(id, false);
      for (const [period, inIt] of periodsWith(outcomes)) {
        const [only] = inIt;
        expect([period, validity(period)]).toEqual([period, inIt.size === 1 ? only : UNKNOWN]);
      }
      expect(validity(undefined)).toBe(UNKNOWN);
    },
  );
});

/** The years and months, each with the outcomes on its days. */
function periodsWith(outcomes: readonly number[]): ReadonlyMap<string, ReadonlySet<number>> {
  const periods = new Map<string, Set<number>>();
  for (const [index, day] of DAYS.entries()) {
    for (const period of [day.slice(0, 4), day.slice(0, 7)]) {
      const inIt = periods.get(period) ?? new Set();
      periods.set(period, inIt.add(outcomes[index] as number));
    }
  }
  return periods;
}

/** The outcome on each of the days, where every other fact that the validity reads is the same. */
function outcomesOf(id: string, others: boolean): number[] {
  const validity = validityOf(id, others);
  return DAYS.map(validity);
}

function validityOf(id: string, others: boolean): (on: string | undefined) => number {
  const { conditions } = LIMITED.find((title) => title.id === id) as CatalogueEntry;
  const decided = conditions
    .filter(({ kind }) => kind === 'validity')
    .map(({ logic }) => compile(logic.tree));
  return (on) => {
    const subject = subjectOn(on, others);
    const noAgreement = () => ({ value: undefined, evidence: [] });
    return Math.min(...decided.map((decide) => decide([subject], { agreements: noAgreement })));
  };
}

/** What a validity reads: the days are `on`, nothing is registered, and every other fact is `others`. */
function subjectOn(on: string | undefined, others: boolean): object {
  const day = { value: on, evidence: [] };
  const fact = { value: others, evidence: [] };
  return {
    on: day,
    lastDay: day,
    wlzStay: { on: day },
    registrations: { items: [], complete: true },
    childPalliativeCare: fact,
    forBudget: fact,
  };
}
