// Adds up the test counts of all workspaces from the JSON reports that vitest left in them.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './steps.mjs';

const report = join('.test-results', 'vitest.json');

/** Reports of an earlier run must not be counted again. */
export function forgetReports() {
  for (const folder of workspaces()) rmSync(join(root, folder, report), { force: true });
}

/** The totals, and the workspaces that have test files but ran no test. */
export function totals() {
  const sum = { passed: 0, failed: 0, skipped: 0, silent: [] };
  for (const folder of workspaces()) {
    const file = join(root, folder, report);
    if (!existsSync(file)) {
      if (hasTests(join(root, folder))) sum.silent.push(folder);
      continue;
    }
    if (add(file, sum) === 0) sum.silent.push(folder);
  }
  return sum;
}

/** Adds the counts of one report to a sum; returns how many tests ran. */
export function add(file, sum) {
  const counts = JSON.parse(readFileSync(file, 'utf8'));
  const passed = counts.numPassedTests;
  const failed = counts.numFailedTests + counts.testResults.filter(isBroken).length;
  sum.passed += passed;
  sum.failed += failed;
  sum.skipped += counts.numPendingTests + counts.numTodoTests;
  return passed + failed;
}

/** Ends a run with what was counted; the last line is read by machines. */
export function printTotals({ passed, failed, skipped }) {
  if (skipped > 0) console.log(`${skipped} skipped`);
  console.log(`${passed} passed, ${failed} failed`);
}

/** A test file that could not be loaded, or whose hooks failed, counts as one failure. */
function isBroken(file) {
  return file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed');
}

function workspaces() {
  const { workspaces: patterns } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const folders = patterns.flatMap((pattern) =>
    pattern.endsWith('/*')
      ? readdirSync(join(root, pattern.slice(0, -2))).map((name) => pattern.replace('*', name))
      : pattern,
  );
  return folders.filter((folder) => existsSync(join(root, folder, 'package.json')));
}

function hasTests(folder) {
  return readdirSync(folder, { withFileTypes: true }).some((entry) => {
    if (entry.isFile()) return /\.test\.[cm]?tsx?$/.test(entry.name);
    const skipped = entry.name === 'node_modules' || entry.name === 'dist';
    return entry.isDirectory() && !skipped && hasTests(join(folder, entry.name));
  });
}
