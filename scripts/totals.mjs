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
    const counts = JSON.parse(readFileSync(file, 'utf8'));
    const broken = counts.testResults.filter(isBroken).length;
    sum.passed += counts.numPassedTests;
    sum.failed += counts.numFailedTests + broken;
    sum.skipped += counts.numPendingTests + counts.numTodoTests;
    if (counts.numPassedTests + counts.numFailedTests + broken === 0) sum.silent.push(folder);
  }
  return sum;
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
