import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { coreHome } from './core-package.ts';
import { CACHE, FSH } from './folders.ts';
import { fileNameOf, type JsonResource } from './resource.ts';

interface Project {
  readonly canonical: string;
  readonly version: string;
  /** FSH that is made, by file name. */
  readonly shorthand: Readonly<Record<string, string>>;
  /** Resources that are made and that the FSH may name. */
  readonly resources: readonly JsonResource[];
}

/**
 * Compiles the FSH of this package, without a network.
 * @throws {Error} with what SUSHI says, when it finds an error or a warning
 */
export function compile(project: Project): readonly JsonResource[] {
  const folder = join(CACHE, 'project');
  rmSync(folder, { recursive: true, force: true });
  cpSync(FSH, join(folder, 'input', 'fsh'), { recursive: true });
  mkdirSync(join(folder, 'input', 'resources'), { recursive: true });
  for (const [name, text] of Object.entries(project.shorthand)) {
    writeFileSync(join(folder, 'input', 'fsh', name), text);
  }
  for (const resource of project.resources) {
    writeFileSync(join(folder, 'input', 'resources', fileNameOf(resource)), JSON.stringify(resource));
  }
  writeFileSync(join(folder, 'sushi-config.yaml'), JSON.stringify(configOf(project)));
  runSushi(folder);
  const made = join(folder, 'fsh-generated', 'resources');
  return readdirSync(made).map((name) => JSON.parse(readFileSync(join(made, name), 'utf8')) as JsonResource);
}

/** YAML takes JSON as it is. */
function configOf({ canonical, version }: Project): object {
  return {
    canonical,
    status: 'active',
    version,
    fhirVersion: '4.0.1',
    FSHOnly: true,
    applyExtensionMetadataToRoot: false,
  };
}

function runSushi(folder: string): void {
  const home = coreHome();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [executable(), 'build', folder, '--snapshot'],
    {
      encoding: 'utf8',
      env: { ...process.env, HOME: home, USERPROFILE: home, ...NO_NETWORK },
    },
  );
  const said = `${stdout}\n${stderr}`.replaceAll(ANSI, '');
  const mistakes = said.split(/\n(?=info |warn |error )/).filter(isMistake);
  if (status !== 0 || mistakes.length > 0) {
    throw new Error(`SUSHI does not accept the profiles:\n${mistakes.join('\n') || said}`);
  }
}

/**
 * Every build finds the same, whatever the network offers: SUSHI asks nobody for packages, and neither npm nor the
 * registry for a newer version of itself.
 */
const NO_NETWORK = {
  FPL_REGISTRY: 'http://127.0.0.1:9',
  HTTPS_PROXY: 'http://127.0.0.1:9',
  npm_config_offline: 'true',
  npm_config_update_notifier: 'false',
};

function executable(): string {
  const manifest = createRequire(import.meta.url).resolve('fsh-sushi/package.json');
  return join(manifest, '..', 'dist', 'app.js');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal start with this character
const ANSI = /\u001b\[[0-9;]*m/g;
/** What SUSHI says of packages that it adds of itself and that no profile here needs, and of not knowing a newer SUSHI. */
const HARMLESS = /hl7\.fhir\.uv\.(?:tools|extensions)|hl7\.terminology|latest version of sushi/;

function isMistake(message: string): boolean {
  return /^(?:warn|error) /.test(message) && !HARMLESS.test(message);
}
