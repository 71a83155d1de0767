import type {
  CatalogueCondition,
  CatalogueEntry,
  Expression,
  Logic,
  Outcome,
  SubjectKind,
} from '@prestatiewijzer/rules';
import { CANNOT, type FactLimit } from './fact-limits.ts';

const OUTCOMES: readonly Outcome[] = ['unmet', 'unknown', 'met'];
const UNKNOWN = 1;
const MET = 2;

/** An outcome as a number, so that all is the least and any the greatest. */
type Truth = 0 | 1 | 2;

/**
 * The outcomes that a condition of a title can have in a finding at all: those it has for some outcomes of the facts with
 * which the title gives a finding. A fact or a count has any outcome, apart from what `fact-limits.ts` says of it, and the
 * same one wherever the trees of the title ask for it.
 */
export function possibleOutcomes(title: CatalogueEntry, { logic }: CatalogueCondition): ReadonlySet<Outcome> {
  // The same for any record.
  if (facts([logic.tree]).size === 0) return new Set([OUTCOMES[truthOf(logic.tree, new Map())] as Outcome]);
  const relevant = any([title.occasion, title.registered]);
  return outcomesWhen(relevant, logic.tree, title.about);
}

/** The same for what is not registered yet; none where nothing points to a title before it is registered. */
export function possibleUnregistered(
  { occasion, registered, about }: CatalogueEntry,
  { logic }: CatalogueCondition,
): ReadonlySet<Outcome> {
  const relevant = { op: 'all', of: [any([occasion]), { op: 'not', of: registered.tree }] } as const;
  return outcomesWhen(relevant, logic.tree, about);
}

function any(logics: readonly (Logic | undefined)[]): Expression {
  return { op: 'any', of: logics.flatMap((logic) => logic?.tree ?? []) };
}

function outcomesWhen(relevant: Expression, tree: Expression, about: SubjectKind): ReadonlySet<Outcome> {
  const possible = new Set<Outcome>();
  for (const known of assignments(facts([relevant, tree]), about)) {
    if (truthOf(relevant, known) === MET) possible.add(OUTCOMES[truthOf(tree, known)] as Outcome);
    if (possible.size === OUTCOMES.length) break;
  }
  return possible;
}

/** What is asked of the record: everything that is neither composed nor the same for any record. */
type Asked = Exclude<Expression, { op: 'all' | 'any' | 'not' | 'known' | 'judgement' }>;

function facts(trees: readonly Expression[]): ReadonlyMap<string, Asked> {
  const found = new Map<string, Asked>();
  const collect = (tree: Expression): void => {
    if (tree.op === 'all' || tree.op === 'any') tree.of.forEach(collect);
    else if (tree.op === 'not') collect(tree.of);
    else if (tree.op === 'known') collect(itself(tree));
    else if (tree.op !== 'judgement') found.set(keyOf(tree), tree);
  };
  trees.forEach(collect);
  return found;
}

function* assignments(
  asked: ReadonlyMap<string, Asked>,
  about: SubjectKind,
): Generator<ReadonlyMap<string, Truth>> {
  const choices = [...asked].map(([key, fact]) => [key, truthsOf(fact, about)] as const);
  const known = new Map<string, Truth>();
  function* choose(index: number): Generator<ReadonlyMap<string, Truth>> {
    const choice = choices[index];
    if (choice === undefined) {
      yield known;
      return;
    }
    const [key, truths] = choice;
    for (const truth of truths) {
      known.set(key, truth);
      yield* choose(index + 1);
    }
  }
  yield* choose(0);
}

function truthsOf(fact: Asked, about: SubjectKind): readonly Truth[] {
  const limits = CANNOT.filter((limit) => isAbout(limit, fact, about));
  const barred = new Set(limits.flatMap(({ cannot }) => cannot.map((outcome) => OUTCOMES.indexOf(outcome))));
  return ([0, 1, 2] as const).filter((truth) => !barred.has(truth));
}

function isAbout({ about, path, cannot }: FactLimit, fact: Asked, kind: SubjectKind): boolean {
  if (!('fact' in fact) || !about.includes(kind)) return false;
  // Of a value only that it is always told says something about a test on it.
  if (fact.op !== 'is' && cannot.some((outcome) => outcome !== 'unknown')) return false;
  return fact.fact[0] === 0 && fact.fact.slice(1).join('.') === path;
}

function truthOf(tree: Expression, known: ReadonlyMap<string, Truth>): Truth {
  switch (tree.op) {
    case 'all':
      return Math.min(MET, ...tree.of.map((part) => truthOf(part, known))) as Truth;
    case 'any':
      return Math.max(0, ...tree.of.map((part) => truthOf(part, known))) as Truth;
    case 'not':
      return (MET - truthOf(tree.of, known)) as Truth;
    case 'known':
      return known.get(keyOf(itself(tree))) === UNKNOWN ? 0 : MET;
    case 'judgement':
      return UNKNOWN;
    default:
      return known.get(keyOf(tree)) as Truth;
  }
}

/** The fact that is told or not. */
function itself({ fact }: Extract<Expression, { op: 'known' }>): Asked {
  return { op: 'is', fact };
}

const keys = new WeakMap<Expression, string>();

/** The same for what is asked the same; worked out once, as the trees are walked for thousands of assignments. */
function keyOf(tree: Expression): string {
  let key = keys.get(tree);
  if (key === undefined) {
    key = JSON.stringify(tree);
    keys.set(tree, key);
  }
  return key;
}
