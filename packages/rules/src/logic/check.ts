import { dutchDate } from '../time/dates.ts';
import { closest } from './closest.ts';
import type { Entities, EntityDeclaration, FactDeclaration } from './declaration.ts';
import type { Expression, Path } from './expression.ts';
import { HOLDS } from './holds.ts';

/**
 * What is wrong with a finished expression about an entity, each in one sentence: facts that nobody declared, questions
 * that do not fit a fact, values it cannot have, dates that are none, titles that do not exist. Also of a tree that was
 * written by hand or read from JSON.
 */
export function mistakesIn(
  expression: Expression,
  subject: string,
  entities: Entities,
  titles?: ReadonlySet<string>,
): readonly string[] {
  return new Checker(entities, titles).in(expression, [subject]);
}

/** The name of the entity that is bound to each variable; undefined where that is a mistake of its own. */
type Bound = readonly (string | undefined)[];

class Checker {
  readonly #entities: Entities;
  readonly #titles: ReadonlySet<string> | undefined;

  constructor(entities: Entities, titles: ReadonlySet<string> | undefined) {
    this.#entities = entities;
    this.#titles = titles;
  }

  in(expression: Expression, bound: Bound): readonly string[] {
    switch (expression.op) {
      case 'all':
      case 'any':
        return expression.of.flatMap((part) => this.in(part, bound));
      case 'not':
      case 'at':
      case 'sometime':
        return this.in(expression.of, bound);
      case 'count':
        return this.#count(expression, bound);
      case 'is':
        return this.#fact(expression.fact, bound, ['yes-no'], 'is no yes or no');
      case 'known':
        return this.#fact(expression.fact, bound, ['yes-no', 'text', 'day', 'time'], 'is no fact');
      case 'oneOf':
        return [
          ...this.#fact(expression.fact, bound, ['text'], 'has no values to compare'),
          ...expression.values.flatMap((value) => this.#value(expression.fact, value, bound)),
        ];
      case 'startsWith':
        return this.#fact(expression.fact, bound, ['text'], 'is no text');
      case 'from':
      case 'before':
        return [
          ...this.#fact(expression.fact, bound, ['day', 'time'], 'is no date or time'),
          ...this.#moment(expression.fact, expression.moment, bound),
        ];
      case 'differs':
        return [expression.left, expression.right].flatMap((path) =>
          this.#fact(path, bound, ['text', 'day'], 'cannot be compared'),
        );
      case 'agreement':
        return this.#title(expression.title);
      case 'judgement':
        return [];
      default:
        return isWritten(expression) ? [] : [`${JSON.stringify(expression)} is no expression`];
    }
  }

  #count(count: Extract<Expression, { op: 'count' }>, bound: Bound): readonly string[] {
    const { declaration, mistakes } = this.#at(count.set, bound);
    const isSet = declaration?.is === 'set';
    const inner = [...bound];
    inner[count.variable] = isSet ? declaration.item : undefined;
    return [
      ...mistakes,
      ...(declaration && !isSet ? [`${nameOf(count.set)} is no set`] : []),
      ...(Number.isInteger(count.atLeast) && count.atLeast > 0
        ? []
        : [`at least ${count.atLeast} is no count`]),
      ...this.in(count.where, inner),
    ];
  }

  #fact(path: Path, bound: Bound, kinds: readonly FactDeclaration['is'][], not: string): readonly string[] {
    const { declaration, mistakes } = this.#at(path, bound);
    if (declaration === undefined || kinds.includes(declaration.is)) return mistakes;
    return [`${nameOf(path)} ${not}`];
  }

  #value(path: Path, value: string, bound: Bound): readonly string[] {
    const { declaration } = this.#at(path, bound);
    if (declaration?.is !== 'text') return [];
    const own = /^title:(.*)$/.exec(value)?.[1];
    if (own !== undefined) return this.#title(own);
    if (declaration.open || declaration.values === undefined || Object.hasOwn(declaration.values, value))
      return [];
    const values = Object.keys(declaration.values);
    return [`${nameOf(path)} is never "${value}"${meant(value, values) || `: ${values.join(', ')}`}`];
  }

  #moment(path: Path, moment: string, bound: Bound): readonly string[] {
    const { declaration } = this.#at(path, bound);
    if (declaration?.is === 'day' && !isDay(moment))
      return [`${nameOf(path)} is compared with "${moment}", which is no date (YYYY-MM-DD)`];
    if (declaration?.is === 'time' && !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(moment))
      return [`${nameOf(path)} is compared with "${moment}", which is no time (HH:MM)`];
    return [];
  }

  #title(id: string): readonly string[] {
    if (this.#titles === undefined || this.#titles.has(id)) return [];
    return [`there is no title "${id}"${meant(id, [...this.#titles])}`];
  }

  /** Follows a path through the parts of an entity. */
  #at(
    [variable, ...fields]: Path,
    bound: Bound,
  ): { declaration?: FactDeclaration; mistakes: readonly string[] } {
    let name = bound[variable];
    if (name === undefined)
      return { mistakes: variable in bound ? [] : [`variable ${variable} is bound to nothing`] };
    for (const [index, field] of fields.entries()) {
      const entity = this.#entities[name] as EntityDeclaration;
      const declaration = Object.hasOwn(entity.facts, field) ? entity.facts[field] : undefined;
      if (declaration === undefined)
        return { mistakes: [`${name} has no fact "${field}"${meant(field, Object.keys(entity.facts))}`] };
      if (index === fields.length - 1) return { declaration, mistakes: [] };
      if (declaration.is !== 'part') return { mistakes: [`${name}.${field} has no facts of its own`] };
      name = declaration.part;
    }
    return { mistakes: ['a path names no fact'] };
  }
}

/** What rests on another title, until the catalogue is made: checked when it is what that title says. */
function isWritten(expression: { readonly op?: string } | null | undefined): boolean {
  return expression?.op === HOLDS;
}

function nameOf([, ...fields]: Path): string {
  return fields.join('.');
}

function meant(written: string, names: readonly string[]): string {
  const name = closest(written, names);
  return name === undefined ? '' : `; did you mean "${name}"?`;
}

/** A day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return text.length === 10 && dutchDate(text) !== undefined;
}
