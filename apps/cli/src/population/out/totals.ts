import type { Row } from '../assess/row.ts';

type Counts = Record<string, number>;

/** What a run comes down to, in numbers. */
export class Totals {
  findings = 0;
  withFindings = 0;
  withoutDepartment = 0;
  gone = 0;
  readonly byStatus: Counts = {};
  readonly byTitle: Record<string, Counts> = {};
  readonly byDepartment: Record<string, Counts> = {};
  readonly byMonth: Record<string, Counts> = {};
  readonly changes: Counts = {};
  #patient: string | undefined;

  add(row: Row): void {
    this.findings += 1;
    if (row.patient !== this.#patient) this.withFindings += 1;
    this.#patient = row.patient;
    count(this.byStatus, row.status);
    countIn(this.byTitle, row.id, row.status);
    const department = row.department ?? row.organisation;
    if (department === null) this.withoutDepartment += 1;
    countIn(this.byDepartment, department ?? '', row.status);
    countIn(this.byMonth, row.on?.slice(0, 7) ?? '', row.status);
    if (row.change) count(this.changes, row.change);
  }
}

function countIn(groups: Record<string, Counts>, group: string, key: string): void {
  groups[group] ??= {};
  count(groups[group], key);
}

function count(counts: Counts, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

/** The same with its keys in order, so that the same run gives the same text. */
export function inOrder<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
