import type { Telltales } from '@prestatiewijzer/rules/population';

/**
 * Looks for values in the bytes of JSON, without parsing it. A value that is written with escapes is not found, but lines
 * with escapes that were not needed are told.
 */
export class ValueFinder {
  readonly #values: ReadonlySet<string>;
  readonly #prefixes: readonly string[];
  readonly #names: ReadonlySet<string>;
  readonly #ofValues: RegExp;
  readonly #ofNames: RegExp | undefined;
  #bytes: Buffer = Buffer.alloc(0);
  /** Where something was found, in order. */
  #found: Uint32Array = new Uint32Array(0);
  #escaped: Uint32Array = new Uint32Array(0);
  #nextFound = 0;
  #nextEscaped = 0;

  /** `names` are references `Type/id`, found relative, absolute and versioned. */
  constructor({ values, prefixes }: Telltales, names: ReadonlySet<string> = new Set()) {
    this.#values = new Set(values);
    this.#prefixes = prefixes;
    this.#names = names;
    this.#ofValues = patternOf(values, prefixes);
    this.#ofNames = names.size === 0 ? undefined : patternOfNames(names);
  }

  /** What is asked from now on is of these bytes, from their beginning to their end. */
  use(bytes: Buffer, length: number): void {
    this.#bytes = bytes;
    const text = bytes.toString('latin1', 0, length);
    const found: number[] = [];
    this.#ofValues.lastIndex = 0;
    for (let match = this.#ofValues.exec(text); match !== null; match = this.#ofValues.exec(text)) {
      if (this.#isValue(match.index + 1, length)) found.push(match.index);
    }
    if (this.#ofNames !== undefined) {
      this.#ofNames.lastIndex = 0;
      for (let match = this.#ofNames.exec(text); match !== null; match = this.#ofNames.exec(text)) {
        if (this.#names.has(match[0])) found.push(match.index);
      }
    }
    this.#found = Uint32Array.from(found).sort();
    this.#escaped = Uint32Array.from(escapesIn(text));
    this.#nextFound = 0;
    this.#nextEscaped = 0;
  }

  /** Whether something looked for stands in the line from one byte up to another. Lines are asked in order. */
  isFoundIn(from: number, to: number): boolean {
    this.#nextFound = firstFrom(this.#found, this.#nextFound, from);
    return (this.#found[this.#nextFound] ?? to) < to;
  }

  /** Whether it can stand in the line in a way that only parsing tells. */
  isEscapedIn(from: number, to: number): boolean {
    this.#nextEscaped = firstFrom(this.#escaped, this.#nextEscaped, from);
    return (this.#escaped[this.#nextEscaped] ?? to) < to;
  }

  /** From after a quote to the next: white space at the ends, written as it is or escaped, and within does not count. */
  #isValue(from: number, length: number): boolean {
    const end = this.#bytes.indexOf(QUOTE, from);
    if (end === -1 || end > length || end - from > LONGEST) return false;
    const value = this.#bytes.toString('utf8', from, end).replaceAll(/\s|\\[tnrf]/g, '');
    return this.#values.has(value) || this.#prefixes.some((prefix) => value.startsWith(prefix));
  }
}

const QUOTE = 0x22;
const LONGEST = 1000;

/** The first place that is not before; past the end there is none. */
function firstFrom(places: Uint32Array, next: number, from: number): number {
  let at = next;
  while (at < places.length && (places[at] as number) < from) at += 1;
  return at;
}

/** A quote and what values begin with, or what can stand before them. */
function patternOf(values: readonly string[], prefixes: readonly string[]): RegExp {
  const spaced = prefixes.map((prefix) =>
    /^\d+$/.test(prefix) ? [...prefix].join(String.raw`\s*`) : escaped(inBytes(prefix)),
  );
  const plain = [...values].sort().map((value) => escaped(inBytes(value)));
  return new RegExp(`"(?:${[String.raw`[\s\x80-\xff\\]`, ...spaced, ...plain].join('|')})`, 'g');
}

/** More names than this are looked up once they are read, instead of compiled. */
const COMPILED = 300;

function patternOfNames(names: ReadonlySet<string>): RegExp {
  if (names.size <= COMPILED) {
    const plain = [...names].sort().map((name) => escaped(inBytes(name)));
    return new RegExp(`(?:${plain.join('|')})(?=["/#])`, 'g');
  }
  const types = new Set([...names].map((name) => name.slice(0, name.indexOf('/'))));
  return new RegExp(String.raw`\b(?:${[...types].join('|')})\/[A-Za-z0-9.\-]{1,64}(?=["/#])`, 'g');
}

/** A text as its bytes are seen one by one. */
function inBytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`);
}

/** Where `\/` stands, or `\u00…` of a character that could have been written as it is. */
function* escapesIn(text: string): Iterable<number> {
  for (let at = text.indexOf('\\'); at !== -1; at = text.indexOf('\\', at + 2)) {
    const next = text[at + 1];
    if (next === '/' || (next === 'u' && text.startsWith('00', at + 2))) yield at;
  }
}
