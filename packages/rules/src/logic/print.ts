import { along } from './along.ts';
import type { Entities, FactDeclaration } from './declaration.ts';
import type { AgreementPart, Count, Expression, MomentName, Path, Variable } from './expression.ts';
import type { Language } from './wording.ts';

/**
 * An expression as one line of pseudo-logic, for who reads rules and no code:
 *
 *     er is een gesprek waarvoor geldt: er is een uitvoerder waarvoor geldt: poortfunctie
 *
 * A fact is one of the nearest thing named before it, unless the line says of what else. `subject` is the name of the
 * entity that the expression is about; the words are those of its declarations.
 */
export function print(
  expression: Expression,
  subject: string,
  entities: Entities,
  language: Language,
): string {
  const called = entities[subject]?.called?.[language] ?? subject;
  return new Printer(entities, language).print(expression, [{ called, entity: subject }]);
}

type OneOf = Extract<Expression, { op: 'oneOf' }>;

/** How each bound variable is called and what it is, by its number: the last one is the nearest. */
type Names = readonly { readonly called: string; readonly entity: string }[];

class Printer {
  readonly #entities: Entities;
  readonly #language: Language;
  readonly #words: (typeof WORDS)[Language];

  constructor(entities: Entities, language: Language) {
    this.#entities = entities;
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
      case 'known':
        return `${words.known} ${this.#fact(expression.fact, names)}`;
      case 'oneOf':
        return `${this.#fact(expression.fact, names)} ${words.is} ${this.#values(expression, words.or, names)}`;
      case 'startsWith':
        return `${this.#fact(expression.fact, names)} ${words.startsWith} ${expression.prefix}`;
      case 'from':
        return `${this.#fact(expression.fact, names)} ${words.from} ${expression.moment}`;
      case 'before':
        return `${this.#fact(expression.fact, names)} ${words.before} ${expression.moment}`;
      case 'differs':
        return this.#comparison(expression.left, words.differs, expression.right, names);
      case 'count':
        return this.#count(expression, this.#quantity(expression, names), names);
      case 'agreement':
        return `${words[expression.part]} ${expression.title}`;
      case 'judgement':
        return words.judgement;
      case 'at':
        return `${words.moments[expression.moment]}: ${this.#grouped(expression.of, names)}`;
      case 'sometime':
        return `${words.sometime}: ${this.#grouped(expression.of, names)}`;
    }
  }

  #list(
    { op, of }: Extract<Expression, { op: 'all' | 'any' }>,
    glue: string,
    empty: string,
    names: Names,
  ): string {
    const certain = certainty({ op, of });
    if (certain !== undefined) return `${this.#words.certainly} ${this.#fact(certain, names)}`;
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
    if (of.op === 'is') {
      const denied = this.#declared(of.fact, names, 'yes-no')?.denied;
      if (denied) return `${denied[this.#language]}${this.#ofWhat(of.fact[0], names)}`;
    }
    if (of.op === 'known') return `${words.notKnown} ${this.#fact(of.fact, names)}`;
    if (of.op === 'oneOf')
      return `${this.#fact(of.fact, names)} ${words.isNot} ${this.#values(of, words.nor, names)}`;
    if (of.op === 'differs') return this.#comparison(of.left, words.equals, of.right, names);
    if (of.op === 'count') return this.#count(of, this.#quantity(of, names, true), names);
    const printed = this.#grouped(of, names);
    // A word of several words is often a whole clause.
    return of.op === 'is' && printed.split(' ').length > 4
      ? `${words.not} (${printed})`
      : `${words.not} ${printed}`;
  }

  #quantity({ set, atLeast }: Count, names: Names, negated = false): string {
    const words = this.#words;
    const { one, several } = this.#set(set, names);
    if (atLeast === 1) return `${negated ? words.none : words.one} ${one}`;
    return `${negated ? words.fewer(atLeast) : words.several(atLeast)} ${several}`;
  }

  #count({ set, variable, where }: Count, quantity: string, names: Names): string {
    const noun = this.#set(set, names).one;
    const entity = this.#declared(set, names, 'set')?.item ?? '';
    const inner = [...names];
    inner[variable] = { called: noun, entity };
    const letter = this.#letter(noun, where, names, inner);
    inner[variable] = { called: `${noun}${letter}`, entity };
    const head = `${quantity}${letter}${this.#ofWhat(set[0], names)}`;
    if (where.op === 'all' && where.of.length === 0) return head;
    return `${head} ${this.#words.where} ${this.print(where, inner)}`;
  }

  /** Tells two of the same kind apart: A for the outer, B for the one inside. */
  #letter(noun: string, where: Expression, names: Names, inner: Names): string {
    const outer = names.filter(({ called }) => called.replace(/ [A-Z]$/, '') === noun).length;
    const inside = this.#nounsIn(where, inner).includes(noun);
    return outer > 0 || inside ? ` ${String.fromCharCode(65 + outer)}` : '';
  }

  #comparison(left: Path, verb: string, right: Path, names: Names): string {
    return `${this.#owned(left, names)} ${verb} ${this.#owned(right, names)}`;
  }

  #fact(path: Path, names: Names): string {
    return `${this.#word(path, names)}${this.#ofWhat(path[0], names)}`;
  }

  #owned(path: Path, names: Names): string {
    return `${this.#word(path, names)} ${this.#words.of} ${names[path[0]]?.called}`;
  }

  #word(path: Path, names: Names): string {
    const declarations = this.#along(path, names);
    const words = declarations.map((each, index) =>
      each === undefined || each.is === 'set' ? String(path[index + 1]) : each.called[this.#language],
    );
    // The fact comes first, then of which side: `leveringsvorm op de laatste dag`.
    return [words.at(-1), ...words.slice(0, -1)].filter(Boolean).join(' ');
  }

  #set(path: Path, names: Names): { readonly one: string; readonly several: string } {
    const set = this.#declared(path, names, 'set');
    const field = String(path.at(-1));
    return { one: set?.one[this.#language] ?? field, several: set?.several[this.#language] ?? field };
  }

  /** The nouns of the sets that are counted inside an expression. */
  #nounsIn(expression: Expression, names: Names): readonly string[] {
    switch (expression.op) {
      case 'all':
      case 'any':
        return expression.of.flatMap((part) => this.#nounsIn(part, names));
      case 'not':
      case 'at':
      case 'sometime':
        return this.#nounsIn(expression.of, names);
      case 'count': {
        const { one } = this.#set(expression.set, names);
        const inner = [...names];
        const entity = this.#declared(expression.set, names, 'set')?.item ?? '';
        inner[expression.variable] = { called: one, entity };
        return [one, ...this.#nounsIn(expression.where, inner)];
      }
      default:
        return [];
    }
  }

  /** The declaration of what a path leads to, where it is of that kind. */
  #declared<Is extends FactDeclaration['is']>(
    path: Path,
    names: Names,
    is: Is,
  ): Extract<FactDeclaration, { is: Is }> | undefined {
    const declaration = this.#along(path, names).at(-1);
    return declaration?.is === is ? (declaration as Extract<FactDeclaration, { is: Is }>) : undefined;
  }

  /** The declarations along a path: of the parts, then of the fact. */
  #along([variable, ...fields]: Path, names: Names): readonly (FactDeclaration | undefined)[] {
    return along(fields, names[variable]?.entity ?? '', this.#entities);
  }

  #ofWhat(variable: Variable, names: Names): string {
    return variable === names.length - 1 ? '' : ` ${this.#words.of} ${names[variable]?.called}`;
  }

  #values({ fact, values }: OneOf, glue: string, names: Names): string {
    const words = this.#words;
    const meanings = this.#declared(fact, names, 'text')?.values ?? {};
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

