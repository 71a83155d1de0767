import { type Wording, wording } from '../../logic/wording.ts';
import { RESOURCE_TYPES } from '../resource-types.ts';
import { typesOf } from './facts.ts';
import type { BoundFact } from './site-bindings.ts';

const TYPES: ReadonlySet<string> = new Set(RESOURCE_TYPES);

/** Texts and comments, in which a word means nothing. */
const SILENT = /'(?:[^'\\]|\\.)*'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

/** A word with which a path begins: not after a dot, and not the type that something is tested for or cast to. */
const HEAD = /(?<![.\w%`])(?:(?:is|as)\s+|(?:ofType|is|as)\s*\(\s*)?[A-Z][A-Za-z]+\b(?!\s*\()/g;

/** What an expression reads of types on which it is never evaluated, so that this part is never true. */
export function typeMistake(fact: BoundFact, expression: string): Wording | undefined {
  const types = typesOf(fact);
  const heads = expression.replace(SILENT, "''").match(HEAD) ?? [];
  const wrong = [...new Set(heads)].filter((head) => TYPES.has(head) && !types.includes(head));
  if (wrong.length === 0) return undefined;
  const [named, allowed] = [wrong.join(', '), types.join(', ')];
  return wording(
    `wordt niet uitgerekend op ${named}; gebruik ${allowed}`,
    `is not evaluated on ${named}; use ${allowed}`,
  );
}
