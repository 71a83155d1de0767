import type { Entity, SubjectKind } from './entities.ts';

/** What a title can be about, by kind. */
export type Subjects = { readonly [Kind in SubjectKind]: Entity<Kind> };

export type { SubjectKind };
