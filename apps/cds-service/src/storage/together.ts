/**
 * Does what comes in while work is under way together, in the next round: a busy service asks the database a few large
 * questions instead of many small ones, and an idle one waits for nobody. Rounds can overlap; then they start evenly
 * spread, so that with a slow database nobody waits for much more than one round.
 */
export class Together<Item, Result> {
  readonly #work: (items: readonly Item[]) => Promise<readonly Result[]>;
  readonly #parallel: number;
  #waiting: Waiting<Item, Result>[] = [];
  #underWay = 0;
  #timer: NodeJS.Timeout | undefined;
  /** How long the last round took. */
  #milliseconds = 0;

  /** `work` gives a result for each item, in the same order. */
  constructor(work: (items: readonly Item[]) => Promise<readonly Result[]>, parallel = 1) {
    this.#work = work;
    this.#parallel = parallel;
  }

  add(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      this.#next();
    });
  }

  /** Starts a round when it is time for one. */
  #next(): void {
    if (this.#waiting.length === 0 || this.#underWay === this.#parallel) return;
    if (this.#underWay === 0) void this.#round();
    else {
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined;
        if (this.#waiting.length > 0 && this.#underWay < this.#parallel) void this.#round();
      }, this.#milliseconds / this.#parallel);
    }
  }

  async #round(): Promise<void> {
    const round = this.#waiting;
    this.#waiting = [];
    this.#underWay += 1;
    const start = performance.now();
    this.#next();
    try {
      const results = await this.#work(round.map(({ item }) => item));
      for (const [index, { resolve }] of round.entries()) resolve(results[index] as Result);
    } catch (error) {
      // What one cannot do must not stop the others; what nobody can do now need not be tried for each.
      if (round.length > 1 && isAboutData(error)) await this.#oneByOne(round);
      else for (const { reject } of round) reject(error);
    }
    this.#milliseconds = performance.now() - start;
    this.#underWay -= 1;
    this.#next();
  }

  async #oneByOne(round: readonly Waiting<Item, Result>[]): Promise<void> {
    for (const { item, resolve, reject } of round) {
      await this.#work([item]).then(([result]) => resolve(result as Result), reject);
    }
  }
}

/**
 * A value that the database does not take, or a rule of its tables.
 * @see https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
function isAboutData(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^2[1-3]\w{3}$/.test(code);
}

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}
