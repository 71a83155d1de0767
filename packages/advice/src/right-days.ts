import type { FhirResource } from '@prestatiewijzer/patient-record';
import type { Condition, Finding } from '@prestatiewijzer/rules';
import { dateOf } from './dates.ts';
import { openConditions } from './judging.ts';

export type Days = NonNullable<Condition['days']>[number];

/**
 * The runs of days for which a registration holds, where it holds for not all of them: none where it holds for none,
 * and undefined where nothing is wrong with its days, or where it does not tell them one by one.
 */
export function rightDays(registration: FhirResource, finding: Finding): readonly Days[] | undefined {
  const { start, end } = (registration['occurrencePeriod'] ?? {}) as { start?: unknown; end?: unknown };
  const [from, to] = [dateOf(start), dateOf(end)];
  if (from?.length !== 10 || to?.length !== 10) return undefined;
  const wrong = openConditions(finding)
    .filter(({ outcome }) => outcome !== 'unknown')
    .flatMap(({ days }) => days ?? [{ from, to }]);
  const right = wrong.reduce<readonly Days[]>(
    (runs, each) => runs.flatMap((run) => without(run, each)),
    [{ from, to }],
  );
  return right.length === 1 && right[0]?.from === from && right[0].to === to ? undefined : right;
}

/** The same registration for other days. */
export function onDays(registration: FhirResource, { from, to }: Days): FhirResource {
  return { ...registration, occurrencePeriod: { start: from, end: to } };
}

function without(run: Days, { from, to }: Days): readonly Days[] {
  if (to < run.from || from > run.to) return [run];
  return [
    ...(from > run.from ? [{ from: run.from, to: shifted(from, -1) }] : []),
    ...(to < run.to ? [{ from: shifted(to, 1), to: run.to }] : []),
  ];
}

function shifted(day: string, days: number): string {
  const moment = new Date(day);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}
