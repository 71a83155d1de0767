// `npm run test:hapi`: the command line, the service and the record against HAPI FHIR, an independent FHIR server with a
// database in memory. It needs Java 17 and Maven; where these or the packages cannot be had it says so and is skipped.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { install, requireNode, root, turbo } from './steps.mjs';

const project = join(root, 'tests', 'interoperability', 'hapi');
const target = join(project, 'target');

requireNode();
const obstacle = missingTool('java') ?? missingTool('javac') ?? missingTool('mvn') ?? missingPackages();
if (obstacle !== undefined) console.log(`HAPI FHIR: skipped, ${obstacle}.`);
else if (!(await install()) || !(await turbo('build')) || !compileServer() || !runTests())
  process.exitCode = 1;

function missingTool(tool) {
  const { error } = spawnSync(tool, ['-version'], { stdio: 'ignore', shell: process.platform === 'win32' });
  return error === undefined ? undefined : `there is no ${tool} on this machine`;
}

function missingPackages() {
  console.log('→ the packages of HAPI FHIR');
  const args = ['-q', '-B', '-f', join(project, 'pom.xml'), 'dependency:copy-dependencies'];
  return run('mvn', [...args, `-DoutputDirectory=${join(target, 'lib')}`])
    ? undefined
    : 'Maven cannot get its packages';
}

function compileServer() {
  const source = join(project, 'src', 'main', 'java', 'nl', 'prestatiewijzer', 'hapi', 'HapiServer.java');
  mkdirSync(join(target, 'classes'), { recursive: true });
  return run('javac', ['-cp', join(target, 'lib', '*'), '-d', join(target, 'classes'), source]);
}

function runTests() {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  return run(process.execPath, [vitest, 'run', '--config', 'vitest.hapi.ts'], {
    cwd: join(root, 'tests'),
    env: {
      ...process.env,
      PRESTATIEWIJZER_HAPI: [join(target, 'classes'), join(target, 'lib', '*')].join(delimiter),
    },
  });
}

function run(command, args, options = {}) {
  return spawnSync(command, args, { stdio: 'inherit', ...options }).status === 0;
}
