import type { CareKind, Law, Route, Settings } from '@prestatiewijzer/rules';
import type { Change, Resource } from '../vignettes/run/vignette.ts';

/** One file: a record, and cases that each differ from it and say who pays. */
export interface RouteVignette {
  readonly about: string;
  readonly at: string;
  readonly record: readonly Resource[];
  readonly cases: readonly RouteCase[];
}

export interface RouteCase {
  readonly name: string;
  readonly at?: string;
  readonly settings?: Settings;
  readonly remove?: readonly string[];
  readonly replace?: readonly Resource[];
  readonly add?: readonly Resource[];
  readonly set?: readonly Change[];
  /** By kind of care: exactly the laws that pay or may pay. What is not named does not matter. */
  readonly expect: Partial<Record<CareKind, Partial<Record<Law, Route['outcome']>>>>;
  /** Ids of routes that are among those taken or possible. */
  readonly routes?: readonly string[];
  /** By id of a route: facts that are missing. */
  readonly missing?: Readonly<Record<string, readonly string[]>>;
}
