import type { Coverage } from '@medplum/fhirtypes';
import { LONG_TERM_CARE } from '../../codes/insurance.ts';
import { EXTENSION } from '../../codes/systems.ts';
import { type Fact, known, type Ref, unknown } from '../../logic/fact.ts';
import { firstDay, lastDay } from '../../logic/moment.ts';
import { codesOf, hasCode } from '../../record/codes.ts';
import { lack } from '../../record/lacks.ts';
import type { PatientRecordSource } from '../../record/patient-record.ts';
import type { Entry } from '../../record/pool.ts';
import { each, text } from '../../record/safe.ts';
import { nextDay } from '../../time/dates.ts';

/** What one Coverage, or one decision of the CIZ, says of the Wlz. */
export interface WlzCoverage {
  readonly ref: Ref;
  /** A Wlz indication, or explicitly none. */
  readonly indicated: boolean;
  readonly from: string | undefined;
  readonly until: string | undefined;
  /** Zorgprofiel, e.g. `756` for VV7; a lower-case `vg5` or `lg5` for profiles of other sectors. */
  readonly profile: Fact<string>;
  /** Leveringsvorm by COD578: 2 pgb, 4 verblijf, 5 vpt, 7 mpt. */
  readonly form: Fact<string>;
  readonly treatment: Fact<boolean>;
}

export function readWlzCoverages(source: PatientRecordSource): readonly WlzCoverage[] {
  return source.own('Coverage').flatMap((entry) => {
    const codes = codesOf(entry.resource.type, 'dekking');
    const indicated = codes.includes('wlz');
    if (entry.resource.status !== 'active' || !(indicated || codes.includes('geen-wlz'))) return [];
    return [
      {
        ref: entry.ref,
        indicated,
        from: source.date(entry.resource.period?.start, entry, 'Coverage.period.start'),
        until: source.date(entry.resource.period?.end, entry, 'Coverage.period.end'),
        profile: codingOf(entry, EXTENSION.profile, 'profile'),
        form: codingOf(entry, EXTENSION.form, 'delivery-form'),
        treatment: treatmentOf(entry),
      },
    ];
  });
}

/** What points to the Wlz without telling of an indication: that the patient is insured for it, as everybody is. */
export function readWlzInsurances(source: PatientRecordSource): readonly Ref[] {
  return source
    .own('Coverage')
    .filter(
      ({ resource: { status, type } }) =>
        status === 'active' && hasCode(type, 'verzekeringssoort', LONG_TERM_CARE),
    )
    .map(({ ref }) => ref);
}

function codingOf(entry: Entry<Coverage>, url: string, fact: 'profile' | 'delivery-form'): Fact<string> {
  const extension = each(entry.resource.extension).find((each) => each.url === url);
  const code = text(extension?.valueCoding?.code);
  return code === undefined
    ? unknown(lack(fact, 'Coverage', entry.ref), [entry.ref])
    : known(code, [entry.ref]);
}

function treatmentOf(entry: Entry<Coverage>): Fact<boolean> {
  const value = each(entry.resource.extension).find(({ url }) => url === EXTENSION.treatment)?.valueBoolean;
  return typeof value === 'boolean'
    ? known(value, [entry.ref])
    : unknown(lack('treatment', 'Coverage', entry.ref), [entry.ref]);
}

/** Whether it may run on a day; of a month on some day of it. */
export function runsOn({ from, until }: WlzCoverage, on: string): boolean {
  return (
    (from === undefined || firstDay(from) <= lastDay(on)) &&
    (until === undefined || lastDay(until) >= firstDay(on))
  );
}

/** Since when there is a Wlz indication on a day: without a first day where that is not told. */
export interface Since {
  readonly from: string | undefined;
}

/** Since when an indication goes on, by indications that follow one another. */
export function indicatedSince(coverages: readonly WlzCoverage[], running: WlzCoverage): Since {
  const indications = coverages.filter(({ indicated }) => indicated);
  let from = running.from;
  for (;;) {
    const first = from;
    if (first === undefined) return { from };
    const before = indications.find(
      (each) =>
        (each.from === undefined || firstDay(each.from) < firstDay(first)) &&
        (each.until === undefined || nextDay(lastDay(each.until)) >= firstDay(first)),
    );
    if (before === undefined) return { from };
    from = before.from;
  }
}
