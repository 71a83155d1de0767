import {
  type CatalogueCondition,
  type CatalogueEntry,
  catalogue,
  type Expression,
} from '@prestatiewijzer/rules';
import { CANONICAL } from '@prestatiewijzer/rules/terminology';
import type { JsonResource } from '../resource.ts';
import { canonical } from './canonical.ts';

/** Media type of an expression: the tree of the rules, as JSON. */
const LANGUAGE = 'application/json';
const SOURCE = `${CANONICAL}/StructureDefinition/bron`;

/** Every title of the catalogue as a ChargeItemDefinition. */
export function chargeItemDefinitions(): readonly JsonResource[] {
  return catalogue().map(toDefinition);
}

function toDefinition(title: CatalogueEntry): JsonResource {
  const { id, name, codes, sources } = title;
  const reviewed = sources.map(({ checked }) => checked).sort()[0];
  const period = periodOf(title);
  return canonical('ChargeItemDefinition', id, name.nl, {
    extension: sources.map(citation),
    description: `${name.en}. Paid by: ${title.law}.`,
    ...(reviewed !== undefined && { lastReviewDate: reviewed }),
    ...(period !== undefined && { effectivePeriod: period }),
    ...(codes.length > 0 && { code: { coding: codes, text: name.nl } }),
    ...applicabilityOf(title),
  });
}

function citation({ id }: { readonly id: string }): object {
  return { url: SOURCE, valueRelatedArtifact: { type: 'citation', citation: id } };
}

/** What must be true: exclusions turned round, judgements that never decide left out. */
function applicabilityOf({ conditions }: CatalogueEntry): object {
  const deciding = conditions.filter(({ kind }) => kind !== 'attention');
  if (deciding.length === 0) return {};
  return {
    applicability: deciding.map((condition) => ({
      extension: condition.sources.map(citation),
      description: describe(condition),
      language: LANGUAGE,
      expression: JSON.stringify(mustHold(condition)),
    })),
  };
}

function describe({ id, kind, text }: CatalogueCondition): string {
  return `${id}: ${kind === 'exclusion' ? `niet: ${text.nl}` : text.nl}`;
}

function mustHold({ kind, logic }: CatalogueCondition): Expression {
  return kind === 'exclusion' ? { op: 'not', of: logic.tree } : logic.tree;
}

/** The period of a validity that is no more than a first or last date; any other is an applicability only. */
function periodOf({ conditions }: CatalogueEntry): { start?: string; end?: string } | undefined {
  const trees = conditions.filter(({ kind }) => kind === 'validity').map(({ logic }) => logic.tree);
  const bounds = trees.flatMap((tree) => (tree.op === 'all' ? tree.of : [tree])).map(boundOf);
  if (bounds.length === 0 || bounds.some((bound) => bound === undefined)) return undefined;
  return Object.assign({}, ...bounds) as { start?: string; end?: string };
}

function boundOf(tree: Expression): { start?: string; end?: string } | undefined {
  if (tree.op === 'from') return { start: tree.moment };
  if (tree.op === 'before') return { end: dayBefore(tree.moment) };
  if (tree.op === 'not' && tree.of.op === 'from') return { end: dayBefore(tree.of.moment) };
  return undefined;
}

function dayBefore(date: string): string {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}
