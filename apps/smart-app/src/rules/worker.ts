import { Answers } from './answers.ts';
import type { Questions } from './questions.ts';

/** A question, as it comes from the page. */
export interface Question {
  readonly id: number;
  readonly name: keyof Questions;
  readonly parameters: readonly unknown[];
}

export type Answer =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly error: string; readonly name: string };

const answers = new Answers(async (language) => {
  const { default: texts } =
    language === 'nl'
      ? await import('@prestatiewijzer/rules/texts/nl')
      : await import('@prestatiewijzer/rules/texts/en');
  return texts;
});

/** In the order in which they were asked: what is added counts for what is asked after it. */
let last: Promise<void> = Promise.resolve();

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  last = last.then(() => answer(data));
});

async function answer({ id, name, parameters }: Question): Promise<void> {
  try {
    const method = answers[name] as (...all: readonly unknown[]) => Promise<unknown>;
    self.postMessage({ id, answer: await method.apply(answers, parameters as unknown[]) } satisfies Answer);
  } catch (error) {
    const { message, name: kind } = error as Error;
    self.postMessage({ id, error: message, name: kind } satisfies Answer);
  }
}
