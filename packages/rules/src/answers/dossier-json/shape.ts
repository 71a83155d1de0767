import type { Reads } from '../../facts/periods/reads.ts';
import type { SubjectKind } from '../../facts/subjects.ts';
import { CATALOGUE } from '../../law/catalogue.ts';
import { allReadsOfTitles } from '../../law/reads-of-title.ts';
import type { Expression, Path } from '../../logic/expression.ts';

/** What the expressions of the catalogue read of a kind of entity, by field. */
export type Shape = Map<string, Field>;

export type Field =
  | { readonly is: 'fact' }
  | { readonly is: 'set'; readonly of: Shape }
  | { readonly is: 'entity'; readonly of: Shape };

let shapes: ReadonlyMap<SubjectKind, Shape> | undefined;

/** By kind of subject, the facts that the titles about it read; trees are finite, so this is too. */
export function shapesOfSubjects(): ReadonlyMap<SubjectKind, Shape> {
  shapes ??= readShapes();
  return shapes;
}

/** All that can change of what titles of a kind read, so that one dossier serves them all. */
export function readsOfSubjects(kind: SubjectKind): Reads {
  return allReadsOfTitles(CATALOGUE.filter(({ about }) => about === kind));
}

function readShapes(): ReadonlyMap<SubjectKind, Shape> {
  const found = new Map<SubjectKind, Shape>();
  const shapeOf = (kind: SubjectKind): Shape => {
    const known = found.get(kind) ?? new Map<string, Field>([['on', { is: 'fact' }]]);
    found.set(kind, known);
    return known;
  };
  for (const { about, onlyIf, occasion, registered, conditions } of CATALOGUE) {
    if (onlyIf) collect(onlyIf, [shapeOf('patient')]);
    const expressions = [occasion, registered, ...conditions.map(({ expression }) => expression)];
    for (const expression of expressions) if (expression) collect(expression, [shapeOf(about)]);
  }
  return found;
}

/** Adds what an expression reads to the shapes of its variables. */
function collect(expression: Expression, variables: readonly Shape[]): void {
  switch (expression.op) {
    case 'all':
    case 'any':
      for (const part of expression.of) collect(part, variables);
      return;
    case 'not':
    case 'at':
    case 'sometime':
      collect(expression.of, variables);
      return;
    case 'count': {
      const bound = [...variables];
      bound[expression.variable] = fieldAt(expression.set, variables, 'set');
      collect(expression.where, bound);
      return;
    }
    case 'differs':
      fieldAt(expression.left, variables, 'fact');
      fieldAt(expression.right, variables, 'fact');
      return;
    case 'agreement':
    case 'judgement':
      return;
    default:
      fieldAt(expression.fact, variables, 'fact');
  }
}

/** The shape of the items of a set; nothing to add to for a fact. */
function fieldAt([variable, ...fields]: Path, variables: readonly Shape[], is: 'fact' | 'set'): Shape {
  const last = fields.pop() as string;
  let shape = variables[variable] as Shape;
  for (const field of fields) shape = inner(shape, field, 'entity');
  if (is === 'set') return inner(shape, last, 'set');
  shape.set(last, { is: 'fact' });
  return shape;
}

function inner(shape: Shape, field: string, is: 'set' | 'entity'): Shape {
  const known = shape.get(field);
  if (known?.is === is) return known.of;
  const of: Shape = new Map();
  shape.set(field, { is, of });
  return of;
}
