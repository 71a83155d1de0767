import { openSync, readSync } from 'node:fs';
import type { Fields } from '../owners.ts';
import { hashOf } from '../scan/hash.ts';
import { describe, roleOf } from './describe.ts';
import { PLACE, type SharedIndex } from './shared-index.ts';

/** A resource that serves everybody, read when a record first leads to it. */
export interface Shared {
  readonly resource: Fields;
  readonly file: number;
  readonly line: number;
  /** To what it leads. */
  readonly leads: readonly string[];
}

/** So many are kept: the same few serve most records. */
const KEPT = 5000;

/** Reads what serves everybody. */
export class SharedStore {
  readonly #index: SharedIndex;
  readonly #files: number[];
  readonly #kept = new Map<number, Shared>();

  constructor(index: SharedIndex) {
    this.#index = index;
    this.#files = index.copies.map((copy) => openSync(copy, 'r'));
  }

  /** What goes with every record, and all that these keys lead to, one thing after another; in the order of the input. */
  ledToBy(keys: readonly string[]): readonly Shared[] {
    const found = new Set<number>();
    const seen = new Set<string>();
    const open = [...keys];
    const take = (index: number) => {
      if (found.has(index)) return;
      found.add(index);
      open.push(...this.#read(index).leads);
    };
    for (const index of this.#index.always) take(index);
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      if (seen.has(key)) continue;
      seen.add(key);
      for (const index of this.#entriesOf(key)) take(index);
      for (const index of this.#entriesOf(roleOf(key))) take(index);
    }
    return [...found].sort((a, b) => a - b).map((index) => this.#read(index));
  }

  #entriesOf(key: string): readonly number[] {
    const { hashes, entries } = this.#index;
    const hash = hashOf(key);
    let low = 0;
    let high = hashes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((hashes[middle] as number) < hash) low = middle + 1;
      else high = middle;
    }
    const found: number[] = [];
    for (let at = low; hashes[at] === hash; at++) found.push(entries[at] as number);
    return found;
  }

  #read(index: number): Shared {
    const kept = this.#kept.get(index);
    if (kept !== undefined) return kept;
    const [copy, offset, length, file, line] = this.#index.places.subarray(
      index * PLACE,
      (index + 1) * PLACE,
    ) as unknown as readonly [number, number, number, number, number];
    const bytes = Buffer.allocUnsafe(length);
    readSync(this.#files[copy] as number, bytes, 0, length, offset);
    const resource = JSON.parse(bytes.toString('utf8')) as Fields;
    const { keys, refers } = describe(resource);
    const read = { resource, file, line, leads: [...keys, ...refers] };
    if (this.#kept.size >= KEPT) this.#kept.delete(this.#kept.keys().next().value as number);
    this.#kept.set(index, read);
    return read;
  }
}
