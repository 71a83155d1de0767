import { codesOf } from '../fhir/codes.ts';
import { type Fact, known, unknown } from '../logic/fact.ts';
import { firstDay, lastDay } from '../logic/moment.ts';
import { lack } from './lacks.ts';
import type { PatientRecordSource } from './record.ts';

/** Whether the patient has a Wlz indication on a day; nothing recorded is unknown. */
export function wlzOn(source: PatientRecordSource, on: string | undefined): Fact<boolean> {
  for (const entry of source.own('Coverage')) {
    const { status, type, period } = entry.resource;
    if (status !== 'active') continue;
    const start = source.date(period?.start, entry, 'Coverage.period.start');
    const end = source.date(period?.end, entry, 'Coverage.period.end');
    if (
      on !== undefined &&
      ((start && firstDay(start) > lastDay(on)) || (end && lastDay(end) < firstDay(on)))
    )
      continue;
    const codes = codesOf(type, 'dekking');
    if (codes.includes('wlz')) return known(true, [entry.ref]);
    if (codes.includes('geen-wlz')) return known(false, [entry.ref]);
  }
  return source.isComplete('Coverage') ? known(false) : unknown(lack('wlz', 'Coverage', source.patient.ref));
}
