// `npm run test:hapi`: the record, the command line, the service and the app against HAPI FHIR, an independent FHIR server
// with a database in memory. It needs a JDK, Maven and the packages; where these cannot be had it says so, and each of its
// tests is skipped.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { install, requireNode, root, turbo } from './steps.mjs';
import { add, nothing, printTotals } from './totals.mjs';

const JAVA = 17;
const MINUTES_FOR_PACKAGES = 5;

const project = join(root, 'tests', 'interoperability', 'hapi');
const target = join(project, 'target');
const lib = join(target, 'lib');
const report = join(root, 'tests', '.test-results', 'hapi.json');
const shell = process.platform === 'win32';

requireNode();
const sum = nothing();
rmSync(report, { force: true });
const obstacle = missingTool() ?? missingPackages();
if (obstacle !== undefined) console.log(`HAPI FHIR: skipped, ${obstacle}.`);
const ok =
  (await install()) &&
  (await turbo(['build'])) &&
  (obstacle ? runTests() : compileServer() && runTests(server()));
if (existsSync(report)) add(report, sum);
if (!ok) {
  process.exitCode = 1;
  console.log('\nFailed steps: HAPI FHIR');
}
printTotals(sum);

function missingTool() {
  for (const tool of ['java', 'javac']) {
    const { stdout } = spawnSync(tool, ['--version'], { encoding: 'utf8' });
    const version = Number(/\d+/.exec(stdout ?? '')?.[0] ?? 0);
    if (version < JAVA) return `this machine has no ${tool} of version ${JAVA} or newer`;
  }
  if (spawnSync('mvn', ['--version'], { shell }).status !== 0) return 'this machine has no Maven';
  return undefined;
}

/** Gets what the pom names, unless exactly that was got before. A registry that hangs must not keep a run waiting. */
function missingPackages() {
  const pom = join(project, 'pom.xml');
  const stamp = join(lib, '.got-pom');
  const wanted = createHash('sha256').update(readFileSync(pom)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return undefined;
  console.log('→ the packages of HAPI FHIR');
  rmSync(lib, { recursive: true, force: true });
  // Maven up to 3.8 heeds the first, later ones the second; in milliseconds.
  const limits = ['-Dmaven.wagon.rto=20000', '-Daether.connector.requestTimeout=20000'];
  const args = ['-q', '-B', '-f', pom, ...limits, 'dependency:copy-dependencies', `-DoutputDirectory=${lib}`];
  const timeout = MINUTES_FOR_PACKAGES * 60_000;
  const { status, error } = spawnSync('mvn', args, {
    stdio: 'inherit',
    shell,
    timeout,
    killSignal: 'SIGKILL',
  });
  if (error?.code === 'ETIMEDOUT') return `Maven did not get its packages in ${MINUTES_FOR_PACKAGES} minutes`;
  if (status !== 0) return 'Maven cannot get its packages';
  writeFileSync(stamp, wanted);
  return undefined;
}

function compileServer() {
  const source = join(project, 'src', 'main', 'java', 'nl', 'prestatiewijzer', 'hapi', 'HapiServer.java');
  mkdirSync(join(target, 'classes'), { recursive: true });
  return run('javac', ['-cp', join(lib, '*'), '-d', join(target, 'classes'), source]);
}

/** The class path. */
function server() {
  return [join(target, 'classes'), join(lib, '*')].join(delimiter);
}

/** Without a server the tests are skipped. */
function runTests(hapi = '') {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  return run(process.execPath, [vitest, 'run', '--config', 'vitest.hapi.ts'], {
    cwd: join(root, 'tests'),
    env: { ...process.env, PRESTATIEWIJZER_HAPI: hapi },
  });
}

function run(command, args, options = {}) {
  return spawnSync(command, args, { stdio: 'inherit', ...options }).status === 0;
}
