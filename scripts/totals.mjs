// Adds up the test counts of all workspaces from the JSON reports that vitest left in them.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './steps.mjs';

const RESULTS = '.test-results';

/** Reports of an earlier run must not be counted again. */
export function forgetReports() {
  for (const file of workspaces().flatMap(reportsOf)) rmSync(file);
}

/** The totals, the names of what was skipped, and the workspaces that have test files but ran no test. */
export function totals() {
  const sum = { passed: 0, failed: 0, skipped: [], silent: [] };
  for (const folder of workspaces()) {
    const reports = reportsOf(folder);
    const ran = reports.map((file) => add(file, sum)).some((count) => count > 0);
    if (!ran && (reports.length > 0 || hasTests(join(root, folder)))) sum.silent.push(folder);
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
  for (const { name, assertionResults } of counts.testResults) {
    const left = assertionResults.filter(({ status }) => !['passed', 'failed'].includes(status));
    sum.skipped.push(...left.map(({ fullName }) => ({ file: relative(root, name), test: fullName })));
  }
  return passed + failed;
}

/** Ends a run with what was counted: what was skipped by name, and a last line that machines read. */
export function printTotals({ passed, failed, skipped }) {
  for (const file of new Set(skipped.map((each) => each.file))) {
    console.log(`Skipped in ${file.replaceAll('\\', '/')}:`);
    for (const { test } of skipped.filter((each) => each.file === file)) console.log(`  ${test}`);
  }
  const left = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
  console.log(`${passed} passed, ${failed} failed${left}`);
}

/** A test file that could not be loaded, or whose hooks failed, counts as one failure. */
function isBroken(file) {
  return file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed');
}

function reportsOf(folder) {
  const results = join(root, folder, RESULTS);
  if (!existsSync(results)) return [];
  const names = readdirSync(results).filter((name) => name.endsWith('.json'));
  return names.map((name) => join(results, name));
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
