// `npm test`: everything that must hold, from a fresh clone. The last line holds the test totals.
import { install, requireNode, turbo } from './steps.mjs';
import { forgetReports, printTotals, totals } from './totals.mjs';

requireNode();
forgetReports();

const failed = [];
if (!(await install())) failed.push('install');
else if (!(await turbo('build'))) failed.push('build');
else {
  // These do not need each other, so one run shows everything that is wrong.
  for (const task of ['lint', 'typecheck', 'knip', 'publint']) {
    if (!(await turbo(task, { args: ['--continue'] }))) failed.push(task);
  }
  if (!(await turbo('test', { live: true, args: ['--continue'] }))) failed.push('test');
}

const sum = totals();
console.log();
if (failed.length > 0) console.log(`Failed steps: ${failed.join(', ')}`);
if (sum.silent.length > 0) console.log(`Workspaces whose tests did not run: ${sum.silent.join(', ')}`);
printTotals(sum);
if (failed.length > 0 || sum.failed > 0 || sum.silent.length > 0) process.exitCode = 1;
