import { ownCode } from '../../codes/own-code.ts';
import type { Expression } from '../../logic/expression.ts';
import type { CatalogueCondition, CatalogueEntry } from './entry.ts';

/** What is published of a title without the words: all that decides. Plain JSON. */
export type TitleLogic = Omit<
  CatalogueEntry,
  'name' | 'onlyIf' | 'occasion' | 'registered' | 'conditions' | 'summary' | 'sources'
> & {
  readonly onlyIf?: Expression;
  readonly occasion?: Expression;
  /** Absent where some registration of the subject under one of its codes, or the site's own, is all that is asked. */
  readonly registered?: Expression;
  readonly conditions: readonly ConditionLogic[];
};

export type ConditionLogic = Omit<
  CatalogueCondition,
  'text' | 'logic' | 'todo' | 'because' | 'summary' | 'sources'
> & { readonly logic: Expression };

export function logicOf({ name, summary, sources, ...entry }: CatalogueEntry): TitleLogic {
  const { onlyIf, occasion, registered, conditions, ...rest } = entry;
  return {
    ...rest,
    ...(onlyIf && { onlyIf: onlyIf.tree }),
    ...(occasion && { occasion: occasion.tree }),
    ...(!isByCode(registered.tree, codesOf(entry)) && { registered: registered.tree }),
    conditions: conditions.map(ofCondition),
  };
}

/** Its official codes, and a site's own. */
export function codesOf({ id, codes }: Pick<CatalogueEntry, 'id' | 'codes'>): readonly string[] {
  return [...codes.map(({ code }) => code), ownCode(id)];
}

/** Some registration of the subject under one of these codes, and nothing else. */
function isByCode(registered: Expression, codes: readonly string[]): boolean {
  return JSON.stringify(registered) === JSON.stringify(byCode(codes));
}

export function byCode(values: readonly string[]): Expression {
  const where = { op: 'oneOf', fact: [1, 'code'], values } as const;
  return { op: 'count', set: [0, 'registrations'], variable: 1, where, atLeast: 1 };
}

function ofCondition({
  text,
  todo,
  because,
  summary,
  sources,
  logic,
  ...rest
}: CatalogueCondition): ConditionLogic {
  return { ...rest, logic: logic.tree };
}
