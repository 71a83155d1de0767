import { Worker } from 'node:worker_threads';
import { type CdsResponse, Problem } from '@prestatiewijzer/cds-hooks';
import type { RecordProblem } from '@prestatiewijzer/patient-record';
import type { Answered } from '../assessments/assessing.ts';
import type { Called } from '../observe/observed.ts';
import type { Store } from '../storage/store.ts';
import { within } from '../within.ts';
import {
  type Failure,
  type FromThread,
  type Needed,
  problemOf,
  type Question,
  refusedBy,
  type ThreadData,
  type ToThread,
} from './messages.ts';

/** Nobody waits this long for a card, and what takes longer must not keep others waiting. */
const MOST_MILLISECONDS = 30_000;
/** What a call of the largest body needs, several times over. A thread that takes more ends, and nothing else. */
const MOST_MEGABYTES = 1024;

/** What is told of a call while it is answered. */
export interface OnCall {
  readonly onCalled: (called: Called) => void;
  readonly onUnloaded: (problems: readonly RecordProblem[]) => void;
}

/** One thread, which answers one call at a time and comes back when it breaks. */
export class Thread {
  readonly #data: ThreadData;
  readonly #store: Pick<Store, Needed>;
  #worker: Worker | undefined;

  constructor(data: ThreadData, store: Pick<Store, Needed>) {
    this.#data = data;
    this.#store = store;
  }

  async answer(question: Question, on?: OnCall): Promise<CdsResponse | Answered> {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    try {
      return await within(MOST_MILLISECONDS, this.#send(worker, question, on));
    } catch (error) {
      // Of a call that was refused the thread is as good as before.
      if (!(error instanceof Problem)) this.end();
      throw error;
    }
  }

  end(): void {
    void this.#worker?.terminate();
    this.#worker = undefined;
  }

  #start(): Worker {
    const worker = new Worker(new URL('./thread.js', import.meta.url), {
      workerData: this.#data,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    });
    // A thread that waits for calls does not keep the process; one that ended makes room for another.
    worker.unref();
    worker.on('error', () => undefined);
    worker.once('exit', () => {
      if (this.#worker === worker) this.#worker = undefined;
    });
    return worker;
  }

  async #send(worker: Worker, question: Question, on?: OnCall): Promise<CdsResponse | Answered> {
    const heard = new AbortController();
    const { signal } = heard;
    try {
      return await new Promise<CdsResponse | Answered>((resolve, reject) => {
        const hear = (message: FromThread) => {
          if (message.kind === 'keep') void this.#keep(worker, message);
          else if (message.kind === 'unloaded') on?.onUnloaded(message.problems);
          else if (message.kind === 'called') on?.onCalled(message.called);
          else if (message.kind === 'answered') resolve(message.answer);
          else if (message.kind === 'failed') reject(failed(message.failure));
          else reject(problemOf(message.refusal));
        };
        const end = () => reject(new ThreadEnded());
        worker.on('message', hear).once('error', reject).once('exit', end);
        signal.addEventListener('abort', () => {
          worker.off('message', hear).off('error', reject).off('exit', end);
        });
        post(worker, question);
      });
    } finally {
      heard.abort();
    }
  }

  /** Keeps what the thread wants kept, and tells it how that went. */
  async #keep(worker: Worker, { number, method, parts }: Extract<FromThread, { kind: 'keep' }>) {
    try {
      const keep = this.#store[method].bind(this.#store) as (
        ...parts: readonly unknown[]
      ) => Promise<unknown>;
      post(worker, { kind: 'kept', number, result: await keep(...parts) });
    } catch (error) {
      const refusal = error instanceof Problem ? refusedBy(error) : undefined;
      post(worker, { kind: 'not kept', number, refusal });
    }
  }
}

function post(worker: Worker, message: ToThread): void {
  // The bytes of a body move; they are not copied.
  worker.postMessage(message, 'body' in message ? [message.body.buffer as ArrayBuffer] : []);
}

class ThreadEnded extends Error {
  override readonly name = 'ThreadEnded';
}

function failed({ name, stack }: Failure): Error {
  return Object.assign(new Error('a large call failed'), { name, stack });
}
