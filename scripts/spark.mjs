import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './steps.mjs';

const VERSION = '4.3.0';
const folder = join(root, 'tests', '.cache', `spark-${VERSION}`);
const python = join(folder, 'bin', 'python');

/** A Python with Spark in local mode, got once; undefined where there is no Python, no Java or no registry. */
export function sparkPython() {
  if (existsSync(python) && has(python)) return python;
  if (!succeeds('java', ['-version']) || !succeeds('python3', ['-m', 'venv', '--clear', folder]))
    return undefined;
  console.log('→ the packages of Spark');
  // A registry that hangs must not keep a run waiting.
  const limits = ['--quiet', '--timeout', '20', '--retries', '1', '--disable-pip-version-check'];
  succeeds(python, ['-m', 'pip', 'install', ...limits, `pyspark==${VERSION}`], 600_000);
  return has(python) ? python : undefined;
}

function has(command) {
  return succeeds(command, ['-c', 'import pyspark']);
}

function succeeds(command, args, timeout = 60_000) {
  return spawnSync(command, args, { stdio: 'ignore', timeout }).status === 0;
}
