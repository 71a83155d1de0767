/**
 * Does what comes in while work is under way together, in the next round: a busy service asks the database a few large
 * questions instead of many small ones, and an idle one waits for nobody.
 */
export class Together<Item, Result> {
  readonly #work: (items: readonly Item[]) => Promise<readonly Result[]>;
  #waiting: Waiting<Item, Result>[] = [];
  #busy = false;

  /** `work` gives a result for each item, in the same order. */
  constructor(work: (items: readonly Item[]) => Promise<readonly Result[]>) {
    this.#work = work;
  }

  add(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      if (!this.#busy) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#busy = true;
    while (this.#waiting.length > 0) {
      const round = this.#waiting;
      this.#waiting = [];
      try {
        const results = await this.#work(round.map(({ item }) => item));
        for (const [index, { resolve }] of round.entries()) resolve(results[index] as Result);
      } catch (error) {
        // What one cannot do must not stop the others.
        if (round.length === 1) round[0]?.reject(error);
        else await this.#oneByOne(round);
      }
    }
    this.#busy = false;
  }

  async #oneByOne(round: readonly Waiting<Item, Result>[]): Promise<void> {
    for (const { item, resolve, reject } of round) {
      await this.#work([item]).then(([result]) => resolve(result as Result), reject);
    }
  }
}

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}
