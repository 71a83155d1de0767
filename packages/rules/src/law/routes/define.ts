import { columnsOf } from '../../facts/columns.ts';
import type { DeliveryForm } from '../../facts/wlz/indication-values.ts';
import { all, any, not } from '../../logic/columns.ts';
import type { Expression } from '../../logic/expression.ts';
import type { Wording } from '../../logic/wording.ts';
import type { Source } from '../sources.ts';
import type { Law } from '../title.ts';
import type { CareKind } from './care-kind.ts';

/** A route before it is held against a record: plain data, as a title is. */
export interface RouteRule {
  readonly id: string;
  readonly care: CareKind;
  readonly law: Law;
  readonly when: Expression;
  readonly reason: Wording;
  readonly sources: readonly Source[];
}

/** The facts that routes are decided on. */
export const standing = columnsOf('standing');

export const withWlz = standing.wlz;
export const withoutWlz = not(standing.wlz);
export const atHomeOrBth = any(standing.atHome, standing.inBth);
export const inHchOrPu = any(standing.inHch, standing.inPu);
export const inInstitution = any(standing.inNursingHome, inHchOrPu);

export function withForm(...codes: readonly DeliveryForm[]): Expression {
  return all(standing.wlz, standing.form.in(codes));
}

export function route(
  id: string,
  law: Law,
  when: Expression,
  reason: Wording,
  sources: readonly Source[],
): Omit<RouteRule, 'care'> {
  return { id, law, when, reason, sources };
}

/** The routes of one kind of care. */
export function routesOf(care: CareKind, ...rules: readonly Omit<RouteRule, 'care'>[]): readonly RouteRule[] {
  return rules.map((rule) => ({ ...rule, care, id: `${care}-${rule.id}` }));
}
