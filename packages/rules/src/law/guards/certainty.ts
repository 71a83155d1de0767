import { all, any, not } from '../../logic/columns.ts';
import type { Expression } from '../../logic/expression.ts';

/**
 * What is met only where the record tells that the expression is, and is unmet where it tells nothing: a guard never
 * makes a silent record unknown. For expressions on facts, without sets.
 */
export function certain(expression: Expression): Expression {
  return settled(expression, true);
}

function settled(expression: Expression, wanted: boolean): Expression {
  switch (expression.op) {
    case 'all':
    case 'any':
      return { op: expression.op, of: expression.of.map((part) => settled(part, wanted)) };
    case 'not':
      return not(settled(expression.of, !wanted));
    case 'is':
    case 'oneOf':
    case 'before':
    case 'from': {
      const told: Expression = { op: 'known', fact: expression.fact };
      return wanted ? all(told, expression) : any(not(told), expression);
    }
    case 'judgement':
      return wanted ? any() : all();
    default:
      throw new Error(`a guard asks no ${expression.op}`);
  }
}
