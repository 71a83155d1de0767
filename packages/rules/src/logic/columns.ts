import type {
  Day,
  Entities,
  EntityDeclaration,
  PartOf,
  SetOf,
  Text,
  TimeOfDay,
  YesNo,
} from './declaration.ts';
import type {
  AgreementPart,
  All,
  Any,
  At,
  Count,
  Expression,
  Is,
  Judgement,
  Known,
  MomentName,
  Not,
  Path,
  Sometime,
  Variable,
} from './expression.ts';

/**
 * Builds expression trees from code that reads like the rule:
 *
 *     process.conversations.some((c) => c.performers.some((p) => p.poortfunctie))
 *
 * The callbacks run once, when the rule is defined, on columns instead of on data, the way a query builder captures
 * columns. What comes out is plain data (see `expression.ts`). `All` is every declared entity, `Name` the one meant.
 */
export type ColumnsOf<All extends Entities, Name extends keyof All> = {
  readonly [Field in keyof All[Name]['facts']]: Column<All, All[Name]['facts'][Field]>;
};

type Column<All extends Entities, Declaration> =
  Declaration extends SetOf<infer Item extends keyof All & string>
    ? SetColumn<All, Item>
    : Declaration extends PartOf<infer Part extends keyof All & string>
      ? ColumnsOf<All, Part>
      : Declaration extends YesNo
        ? Is & CanBeKnown
        : Declaration extends Text<infer Value>
          ? TextColumn<Value>
          : Declaration extends Day
            ? DayColumn
            : Declaration extends TimeOfDay
              ? MomentColumn
              : never;

export interface CanBeKnown {
  /** That the record tells it, whatever it says; never unknown. */
  readonly known: Known;
}

interface TextColumn<Value extends string> extends CanBeKnown {
  in(values: readonly Value[]): Expression;
  startsWith(prefix: string): Expression;
  differs(other: CanBeKnown): Expression;
  same(other: CanBeKnown): Expression;
}

interface MomentColumn extends CanBeKnown {
  /** On or after this date or time. */
  from(moment: string): Expression;
  before(moment: string): Expression;
}

interface DayColumn extends MomentColumn {
  differs(other: DayColumn): Expression;
  same(other: DayColumn): Expression;
}

export interface SetColumn<All extends Entities, Item extends keyof All> {
  some(where: (item: ColumnsOf<All, Item>) => Expression): Count;
  atLeast(count: number, where: (item: ColumnsOf<All, Item>) => Expression): Count;
  none(where: (item: ColumnsOf<All, Item>) => Expression): Not;
  readonly exists: Count;
}

/** What the callbacks of one rule have read so far, so that what is read and then lost can be told. */
export class Reading {
  readonly #entities: Entities;
  /** How many variables are bound at this point of the rule; a nested callback gets the next one. */
  #bound: Variable = 0;
  #columns: AnyColumn[] = [];

  constructor(entities: Entities) {
    this.#entities = entities;
  }

  /** The columns of an entity that is bound to a variable: by default of the subject of the rule. */
  columnsOf(name: string, path: readonly [Variable, ...string[]] = [0]): unknown {
    const entity = this.#entities[name];
    if (entity === undefined) throw new Error(`there is no entity ${name}`);
    const target: Record<string, unknown> = {};
    return new Proxy(target, {
      get: (_, field) => (typeof field === 'symbol' ? undefined : this.#column(entity, field, path)),
    });
  }

  bind<T>(item: string | undefined, build: (variable: Variable, item: unknown) => T): T {
    this.#bound += 1;
    try {
      const path = [this.#bound] as const;
      return build(this.#bound, item === undefined ? this.#unknownEntity(path) : this.columnsOf(item, path));
    } finally {
      this.#bound -= 1;
    }
  }

  /**
   * The yes-or-no facts that were read and stand in none of these trees (`a && b` keeps b alone), each with the name of the
   * tree it was read for: that of what was read next.
   */
  lost(
    trees: readonly (readonly [name: string, tree: Expression])[],
  ): readonly { readonly in: string; readonly fact: Path }[] {
    const home = new Map<unknown, string>();
    const walk = (part: Expression, name: string): void => {
      home.set(part, name);
      if (part.op === 'all' || part.op === 'any') for (const each of part.of) walk(each, name);
      else if (part.op === 'not' || part.op === 'at' || part.op === 'sometime') walk(part.of, name);
      else if (part.op === 'count') walk(part.where, name);
    };
    for (const [name, tree] of trees) walk(tree, name);
    return this.#columns.flatMap((column, index) => {
      if (column.isAsked || home.has(column)) return [];
      const next = this.#columns.slice(index).find((each) => home.has(each));
      return [{ in: home.get(next) ?? trees.at(-1)?.[0] ?? '', fact: column.fact }];
    });
  }

  #column(entity: EntityDeclaration, field: string, path: readonly [Variable, ...string[]]): unknown {
    const declaration = entity.facts[field];
    const fact = [...path, field] as unknown as Path;
    if (declaration?.is === 'part') return this.columnsOf(declaration.part, fact);
    const column = new AnyColumn(this, fact, declaration?.is === 'set' ? declaration.item : undefined);
    if (declaration?.is === 'yes-no') this.#columns.push(column);
    // A name that nobody declared can stand for anything; the finished rule is refused.
    return declaration === undefined ? this.#lenient(column) : column;
  }

