import { all, any, not } from '../logic/columns.ts';
import type { Expression, Path, Variable } from '../logic/expression.ts';
import { HOLDS, type Holds } from '../logic/holds.ts';
import { nextDay } from '../time/dates.ts';
import type { RuleCondition, Title } from './title.ts';

/** Columns of something that titles are about. */
interface OfSubject {
  readonly on: object;
}

/**
 * That another title is registered for a subject and holds for it: for what rests on a registration that has to be lawful
 * itself. `but` are conditions of the other title that the one that rests on it asks in its own way.
 *
 * It stands in a tree until the catalogue is made, where it becomes what the other title says.
 */
export function holds(title: string, { on }: OfSubject, but: readonly string[] = []): Expression {
  const [variable, ...fields] = (on as { readonly fact: Path }).fact;
  if (fields.length !== 1) throw new Error(`${title} is about a subject, and no part of one`);
  return { op: HOLDS, title, of: variable, but } satisfies Holds as unknown as Expression;
}

/**
 * The same titles, in which what rests on another title says what that one says, its guards included.
 *
 * @throws an Error that names the titles that rest on each other, or the one that does not exist
 */
export function resolved(titles: readonly Title[]): readonly Title[] {
  const byId = new Map(titles.map((title) => [title.id, title]));
  const done = new Map<string, Title>();
  const resolve = (title: Title, above: readonly string[]): Title => {
    const known = done.get(title.id);
    if (known !== undefined) return known;
    const path = [...above, title.id];
    if (above.includes(title.id)) {
      const circle = path.slice(above.indexOf(title.id));
      throw new Error(`${circle.join(' rests on ')}: titles cannot rest on each other`);
    }
    const within = (part: string, expression: Expression) =>
      replaced(expression, 0, ({ title: id, but }) => {
        const other = byId.get(id);
        if (other === undefined)
          throw new Error(`${title.id}: ${part}: rests on ${id}, and there is no such title`);
        const strange = but.filter((each) => other.conditions.every((condition) => condition.id !== each));
        if (strange.length > 0)
          throw new Error(`${title.id}: ${part}: ${id} has no condition ${strange.join(', ')}`);
        return lawful(resolve(other, path), but);
      });
    const result: Title = {
      ...title,
      onlyIf: title.onlyIf && within('onlyIf', title.onlyIf),
      occasion: title.occasion && within('occasion', title.occasion),
      registered: within('registered', title.registered),
      conditions: title.conditions.map((condition) => ({
        ...condition,
        expression: within(condition.id, condition.expression),
      })),
    };
    done.set(title.id, result);
    return result;
  };
  return titles.map((title) => resolve(title, []));
}

/** That a title is registered for variable 0, and all that decides of it is as it should be. */
function lawful({ registered, conditions }: Title, but: readonly string[]): Expression {
  const deciding = conditions.filter(({ id, kind }) => kind !== 'attention' && !but.includes(id));
  return all(registered, ...deciding.map(good));
}

function good({ kind, expression, from, until }: RuleCondition): Expression {
  const isGood = kind === 'exclusion' ? not(expression) : expression;
  const outside: readonly Expression[] = [
    ...(from === undefined ? [] : [{ op: 'before', fact: ON, moment: from } as const]),
    ...(until === undefined ? [] : [{ op: 'from', fact: ON, moment: nextDay(until) } as const]),
  ];
  return outside.length === 0 ? isGood : any(...outside, isGood);
}

const ON: Path = [0, 'on'];

/** The tree in which each `holds` is what it stands for; `bound` variables are taken by the quantifiers around it. */
function replaced(expression: Expression, bound: Variable, meant: (rests: Holds) => Expression): Expression {
  switch (expression.op) {
    case 'all':
    case 'any':
      return { op: expression.op, of: expression.of.map((part) => replaced(part, bound, meant)) };
    case 'not':
    case 'at':
    case 'sometime':
      return { ...expression, of: replaced(expression.of, bound, meant) };
    case 'count':
      return { ...expression, where: replaced(expression.where, expression.variable, meant) };
    default: {
      const rests = expression as Expression | Holds;
      return rests.op === HOLDS ? moved(meant(rests), rests.of, bound) : expression;
    }
  }
}

/** The same tree about another variable than 0, with its own variables after those that are bound. */
function moved(expression: Expression, subject: Variable, bound: Variable): Expression {
  const variable = (old: Variable) => (old === 0 ? subject : bound + old);
  const path = ([old, ...fields]: Path) => [variable(old), ...fields] as unknown as Path;
  const move = (part: Expression): Expression => {
    switch (part.op) {
      case 'all':
      case 'any':
        return { op: part.op, of: part.of.map(move) };
      case 'not':
      case 'at':
      case 'sometime':
        return { ...part, of: move(part.of) };
      case 'count':
        return { ...part, set: path(part.set), variable: variable(part.variable), where: move(part.where) };
      case 'differs':
        return { ...part, left: path(part.left), right: path(part.right) };
      case 'agreement':
      case 'judgement':
        return part;
      default:
        return { ...part, fact: path(part.fact) };
    }
  };
  return move(expression);
}
