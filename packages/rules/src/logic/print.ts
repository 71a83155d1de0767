import type { AgreementPart, Count, Expression, Path, Variable } from './expression.ts';
import type { Language, Wording } from './wording.ts';

/** What the fields of the entities are called. A field without a word is printed as it is named in the code. */
export interface Vocabulary {
  readonly facts: Readonly<Record<string, Wording>>;
  readonly sets: Readonly<Record<string, { readonly one: Wording; readonly several: Wording }>>;
  /** Entities inside an entity, as what follows their facts: `aan het eind`; empty where that goes without saying. */
  readonly parts: Readonly<Record<string, Wording>>;
  /** What the codes of a field mean, by field and code, for codes that people do not know by heart. */
  readonly values: Readonly<Record<string, Readonly<Record<string, Wording>>>>;
}

/**
 * An expression as one line of pseudo-logic, for who reads rules and no code:
 *
 *     er is een gesprek waarvoor geldt: er is een uitvoerder waarvoor geldt: poortfunctie
 *
 * A field is one of the nearest thing named before it, unless the line says of what else. `subject` is how the
 * subject of the title is called there.
 */
export function print(
  expression: Expression,
  subject: Wording,
  vocabulary: Vocabulary,
  language: Language,
): string {
  return new Printer(vocabulary, language).print(expression, [subject[language]]);
}

type OneOf = Extract<Expression, { op: 'oneOf' }>;

/** How each bound variable is called, by its number: the last one is the nearest. */
type Names = readonly string[];

class Printer {
  readonly #vocabulary: Vocabulary;
  readonly #language: Language;
  readonly #words: (typeof WORDS)[Language];

  constructor(vocabulary: Vocabulary, language: Language) {
    this.#vocabulary = vocabulary;
    this.#language = language;
    this.#words = WORDS[language];
  }

  print(expression: Expression, names: Names): string {
    const words = this.#words;
    switch (expression.op) {
      case 'all':
        return this.#list(expression, words.and, words.always, names);
      case 'any':
        return this.#list(expression, words.or, words.never, names);
      case 'not':
        return this.#negated(expression.of, names);
      case 'is':
        return this.#fact(expression.fact, names);
      case 'oneOf':
        return `${this.#fact(expression.fact, names)} ${words.is} ${this.#values(expression, words.or)}`;
      case 'startsWith':
        return `${this.#fact(expression.fact, names)} ${words.startsWith} ${expression.prefix}`;
      case 'from':
        return `${this.#fact(expression.fact, names)} ${words.from} ${expression.moment}`;
      case 'before':
        return `${this.#fact(expression.fact, names)} ${words.before} ${expression.moment}`;
      case 'differs':
        return this.#comparison(expression.left, words.differs, expression.right, names);
      case 'count':
        return this.#count(expression, this.#quantity(expression), names);
      case 'agreement':
        return `${words[expression.part]} ${expression.title}`;
      case 'judgement':
        return words.judgement;
    }
  }

