import type { Entity, SubjectKind } from './entities.ts';
import type { PeriodSubject } from './periods/period-subject.ts';

/** What a title can be about, by kind. */
export type Subjects = { readonly [Kind in SubjectKind]: Entity<Kind> };

/** Of these what is told changes from day to day, so that they are judged day by day. */
const PERIOD_KINDS = ['stay', 'indication'] as const satisfies readonly SubjectKind[];

export type PeriodKind = (typeof PERIOD_KINDS)[number];
export type MomentKind = Exclude<SubjectKind, PeriodKind>;

/** What lasts, by kind. */
export type PeriodSubjects = { readonly [Kind in PeriodKind]: PeriodSubject<Entity<Kind>> };

export function isPeriodKind(kind: SubjectKind): kind is PeriodKind {
  return (PERIOD_KINDS as readonly SubjectKind[]).includes(kind);
}

export type { SubjectKind };
