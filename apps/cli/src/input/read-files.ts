import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Failure } from '../failure.ts';
import { words } from '../words.ts';

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** How standard input is called in messages. */
export const STDIN = 'stdin';

/** The files that these arguments name: files, folders and `-`; without any, standard input. */
export async function* readFiles(paths: readonly string[]): AsyncIterable<TextFile> {
  if (paths.length === 0 && process.stdin.isTTY) throw new Failure(NO_INPUT);
  // A path that is named twice adds nothing, and standard input can be read once only.
  for (const path of new Set(paths.length === 0 ? ['-'] : paths)) {
    if (path === '-')
      yield { name: STDIN, text: decode(await unpacked(await buffer(process.stdin), STDIN), STDIN) };
    else for (const file of await filesAt(path)) yield { name: file, text: await readText(file) };
  }
}

export async function readText(file: string): Promise<string> {
  return decode(await unpacked(await attempt(file, () => readFile(file)), file), file);
}

async function filesAt(path: string): Promise<readonly string[]> {
  const { isFolder, names } = await attempt(path, async () => {
    const isFolder = (await stat(path)).isDirectory();
    return { isFolder, names: isFolder ? await readdir(path, { recursive: true }) : [] };
  });
  if (!isFolder) return [path];
  const files = names.filter((name) => FHIR_FILE.test(name)).sort();
  if (files.length === 0) {
    throw new Failure(
      words(
        `${path}: in deze map staat geen .json, .ndjson of .jsonl, ook niet als .gz`,
        `${path}: this folder holds no .json, .ndjson or .jsonl, nor one as .gz`,
      ),
    );
  }
  return files.map((name) => join(path, name));
}

/** What exports leave: JSON, or a resource a line, packed or not. */
const FHIR_FILE = /\.(?:json|ndjson|jsonl)(?:\.gz)?$/i;

/** The bytes of a packed file; whether it is, it says itself. */
async function unpacked(bytes: Uint8Array, file: string): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return await promisify(gunzip)(bytes);
  } catch {
    throw new Failure(words(`${file} is geen heel gzip-bestand`, `${file} is no whole gzip file`));
  }
}

/** @throws {Failure} naming the file when it is no text in UTF-8, or more than a text can hold */
export function decode(bytes: Uint8Array, file: string): string {
  try {
    // Takes a byte order mark away, and refuses what would else turn into replacement characters.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Failure(words(`${file} is geen tekst in UTF-8`, `${file} is no UTF-8 text`));
  }
}

async function attempt<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason =
      REASONS[code ?? ''] ??
      words(`is niet te lezen (${code ?? message})`, `cannot be read (${code ?? message})`);
    throw new Failure(words(`${path} ${reason.nl}`, `${path} ${reason.en}`));
  }
}

const NO_INPUT = words(
  'noem een bestand of map, of geef FHIR op de standaardinvoer; --help legt alles uit',
  'name a file or folder, or supply FHIR on standard input; --help explains everything',
);

const REASONS: Readonly<Record<string, ReturnType<typeof words>>> = {
  ENOENT: words('bestaat niet', 'does not exist'),
  EACCES: words('mag niet worden gelezen', 'may not be read'),
};
