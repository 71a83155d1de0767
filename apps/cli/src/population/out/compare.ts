import type { Row } from '../assess/row.ts';

export interface Compared {
  /** Rows in the order of the run, marked. */
  readonly row: Row;
  readonly gone: boolean;
}

/** Marks what is new or changed against an earlier run, and gives what is gone. Both are in order of patient. */
export function* compared(now: Iterable<Row>, before: Iterable<Row>): Iterable<Compared> {
  const earlier = groups(before)[Symbol.iterator]();
  let old = earlier.next();
  for (const rows of groups(now)) {
    const patient = (rows[0] as Row).patient;
    while (!old.done && (old.value[0] as Row).patient < patient) {
      for (const row of old.value) yield { row, gone: true };
      old = earlier.next();
    }
    const same = !old.done && (old.value[0] as Row).patient === patient ? old.value : [];
    if (same.length > 0) old = earlier.next();
    yield* ofOne(rows, same);
  }
  for (; !old.done; old = earlier.next()) for (const row of old.value) yield { row, gone: true };
}

function* ofOne(now: readonly Row[], before: readonly Row[]): Iterable<Compared> {
  const known = new Map<string, Row[]>();
  for (const row of before) known.set(row.key, [...(known.get(row.key) ?? []), row]);
  for (const row of now) {
    const same = known.get(row.key) ?? [];
    const [first] = same;
    const exact = same.find((each) => toldBy(each) === toldBy(row));
    if (exact ?? first) same.splice(same.indexOf((exact ?? first) as Row), 1);
    const change = exact !== undefined ? null : first === undefined ? 'new' : 'changed';
    yield { row: { ...row, change }, gone: false };
  }
  for (const rows of known.values()) for (const row of rows) yield { row, gone: true };
}

function toldBy(row: Row): string {
  const { change: _, ...rest } = row;
  return JSON.stringify(rest);
}

function* groups(rows: Iterable<Row>): Iterable<readonly Row[]> {
  let group: Row[] = [];
  for (const row of rows) {
    if (group.length > 0 && group[0]?.patient !== row.patient) {
      yield group;
      group = [];
    }
    group.push(row);
  }
  if (group.length > 0) yield group;
}
