// What `npm start` and `npm test` share: named, timed steps. Node built-ins only, as nothing is installed yet.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Ends the process with a clear message when this Node is too old. */
export function requireNode() {
  const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node.replace('>=', '');
  const [wantedMajor, wantedMinor] = wanted.split('.').map(Number);
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  console.error(`Prestatiewijzer needs Node ${wanted} or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}

/** Installs what package-lock.json names, unless exactly that was installed before. */
export async function install() {
  const stamp = join(root, 'node_modules', '.installed-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) {
    report('install', true, 0, 'up to date');
    return true;
  }
  // NODE_ENV=production would leave the build tools out.
  const ok = await step('install', npm(['ci', '--include=dev', '--no-audit', '--no-fund']));
  if (ok) writeFileSync(stamp, lock);
  return ok;
}

/**
 * Runs turbo tasks as one step. `live` shows the output while it comes, else it is shown on failure only, and meanwhile
 * which packages it is at.
 */
export function turbo(tasks, { live = false, args = [] } = {}) {
  const bin = join(root, 'node_modules', 'turbo', 'bin', 'turbo');
  const options = ['--ui=stream', '--output-logs=new-only', ...args];
  return step(tasks.join(', '), { file: process.execPath, args: [bin, 'run', ...tasks, ...options] }, live);
}

async function step(name, command, live = false) {
  console.log(`→ ${name}`);
  const start = performance.now();
  const say = (what) => console.log(`  ${seconds(performance.now() - start)}  ${what}`);
  const still = live ? undefined : setInterval(() => say(`${name} …`), 10_000);
  const { ok, ending, output } = await run(command, live, (line) => {
    const at = /^@\w+\/([\w-]+):([\w:]+): cache miss/.exec(line);
    if (at) say(`${at[2]} ${at[1]}`);
  });
  clearInterval(still);
  report(name, ok, performance.now() - start);
  if (!ok) {
    if (output) console.error(output);
    console.error(`The step "${name}" failed (${ending}): ${[command.file, ...command.args].join(' ')}`);
  }
  return ok;
}

function run({ file, args, shell = false }, live, onLine) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: root,
      shell,
      stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
    });
    let output = '';
    for (const input of live ? [] : [child.stdout, child.stderr]) {
      createInterface({ input }).on('line', (line) => {
        output += `${line}\n`;
        onLine(line);
      });
    }
    child.on('error', (error) => resolve({ ok: false, ending: error.message, output }));
    child.on('close', (code, signal) =>
      resolve({ ok: code === 0, ending: signal ?? `exit code ${code}`, output }),
    );
  });
}

function report(name, ok, milliseconds, remark = '') {
  console.log(`${ok ? '✓' : '✗'} ${seconds(milliseconds)}  ${name}  ${remark}`.trimEnd());
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`.padStart(7);
}

/** The npm that runs this script, else the one on the path (on Windows a .cmd file, which needs a shell). */
function npm(args) {
  const running = process.env.npm_execpath;
  if (running && basename(running) === 'npm-cli.js') {
    return { file: process.execPath, args: [running, ...args] };
  }
  return { file: 'npm', args, shell: process.platform === 'win32' };
}
