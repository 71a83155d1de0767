import { idOf, ownersOf } from '../owners.ts';
import { blocksOf, CutFile, eachLine, type Range } from './blocks.ts';
import type { Buckets } from './buckets.ts';
import { hashOf, hashOfBytes } from './hash.ts';
import { parsed, patientNamedIn } from './json-line.ts';
import { LineReader } from './line.ts';
import { COMMON } from './survey.ts';

/** Whose lines the second look at the input takes apart. */
export interface Groups {
  /** Hashes of who is looked at. */
  readonly patients: ReadonlySet<number>;
  /** Patients of one line or one person: under whom they are gathered. */
  readonly leaders: ReadonlyMap<string, string>;
  /** What was looked up: whose it is. */
  readonly found: ReadonlyMap<string, readonly string[]>;
}

export interface GatherOrder {
  readonly range: Range;
  /** The so-manieth file of the input. */
  readonly file: number;
  /** Number of its first line. */
  readonly firstLine: number;
}

export interface GatherResult {
  readonly bytes: number;
  /** What has to be looked up before it is known whose some lines are. */
  readonly wanted: readonly string[];
}

/** Copies the lines of those who are looked at into the bucket of each. */
export async function gather(order: GatherOrder, groups: Groups, buckets: Buckets): Promise<GatherResult> {
  const gatherer = new Gatherer(order, groups, buckets);
  try {
    for await (const block of blocksOf(order.range)) gatherer.read(block);
  } catch (error) {
    // The first look told of it.
    if (!(error instanceof CutFile)) throw error;
  }
  return { bytes: gatherer.bytes, wanted: [...gatherer.wanted] };
}

class Gatherer {
  bytes = 0;
  readonly wanted = new Set<string>();
  readonly #order: GatherOrder;
  readonly #groups: Groups;
  readonly #buckets: Buckets;
  readonly #reader = new LineReader();
  #lines = 0;

  constructor(order: GatherOrder, groups: Groups, buckets: Buckets) {
    this.#order = order;
    this.#groups = groups;
    this.#buckets = buckets;
  }

  read(block: Parameters<typeof eachLine>[0]): void {
    this.#reader.use(block.bytes, block.length);
    this.#lines += eachLine(block, (from, to, index) => {
      const line = this.#order.firstLine + this.#lines + index;
      const owner = this.#ownerOf(block.bytes, from, to);
      if (owner === undefined) return;
      this.bytes += to - from;
      this.#buckets.add(owner, `${this.#order.file}:${line}`, block.bytes, from, to);
    });
  }

  #ownerOf(bytes: Buffer, from: number, to: number): string | undefined {
    const type = this.#reader.typeOf(from, to);
    const plain =
      type === 'Patient'
        ? this.#reader.idIn(from, to)
        : type === undefined || type === 'Bundle'
          ? undefined
          : this.#reader.patientIn(from, to);
    if (plain !== undefined) {
      if (!this.#groups.patients.has(hashOfBytes(bytes, ...plain))) return undefined;
      return this.#leaderOf(`Patient/${bytes.toString('latin1', ...plain)}`);
    }
    if (type !== undefined && COMMON.includes(type) && !hasSubject(bytes, from, to)) return undefined;
    const value = parsed(bytes, from, to);
    if (value === undefined) return this.#ownerOfUnreadable(bytes, from, to);
    const { patients, wanted } = ownersOf(value);
    const told = wanted.flatMap((key) => this.#groups.found.get(key) ?? []);
    const own = [...patients, ...told].filter((patient) => this.#groups.patients.has(hashOf(idOf(patient))));
    if (own[0] !== undefined) return this.#leaderOf(own[0]);
    if (patients.length === 0)
      for (const key of wanted) if (!this.#groups.found.has(key)) this.wanted.add(key);
    return undefined;
  }

  /** Of a line that cannot be read, so that it is known of whom something lacks. */
  #ownerOfUnreadable(bytes: Buffer, from: number, to: number): string | undefined {
    const patient = patientNamedIn(bytes, from, to);
    return patient !== undefined && this.#groups.patients.has(hashOf(idOf(patient)))
      ? this.#leaderOf(patient)
      : undefined;
  }

  #leaderOf(patient: string): string {
    return this.#groups.leaders.get(patient) ?? patient;
  }
}

const SUBJECTS = ['"subject"', '"patient"'].map((text) => Buffer.from(text));

function hasSubject(bytes: Buffer, from: number, to: number): boolean {
  const line = bytes.subarray(from, to);
  return SUBJECTS.some((subject) => line.includes(subject));
}
