import type { Encounter } from '@medplum/fhirtypes';
import { type Fact, known, unknown } from '../../logic/fact.ts';
import { lack } from '../../record/lacks.ts';
import type { Entry } from '../../record/pool.ts';
import { text } from '../../record/safe.ts';
import { dutchDate } from '../../time/dates.ts';
import { isPublicHoliday } from '../care/public-holidays.ts';

const MINUTES_PER_UNIT: Readonly<Record<string, number>> = { s: 1 / 60, min: 1, h: 60 };
const HAS_OFFSET = /(?:Z|[+-]\d{2}:\d{2})$/;

/** Whether a contact lasted longer than so many minutes, by its length, else by its start and end. */
export function lastedLongerThan(minutes: number, encounter: Entry<Encounter> | undefined): Fact<boolean> {
  const lasted = encounter && minutesOf(encounter.resource);
  const evidence = encounter === undefined ? [] : [encounter.ref];
  return lasted === undefined
    ? unknown(lack('duration', 'Encounter', encounter?.ref), evidence)
    : known(lasted > minutes, evidence);
}

function minutesOf({ length, period }: Encounter): number | undefined {
  const unit = MINUTES_PER_UNIT[length?.code ?? length?.unit ?? ''];
  if (typeof length?.value === 'number' && unit !== undefined) return length.value * unit;
  const start = instant(text(period?.start));
  const end = instant(text(period?.end));
  return start === undefined || end === undefined || end < start ? undefined : (end - start) / 60_000;
}

/** Only the distance between two of these counts, so that without an offset any zone will do. */
function instant(value: string | undefined): number | undefined {
  if (value === undefined || value.length <= 10 || dutchDate(value) === undefined) return undefined;
  const time = Date.parse(HAS_OFFSET.test(value) ? value : `${value}Z`);
  return Number.isNaN(time) ? undefined : time;
}

/** No source gives the hours; what lies between these is left open. */
const DAY = { from: '08:00', until: '17:00' };
const NIGHT = { from: '18:00', until: '06:00' };

/** In the evening, at night or in the weekend (anw). */
export function isOutOfHours(on: Fact<string>, time: Fact<string>): Fact<boolean> {
  if (on.value?.length !== 10) return unknown(lack('time', 'Encounter'), on.evidence);
  const weekday = new Date(`${on.value}T00:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6) return known(true, on.evidence);
  if (time.value === undefined) return unknown(time.lack ?? lack('time', 'Encounter'), time.evidence);
  if (time.value >= NIGHT.from || time.value < NIGHT.until) return known(true, time.evidence);
  // Nor does any source say how a public holiday counts.
  const isDaytime = time.value >= DAY.from && time.value < DAY.until && !isPublicHoliday(on.value);
  if (isDaytime) return known(false, time.evidence);
  return unknown(lack('part-of-day', 'Encounter'), time.evidence);
}
