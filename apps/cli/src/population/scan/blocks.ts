import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { createGunzip } from 'node:zlib';

/** A part of a file: the lines that begin in it. A packed file is read as a whole. */
export interface Range {
  readonly path: string;
  readonly packed: boolean;
  readonly start: number;
  readonly end: number;
}

/** Bytes that hold whole lines only, good until the next are asked for. */
export interface Block {
  readonly bytes: Buffer;
  readonly length: number;
  /** The last line of the file did not end. */
  readonly unended: boolean;
}

const SIZE = 2 ** 21;
const NEW_LINE = 0x0a;

/** A packed file that ends too early: what came of it was read. */
export class CutFile extends Error {}

/** @throws {CutFile} after the last block of a file that was packed and ends too early */
export async function* blocksOf(range: Range): AsyncIterable<Block> {
  if (range.packed) yield* unpackedBlocks(range.path);
  else yield* plainBlocks(range);
}

function* plainBlocks({ path, start, end }: Range): Iterable<Block> {
  const file = openSync(path, 'r');
  try {
    // The line that begins before is of the range before, so it starts after the first line end that is not ours.
    let at = start === 0 ? 0 : start - 1;
    let skipping = start > 0;
    let buffer = Buffer.allocUnsafe(SIZE);
    let held = 0;
    for (;;) {
      if (held === buffer.length) buffer = Buffer.concat([buffer], buffer.length * 2);
      const read = readSync(file, buffer, held, buffer.length - held, at);
      const isEnd = read === 0;
      at += read;
      held += read;
      if (skipping) {
        const first = buffer.subarray(0, held).indexOf(NEW_LINE);
        if (first === -1) {
          if (isEnd) return;
          // All of this is of a line that began before; its last byte can not be the line end.
          held = 0;
          if (at >= end) return;
          continue;
        }
        if (at - held + first + 1 >= end) return;
        buffer.copyWithin(0, first + 1, held);
        held -= first + 1;
        skipping = false;
      }
      const begin = at - held;
      const stop = lastLineOf(buffer, held, begin, end);
      if (stop.done) {
        if (stop.length > 0) yield { bytes: buffer, length: stop.length, unended: false };
        return;
      }
      if (isEnd) {
        if (held > 0) yield { bytes: buffer, length: held, unended: true };
        return;
      }
      if (stop.length > 0) {
        yield { bytes: buffer, length: stop.length, unended: false };
        buffer.copyWithin(0, stop.length, held);
        held -= stop.length;
      }
    }
  } finally {
    closeSync(file);
  }
}

/** How many of the bytes are whole lines of the range, and whether that are all there are. */
function lastLineOf(buffer: Buffer, held: number, begin: number, end: number) {
  const last = held === 0 ? -1 : buffer.lastIndexOf(NEW_LINE, held - 1);
  // A line that ends on or after the last byte of the range is the last that begins in it.
  const ending = end - begin - 1;
  if (ending < held) {
    const own = ending < 0 ? -1 : buffer.indexOf(NEW_LINE, ending);
    if (own !== -1 && own < held) return { length: own + 1, done: true };
  }
  return { length: last + 1, done: false };
}

async function* unpackedBlocks(path: string): AsyncIterable<Block> {
  const stream = createReadStream(path, { highWaterMark: SIZE }).pipe(createGunzip({ chunkSize: SIZE }));
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      const length = bytes.lastIndexOf(NEW_LINE) + 1;
      if (length > 0) yield { bytes, length, unended: false };
      rest = Buffer.from(bytes.subarray(length));
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))) throw error;
    if (rest.length > 0) yield { bytes: rest, length: rest.length, unended: true };
    throw new CutFile(path);
  }
  if (rest.length > 0) yield { bytes: rest, length: rest.length, unended: true };
}

/** Calls back for each line of a block that is not blank, without its line end; gives how many lines there are. */
export function eachLine(
  { bytes, length }: Block,
  visit: (from: number, to: number, index: number) => void,
): number {
  let index = 0;
  for (let from = 0; from < length; index++) {
    const newLine = bytes.indexOf(NEW_LINE, from);
    const next = newLine === -1 || newLine >= length ? length : newLine;
    let to = next;
    while (to > from && (bytes[to - 1] as number) <= 0x20) to -= 1;
    let begin = from;
    while (begin < to && ((bytes[begin] as number) <= 0x20 || isMark(bytes, begin)))
      begin += isMark(bytes, begin) ? 3 : 1;
    if (to > begin) visit(begin, to, index);
    from = next + 1;
  }
  return index;
}

/** The byte order mark that some put before a file. */
function isMark(bytes: Buffer, at: number): boolean {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf;
}
