import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a browser is started with. */
export interface Chromium {
  readonly executablePath: string;
  readonly env: NodeJS.ProcessEnv;
}

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const CACHE = fileURLToPath(new URL('../.cache', import.meta.url));
const UNPACK = fileURLToPath(new URL('unpack-chromium.mjs', import.meta.url));

/** Whether there is a Chromium to test with. npm brings one for Linux on 64 bits of Intel and AMD only. */
export function hasChromium(): boolean {
  return installed() !== undefined || (process.platform === 'linux' && process.arch === 'x64');
}

/** The Chromium of this machine, else the one that npm brought. `CHROMIUM_PATH` names another, or says `npm`. */
export function findChromium(): Chromium {
  const executablePath = installed();
  return executablePath === undefined ? packaged() : { executablePath, env: process.env };
}

function installed(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named === 'npm') return undefined;
  return named ?? INSTALLED.find((path) => existsSync(path));
}

/** The Chromium of npm with its own libraries and fonts, so that it runs where the machine has none of these. */
function packaged(): Chromium {
  const folder = join(CACHE, `chromium-${packagedVersion()}`);
  if (!existsSync(folder)) unpack(folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

function packagedVersion(): string {
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  return JSON.parse(readFileSync(join(main, '..', '..', '..', 'package.json'), 'utf8')).version;
}

/** Unpacked beside it first: several test files may do this at the same time, and one may be broken off. */
function unpack(folder: string): void {
  mkdirSync(CACHE, { recursive: true });
  const unfinished = mkdtempSync(join(CACHE, 'unfinished-'));
  execFileSync(process.execPath, [UNPACK], {
    // It unpacks into the folder for temporary files, and its libraries only where it believes to be at Amazon.
    env: { ...process.env, TMPDIR: unfinished, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
  });
  writeFileSync(join(unfinished, 'fonts.conf'), fontsIn(folder));
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
}

/** The settings of fonts that the package brings name a folder of its own. */
function fontsIn(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}
