// Lists what the rules rest on by its age: the sources that were last held against the source before a date, with the titles
// that rest on them; and every code list by edition and date, with those that are older marked. Without --before that
// date is a year ago.
import { parseArgs } from 'node:util';
import { EDITIONS } from '../packages/rules/dist/codes/editions.js';
import { catalogue } from '../packages/rules/dist/index.js';

const usage = 'Use: npm run sources [-- --before YYYY-MM-DD]';
const before = option();

const stale = new Map();
for (const title of catalogue()) {
  for (const source of [...title.sources, ...title.conditions.flatMap((condition) => condition.sources)]) {
    if (source.checked >= before) continue;
    const known = stale.get(source.id) ?? { ...source, titles: new Set() };
    if (source.checked < known.checked) known.checked = source.checked;
    stale.set(source.id, { ...known, titles: known.titles.add(title.id) });
  }
}

console.log('Sources\n');
for (const { id, edition, checked, titles } of [...stale.values()].sort(by('checked', 'id'))) {
  console.log(`${checked}  ${id} (edition ${edition})\n            ${[...titles].join(', ')}`);
}
console.log(`${stale.size} sources were last checked before ${before}`);

console.log('\nCode lists, by the date of their edition\n');
const lists = Object.values(EDITIONS).sort(by('date', 'name'));
for (const list of lists) {
  const { date, name, edition, checked } = list;
  console.log(`${isOld(list) ? 'old' : '   '}  ${date}  ${name} (edition ${edition}), checked ${checked}`);
}
console.log(
  `${lists.filter(isOld).length} of ${lists.length} code lists are of an edition before ${before}, or were last checked before`,
);

function isOld({ date, checked }) {
  return date < before || checked < before;
}

function option() {
  try {
    const { values } = parseArgs({ options: { before: { type: 'string' } } });
    if (values.before === undefined) return yearAgo();
    if (/^\d{4}-\d{2}-\d{2}$/.test(values.before)) return values.before;
    console.error(usage);
  } catch (error) {
    console.error(`${error.message}\n${usage}`);
  }
  process.exit(2);
}

function yearAgo() {
  const day = new Date();
  day.setUTCFullYear(day.getUTCFullYear() - 1);
  return day.toISOString().slice(0, 10);
}

function by(first, second) {
  return (a, b) => compare(a[first], b[first]) || compare(a[second], b[second]);
}

function compare(a, b) {
  return a === b ? 0 : a < b ? -1 : 1;
}
