import type { Questions } from './questions.ts';
import type { Answer, Question } from './worker.ts';

/** The rules in a worker, so that the page answers to the keyboard while a large record is assessed. */
export function rulesInWorker(): Questions {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'rules' });
  const waiting = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>();
  let count = 0;

  function rejectAll(): void {
    for (const { reject } of waiting.values()) reject(new Error('The rules could not be loaded.'));
    waiting.clear();
  }
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    const asker = waiting.get(data.id);
    waiting.delete(data.id);
    if ('error' in data) asker?.reject(Object.assign(new Error(data.error), { name: data.name }));
    else asker?.resolve(data.answer);
  });
  worker.addEventListener('error', rejectAll);
  worker.addEventListener('messageerror', rejectAll);

  function ask(name: keyof Questions) {
    return (...parameters: readonly unknown[]) =>
      new Promise<never>((resolve, reject) => {
        count += 1;
        waiting.set(count, { resolve: resolve as (answer: unknown) => void, reject });
        worker.postMessage({ id: count, name, parameters } satisfies Question);
      });
  }
  return {
    configure: ask('configure'),
    add: ask('add'),
    put: ask('put'),
    assess: ask('assess'),
    places: ask('places'),
    rule: ask('rule'),
  };
}
