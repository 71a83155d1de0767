import type {
  ChargeItem,
  Coverage,
  Encounter,
  Observation,
  Organization,
  Resource,
} from '@medplum/fhirtypes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uriOf } from '../../codes/systems.ts';
import { CATALOGUE } from '../../law/catalogue.ts';
import { dateOf, dayNumber } from '../../time/dates.ts';
import { assess } from '../assess.ts';
import type { Finding } from '../assessment.ts';

/** Laws that hold for what lasts, whatever the record: tried on stays, indications, estimates, deaths and registrations. */
const TITLES = CATALOGUE.filter(
  ({ about, informs }) => (about === 'stay' || about === 'indication') && !informs,
);
const IDS = TITLES.map(({ id }) => id);
const FIRST = dayNumber('2026-01-05');
const LAST = FIRST + 90;
const AT = FIRST + 95;

const SETTINGS = {
  organisation: { wtza: true },
  codes: Object.fromEntries(IDS.map((id) => [id, { system: 'urn:test', code: id }])),
  agreements: Object.fromEntries(IDS.map((id) => [id, { contract: true, zorgkantoor: true }])),
  completeness: { Encounter: 'complete', Coverage: 'complete', ServiceRequest: 'complete' },
} as const;

const KINDS = ['bth', 'hch', 'pu'] as const;
const PATIENT = { reference: 'Patient/p' };

interface Span {
  readonly from: number;
  readonly to: number;
}

interface Life {
  readonly stays: readonly (Span & { readonly kind: (typeof KINDS)[number] })[];
  readonly wlz: { readonly from: number; readonly form: string } | undefined;
  readonly estimates: readonly { readonly on: number; readonly value: string }[];
  readonly death: number | undefined;
  readonly registrations: readonly (Span & { readonly id: string })[];
}

const day = fc.integer({ min: FIRST, max: LAST });
const span: fc.Arbitrary<Span> = fc
  .tuple(day, fc.integer({ min: 0, max: 30 }))
  .map(([from, length]) => ({ from, to: from + length }));

const life: fc.Arbitrary<Life> = fc.record({
  // One after the other: each begins on the day of leaving or the day after.
  stays: fc
    .tuple(
      day,
      fc.array(
        fc.tuple(fc.constantFrom(...KINDS), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 1 })),
        {
          maxLength: 3,
        },
      ),
    )
    .map(([start, parts]) => {
      let from = start;
      return parts.map(([kind, length, gap]) => {
        const stay = { kind, from, to: from + length };
        from = stay.to + gap;
        return stay;
      });
    }),
  wlz: fc.option(
    fc.record({
      from: fc.integer({ min: FIRST - 200, max: LAST }),
      form: fc.constantFrom('2', '4', '5', '7'),
    }),
    {
      nil: undefined,
    },
  ),
  estimates: fc.array(
    fc.record({ on: day, value: fc.constantFrom('korter-dan-3-maanden', 'langer-dan-3-maanden') }),
    { maxLength: 2 },
  ),
  death: fc.option(day, { nil: undefined }),
  registrations: fc.array(
    fc.tuple(span, fc.constantFrom(...IDS)).map(([days, id]) => ({ ...days, id })),
    { maxLength: 2 },
  ),
});

function recordOf({ stays, wlz, estimates, death, registrations }: Life, shift = 0): Resource[] {
  const on = (number: number) => dateOf(number + shift);
  return [
    {
      resourceType: 'Patient',
      id: 'p',
      birthDate: '1950-05-04',
      ...(death && { deceasedDateTime: on(death) }),
    },
    {
      resourceType: 'PractitionerRole',
      id: 'gp',
      code: [{ coding: [{ system: uriOf('uzi'), code: '01.015' }] }],
    },
    ...KINDS.map(
      (kind): Organization => ({
        resourceType: 'Organization',
        id: kind,
        type: [{ coding: [{ system: uriOf('hospice'), code: kind }] }],
      }),
    ),
    ...stays.map(
      ({ kind, from, to }, index): Encounter => ({
        resourceType: 'Encounter',
        id: `stay-${index}`,
        status: 'finished',
        class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'IMP' },
        subject: PATIENT,
        period: { start: on(from), end: on(to) },
        serviceProvider: { reference: `Organization/${kind}` },
      }),
    ),
    ...(wlz === undefined
      ? []
      : [
          {
            resourceType: 'Coverage',
            id: 'wlz',
            status: 'active',
            type: { coding: [{ system: uriOf('dekking'), code: 'wlz' }] },
            beneficiary: PATIENT,
            payor: [PATIENT],
            period: { start: on(wlz.from) },
            extension: [
              {
                url: 'https://prestatiewijzer.nl/fhir/StructureDefinition/leveringsvorm',
                valueCoding: { code: wlz.form },
              },
            ],
          } satisfies Coverage,
        ]),
    ...estimates.map(
      (estimate, index): Observation => ({
        resourceType: 'Observation',
        id: `estimate-${index}`,
        status: 'final',
        code: { coding: [{ system: uriOf('observatie'), code: 'levensverwachting' }] },
        subject: PATIENT,
        effectiveDateTime: on(estimate.on),
        performer: [{ reference: 'PractitionerRole/gp' }],
        valueCodeableConcept: { coding: [{ system: uriOf('observatie'), code: estimate.value }] },
      }),
    ),
    ...registrations.map(
      ({ id, from, to }, index): ChargeItem => ({
        resourceType: 'ChargeItem',
        id: `charge-${index}`,
        status: 'billable',
        code: { coding: [SETTINGS.codes[id] as { system: string; code: string }] },
        subject: PATIENT,
        occurrencePeriod: { start: on(from), end: on(to) },
      }),
    ),
  ];
}

