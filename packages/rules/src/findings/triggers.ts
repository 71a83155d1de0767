import type { Dossier } from '../dossier/dossier.ts';
import type { SubjectKind } from '../dossier/entities.ts';
import { compile, type Decide, type Frame } from '../logic/compile.ts';
import type { Expression } from '../logic/expression.ts';
import { MET } from '../logic/outcome.ts';

/**
 * A fact without which an occasion cannot arise. Many titles share one, and most records lack most of them: a record
 * is asked once for each, so that the titles that need it cost nothing.
 */
export interface Trigger {
  readonly about: SubjectKind;
  readonly index: number;
  readonly decide: Decide;
}

const KNOWN = new Map<string, Trigger>();

/** What of an expression must be met for any subject before the whole can be: its conjuncts on one fact. */
export function triggersOf(expression: Expression, about: SubjectKind): readonly Trigger[] {
  // Who did it comes first: it is read anyhow, and most titles are of one profession.
  return conjuncts(expression)
    .filter(isOnOneFact)
    .sort((a, b) => Number(b.op === 'count') - Number(a.op === 'count'))
    .map((conjunct) => {
      const key = `${about} ${JSON.stringify(conjunct)}`;
      let trigger = KNOWN.get(key);
      if (trigger === undefined) {
        trigger = { about, index: KNOWN.size, decide: compile(conjunct) };
        KNOWN.set(key, trigger);
      }
      return trigger;
    });
}

function conjuncts(expression: Expression): readonly Expression[] {
  return expression.op === 'all' ? expression.of.flatMap(conjuncts) : [expression];
}

function isOnOneFact(expression: Expression): boolean {
  if (expression.op === 'is' || expression.op === 'oneOf') return true;
  return expression.op === 'count' && expression.where.op === 'is';
}

/** Which triggers one record has, each found out once. */
export class TriggersOfRecord {
  readonly #dossier: Dossier;
  readonly #found: (boolean | undefined)[] = [];
  readonly #frame: Frame = [undefined, undefined];

  constructor(dossier: Dossier) {
    this.#dossier = dossier;
  }

  hasAll(triggers: readonly Trigger[]): boolean {
    return triggers.every((trigger) => this.#has(trigger));
  }

  #has({ about, index, decide }: Trigger): boolean {
    let found = this.#found[index];
    if (found === undefined) {
      found = this.#dossier.subjects(about).some((subject) => {
        this.#frame[0] = subject;
        return decide(this.#frame, NOT_ASKED) === MET;
      });
      this.#found[index] = found;
    }
    return found;
  }
}

// A trigger is a fact of the record, never an agreement.
const NOT_ASKED = () => {
  throw new Error('a trigger asks for no agreement');
};
