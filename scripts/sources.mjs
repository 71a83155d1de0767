// Lists the sources of the rules that were last held against the source before a date, and the titles that rest on them.
import { parseArgs } from 'node:util';
import { catalogue } from '../packages/rules/dist/index.js';

const usage = 'Use: npm run sources -- --before YYYY-MM-DD';
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

for (const { id, edition, checked, titles } of [...stale.values()].sort(byAge)) {
  console.log(`${checked}  ${id} (edition ${edition})\n            ${[...titles].join(', ')}`);
}
console.log(`${stale.size} sources were last checked before ${before}`);

function option() {
  try {
    const { values } = parseArgs({ options: { before: { type: 'string' } } });
    if (/^\d{4}-\d{2}-\d{2}$/.test(values.before ?? '')) return values.before;
    console.error(usage);
  } catch (error) {
    console.error(`${error.message}\n${usage}`);
  }
  process.exit(2);
}

function byAge(a, b) {
  return a.checked === b.checked ? (a.id < b.id ? -1 : 1) : a.checked < b.checked ? -1 : 1;
}
