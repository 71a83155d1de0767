import type { Lack, Ref } from '../logic/fact.ts';
import type { Wording } from '../logic/wording.ts';
import { LACKS } from './lack-words.ts';

export type LackFact = keyof typeof LACKS;

export function lack(fact: LackFact, type: string, of?: Ref): Lack {
  return of === undefined ? { fact, type } : { fact, type, of };
}

export function lackWording(fact: string): Wording {
  return LACKS[fact as LackFact];
}