  #list(
    { op, of }: Extract<Expression, { op: 'all' | 'any' }>,
    glue: string,
    empty: string,
    names: Names,
  ): string {
    // All of all is all; the same for any.
    const parts = of.flatMap((part) => (part.op === op && part.of.length > 0 ? part.of : [part]));
    const [only] = parts;
    if (only === undefined) return empty;
    return parts.length === 1
      ? this.print(only, names)
      : parts.map((part) => this.#grouped(part, names)).join(` ${glue} `);
  }

  /** In brackets, where it would not be clear how far it reaches. */
  #grouped(expression: Expression, names: Names): string {
    const printed = this.print(expression, names);
    return reachesFar(expression) ? `(${printed})` : printed;
  }

  #negated(of: Expression, names: Names): string {
    const words = this.#words;
    if (of.op === 'oneOf')
      return `${this.#fact(of.fact, names)} ${words.isNot} ${this.#values(of, words.nor)}`;
    if (of.op === 'differs') return this.#comparison(of.left, words.equals, of.right, names);
    if (of.op === 'count') return this.#count(of, this.#quantity(of, true), names);
    const printed = this.#grouped(of, names);
    // A word of several words is often a whole clause.
    return of.op === 'is' && printed.split(' ').length > 4
      ? `${words.not} (${printed})`
      : `${words.not} ${printed}`;
  }

  #quantity({ set, atLeast }: Count, negated = false): string {
    const words = this.#words;
    const { one, several } = this.#set(set);
    if (atLeast === 1) return `${negated ? words.none : words.one} ${one}`;
    return `${negated ? words.fewer(atLeast) : words.several(atLeast)} ${several}`;
  }

  #count({ set, variable, where }: Count, quantity: string, names: Names): string {
    const noun = this.#set(set).one;
    const letter = this.#letter(noun, where, names);
    const head = `${quantity}${letter}${this.#ofWhat(set[0], names)}`;
    if (where.op === 'all' && where.of.length === 0) return head;
    const inner = [...names];
    inner[variable] = `${noun}${letter}`;
    return `${head} ${this.#words.where} ${this.print(where, inner)}`;
  }

  /** Tells two of the same kind apart: A for the outer, B for the one inside. */
  #letter(noun: string, where: Expression, names: Names): string {
    const outer = names.filter((name) => name.replace(/ [A-Z]$/, '') === noun).length;
    const inside = setsIn(where).some((set) => this.#set(set).one === noun);
    return outer > 0 || inside ? ` ${String.fromCharCode(65 + outer)}` : '';
  }

  #comparison(left: Path, verb: string, right: Path, names: Names): string {
    return `${this.#owned(left, names)} ${verb} ${this.#owned(right, names)}`;
  }

  #fact(path: Path, names: Names): string {
    return `${this.#word(path)}${this.#ofWhat(path[0], names)}`;
  }

  #owned(path: Path, names: Names): string {
    return `${this.#word(path)} ${this.#words.of} ${names[path[0]]}`;
  }

  #word(path: Path): string {
    const field = fieldOf(path);
    const parts = path.slice(1, -1).map((part) => this.#vocabulary.parts[part]?.[this.#language] ?? part);
    return [this.#vocabulary.facts[field]?.[this.#language] ?? field, ...parts].filter(Boolean).join(' ');
  }

  #set(path: Path): { readonly one: string; readonly several: string } {
    const field = fieldOf(path);
    const set = this.#vocabulary.sets[field];
    return { one: set?.one[this.#language] ?? field, several: set?.several[this.#language] ?? field };
  }

  #ofWhat(variable: Variable, names: Names): string {
    return variable === names.length - 1 ? '' : ` ${this.#words.of} ${names[variable]}`;
  }

  #values({ fact, values }: OneOf, glue: string): string {
    const words = this.#words;
    const meanings = this.#vocabulary.values[fieldOf(fact)] ?? {};
    const codes = values
      .filter((value) => !value.startsWith(OWN_CODE))
      .map((value) => meanings[value]?.[this.#language] ?? value);
    const titles = values
      .filter((value) => value.startsWith(OWN_CODE))
      .map((id) => id.slice(OWN_CODE.length));
    const own = titles.length === 0 ? [] : [`${words.ownCode} ${this.#choice(titles)}`];
    return [...(codes.length === 0 ? [] : [this.#choice(codes)]), ...own].join(` ${glue} `);
  }

  #choice(values: readonly string[]): string {
    return values.length === 1 ? (values[0] as string) : `${this.#words.oneOf} ${values.join(', ')}`;
  }
}

function fieldOf(path: Path): string {
  return path.at(-1) as string;
}

const OWN_CODE = 'title:';

function reachesFar(expression: Expression): boolean {
  if (expression.op === 'not') return expression.of.op === 'count';
  return expression.op === 'all' || expression.op === 'any' || expression.op === 'count';
}

/** The sets that are counted inside an expression. */
function setsIn(expression: Expression): readonly Path[] {
  switch (expression.op) {
    case 'all':
    case 'any':
      return expression.of.flatMap(setsIn);
    case 'not':
      return setsIn(expression.of);
    case 'count':
      return [expression.set, ...setsIn(expression.where)];
    default:
      return [];
  }
}

interface Words extends Readonly<Record<AgreementPart, string>> {
  readonly and: string;
  readonly or: string;
  readonly not: string;
  readonly of: string;
  readonly always: string;
  readonly never: string;
  readonly is: string;
  readonly isNot: string;
  readonly nor: string;
  readonly oneOf: string;
  readonly ownCode: string;
  readonly startsWith: string;
  readonly from: string;
  readonly before: string;
  readonly differs: string;
  readonly equals: string;
  readonly one: string;
  readonly none: string;
  several(count: number): string;
  fewer(count: number): string;
  readonly where: string;
  readonly judgement: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  nl: {
    and: 'en',
    or: 'of',
    not: 'niet',
    of: 'van',
    always: 'altijd',
    never: 'nooit',
    is: 'is',
    isNot: 'is niet',
    nor: 'en niet',
    oneOf: 'een van',
    ownCode: 'de eigen code voor',
    startsWith: 'begint met',
    from: 'op of na',
    before: 'vóór',
    differs: 'verschilt van',
    equals: 'is gelijk aan',
    one: 'er is een',
    none: 'er is geen',
    several: (count) => `er zijn ten minste ${count}`,
    fewer: (count) => `er zijn minder dan ${count}`,
    where: 'waarvoor geldt:',
    judgement: 'oordeel van een mens',
    contract: 'contract in de instellingen voor',
    accession: 'aansluiting bij de NZa in de instellingen voor',
    zorgkantoor: 'afspraak met het zorgkantoor in de instellingen voor',
  },
  en: {
    and: 'and',
    or: 'or',
    not: 'not',
    of: 'of',
    always: 'always',
    never: 'never',
    is: 'is',
    isNot: 'is not',
    nor: 'and not',
    oneOf: 'one of',
    ownCode: 'the own code for',
    startsWith: 'starts with',
    from: 'on or after',
    before: 'before',
    differs: 'differs from',
    equals: 'equals',
    one: 'there is a',
    none: 'there is no',
    several: (count) => `there are at least ${count}`,
    fewer: (count) => `there are fewer than ${count}`,
    where: 'for which holds:',
    judgement: 'judgement of a human',
    contract: 'contract in the settings for',
    accession: 'accession to the NZa in the settings for',
    zorgkantoor: 'agreement with the zorgkantoor in the settings for',
  },
};
