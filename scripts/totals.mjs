// Adds up the test counts of all workspaces from the JSON reports that vitest left in them.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './steps.mjs';

const RESULTS = '.test-results';

/** Reports of an earlier run must not be counted again. */
export function forgetReports() {
  for (const file of workspaces().flatMap(reportsOf)) {
    rmSync(file);
    rmSync(errorsOf(file), { force: true });
  }
}

/** The totals, what failed and what was skipped by name, and the workspaces that have test files but ran no test. */
export function totals() {
  const sum = { ...nothing(), silent: [] };
  for (const folder of workspaces()) {
    const reports = reportsOf(folder);
    const ran = reports.map((file) => add(file, sum)).some((count) => count > 0);
    if (!ran && (reports.length > 0 || hasTests(join(root, folder)))) sum.silent.push(folder);
  }
  return sum;
}

export function nothing() {
  return { passed: 0, failed: 0, failures: [], skipped: [] };
}

/** Adds the counts of one report to a sum, an error outside its tests as one that failed; returns how many tests ran. */
export function add(file, sum) {
  const counts = JSON.parse(readFileSync(file, 'utf8'));
  const passed = counts.numPassedTests;
  const failed = counts.numFailedTests + counts.testResults.filter(isBroken).length;
  sum.passed += passed;
  sum.failed += failed;
  for (const result of counts.testResults) {
    const file = relative(root, result.name).replaceAll('\\', '/');
    if (isBroken(result))
      sum.failures.push({ file, test: 'the file itself', why: firstLine(result.message) });
    for (const { status, fullName, failureMessages } of result.assertionResults) {
      if (status === 'failed')
        sum.failures.push({ file, test: fullName, why: firstLine(failureMessages?.[0]) });
      else if (status !== 'passed') sum.skipped.push({ file, test: fullName });
    }
  }
  const outside = existsSync(errorsOf(file)) ? JSON.parse(readFileSync(errorsOf(file), 'utf8')) : [];
  sum.failed += outside.length;
  for (const why of outside) sum.failures.push({ file: relative(root, file), test: 'outside any test', why });
  return passed + failed;
}

/** Ends a run with what was counted: what was skipped and what failed by name, and a last line that machines read. */
export function printTotals({ passed, failed, failures, skipped }) {
  for (const file of new Set(skipped.map((each) => each.file))) {
    console.log(`Skipped in ${file}:`);
    for (const { test } of skipped.filter((each) => each.file === file)) console.log(`  ${test}`);
  }
  for (const { file, test, why } of failures) console.log(`Failed in ${file}:\n  ${test}\n    ${why}`);
  const left = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
  console.log(`${passed} passed, ${failed} failed${left}`);
}

function errorsOf(report) {
  return report.replace(/\.json$/, '.errors');
}

function firstLine(message = '') {
  return message.split('\n', 1)[0];
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
