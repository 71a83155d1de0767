import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, renameSync, writeSync } from 'node:fs';

const SIZE = 2 ** 20;

/** A file that is under its name only when it is whole. */
export class OutputFile {
  readonly #path: string;
  readonly #file: number;
  readonly #hash = createHash('sha256');
  #held: string[] = [];
  #size = 0;

  constructor(path: string) {
    this.#path = path;
    this.#file = openSync(`${path}.part`, 'w', 0o600);
  }

  write(text: string): void {
    this.#held.push(text);
    this.#size += text.length;
    if (this.#size >= SIZE) this.#flush();
  }

  /** Gives the hash of what was written. */
  end(): string {
    this.#flush();
    closeSync(this.#file);
    renameSync(`${this.#path}.part`, this.#path);
    return `sha256:${this.#hash.digest('hex')}`;
  }

  #flush(): void {
    const bytes = Buffer.from(this.#held.join(''));
    this.#hash.update(bytes);
    for (let written = 0; written < bytes.length; ) written += writeSync(this.#file, bytes, written);
    this.#held = [];
    this.#size = 0;
  }
}

/** The hash of a file of any size. */
export function hashOfFile(path: string): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  const buffer = Buffer.allocUnsafe(SIZE);
  for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer))
    hash.update(buffer.subarray(0, read));
  closeSync(file);
  return `sha256:${hash.digest('hex')}`;
}
