import { unavailable } from '@prestatiewijzer/cds-hooks';

/** More of one tenant wait for nothing: the caller has given up by then. */
const MOST_WAITING = 20;
const RETRY_SECONDS = 5;

/** Gives workers to who waits for one: by turns to each tenant, and to those of one tenant in the order they came. */
export class FairQueue<Worker> {
  readonly #free: Worker[];
  readonly #all: number;
  #whenEmpty: (() => void) | undefined;
  readonly #waiting = new Map<string, ((worker: Worker) => void)[]>();

  constructor(workers: readonly Worker[]) {
    this.#free = [...workers];
    this.#all = workers.length;
  }

  /** Resolves when nobody works or waits. */
  empty(): Promise<void> {
    if (this.#free.length === this.#all) return Promise.resolve();
    return new Promise((resolve) => {
      this.#whenEmpty = resolve;
    });
  }

  /**
   * Does work when a worker is free.
   * @throws Problem when too much of this tenant is waiting already
   */
  async do<Result>(tenant: string, work: (worker: Worker) => Promise<Result>): Promise<Result> {
    const worker = this.#free.pop() ?? (await this.#turn(tenant));
    try {
      return await work(worker);
    } finally {
      this.#pass(worker);
    }
  }

  #turn(tenant: string): Promise<Worker> {
    const line = this.#waiting.get(tenant) ?? [];
    if (line.length === MOST_WAITING)
      throw unavailable(RETRY_SECONDS, 'Too many large calls are waiting; try again in a moment.');
    this.#waiting.set(tenant, line);
    return new Promise((start) => line.push(start));
  }

  #pass(worker: Worker): void {
    for (const [tenant, line] of this.#waiting) {
      // This tenant comes last from now on.
      this.#waiting.delete(tenant);
      const start = line.shift();
      if (line.length > 0) this.#waiting.set(tenant, line);
      start?.(worker);
      return;
    }
    this.#free.push(worker);
    if (this.#free.length === this.#all) this.#whenEmpty?.();
  }
}
