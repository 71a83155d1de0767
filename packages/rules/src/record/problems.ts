import type { Language, Wording } from '../logic/wording.ts';
import type { Problem } from './problem.ts';

/** Collects input that could not be used, each thing once. */
export class Problems {
  readonly #found = new Map<string, Problem>();
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
  }

  add(severity: Problem['severity'], reference: string, path: string, message: Wording): void {
    const key = `${reference}\n${path}\n${message.nl}`;
    if (!this.#found.has(key)) {
      this.#found.set(key, { severity, reference, path, message: message[this.#language] });
    }
  }

  /** No problems, in the same language. */
  empty(): Problems {
    return new Problems(this.#language);
  }

  /** The same problems, to which those of one patient can be added. */
  copy(): Problems {
    const copy = new Problems(this.#language);
    for (const [key, problem] of this.#found) copy.#found.set(key, problem);
    return copy;
  }

  /** Sorted, so that the order of the input does not matter. */
  list(): readonly Problem[] {
    return [...this.#found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, problem]) => problem);
  }
}
