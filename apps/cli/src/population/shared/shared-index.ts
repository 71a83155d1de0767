import { hashOf } from '../scan/hash.ts';
import type { SharedLine } from '../scan/survey-order.ts';
import { roleOf } from './describe.ts';

/** What serves everybody, with the part of the input that it stands in. */
export interface SharedEntry extends SharedLine {
  /** The file it was copied to. */
  readonly copy: string;
  /** The so-manieth file of the input. */
  readonly file: number;
}

/** Where to find what serves everybody, in memory that threads can share. */
export interface SharedIndex {
  readonly copies: readonly string[];
  /** Hashes of keys in order, and which entry has each. */
  readonly hashes: Float64Array;
  readonly entries: Uint32Array;
  /** Of each entry: which copy, where in it, how long, in which file of the input and on which line. */
  readonly places: Float64Array;
  /** What goes with every record. */
  readonly always: readonly number[];
}

export const PLACE = 5;

/** `wholly` when every team goes with every record, and not only those that tell of palliative care. */
export function indexOf(
  entries: readonly SharedEntry[],
  marked: ReadonlySet<string>,
  wholly: boolean,
): SharedIndex {
  const copies = [...new Set(entries.map(({ copy }) => copy))];
  const places = shared(entries.length * PLACE);
  const pairs: (readonly [number, number])[] = [];
  const always: number[] = [];
  entries.forEach((entry, index) => {
    places.set(
      [copies.indexOf(entry.copy), entry.offset, entry.length, entry.file, entry.line],
      index * PLACE,
    );
    for (const key of entry.keys) pairs.push([hashOf(key), index]);
    const isTeam = entry.type === 'CareTeam' && (wholly || entry.keys.some((key) => marked.has(key)));
    if (isTeam || entry.type === 'OperationOutcome') always.push(index);
  });
  pairs.sort(([a, i], [b, j]) => a - b || i - j);
  const hashes = shared(pairs.length);
  const found = new Uint32Array(new SharedArrayBuffer(pairs.length * Uint32Array.BYTES_PER_ELEMENT));
  pairs.forEach(([hash, index], at) => {
    hashes[at] = hash;
    found[at] = index;
  });
  return { copies, hashes, entries: found, places, always };
}

function shared(length: number): Float64Array {
  return new Float64Array(new SharedArrayBuffer(length * Float64Array.BYTES_PER_ELEMENT));
}

/**
 * The keys of what serves everybody and tells of palliative care: by itself, by what it is a part of or works for, as a
 * member of such a team, or as somebody who has such a role.
 */
export function markedIn(entries: readonly SharedEntry[]): ReadonlySet<string> {
  const leading = entries.filter(
    ({ type, refers, marked }) => marked || refers.length > 0 || type === 'Practitioner',
  );
  const marked = new Set<string>();
  const open: SharedEntry[] = [];
  const byKey = new Map<string, SharedEntry[]>();
  const byReference = new Map<string, SharedEntry[]>();
  for (const entry of leading) {
    for (const key of entry.keys) add(byKey, key, entry);
    if (entry.type !== 'CareTeam') for (const key of entry.refers) add(byReference, key, entry);
  }
  const done = new Set<SharedEntry>();
  const mark = (entry: SharedEntry) => {
    if (done.has(entry)) return;
    done.add(entry);
    open.push(entry);
  };
  for (const entry of leading) if (entry.marked) mark(entry);
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    for (const key of entry.keys) {
      marked.add(key);
      for (const other of byReference.get(key) ?? []) mark(other);
    }
    if (entry.type !== 'CareTeam' && entry.type !== 'PractitionerRole') continue;
    // Whoever is listed counts, also when nothing else is known of them.
    for (const key of entry.refers) {
      if (entry.type === 'PractitionerRole' && !entry.keys.includes(roleOf(key))) continue;
      marked.add(key);
      for (const other of byKey.get(key) ?? []) mark(other);
      for (const other of byReference.get(key) ?? []) mark(other);
    }
  }
  return marked;
}

function add(map: Map<string, SharedEntry[]>, key: string, entry: SharedEntry): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [entry]);
  else known.push(entry);
}
