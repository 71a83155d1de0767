import type { Telltales } from '@prestatiewijzer/rules/population';

/** What was seen in a line, as bits. */
export const SEEN = { telltale: 1, escape: 2, deceased: 4, link: 8 } as const;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SPACE = 0x20;
/** `\\t`, `\\n`, `\\r` and `\\f`. */
const SPACES = new Set([0x74, 0x6e, 0x72, 0x66]);
const LONGEST = 255;
const DECEASED = ['deceasedBoolean', 'deceasedDateTime'];
const LINK = 'link';

/**
 * Looks for values in the bytes of JSON, without parsing it: whatever stands between two quotes is looked up. A value that
 * is written with escapes is not found, but the escapes are told.
 */
export class ValueFinder {
  readonly #values: ReadonlySet<string>;
  readonly #prefixes: readonly { readonly text: string; readonly length: number; readonly last: number }[];
  readonly #names: ReadonlySet<string>;
  /** By length and first byte: whether anything looked for is like that. */
  readonly #maybe = new Uint8Array((LONGEST + 1) * 256);

  /** `names` are references `Type/id`, found relative, absolute and versioned. */
  constructor({ values, prefixes }: Telltales, names: ReadonlySet<string> = new Set()) {
    this.#values = new Set(values);
    this.#names = names;
    this.#prefixes = prefixes.map((text) => ({
      text,
      length: text.length,
      last: text.charCodeAt(text.length - 1),
    }));
    for (const value of [...values, ...DECEASED, LINK]) {
      if (value.length <= LONGEST) this.#maybe[(value.length << 8) | value.charCodeAt(0)] = 1;
    }
    const long = values.filter((value) => value.length > LONGEST);
    if (long.length > 0) throw new RangeError(`too long to look for: ${long[0]}`);
    for (const { text, length } of this.#prefixes) {
      for (let size = length; size <= LONGEST; size++) this.#maybe[(size << 8) | text.charCodeAt(0)] = 1;
    }
    // What begins with white space, or has it within a number, is looked at with care.
    for (let size = 0; size <= LONGEST; size++) this.#maybe[(size << 8) | SPACE] = 1;
    for (const value of [...values, ...prefixes]) {
      if (!/^\d/.test(value)) continue;
      for (let size = value.length; size <= value.length * 2 + 8; size++)
        this.#maybe[(size << 8) | value.charCodeAt(0)] = 1;
    }
    for (const name of names) {
      for (let size = name.length; size <= LONGEST; size++) {
        this.#maybe[(size << 8) | name.charCodeAt(0)] = 1;
        this.#maybe[(size << 8) | 'h'.charCodeAt(0)] = 1;
      }
    }
  }

  /** What is seen in the line from one byte up to another. */
  seenIn(bytes: Buffer, from: number, to: number): number {
    const maybe = this.#maybe;
    let seen = 0;
    let start = -1;
    let hasSpace = false;
    for (let at = from; at < to; at++) {
      const byte = bytes[at] as number;
      if (byte === QUOTE) {
        const length = at - start;
        if (start >= 0 && length > 0 && length <= LONGEST) {
          const first = bytes[start] as number;
          // White space at an end, written as it is or escaped, or a letter beyond ASCII that can be a kind of it.
          const odd =
            hasSpace ||
            first >= 0x80 ||
            (bytes[at - 1] as number) <= SPACE ||
            (bytes[at - 1] as number) >= 0x80;
          if (odd || maybe[(length << 8) | first] === 1) seen |= this.#look(bytes, start, at);
        }
        start = at + 1;
        hasSpace = false;
      } else if (byte === BACKSLASH) {
        if (isEscapeOfAscii(bytes, at)) seen |= SEEN.escape;
        if (SPACES.has(bytes[at + 1] as number)) hasSpace = true;
        // An escaped character ends nothing.
        at += 1;
      }
    }
    return seen;
  }

  #look(bytes: Buffer, from: number, to: number): number {
    const value = bytes.toString('utf8', from, to).replaceAll(/\s|\\[tnrf]/g, '');
    if (this.#values.has(value)) return SEEN.telltale;
    if (value === LINK) return SEEN.link;
    if (DECEASED.includes(value)) return SEEN.deceased;
    for (const { text, last, length } of this.#prefixes) {
      if (value.charCodeAt(length - 1) === last && value.startsWith(text)) return SEEN.telltale;
    }
    return this.#names.size > 0 && this.#isName(value) ? SEEN.telltale : 0;
  }

  #isName(value: string): boolean {
    const [plain] = value.split(/\/_history\/|#/, 1) as [string];
    const before = plain.lastIndexOf('/', plain.lastIndexOf('/') - 1);
    return this.#names.has(plain.slice(before + 1));
  }
}

/** `\/`, or `\u00…` of a character that could have been written as it is. */
function isEscapeOfAscii(bytes: Buffer, at: number): boolean {
  const next = bytes[at + 1];
  if (next === 0x2f) return true;
  return next === 0x75 && bytes[at + 2] === 0x30 && bytes[at + 3] === 0x30;
}