const OWN_CODE = 'title:';

/** The fact of which an expression asks whether it is told and so. */
function certainty({ op, of }: Extract<Expression, { op: 'all' | 'any' }>): Path | undefined {
  const [first, second, third] = of;
  if (op !== 'all' || first?.op !== 'known' || second?.op !== 'is' || third !== undefined) return undefined;
  return first.fact.join() === second.fact.join() ? second.fact : undefined;
}

function reachesFar(expression: Expression): boolean {
  if (expression.op === 'all' && certainty(expression) !== undefined) return false;
  if (expression.op === 'not') return expression.of.op === 'count';
  return ['all', 'any', 'count', 'at', 'sometime'].includes(expression.op);
}

interface Words extends Readonly<Record<AgreementPart, string>> {
  readonly and: string;
  readonly or: string;
  readonly not: string;
  readonly of: string;
  readonly always: string;
  readonly never: string;
  readonly known: string;
  readonly certainly: string;
  readonly notKnown: string;
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
  readonly moments: Readonly<Record<MomentName, string>>;
  readonly sometime: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  nl: {
    and: 'en',
    or: 'of',
    not: 'niet',
    of: 'van',
    always: 'altijd',
    never: 'nooit',
    known: 'bekend is:',
    certainly: 'met zekerheid',
    notKnown: 'niet bekend is:',
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
    moments: { asked: 'op de dag van vragen' },
    sometime: 'op enig moment',
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
    known: 'known:',
    certainly: 'for certain',
    notKnown: 'not known:',
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
    moments: { asked: 'on the day of asking' },
    sometime: 'at some moment',
    contract: 'contract in the settings for',
    accession: 'accession to the NZa in the settings for',
    zorgkantoor: 'agreement with the zorgkantoor in the settings for',
  },
};
