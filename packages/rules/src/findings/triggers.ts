import type { Dossier } from '../dossier/dossier.ts';
import type { Performer, SubjectKind } from '../dossier/entities.ts';
import { compile, type Decide, type Frame } from '../logic/compile.ts';
import type { Expression } from '../logic/expression.ts';
import type { Fact } from '../logic/fact.ts';
import { MET } from '../logic/outcome.ts';

/**
 * A fact without which an occasion cannot arise. Many titles share one, and most records lack most of them: a record
 * is asked once for each, so that the titles that need it cost nothing.
 */
export interface Trigger {
  readonly about: SubjectKind;
  readonly index: number;
  readonly decide: Decide;
  /** Where the fact is one of who gave the care: which. */
  readonly ofPerformer: string | undefined;
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
        trigger = {
          about,
          index: KNOWN.size,
          decide: compile(conjunct),
          ofPerformer: performerFact(conjunct, about),
        };
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

function performerFact(expression: Expression, about: SubjectKind): string | undefined {
  if (about !== 'care' || expression.op !== 'count' || expression.where.op !== 'is') return undefined;
  const ofEach =
    expression.set.length === 2 && expression.set[1] === 'performers' && expression.atLeast === 1;
  return ofEach && expression.where.fact.length === 2 ? expression.where.fact[1] : undefined;
}

/** Which triggers one record has, each found out once. */
export class TriggersOfRecord {
  readonly #dossier: Dossier;
  readonly #found: (boolean | undefined)[] = [];
  readonly #frame: Frame = [undefined, undefined];
  #performers: ReadonlySet<Performer> | undefined;

  constructor(dossier: Dossier) {
    this.#dossier = dossier;
  }

  hasAll(triggers: readonly Trigger[]): boolean {
    for (const trigger of triggers) if (!this.#has(trigger)) return false;
    return true;
  }

  #has({ about, index, decide, ofPerformer }: Trigger): boolean {
    let found = this.#found[index];
    if (found === undefined && ofPerformer !== undefined) {
      found = this.#somePerformer(ofPerformer);
      this.#found[index] = found;
    }
    if (found === undefined) {
      found = false;
      for (const subject of this.#dossier.subjects(about)) {
        this.#frame[0] = subject;
        found = decide(this.#frame, NOT_ASKED) === MET;
        if (found) break;
      }
      this.#found[index] = found;
    }
    return found;
  }

  /** The same few people give most of the care. */
  #somePerformer(fact: string): boolean {
    this.#performers ??= new Set(this.#dossier.care.flatMap(({ performers }) => performers.items));
    for (const performer of this.#performers) {
      if ((performer as unknown as Record<string, Fact<boolean>>)[fact]?.value === true) return true;
    }
    return false;
  }
}

// A trigger is a fact of the record, never an agreement.
const NOT_ASKED = () => {
  throw new Error('a trigger asks for no agreement');
};
