import type { Language, Wording } from '../logic/wording.ts';
import { wording } from '../logic/wording.ts';
import type { Problem } from './problem.ts';

/** So many of one kind are named; the others are counted. */
const NAMED = 20;

/** Collects input that could not be used, each thing once. */
export class Problems {
  readonly #found = new Map<string, Problem>();
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
  }

  add(severity: Problem['severity'], reference: string, path: string, message: Wording): void {
    this.#add({ severity, reference, path, message: message[this.#language] });
  }

  get hasError(): boolean {
    return [...this.#found.values()].some(({ severity }) => severity === 'error');
  }

  /** No problems, in the same language. */
  empty(): Problems {
    return new Problems(this.#language);
  }

  /** The same problems, to which those of one patient can be added. */
  with(others: readonly Problem[]): Problems {
    const copy = this.empty();
    for (const [key, problem] of this.#found) copy.#found.set(key, problem);
    for (const problem of others) copy.#add(problem);
    return copy;
  }

  /** Without those that what `by` gives tells to belong to something, and these by what that is; asked only if there are. */
  divided(by: () => (problem: Problem) => string | undefined): {
    readonly shared: Problems;
    readonly own: ReadonlyMap<string, readonly Problem[]>;
  } {
    const shared = this.empty();
    const own = new Map<string, Problem[]>();
    if (this.#found.size === 0) return { shared, own };
    const isOf = by();
    for (const problem of this.#found.values()) {
      const owner = isOf(problem);
      const others = owner === undefined ? undefined : own.get(owner);
      if (owner === undefined) shared.#add(problem);
      else if (others === undefined) own.set(owner, [problem]);
      else others.push(problem);
    }
    return { shared, own };
  }

  /** Sorted, so that the order of the input does not matter; of many of one kind the first, with how many there are. */
  list(): readonly Problem[] {
    if (this.#found.size === 0) return [];
    const sorted = [...this.#found.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, problem]) => problem);
    if (sorted.length <= NAMED) return sorted;
    const counts = new Map<string, number>();
    const named = sorted.filter((problem) => {
      const kind = `${problem.path}\n${problem.message}`;
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      return count <= NAMED;
    });
    for (const [kind, count] of counts) {
      if (count <= NAMED) continue;
      const [path, message] = kind.split('\n') as [string, string];
      named.push({
        severity: 'warning',
        reference: 'input',
        path,
        message: `${andMore(count - NAMED)[this.#language]} ${message}`,
      });
    }
    return named;
  }

  #add(problem: Problem): void {
    const key = `${problem.reference}\n${problem.path}\n${problem.message}`;
    if (!this.#found.has(key)) this.#found.set(key, problem);
  }
}

function andMore(count: number): Wording {
  return wording(`en van nog ${count} andere resources: dit`, `and of ${count} more resources: this`);
}
