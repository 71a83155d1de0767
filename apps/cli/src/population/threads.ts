import { Worker } from 'node:worker_threads';
import { Failure } from '../failure.ts';
import { type Words, words } from '../words.ts';
import type { Task } from './tasks.ts';

/** Threads that share work. */
export class Threads {
  readonly #workers: readonly Worker[];

  /** `memory` is what each may keep of what it made, in MB. */
  constructor(count: number, memory: number) {
    this.#workers = Array.from(
      { length: count },
      (_, number) =>
        new Worker(new URL('./thread.js', import.meta.url), {
          workerData: { number },
          resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 32 },
        }),
    );
  }

  /** Has each thread do this. */
  async each(task: Task): Promise<void> {
    await Promise.all(this.#workers.map((worker) => ask(worker, task)));
  }

  /** Divides these tasks; tells of each result as it comes, with the place of its task. */
  async share<Result>(tasks: readonly Task[], tell: (result: Result, index: number) => void): Promise<void> {
    let next = 0;
    const work = async (worker: Worker) => {
      while (next < tasks.length) {
        const index = next;
        next += 1;
        tell((await ask(worker, tasks[index] as Task)) as Result, index);
      }
    };
    await Promise.all(this.#workers.map(work));
  }

  async end(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

interface Answer {
  readonly result?: unknown;
  readonly error?: string;
  readonly words?: Words;
}

function ask(worker: Worker, task: Task): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      worker.off('message', answer);
      worker.off('error', fail);
      settle();
    };
    const answer = ({ result, error, words: told }: Answer) =>
      end(() => {
        if (error === undefined) resolve(result);
        else reject(told === undefined ? new Error(error) : new Failure(told));
      });
    const fail = (error: NodeJS.ErrnoException) =>
      end(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Failure(TOO_LITTLE) : error));
    worker.on('message', answer);
    worker.on('error', fail);
    worker.postMessage(task);
  });
}

const TOO_LITTLE = words(
  '--memory: dit geheugen is niet genoeg voor het grootste dossier in de invoer, geef meer',
  '--memory: this memory is not enough for the largest record in the input, give more',
);