  #unknownEntity(path: readonly [Variable]): unknown {
    return new Proxy({}, { get: (_, field) => this.#lenient(new AnyColumn(this, [...path, String(field)])) });
  }

  #lenient(column: AnyColumn): unknown {
    return new Proxy(column, {
      get: (own, field) => {
        if (typeof field === 'symbol' || field in own) return Reflect.get(own, field, own);
        return this.#lenient(new AnyColumn(this, [...own.fact, field] as unknown as Path));
      },
    });
  }
}

/** A fact as a column: whether what is asked of it fits its declaration is checked when the rule is finished. */
class AnyColumn implements Is {
  readonly op = 'is';
  readonly fact: Path;
  readonly #reading: Reading;
  readonly #item: string | undefined;
  #isAsked = false;

  constructor(reading: Reading, fact: Path, item?: string) {
    this.#reading = reading;
    this.fact = fact;
    this.#item = item;
  }

  /** Something else was asked of it than whether it is so. */
  get isAsked(): boolean {
    return this.#isAsked;
  }

  get known(): Known {
    this.#isAsked = true;
    return { op: 'known', fact: this.fact };
  }
  in(values: readonly string[]): Expression {
    return { op: 'oneOf', fact: this.fact, values };
  }
  startsWith(prefix: string): Expression {
    return { op: 'startsWith', fact: this.fact, prefix };
  }
  from(moment: string): Expression {
    return { op: 'from', fact: this.fact, moment };
  }
  before(moment: string): Expression {
    return { op: 'before', fact: this.fact, moment };
  }
  differs(other: Is): Expression {
    return { op: 'differs', left: this.fact, right: other.fact };
  }
  same(other: Is): Expression {
    return not(this.differs(other));
  }
  some(where: (item: never) => Expression): Count {
    return this.atLeast(1, where);
  }
  atLeast(count: number, where: (item: never) => Expression): Count {
    return this.#reading.bind(this.#item, (variable, item) => ({
      op: 'count',
      set: this.fact,
      variable,
      where: where(item as never),
      atLeast: count,
    }));
  }
  none(where: (item: never) => Expression): Not {
    return not(this.some(where));
  }
  get exists(): Count {
    return this.some(always);
  }
}

export function all(...of: readonly Expression[]): All {
  return { op: 'all', of };
}

export function any(...of: readonly Expression[]): Any {
  return { op: 'any', of };
}

export function not(of: Expression): Not {
  return { op: 'not', of };
}

/** That the record tells that it is so: false where it does not tell. */
export function certainly(column: Is & CanBeKnown): All {
  return all(column.known, column);
}

export function agreementOn(title: string, part: AgreementPart = 'contract'): Expression {
  return { op: 'agreement', title, part };
}

export function always(): All {
  return all();
}

export function never(): Any {
  return any();
}

/** For a human to judge: no record decides it. */
export function judgement(): Judgement {
  return { op: 'judgement' };
}

/** At one moment of what lasts. */
export function at(moment: MomentName, of: Expression): At {
  return { op: 'at', moment, of };
}

/** At some moment of what lasts. */
export function sometime(of: Expression): Sometime {
  return { op: 'sometime', of };
}

/** The same tree without columns in it: a rule should not run on what it was built with. */
export function plain(expression: Expression): Expression {
  switch (expression.op) {
    case 'all':
    case 'any':
      return { op: expression.op, of: expression.of.map(plain) };
    case 'not':
    case 'at':
    case 'sometime':
      return { ...expression, of: plain(expression.of) };
    case 'count':
      return { ...expression, where: plain(expression.where) };
    case 'is':
      return { op: 'is', fact: expression.fact };
    default:
      return expression;
  }
}
