import { closeSync, openSync, readSync } from 'node:fs';

/** The lines of files that are each in order of patient, together in that order. */
export function* merged(paths: readonly string[]): Iterable<string> {
  const heap = paths.map((path, index) => new LineFile(path, index)).filter((file) => file.advance());
  heap.sort(before);
  while (heap.length > 0) {
    const [first] = heap as [LineFile];
    yield first.line;
    if (!first.advance()) {
      heap.shift();
      continue;
    }
    // Nearly always the next line is of the same patient, and nothing moves.
    let at = 0;
    while (at + 1 < heap.length && before(heap[at + 1] as LineFile, first) < 0) {
      heap[at] = heap[at + 1] as LineFile;
      at += 1;
    }
    heap[at] = first;
  }
}

function before(a: LineFile, b: LineFile): number {
  if (a.patient !== b.patient) return a.patient < b.patient ? -1 : 1;
  return a.index - b.index;
}

const SIZE = 2 ** 16;

/** The lines of a file, of which one is there at a time. */
class LineFile {
  line = '';
  patient = '';
  readonly index: number;
  readonly #file: number;
  #bytes = Buffer.alloc(0);
  #isEnd = false;

  constructor(path: string, index: number) {
    this.index = index;
    this.#file = openSync(path, 'r');
  }

  /** Goes to the next line; false when there is none, after which the file is closed. */
  advance(): boolean {
    for (;;) {
      const end = this.#bytes.indexOf(0x0a);
      if (end !== -1) {
        this.line = this.#bytes.toString('utf8', 0, end);
        this.#bytes = this.#bytes.subarray(end + 1);
        this.patient = patientOf(this.line);
        return true;
      }
      if (this.#isEnd) {
        closeSync(this.#file);
        return false;
      }
      const more = Buffer.allocUnsafe(Math.max(SIZE, this.#bytes.length));
      const read = readSync(this.#file, more, 0, more.length, null);
      this.#isEnd = read === 0;
      this.#bytes = Buffer.concat([this.#bytes, more.subarray(0, read)]);
    }
  }
}

/** Lines begin with `{"patient":`, and it is null where something is of nobody. */
function patientOf(line: string): string {
  const match = /^\{"patient":"((?:[^"\\]|\\.)*)"/.exec(line);
  return match?.[1] ?? '';
}

/** The lines of one file. */
export function* linesOfFile(path: string): Iterable<string> {
  yield* merged([path]);
}
