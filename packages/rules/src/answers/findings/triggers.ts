import type { Dossier } from '../../facts/dossier.ts';
import type { Performer } from '../../facts/entities.ts';
import type { MomentKind } from '../../facts/subjects.ts';
import { type Context, compile, type Decide, type Frame } from '../../logic/compile.ts';
import type { Count, Expression } from '../../logic/expression.ts';
import type { Fact } from '../../logic/fact.ts';
import { MET } from '../../logic/outcome.ts';

/**
 * A fact without which an expression cannot be met. Many titles share one, and most records lack most of them: a record
 * is asked once for each, so that the titles that need it cost nothing.
 */
export interface Trigger {
  readonly about: MomentKind;
  readonly index: number;
  readonly decide: Decide;
  /** Where one of these facts of who gave the care is enough: which. */
  readonly ofPerformer: readonly string[] | undefined;
  /** Only of somebody who died. */
  readonly ofDeath: boolean;
  /** Where one of these codes has to be registered: which. */
  readonly ofRegistration: readonly string[] | undefined;
}

/** What must be there before an expression can be met: every trigger of one of these alternatives. */
export type Triggers = readonly (readonly Trigger[])[];

const KNOWN = new Map<string, Trigger>();

/** What of an expression must be met for some subject before the whole can be. */
export function triggersOf(expression: Expression, about: MomentKind): Triggers {
  return alternativesOf(expression).map((parts) => triggersOfAll(parts, about));
}

/** What has to be met together, by alternative; one choice among what is asked besides is an alternative each. */
function alternativesOf(expression: Expression): readonly (readonly Expression[])[] {
  if (expression.op === 'any') return expression.of.flatMap(alternativesOf);
  const parts = conjuncts(expression);
  const choice = parts.find((part) => part.op === 'any' && alternativesOf(part).every(hasOneFact));
  if (choice === undefined) return [parts];
  const others = parts.filter((part) => part !== choice);
  return alternativesOf(choice).map((own) => [...own, ...others]);
}

function hasOneFact(parts: readonly Expression[]): boolean {
  return parts.some(isOnOneFact);
}

/** The conjuncts on one fact. Who did it comes first: it is read anyhow, and most titles are of one profession. */
function triggersOfAll(parts: readonly Expression[], about: MomentKind): readonly Trigger[] {
  return parts
    .filter(isOnOneFact)
    .map((conjunct) => triggerOf(conjunct, about))
    .sort((a, b) => rank(a) - rank(b));
}

function rank({ ofPerformer, ofDeath, ofRegistration }: Trigger): number {
  if (ofDeath || ofPerformer?.every(isOfTeam)) return 0;
  if (ofRegistration !== undefined) return 1;
  return ofPerformer === undefined ? 3 : 2;
}

function isOfTeam(fact: string): boolean {
  return fact === 'inPalliativeTeam' || fact === 'inChildComfortTeam';
}

function triggerOf(conjunct: Expression, about: MomentKind): Trigger {
  const key = `${about} ${JSON.stringify(conjunct)}`;
  let trigger = KNOWN.get(key);
  if (trigger === undefined) {
    const ofPerformer = about === 'care' ? factsOfPerformer(conjunct) : undefined;
    const ofRegistration = codesOfRegistration(conjunct);
    const ofDeath = about === 'care' && ownFact(conjunct) === 'afterDeath';
    trigger = { about, index: KNOWN.size, decide: compile(conjunct), ofPerformer, ofDeath, ofRegistration };
    KNOWN.set(key, trigger);
  }
  return trigger;
}

function conjuncts(expression: Expression): readonly Expression[] {
  return expression.op === 'all' ? expression.of.flatMap(conjuncts) : [expression];
}

function isOnOneFact(expression: Expression): boolean {
  if (expression.op === 'is' || expression.op === 'oneOf') return true;
  if (factsOfPerformer(expression) !== undefined || codesOfRegistration(expression) !== undefined)
    return true;
  return expression.op === 'count' && expression.where.op === 'is';
}

