// Does by hand what the Containerfile does, on a machine without a container engine: each COPY and RUN in folders of its
// own, then the service with nothing but what the last stage holds. Not tried this way: the base image, its user, and RUN
// of the last stage, which makes folders and links outside of it. Use: node apps/cds-service/deploy/try-image.mjs
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const HOME = '/opt/prestatiewijzer';
const work = mkdtempSync(join(tmpdir(), 'image-'));
const stages = new Map();

try {
  const last = build();
  const secrets = secretsIn(last);
  if (secrets.length > 0) throw new Error(`The image holds what it should not: ${secrets.join(', ')}`);
  console.log(`The image holds ${megabytesOf(last)} MB and a list of its parts (sbom.cdx.json)`);
  await serve(last);
} finally {
  rmSync(work, { recursive: true });
}

/** The folder of the last stage. */
function build() {
  const file = readFileSync(new URL('Containerfile', import.meta.url), 'utf8');
  const steps = file
    .replace(/^#.*\n/gm, '')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter(Boolean);
  const count = steps.filter((step) => step.startsWith('FROM ')).length;
  let folder = '';
  for (const step of steps) {
    const [command, ...words] = step.split(/\s+/);
    if (command === 'FROM') folder = startStage(words);
    else if (command === 'COPY') copy(words, folder);
    else if (command === 'RUN' && stages.size < count) run(step.slice('RUN '.length), folder);
  }
  return folder;
}

function startStage([from, , name = 'last']) {
  const folder = join(work, name);
  const base = stages.get(from);
  if (base === undefined) mkdirSync(folder);
  else cpSync(base, folder, { recursive: true, verbatimSymlinks: true });
  stages.set(name, folder);
  return folder;
}

function copy(words, folder) {
  const [option] = words;
  const stage = option.startsWith('--from=') ? stages.get(option.slice('--from='.length)) : undefined;
  const paths = words.filter((word) => !word.startsWith('--'));
  const target = paths.at(-1);
  for (const path of paths.slice(0, -1)) {
    const source = stage === undefined ? join(ROOT, path) : join(stage, path.slice(HOME.length));
    const into = join(folder, target, target.endsWith('/') && stage === undefined ? basename(path) : '');
    cpSync(source, into, {
      recursive: true,
      verbatimSymlinks: true,
      // In a fresh checkout there is nothing of what a build or an install left.
      filter: (each) => stage !== undefined || !/\/(node_modules|dist|\.turbo|\.test-results)$/.test(each),
    });
  }
}

function run(command, cwd) {
  console.log(command);
  execFileSync('sh', ['-c', command], { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}

function secretsIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) =>
      !path.includes('node_modules') &&
      /(^|\/)(\.env|config\.yaml|secrets?|environment)$|\.(key|pem)$/.test(path),
  );
}

function megabytesOf(folder) {
  return Math.round(Number(execFileSync('du', ['-sk', folder], { encoding: 'utf8' }).split('\t')[0]) / 1024);
}

/** Starts what is in the image, and asks it whether it works. */
async function serve(folder) {
  if (!existsSync(join(folder, 'sbom.cdx.json'))) throw new Error('The image has no sbom.cdx.json');
  const bin = join(folder, 'apps/cds-service/bin/prestatiewijzer-cds.mjs');
  const args = [bin, '--port', '0', '--data', join(work, 'data')];
  const child = spawn(process.execPath, args, { cwd: folder, env: { PATH: process.env.PATH } });
  child.stderr.pipe(process.stderr);
  let said = '';
  for await (const text of child.stdout.setEncoding('utf8')) {
    said += text;
    const [address] = /http:\/\/\S+/.exec(said) ?? [];
    if (address === undefined) continue;
    const { status } = await fetch(`${address}/ready`);
    console.log(`It answers /ready with ${status}`);
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    if (status !== 200 || code !== 0) throw new Error(`It ended with ${code}`);
    return;
  }
  throw new Error(`It ended and said: ${said}`);
}
