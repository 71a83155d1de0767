import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from './hash.ts';

/** So much is kept of a bucket, and of all together, before it is written. */
const FULL = 2 ** 16;
const ALL_FULL = 2 ** 24;

/** Files among which lines are divided by whose they are, so that all of one patient are in one. */
export class Buckets {
  readonly #folder: string;
  readonly #count: number;
  readonly #writer: number;
  readonly #held = new Map<number, Buffer[]>();
  readonly #sizes = new Map<number, number>();
  #size = 0;

  /** `writer` tells apart the files of those who write at the same time. */
  constructor(folder: string, count: number, writer: number) {
    this.#folder = folder;
    this.#count = count;
    this.#writer = writer;
  }

  add(owner: string, place: string, bytes: Buffer, from: number, to: number): void {
    const bucket = hashOf(owner) % this.#count;
    const head = `${owner}\t${place}\t`;
    const line = Buffer.allocUnsafe(head.length + to - from + 1);
    line.write(head, 'latin1');
    bytes.copy(line, head.length, from, to);
    line[line.length - 1] = NEW_LINE;
    const held = this.#held.get(bucket) ?? [];
    held.push(line);
    this.#held.set(bucket, held);
    const size = (this.#sizes.get(bucket) ?? 0) + line.length;
    this.#sizes.set(bucket, size);
    this.#size += line.length;
    if (size >= FULL) this.#write(bucket);
    if (this.#size >= ALL_FULL) this.#writeAll();
  }

  close(): void {
    this.#writeAll();
  }

  #writeAll(): void {
    for (const bucket of [...this.#held.keys()]) this.#write(bucket);
  }

  #write(bucket: number): void {
    const bytes = Buffer.concat(this.#held.get(bucket) ?? []);
    // Not kept open: there can be more buckets than files that a process may have open.
    appendFileSync(join(this.#folder, `${bucket}-${this.#writer}`), bytes, { mode: 0o600 });
    this.#size -= bytes.length;
    this.#held.delete(bucket);
    this.#sizes.delete(bucket);
  }
}

const NEW_LINE = 0x0a;

/** One line of the input, in a bucket. */
export interface Gathered {
  readonly owner: string;
  /** The so-manieth file of the input, and the line of it. */
  readonly file: number;
  readonly line: number;
  readonly bytes: Buffer;
}

/** The lines of a bucket, those of one owner together, in the order of the input. */
export function readBucket(folder: string, bucket: number): readonly Gathered[] {
  const names = readdirSync(folder).filter((name) => name.startsWith(`${bucket}-`));
  const lines = names.flatMap((name) => linesOf(readFileSync(join(folder, name))));
  return lines.sort((a, b) => compare(a.owner, b.owner) || a.file - b.file || a.line - b.line);
}

function linesOf(bytes: Buffer): readonly Gathered[] {
  const lines: Gathered[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(NEW_LINE, from);
    const owner = bytes.indexOf(TAB, from);
    const place = bytes.indexOf(TAB, owner + 1);
    const [file, line] = bytes
      .toString('latin1', owner + 1, place)
      .split(':')
      .map(Number) as [number, number];
    lines.push({
      owner: bytes.toString('latin1', from, owner),
      file,
      line,
      bytes: bytes.subarray(place + 1, end),
    });
    from = end + 1;
  }
  return lines;
}

const TAB = 0x09;

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
