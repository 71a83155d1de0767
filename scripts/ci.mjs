// What `.ci/run` shows once the real programs are installed that can be: everything, each test counted once.
// The suite runs without a network and in the browser of npm, so that it passes on a machine that nobody prepared.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sparkPython } from './spark.mjs';
import { install, requireNode, root } from './steps.mjs';
import { add, nothing, printTotals, totals } from './totals.mjs';

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const HAPI = join(root, 'tests', '.test-results', 'hapi.json');
const BROWSER = join(root, 'tests', '.test-results', 'browser.json');

requireNode();
const failed = [];
if (!(await install())) failed.push('install');

const python = sparkPython();
if (python === undefined) console.log('Spark: skipped, it cannot be had here.');
run('the suite', ['without-network.mjs', process.execPath, join(root, 'scripts', 'test.mjs')], {
  CHROMIUM_PATH: 'npm',
  ...(python !== undefined && { PRESTATIEWIJZER_PYTHON: python }),
});
const sum = totals();

run('npm start', ['without-network.mjs', process.execPath, join(root, 'scripts', 'try-start.mjs')]);
run('HAPI FHIR', ['test-hapi.mjs']);
if (existsSync(HAPI)) add(HAPI, sum);

// These are the same tests once more: only what fails is counted.
const installed = BROWSERS.map((name) => join('/usr/bin', name)).find((path) => existsSync(path));
if (installed === undefined) console.log('The browser of the machine: skipped, there is none.');
else {
  run('the browser of the machine', ['browser.mjs'], { CHROMIUM_PATH: installed });
  const again = nothing();
  if (existsSync(BROWSER)) add(BROWSER, again);
  sum.failed += again.failed;
  sum.failures.push(...again.failures);
}
run('another Node', ['other-node.mjs']);

console.log();
if (failed.length > 0) console.log(`Failed steps: ${failed.join(', ')}`);
// A machine reads the last line: a step that failed is one failure at least.
if (failed.length > 0 && sum.failed === 0) sum.failed = failed.length;
printTotals(sum);
if (sum.failed > 0) process.exitCode = 1;

function run(name, [script, ...args], env = {}) {
  console.log(`\n=== ${name}`);
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', script), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  if (status !== 0) failed.push(name);
}
