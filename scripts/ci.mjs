// What `.ci/run` shows once the real programs are installed that can be: everything, each test counted once.
// The suite runs without a network and in the browser of npm, so that it passes on a machine that nobody prepared.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sparkPython } from './spark.mjs';
import { install, requireNode, root } from './steps.mjs';
import { add, nothing, printTotals, totals } from './totals.mjs';

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const HAPI = join(root, 'tests', '.test-results', 'hapi.json');
const BROWSER = join(root, 'tests', '.test-results', 'browser.json');

// Where only the end of the output is kept, it should say what was wrong.
const TELLING = /✗|×|\bFAIL\b|\bFailed\b|\bERROR\b|\bUnhandled\b/;
const KEPT = 30;

requireNode();
const failed = [];
const told = [];
if (!(await install())) failed.push('install');

const python = sparkPython();
if (python === undefined) console.log('Spark: skipped, it cannot be had here.');
await run('the suite', ['without-network.mjs', process.execPath, join(root, 'scripts', 'test.mjs')], {
  CHROMIUM_PATH: 'npm',
  ...(python !== undefined && { PRESTATIEWIJZER_PYTHON: python }),
});
const sum = totals();

await run('npm start', ['without-network.mjs', process.execPath, join(root, 'scripts', 'try-start.mjs')]);
await run('HAPI FHIR', ['test-hapi.mjs']);
if (existsSync(HAPI)) add(HAPI, sum);

// These are the same tests once more: only what fails is counted.
const installed = BROWSERS.map((name) => join('/usr/bin', name)).find((path) => existsSync(path));
if (installed === undefined) console.log('The browser of the machine: skipped, there is none.');
else {
  await run('the browser of the machine', ['browser.mjs'], { CHROMIUM_PATH: installed });
  const again = nothing();
  if (existsSync(BROWSER)) add(BROWSER, again);
  sum.failed += again.failed;
  sum.failures.push(...again.failures);
}
await run('another Node', ['other-node.mjs']);

console.log();
for (const line of told) console.log(line);
if (failed.length > 0) console.log(`Failed steps: ${failed.join(', ')}`);
// A machine reads the last line: a step that failed is one failure at least.
if (failed.length > 0 && sum.failed === 0) sum.failed = failed.length;
printTotals(sum);
if (sum.failed > 0) process.exitCode = 1;

async function run(name, [script, ...args], env = {}) {
  console.log(`\n=== ${name}`);
  const child = spawn(process.execPath, [join(root, 'scripts', script), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const telling = [];
  for (const input of [child.stdout, child.stderr]) {
    createInterface({ input }).on('line', (line) => {
      console.log(line);
      if (TELLING.test(line)) telling.push(line);
    });
  }
  const status = await new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code, signal) => resolve(signal ?? code));
  });
  if (status === 0) return;
  failed.push(name);
  told.push(`=== ${name} failed (${status}); of what it said:`, ...telling.slice(-KEPT));
}
