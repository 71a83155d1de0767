import type { Expression } from './expression.ts';

/**
 * What of an expression is left for care on one day: its dates are decided, the rest stays as it is. `all` of nothing
 * is left where it then always holds, `any` of nothing where it never does.
 *
 * `day` is `YYYY-MM-DD`; every date of the record is taken to be that day.
 */
export function onDay(expression: Expression, day: string): Expression {
  switch (expression.op) {
    case 'from':
      return isDate(expression.moment) ? constant(day >= expression.moment) : expression;
    case 'before':
      return isDate(expression.moment) ? constant(day < expression.moment) : expression;
    case 'not':
      return negated(onDay(expression.of, day));
    case 'all':
    case 'any':
      return joined(
        expression.op,
        expression.of.map((part) => onDay(part, day)),
      );
    case 'count': {
      const where = onDay(expression.where, day);
      return isNever(where) ? NEVER : { ...expression, where };
    }
    default:
      return expression;
  }
}

export function isAlways(expression: Expression): boolean {
  return expression.op === 'all' && expression.of.length === 0;
}

export function isNever(expression: Expression): boolean {
  return expression.op === 'any' && expression.of.length === 0;
}

const ALWAYS: Expression = { op: 'all', of: [] };
const NEVER: Expression = { op: 'any', of: [] };

function constant(truth: boolean): Expression {
  return truth ? ALWAYS : NEVER;
}

function negated(of: Expression): Expression {
  if (isAlways(of)) return NEVER;
  return isNever(of) ? ALWAYS : { op: 'not', of };
}

/** Without the parts that decide nothing; one that decides all is left alone. */
function joined(op: 'all' | 'any', parts: readonly Expression[]): Expression {
  const [decides, isNeutral] = op === 'all' ? [isNever, isAlways] : [isAlways, isNever];
  return parts.find(decides) ?? { op, of: parts.filter((part) => !isNeutral(part)) };
}

/** Not a time of day. */
function isDate(moment: string): boolean {
  return moment.length === 10;
}