/** Some performer of whom one of these facts holds, whatever else is asked of them. */
function factsOfPerformer(expression: Expression): readonly string[] | undefined {
  if (!isSomeOf(expression, 'performers')) return undefined;
  return conjuncts(expression.where)
    .map((conjunct) => (conjunct.op === 'any' ? conjunct.of : [conjunct]).map(ownFact))
    .find((facts) => facts.every((fact) => fact !== undefined));
}

function ownFact(expression: Expression): string | undefined {
  return expression.op === 'is' && expression.fact.length === 2 ? expression.fact[1] : undefined;
}

/** Some registration under one of these codes. */
function codesOfRegistration(expression: Expression): readonly string[] | undefined {
  if (!isSomeOf(expression, 'registrations')) return undefined;
  const { where } = expression;
  return where.op === 'oneOf' && where.fact.length === 2 && where.fact[1] === 'code'
    ? where.values
    : undefined;
}

function isSomeOf(expression: Expression, set: string): expression is Count {
  return (
    expression.op === 'count' &&
    expression.atLeast === 1 &&
    expression.set.length === 2 &&
    expression.set[1] === set
  );
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

  /** Whether everything is there that one of the alternatives needs. */
  allow(alternatives: Triggers): boolean {
    for (const triggers of alternatives) if (this.#hasAll(triggers)) return true;
    return false;
  }

  /** Whether some resource could register one of these codes. */
  anyRegistered(codes: readonly string[]): boolean {
    const { registeredCodes } = this.#dossier;
    if (registeredCodes.size === 0) return false;
    for (const code of codes) if (registeredCodes.has(code)) return true;
    return false;
  }

  /** Whether something in the record has it. */
  has(trigger: Trigger): boolean {
    const known = this.#found[trigger.index];
    if (known !== undefined) return known;
    const found = this.#find(trigger);
    this.#found[trigger.index] = found;
    return found;
  }

  /** Whether something in the record may have it, as far as that is told without looking at what may. */
  mayHave(trigger: Trigger): boolean {
    if (trigger.ofDeath || trigger.ofRegistration !== undefined) return !this.#lacks(trigger);
    return this.has(trigger);
  }

  /** Whether nothing in the record can have it. */
  #lacks({ ofPerformer, ofDeath, ofRegistration }: Trigger): boolean {
    if (ofDeath) return this.#dossier.death.value === '';
    if (ofRegistration !== undefined) return !this.anyRegistered(ofRegistration);
    return ofPerformer?.every(isOfTeam) === true && !this.#dossier.teams.haveMembers;
  }

  #hasAll(triggers: readonly Trigger[]): boolean {
    for (const trigger of triggers) if (this.#lacks(trigger)) return false;
    for (const trigger of triggers) if (!this.has(trigger)) return false;
    return true;
  }

  #find(trigger: Trigger): boolean {
    if (this.#lacks(trigger)) return false;
    const { about, decide, ofPerformer } = trigger;
    if (ofPerformer !== undefined) return this.#somePerformer(ofPerformer);
    for (const subject of this.#dossier.subjects(about)) {
      this.#frame[0] = subject;
      if (decide(this.#frame, NOT_ASKED) === MET) return true;
    }
    return false;
  }

  /** The same few people give most of the care. */
  #somePerformer(facts: readonly string[]): boolean {
    this.#performers ??= new Set(this.#dossier.care.flatMap(({ performers }) => performers.items));
    for (const performer of this.#performers) {
      for (const fact of facts) {
        if ((performer as unknown as Record<string, Fact<boolean>>)[fact]?.value === true) return true;
      }
    }
    return false;
  }
}

// A trigger is a fact of the record, never an agreement.
const NOT_ASKED: Context = {
  agreements: () => {
    throw new Error('a trigger asks for no agreement');
  },
};
