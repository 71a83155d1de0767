import fc from 'fast-check';

/** One change to a random place in a JSON value. */
export interface Damage {
  /** Which place; taken modulo the number of places. */
  readonly place: number;
  readonly kind: (typeof KINDS)[number];
  readonly junk: unknown;
}

const KINDS = ['drop', 'replace', 'wrap', 'empty', 'null', 'repeat', 'add-key', 'copy'] as const;

const ABSURD: readonly unknown[] = [
  '',
  ' ',
  '__proto__',
  'constructor',
  '2026-13-45',
  '0000-00-00',
  '9999-12-31T23:59:59.999999999Z',
  '-0001-01-01',
  '2026-02-30T25:61:61+99:99',
  '2026-03-02T10:00:00',
  'Patient/',
  '#',
  '#contained',
  'urn:uuid:',
  '/',
  '|',
  'x'.repeat(10_000),
  '\u0000',
  '\uD800',
  0,
  -1,
  1e308,
  true,
  {},
  [],
  [null],
  [[]],
  { coding: null },
  { coding: [null, 3, 'x', {}] },
  { reference: 7 },
  { reference: {} },
  { value: [] },
  { start: {}, end: [] },
  { toString: null, valueOf: null },
];

export const damage: fc.Arbitrary<Damage> = fc.record({
  place: fc.nat(1_000_000),
  kind: fc.constantFrom(...KINDS),
  junk: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...ABSURD) },
    { weight: 1, arbitrary: fc.jsonValue() },
  ),
});

/** The value with these changes, one after another. */
export function damaged<T>(value: T, damages: readonly Damage[]): T {
  const copy = structuredClone(value);
  for (const each of damages) apply(copy as Node, each);
  return copy;
}

type Node = Record<string, unknown>;

function apply(root: Node, { place, kind, junk }: Damage): void {
  const places = placesIn(root);
  if (places.length === 0) return;
  const [parent, key] = places[place % places.length] as Place;
  const [otherParent, otherKey] = places[(place * 31 + 7) % places.length] as Place;
  const fresh = structuredClone(junk);
  if (kind === 'drop') remove(parent, key);
  else if (kind === 'replace') parent[key] = fresh;
  else if (kind === 'wrap') parent[key] = [parent[key]];
  else if (kind === 'empty') parent[key] = Array.isArray(parent[key]) ? [] : {};
  else if (kind === 'null') parent[key] = null;
  else if (kind === 'repeat') parent[key] = [parent[key], structuredClone(parent[key])].flat();
  else if (kind === 'copy') parent[key] = structuredClone(otherParent[otherKey]);
  else if (!Array.isArray(parent)) addKey(parent, fresh);
}

/** As JSON.parse does it: a property of its own, not the prototype. */
function addKey(parent: Node, value: unknown): void {
  Object.defineProperty(parent, '__proto__', { value, enumerable: true, configurable: true, writable: true });
}

function remove(parent: Node, key: string): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
}

type Place = readonly [parent: Node, key: string];

function placesIn(root: Node): readonly Place[] {
  const places: Place[] = [];
  const open: Node[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const [key, value] of Object.entries(node)) {
      places.push([node, key]);
      if (typeof value === 'object' && value !== null) open.push(value as Node);
    }
  }
  return places;
}
