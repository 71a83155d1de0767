// `npm test`: everything that must hold, from a fresh clone. The last line holds the test totals.
// `--quick` leaves out the browser and PostgreSQL, and tries a tenth of the random cases; `--force` repeats what did not change as well.
import { parseArgs } from 'node:util';
import { findPostgres } from './postgres.mjs';
import { install, requireNode, turbo } from './steps.mjs';
import { forgetReports, printTotals, totals } from './totals.mjs';

requireNode();
const { quick, force } = options();
if (quick) process.env.PRESTATIEWIJZER_QUICK = '1';
// What a result depends on besides the sources: a cached one is of the same Node and the same PostgreSQL.
process.env.PRESTATIEWIJZER_NODE = process.version;
const postgres = findPostgres();
if (postgres !== undefined) process.env.PRESTATIEWIJZER_POSTGRES_BIN = postgres;
forgetReports();

const args = ['--continue', ...(force ? ['--force'] : [])];
const failed = [];
if (!(await install())) failed.push('install');
else if (!(await turbo(['build'], { args: force ? ['--force'] : [] }))) failed.push('build');
else {
  // These do not need each other, so one run shows everything that is wrong.
  if (!(await turbo(['lint', 'knip', 'publint', 'typecheck'], { args: ['--continue'] })))
    failed.push('checks');
  if (!(await turbo(['test'], { live: true, args }))) failed.push('test');
  if (!quick && !(await turbo(['test:browser'], { live: true, args }))) failed.push('test:browser');
}

const sum = totals();
console.log();
if (quick) console.log('Left out by --quick: the browser, PostgreSQL, and nine of ten random cases.');
else if (postgres === undefined) console.log('This machine has no PostgreSQL: what needs it is skipped.');
if (failed.length > 0) console.log(`Failed steps: ${failed.join(', ')}`);
if (sum.silent.length > 0) console.log(`Workspaces whose tests did not run: ${sum.silent.join(', ')}`);
printTotals(sum);
if (failed.length > 0 || sum.failed > 0 || sum.silent.length > 0) process.exitCode = 1;

function options() {
  try {
    const boolean = { type: 'boolean', default: false };
    return parseArgs({ options: { quick: boolean, force: boolean } }).values;
  } catch (error) {
    console.error(`${error.message}\nUse: npm test -- [--quick] [--force]`);
    process.exit(1);
  }
}
