// Lists what the vignettes do not show: outcomes of conditions, and titles that none of them makes registrable, with why.
import { readVignettes } from '../../vignettes/run/files.ts';
import { EXPLAINED, REFUSED } from './explained.ts';
import { gapsIn, neverRegistrable } from './gaps.ts';
import { observe } from './observed.ts';

const observed = observe(readVignettes('vignettes').flatMap(({ vignette }) => vignette ?? []));
const gaps = gapsIn(observed);

console.log('Outcomes that no vignette shows');
for (const { title, condition, outcome, possible } of gaps) {
  const explained = EXPLAINED.find(
    (each) => each.title === title && each.condition === condition && each.outcomes.includes(outcome),
  );
  const why = possible ? (explained?.why ?? 'ADD A VIGNETTE') : 'cannot be, by the trees of the title';
  console.log(`  ${title} ${condition} ${outcome}: ${why}`);
}

console.log('\nTitles that no vignette makes registrable');
for (const { title, onlyRegistered, impossible } of neverRegistrable(observed)) {
  const why = REFUSED[title] ?? (onlyRegistered ? 'judged once it is registered' : 'ADD A VIGNETTE');
  const by = impossible.length > 0 ? ` (${impossible.join(', ')})` : '';
  console.log(`  ${title}: ${why}${by}`);
}
