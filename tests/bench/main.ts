// How long an assessment takes, against one rule that is written by hand. One process, one table.
import { parseArgs } from 'node:util';
import { assess } from '@prestatiewijzer/rules';
import { assess190099 } from './hand-written/assess-190099.ts';
import { measure } from './measure.ts';
import { palliativeRecord, quietRecord } from './records.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const milliseconds = values.quick ? 400 : 5000;

interface Row {
  readonly what: string;
  readonly resources: number;
  readonly run: () => unknown;
}

const record = palliativeRecord(50);
const text = JSON.stringify(record);
const byHand: Row = { what: '190099 by hand', resources: 50, run: () => assess190099(record) };
const whole = assessing('assess', 50, palliativeRecord);
const rows: readonly Row[] = [
  { what: `JSON.parse of ${Math.round(text.length / 1024)} KB`, resources: 50, run: () => JSON.parse(text) },
  byHand,
  whole,
  ...[500, 5000].map((resources) => assessing('assess', resources, palliativeRecord)),
  ...[50, 500, 5000].map((resources) => assessing('assess, nothing palliative', resources, quietRecord)),
];

// First all of them, so that the compiler has seen what it will see before anything counts.
for (const { run } of rows) measure(run, milliseconds / 2);

const medians = new Map<Row, number>();
console.log(`Node ${process.version}, ${milliseconds} ms a row`);
console.log(line('', 'resources', 'median µs', 'fastest µs', 'µs/resource', 'runs'));
for (const row of rows) {
  const { median, fastest, runs } = measure(row.run, milliseconds);
  medians.set(row, median);
  const { what, resources } = row;
  console.log(
    line(
      what,
      `${resources}`,
      median.toFixed(1),
      fastest.toFixed(1),
      (median / resources).toFixed(2),
      `${runs}`,
    ),
  );
}
const ratio = (medians.get(whole) ?? 0) / (medians.get(byHand) ?? 1);
console.log(`assess of 50 resources takes ${ratio.toFixed(1)} times as long as 190099 by hand.`);

function assessing(what: string, resources: number, recordOf: typeof palliativeRecord): Row {
  const input = recordOf(resources);
  return { what, resources, run: () => assess(input, { at: '2026-03-10' }) };
}

function line(what: string, ...figures: readonly string[]): string {
  return [what.padEnd(28), ...figures.map((figure) => figure.padStart(12))].join('');
}
