import type { Words } from './words.ts';

/** What keeps the command from doing what was asked, in one line for the person who asked it. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly words: Words;

  constructor(words: Words) {
    super(words.en);
    this.words = words;
  }
}
