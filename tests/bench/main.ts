// How long an assessment takes, against one rule that is written by hand. One process, one table.
import { parseArgs } from 'node:util';
import { assess } from '@prestatiewijzer/rules';
import { assess190099 } from './hand-written/assess-190099.ts';
import { assessHospital, readRecord } from './inside.ts';
import { type Measurement, measure } from './measure.ts';
import { KINDS, palliativeRecord, quietRecord, recordOfOneKind } from './records.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const milliseconds = values.quick ? 1000 : 5000;
const AT = '2026-03-10';

interface Row {
  readonly what: string;
  readonly resources: number;
  readonly run: () => unknown;
}

const record = palliativeRecord(50);
const text = JSON.stringify(record);
const byHand: Row = { what: '190099 by hand', resources: 50, run: () => assess190099(record) };
const chapter: Row = { what: 'hospital chapter', resources: 50, run: () => assessHospital(record, AT) };
const whole = assessing('assess', 50, palliativeRecord);
const quiet = assessing('assess, nothing palliative', 50, quietRecord);
const quietInput = quietRecord(50);
const reading: Row = { what: 'reading that record', resources: 50, run: () => readRecord(quietInput, AT) };
const parsing: Row = {
  what: `JSON.parse of ${Math.round(text.length / 1024)} KB`,
  resources: 50,
  run: () => JSON.parse(text),
};
const rows: readonly Row[] = [
  parsing,
  byHand,
  chapter,
  whole,
  ...[500, 5000].map((resources) => assessing('assess', resources, palliativeRecord)),
  reading,
  quiet,
  ...[500, 5000].map((resources) => assessing('assess, nothing palliative', resources, quietRecord)),
];
const runs = rows.map(({ run }) => run);

// Once before it counts, so that the compiler has seen what it will see.
measure(runs, milliseconds / 2, 2);
const measured = measure(runs, milliseconds, 20);

console.log(`Node ${process.version}, ${milliseconds} ms a row`);
console.log(line('', 'resources', 'median µs', 'fastest µs', 'µs/resource', 'runs'));
for (const [index, { what, resources }] of rows.entries()) {
  const { median, fastest, runs } = measured[index] as Measurement;
  const perResource = (median / resources).toFixed(2);
  console.log(line(what, `${resources}`, median.toFixed(1), fastest.toFixed(1), perResource, `${runs}`));
}
console.log(`The hospital chapter takes ${ratio(chapter, byHand)} times as long as 190099 by hand,`);
console.log(`the whole catalogue ${ratio(whole, byHand)} times. A record with nothing palliative takes`);
console.log(`${ratio(quiet, reading)} times as long as reading its resources.`);
console.log(
  `Beside JSON.parse of the record the whole catalogue takes ${ratio(whole, parsing)} times as long,`,
);
console.log(`a record with nothing palliative ${ratio(quiet, parsing)} times.`);
console.log('Many of one kind:');
for (const kind of KINDS) {
  const sizes = (values.quick ? [1000, 10_000] : [3000, 30_000]).map((size) =>
    assessing(kind, size, (many) => recordOfOneKind(kind, many)),
  );
  // Twice, of which the second counts: the compiler has seen this kind then.
  const [small, large] = measure(
    sizes.map(({ run }) => run),
    1,
    2,
  ) as [Measurement, Measurement];
  const [few, many] = sizes as [Row, Row];
  const growth = large.fastest / many.resources / (small.fastest / few.resources);
  const perResource = (large.fastest / many.resources).toFixed(2);
  console.log(line(kind, `${many.resources}`, '', large.fastest.toFixed(0), perResource, growth.toFixed(2)));
}

function medianOf(row: Row): number {
  return measured[rows.indexOf(row)]?.median ?? Number.NaN;
}

function ratio(one: Row, other: Row): string {
  return (medianOf(one) / medianOf(other)).toFixed(1);
}

function assessing(what: string, resources: number, recordOf: typeof palliativeRecord): Row {
  const input = recordOf(resources);
  return { what, resources, run: () => assess(input, { at: AT }) };
}

function line(what: string, ...figures: readonly string[]): string {
  return [what.padEnd(28), ...figures.map((figure) => figure.padStart(12))].join('');
}
