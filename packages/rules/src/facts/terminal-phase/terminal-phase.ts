import { type Fact, known, unknown } from '../../logic/fact.ts';
import { firstDay, lastDay, surelyBefore } from '../../logic/moment.ts';
import { lack } from '../../record/lacks.ts';
import type { Dossier } from '../dossier.ts';
import type { WlzCoverage } from '../wlz/wlz.ts';
import type { Expectancy } from './life-expectancy.ts';

/** Value of an estimate by which the terminal phase begins. */
const TERMINAL = 'korter-dan-3-maanden';

/** The estimate with which the terminal phase began in which the patient is on a day; undefined outside it. */
export function onsetOn(dossier: Dossier, on: string | undefined): Expectancy | undefined {
  return firstOfRun(
    dossier.expectancies.filter(
      (each) => each.on === undefined || on === undefined || firstDay(each.on) <= lastDay(on),
    ),
  );
}

/** Whether the terminal phase is noted on a day, by whomever. */
export function terminalNotedOn(dossier: Dossier, on: string | undefined): Fact<boolean> {
  const onset = onsetOn(dossier, on);
  return onset === undefined
    ? unknown(lack('expectancy', 'Observation', dossier.source.patient.ref))
    : known(true, [onset.ref]);
}

/**
 * Whether an indication starts during the terminal phase, while there was none when that phase began. CIZ gives no
 * indication then, so one without a start date is taken to be older.
 */
export function startsInTerminalPhase(dossier: Dossier, coverage: WlzCoverage): Fact<boolean> {
  const { from } = coverage;
  const onset = firstOfRun(dossier.expectancies.filter(({ on }) => surelyBefore(on, from)));
  if (onset === undefined) return known(false, [coverage.ref]);
  const earlier = dossier.wlzCoverages.find((each) => each.indicated && covers(each, onset.on));
  if (earlier !== undefined) return known(false, [earlier.ref]);
  if (onset.byPhysician.value !== true) return onset.byPhysician;
  return known(true, [coverage.ref, onset.ref]);
}

/** For a day of the terminal phase on which no indication runs yet: the one that starts later in that phase. */
export function indicationLaterInTerminalPhase(
  dossier: Dossier,
  on: string | undefined,
): WlzCoverage | undefined {
  if (on === undefined || onsetOn(dossier, on) === undefined) return undefined;
  return dossier.wlzCoverages.find(
    (coverage) =>
      coverage.indicated &&
      surelyBefore(on, coverage.from) &&
      startsInTerminalPhase(dossier, coverage).value === true,
  );
}

/** Estimates of a short life expectancy that follow one another are one terminal phase. */
function firstOfRun(estimates: readonly Expectancy[]): Expectancy | undefined {
  let onset: Expectancy | undefined;
  for (const estimate of estimates) {
    if (estimate.value === TERMINAL) onset ??= estimate;
    else if (estimate.value === 'langer-dan-3-maanden') onset = undefined;
  }
  return onset;
}

export function covers({ from, until }: WlzCoverage, on: string | undefined): boolean {
  return (
    on !== undefined &&
    (from === undefined || firstDay(from) <= lastDay(on)) &&
    (until === undefined || lastDay(until) >= firstDay(on))
  );
}
