import type {
  AgreementPart,
  All,
  Any,
  Count,
  Expression,
  Is,
  Judgement,
  Not,
  Path,
  Variable,
} from './expression.ts';
import type { Fact, Many } from './fact.ts';

/**
 * Builds expression trees from code that reads like the rule:
 *
 *     process.conversations.some((c) => c.performers.some((p) => p.poortfunctie))
 *
 * The callbacks run once, when the rule is defined, on columns instead of on data, the way a query builder
 * captures columns. What comes out is plain data (see `expression.ts`).
 */
export type Columns<T> = {
  readonly [K in keyof T]-?: T[K] extends Many<infer Item>
    ? SetColumn<Item>
    : T[K] extends Fact<infer Value>
      ? [Value] extends [boolean]
        ? Is
        : ValueColumn
      : T[K] extends object
        ? Columns<T[K]>
        : never;
};

interface ValueColumn {
  in(values: readonly string[]): Expression;
  startsWith(prefix: string): Expression;
  /** On or after this date or time. */
  from(moment: string): Expression;
  before(moment: string): Expression;
  differs(other: ValueColumn): Expression;
  same(other: ValueColumn): Expression;
}

export interface SetColumn<Item> {
  some(where: (item: Columns<Item>) => Expression): Count;
  atLeast(count: number, where: (item: Columns<Item>) => Expression): Count;
  none(where: (item: Columns<Item>) => Expression): Not;
  readonly exists: Count;
}

class Column implements Is, ValueColumn, SetColumn<never> {
  readonly op = 'is';
  readonly fact: Path;

  constructor(fact: Path) {
    this.fact = fact;
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
  differs(other: ValueColumn): Expression {
    return { op: 'differs', left: this.fact, right: (other as Column).fact };
  }
  same(other: ValueColumn): Expression {
    return not(this.differs(other));
  }
  some(where: (item: never) => Expression): Count {
    return this.atLeast(1, where);
  }
  atLeast(count: number, where: (item: never) => Expression): Count {
    return bind((variable, item) => ({
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

// How many variables are bound at this point of a definition; a nested callback gets the next one.
let bound = 0;

function bind<T>(build: (variable: Variable, item: unknown) => T): T {
  bound += 1;
  try {
    return build(bound, columnsOf(bound));
  } finally {
    bound -= 1;
  }
}

function columnsOf(variable: Variable): unknown {
  return new Proxy({}, { get: (_, field) => column([variable, String(field)]) });
}

/** A column that is an entity has columns of its own. */
function column(path: Path): Column {
  return new Proxy(new Column(path), {
    get: (own, field) =>
      typeof field === 'symbol' || field in own ? Reflect.get(own, field) : column([...path, field]),
  });
}

/** The columns of the subject of a title. */
export function subjectColumns<T>(): Columns<T> {
  return columnsOf(0) as Columns<T>;
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

/** The same tree without columns in it: what callbacks return holds proxies, which a rule should not run on. */
export function plain(expression: Expression): Expression {
  switch (expression.op) {
    case 'all':
    case 'any':
      return { op: expression.op, of: expression.of.map(plain) };
    case 'not':
      return { op: 'not', of: plain(expression.of) };
    case 'count':
      return { ...expression, where: plain(expression.where) };
    case 'is':
      return { op: 'is', fact: expression.fact };
    default:
      return expression;
  }
}
