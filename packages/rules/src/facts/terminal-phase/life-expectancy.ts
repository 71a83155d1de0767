import type { Observation } from '@medplum/fhirtypes';
import { type Fact, known, type Ref, unknown } from '../../logic/fact.ts';
import { firstDay, lastDay } from '../../logic/moment.ts';
import { compare } from '../../logic/order.ts';
import { codesOf, hasCode } from '../../record/codes.ts';
import { lack } from '../../record/lacks.ts';
import type { Entry } from '../../record/pool.ts';
import { each } from '../../record/safe.ts';
import type { Dossier } from '../dossier.ts';

/** One estimate of the life expectancy. */
export interface Expectancy {
  readonly ref: Ref;
  readonly on: string | undefined;
  /** `korter-dan-3-maanden`, `langer-dan-3-maanden` or `korter-dan-12-maanden`. */
  readonly value: string;
  /** An estimate counts only when a physician made it. */
  readonly byPhysician: Fact<boolean>;
}

const NOT_VALID: readonly (string | undefined)[] = ['entered-in-error', 'cancelled', 'registered'];

/** The recorded estimates, in order of time. */
export function readExpectancies(dossier: Dossier): readonly Expectancy[] {
  return dossier.source
    .own('Observation')
    .filter(
      ({ resource }) =>
        !NOT_VALID.includes(resource.status) && hasCode(resource.code, 'observatie', 'levensverwachting'),
    )
    .flatMap((entry) => toExpectancy(dossier, entry))
    .sort((a, b) => compare(a.on, b.on) || compare(a.ref, b.ref));
}

function toExpectancy(dossier: Dossier, entry: Entry<Observation>): readonly Expectancy[] {
  const { valueCodeableConcept, effectiveDateTime, effectivePeriod } = entry.resource;
  const [value] = codesOf(valueCodeableConcept, 'observatie');
  if (value === undefined) return [];
  const path =
    effectiveDateTime === undefined ? 'Observation.effectivePeriod.start' : 'Observation.effectiveDateTime';
  const on = dossier.source.date(effectiveDateTime ?? effectivePeriod?.start, entry, path);
  return [{ ref: entry.ref, on, value, byPhysician: byPhysician(dossier, entry, on) }];
}

function byPhysician(dossier: Dossier, entry: Entry<Observation>, on: string | undefined): Fact<boolean> {
  for (const reference of each(entry.resource.performer)) {
    const physician = dossier.people.performer(reference, entry, on)?.physician;
    if (physician?.value === true) return physician;
  }
  return unknown(lack('physician', 'Observation', entry.ref), [entry.ref]);
}

/** The latest estimate on or before a day. */
function latestOn(dossier: Dossier, on: string | undefined): Expectancy | undefined {
  return dossier.expectancies
    .filter((each) => each.on === undefined || on === undefined || firstDay(each.on) <= lastDay(on))
    .at(-1);
}

/** Shorter than three months, in the judgement of a physician. */
export function isBelow3Months(dossier: Dossier, on: string | undefined): Fact<boolean> {
  return judge(dossier, on, (value) => {
    if (value === 'korter-dan-3-maanden') return true;
    return value === 'langer-dan-3-maanden' ? false : undefined;
  });
}

/** Shorter than twelve months, in the judgement of a physician. */
export function isBelow12Months(dossier: Dossier, on: string | undefined): Fact<boolean> {
  return judge(dossier, on, (value) => (value.startsWith('korter-dan') ? true : undefined));
}

/** That an estimate was noted, whoever made it, with one of these values as the latest. */
export function isNoted(dossier: Dossier, on: string | undefined, values: readonly string[]): Fact<boolean> {
  const latest = latestOn(dossier, on);
  return latest === undefined ? known(false) : known(values.includes(latest.value), [latest.ref]);
}

function judge(
  dossier: Dossier,
  on: string | undefined,
  read: (value: string) => boolean | undefined,
): Fact<boolean> {
  const latest = latestOn(dossier, on);
  if (latest === undefined) return unknown(lack('expectancy', 'Observation', dossier.source.patient.ref));
  if (latest.byPhysician.value !== true) return latest.byPhysician;
  const value = read(latest.value);
  return value === undefined
    ? unknown(lack('expectancy', 'Observation', latest.ref), [latest.ref])
    : known(value, [latest.ref]);
}
