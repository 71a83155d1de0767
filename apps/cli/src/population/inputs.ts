import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Failure } from '../failure.ts';
import { words } from '../words.ts';
import type { Range } from './scan/blocks.ts';

/** A file of the input. */
export interface InputFile {
  /** As it was named, for who reads of it. */
  readonly path: string;
  readonly size: number;
  readonly modified: number;
  readonly packed: boolean;
  /** What kind of resource it begins with. */
  readonly type: string | undefined;
}

export interface Inputs {
  readonly files: readonly InputFile[];
  /** What a server says that it exported. */
  readonly manifests: readonly Manifest[];
  /** Files that are not read, as they hold no resource a line. */
  readonly left: readonly string[];
}

/** What a manifest of a Bulk Data export names: a file by the last part of its address, with how many lines it has. */
interface Manifest {
  readonly path: string;
  readonly outputs: readonly {
    readonly name: string;
    readonly type: string;
    readonly count: number | undefined;
  }[];
}

const LINES = /\.(?:ndjson|jsonl)(?:\.gz)?$/i;
const JSON_FILE = /\.json$/i;

/**
 * The files that these arguments name: a folder means what is in it and in the folders in it.
 * @throws {Failure} naming what cannot be read
 */
export function findInputs(paths: readonly string[]): Inputs {
  const files: string[] = [];
  const manifests: Manifest[] = [];
  const left: string[] = [];
  for (const path of new Set(paths)) {
    if (path === '-') throw new Failure(NO_STDIN);
    const stat = attempt(path, () => statSync(path));
    if (!stat.isDirectory()) {
      const manifest = JSON_FILE.test(path) ? manifestIn(path) : undefined;
      if (manifest === undefined) files.push(path);
      else manifests.push(manifest);
      continue;
    }
    const names = attempt(path, () => readdirSync(path, { recursive: true }) as string[]).sort();
    const found = names.filter((name) => LINES.test(name)).map((name) => join(path, name));
    if (found.length === 0) throw new Failure(nothingIn(path));
    files.push(...found);
    for (const name of names.filter((each) => JSON_FILE.test(each))) {
      const manifest = manifestIn(join(path, name));
      if (manifest === undefined) left.push(join(path, name));
      else manifests.push(manifest);
    }
  }
  return { files: [...new Set(files)].map(inputFile), manifests, left };
}

function inputFile(path: string): InputFile {
  const { size, mtimeMs } = statSync(path);
  const start = attempt(path, () => startOf(path));
  return {
    path,
    size,
    modified: mtimeMs,
    packed: start[0] === 0x1f && start[1] === 0x8b,
    type: /"resourceType"\s*:\s*"([A-Za-z]+)"/.exec(start.toString('latin1'))?.[1] ?? typeInName(path),
  };
}

/** Of a packed file the name has to do; it decides in what order is read, not what counts. */
function typeInName(path: string): string | undefined {
  return /(?:^|[^A-Za-z])([A-Z][A-Za-z]+)/.exec(basename(path))?.[1];
}

function startOf(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(4096);
    return start.subarray(0, readSync(file, start, 0, start.length, 0));
  } finally {
    closeSync(file);
  }
}

/** Larger than any manifest. */
const MANIFEST_SIZE = 2 ** 24;

function manifestIn(path: string): Manifest | undefined {
  if (statSync(path).size > MANIFEST_SIZE) return undefined;
  try {
    const value = JSON.parse(readFileSync(path, 'utf8')) as {
      output?: unknown;
      error?: unknown;
      transactionTime?: unknown;
    };
    if (!Array.isArray(value.output) || value.transactionTime === undefined) return undefined;
    const errors: readonly unknown[] = Array.isArray(value.error) ? value.error : [];
    const outputs = [...(value.output as readonly unknown[]), ...errors].flatMap((each) => {
      const { url, type, count } = (each ?? {}) as { url?: unknown; type?: unknown; count?: unknown };
      if (typeof url !== 'string') return [];
      const name = basename(url.replace(/[?#].*$/, ''));
      return [{ name, type: String(type), count: typeof count === 'number' ? count : undefined }];
    });
    return { path, outputs };
  } catch {
    return undefined;
  }
}

/** So large is the part of a file that one thread looks at before it takes the next. */
const PART = 2 ** 25;

/** A file in parts, each of which is looked at by one thread; a packed one cannot be divided. */
export function partsOf({ path, size, packed }: InputFile): readonly Range[] {
  if (packed) return [{ path, packed, start: 0, end: size }];
  const parts: Range[] = [];
  for (let start = 0; start < size; start += PART)
    parts.push({ path, packed, start, end: Math.min(size, start + PART) });
  return parts;
}

function attempt<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new Failure(words(`${path} bestaat niet`, `${path} does not exist`));
    if (code === 'EACCES')
      throw new Failure(words(`${path} mag niet worden gelezen`, `${path} may not be read`));
    throw new Failure(
      words(`${path} is niet te lezen (${code ?? message})`, `${path} cannot be read (${code ?? message})`),
    );
  }
}

const NO_STDIN = words(
  'population leest bestanden en mappen, geen standaardinvoer; stream leest die',
  'population reads files and folders, no standard input; stream does',
);

function nothingIn(path: string) {
  return words(
    `${path}: in deze map staat geen .ndjson of .jsonl, ook niet als .gz`,
    `${path}: this folder holds no .ndjson or .jsonl, nor one as .gz`,
  );
}
