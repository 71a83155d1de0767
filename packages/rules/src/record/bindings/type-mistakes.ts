import { type Wording, wording } from '../../logic/wording.ts';
import { RESOURCE_TYPES } from '../resource-types.ts';
import type { BindingDeclaration } from './declaration.ts';

const TYPES: ReadonlySet<string> = new Set(RESOURCE_TYPES);

/** Texts and comments, in which a word means nothing. */
const SILENT = /'(?:[^'\\]|\\.)*'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

/** A word with which a path begins: not after a dot, and not the type that something is tested for or cast to. */
const HEAD = /(?<![.\w%`])(?:(?:is|as)\s+|(?:ofType|is|as)\s*\(\s*)?[A-Z][A-Za-z]+\b(?!\s*\()/g;

/** The types with which paths in an expression begin. */
export function typesNamedIn(expression: string): readonly string[] {
  const heads = expression.replace(SILENT, "''").match(HEAD) ?? [];
  return [...new Set(heads)].filter((head) => TYPES.has(head));
}

/** What an expression reads of types on which it is never evaluated, so that this part is never true. */
export function typeMistake(
  key: string,
  declarations: Readonly<Record<string, BindingDeclaration>>,
  expression: string,
): Wording | undefined {
  const { on, elsewhere = {} } = declarations[key] as BindingDeclaration;
  const types = Object.keys(on);
  const wrong = typesNamedIn(expression).filter((type) => !types.includes(type));
  if (wrong.length === 0) return undefined;
  const [named, allowed] = [wrong.join(', '), types.join(', ')];
  const [right] = wrong.flatMap((type) => (elsewhere[type] === undefined ? [] : [[type, elsewhere[type]]]));
  const better =
    right === undefined
      ? wording('', '')
      : wording(
          `; voor ${right[0]} is er bindings.${right[1]}`,
          `; for ${right[0]} there is bindings.${right[1]}`,
        );
  return wording(
    `wordt niet uitgerekend op ${named}; gebruik ${allowed}${better.nl}`,
    `is not evaluated on ${named}; use ${allowed}${better.en}`,
  );
}
