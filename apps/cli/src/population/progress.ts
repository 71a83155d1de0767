import type { Language } from '@prestatiewijzer/rules';
import { type Words, words } from '../words.ts';

/** Tells on standard error how far a run is. */
export class Progress {
  readonly #language: Language;
  readonly #begun = Date.now();
  #phase: Words = words('', '');
  #phaseBegun = Date.now();
  #done = 0;
  #total = 1;
  #told = 0;
  #facts: () => Words = () => words('', '');

  constructor(language: Language) {
    this.#language = language;
  }

  /** A part of the work of so much, in bytes or in buckets. */
  begin(phase: Words, total: number, facts: () => Words): void {
    this.#phase = phase;
    this.#total = Math.max(1, total);
    this.#facts = facts;
    this.#done = 0;
    this.#phaseBegun = Date.now();
    this.#tell();
  }

  add(amount: number): void {
    this.#done += amount;
    const isDone = this.#done >= this.#total;
    if (isDone || Date.now() - this.#told >= EVERY) this.#tell();
  }

  get seconds(): number {
    return (Date.now() - this.#begun) / 1000;
  }

  #tell(): void {
    this.#told = Date.now();
    const share = Math.min(1, this.#done / this.#total);
    const spent = (Date.now() - this.#phaseBegun) / 1000;
    const left =
      share > 0 && share < 1 ? `, ${LEFT[this.#language]} ${inTime((spent / share) * (1 - share))}` : '';
    const facts = this.#facts()[this.#language];
    const line = `${this.#phase[this.#language]} ${Math.floor(share * 100)}%${facts && `, ${facts}`}${left}`;
    process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${line}${share === 1 ? '\n' : ''}` : `${line}\n`);
  }
}

const EVERY = 2000;
const LEFT = words('nog', 'left');

function inTime(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return `${Math.ceil(seconds / 60)} min`;
}

/** `1.2 GB`. */
export function inBytes(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`;
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