function findingsIn(of: Life, shift = 0): readonly Finding[] {
  const { findings } = assess(recordOf(of, shift), { at: dateOf(AT + shift), settings: SETTINGS });
  return findings.filter(({ id }) => IDS.includes(id));
}

/** What it comes down to, without the resources that tell it. */
function verdicts(findings: readonly Finding[], shift = 0): readonly string[] {
  const back = (date: string | undefined) => date && dateOf(dayNumber(date) - shift);
  return findings
    .map(({ id, status, on, to, conditions }) => {
      const outcomes = conditions.map((each) => `${each.id} ${each.outcome}`).join(', ');
      return `${id} ${status} ${back(on)} ${back(to)}: ${outcomes}`;
    })
    .sort();
}

function splitAt<T extends Span>(spans: readonly T[], moment: number): readonly T[] {
  return spans.flatMap((each) =>
    each.from < moment && moment <= each.to
      ? [
          { ...each, to: moment - 1 },
          { ...each, from: moment },
        ]
      : [each],
  );
}

// The same lives at every run, so that a test that passes keeps passing.
const RUNS = { numRuns: 60, seed: 20261130 };

describe('what lasts', () => {
  it('has the same verdicts when a stay is told by two Encounters that touch', () => {
    fc.assert(
      fc.property(life, day, (of, moment) => {
        const split = { ...of, stays: splitAt(of.stays, moment) };
        expect(verdicts(findingsIn(split))).toEqual(verdicts(findingsIn(of)));
      }),
      RUNS,
    );
  });

  it('has the same verdicts when a registration is split in two that touch', () => {
    fc.assert(
      fc.property(life, day, (of, moment) => {
        const split = { ...of, registrations: splitAt(of.registrations, moment) };
        expect(verdicts(findingsIn(split))).toEqual(verdicts(findingsIn(of)));
      }),
      RUNS,
    );
  });

  it.each([
    {
      what: 'there is no stay',
      days: { from: FIRST + 12, to: FIRST + 13, id: 'wlz-verblijf-vv10-verpleeghuis' },
      moment: FIRST + 13,
      of: {},
    },
    {
      what: 'it does not hold and holds something else back',
      days: { from: FIRST + 2, to: FIRST + 3, id: 'wlz-vpt-vv10' },
      moment: FIRST + 3,
      of: {
        wlz: { from: FIRST - 200, form: '2' },
        estimates: [{ on: FIRST, value: 'korter-dan-3-maanden' }],
      },
    },
    {
      what: 'it is for days after a death',
      days: { from: FIRST + 1, to: FIRST + 12, id: 'hospice-kaderarts' },
      moment: FIRST + 11,
      of: {
        death: FIRST,
        stays: [
          { kind: 'bth', from: FIRST + 1, to: FIRST + 10 },
          { kind: 'bth', from: FIRST + 10, to: FIRST + 12 },
        ],
      },
    },
  ] as const)(
    'has the same verdicts when a registration is split in two while $what',
    ({ days, moment, of }) => {
      const none = { stays: [], wlz: undefined, estimates: [], death: undefined };
      const whole: Life = { ...none, ...of, registrations: [days] };
      const split = { ...whole, registrations: splitAt(whole.registrations, moment) };
      expect(findingsIn(whole).some(({ id }) => id === days.id)).toBe(true);
      expect(verdicts(findingsIn(split))).toEqual(verdicts(findingsIn(whole)));
    },
  );

  it('is not good on a day without life', () => {
    fc.assert(
      fc.property(life, (of) => {
        fc.pre(of.death !== undefined);
        const death = dateOf(of.death as number);
        const good = findingsIn(of).filter(
          ({ status }) => status === 'registrable' || status === 'registered',
        );
        for (const { to, on } of good) expect((to ?? on ?? '') <= death).toBe(true);
      }),
      RUNS,
    );
  });

  it('is registered, and stays lawful when days are taken away, when what is registrable is registered', () => {
    fc.assert(
      fc.property(life, fc.nat(30), (some, days) => {
        const of = { ...some, registrations: [] };
        for (const { id, status, on, to } of findingsIn(of)) {
          if (status !== 'registrable' || on === undefined) continue;
          const whole = { id, from: dayNumber(on), to: dayNumber(to ?? on) };
          const statusOf = (registration: typeof whole) =>
            findingsIn({ ...of, registrations: [registration] })
              .filter((each) => each.id === id && each.on === on)
              .map((each) => each.status);
          expect(statusOf(whole)).toEqual(['registered']);
          expect(statusOf({ ...whole, to: Math.max(whole.from, whole.to - days) })).toEqual(['registered']);
        }
      }),
      RUNS,
    );
  });

  it('changes nothing but dates when everything is a week later', () => {
    fc.assert(
      fc.property(life, (of) => {
        expect(verdicts(findingsIn(of, 7), 7)).toEqual(verdicts(findingsIn(of)));
      }),
      RUNS,
    );
  });
});
