import type { Language } from '@prestatiewijzer/rules';
import type { AssessOrder } from './assess/assess-bucket.ts';
import type { GatherOrder, Groups } from './scan/gather.ts';
import type { SurveyOrder } from './scan/survey-order.ts';
import type { SharedIndex } from './shared/shared-index.ts';

/** What a thread can be told to do. */
export type Task =
  | ({ readonly kind: 'survey' } & SurveyOrder)
  | PrepareGather
  | ({ readonly kind: 'gather' } & GatherOrder)
  | { readonly kind: 'end-gather' }
  | PrepareAssess
  | ({ readonly kind: 'assess' } & AssessOrder);

interface PrepareGather {
  readonly kind: 'prepare-gather';
  readonly groups: Groups;
  readonly folder: string;
  /** So many buckets there are. */
  readonly count: number;
}

interface PrepareAssess {
  readonly kind: 'prepare-assess';
  readonly index: SharedIndex;
  /** Files. */
  readonly settings: string | undefined;
  readonly key: string | undefined;
  readonly language: Language;
  readonly at: string;
  readonly files: readonly string[];
  readonly from: string | undefined;
  readonly until: string | undefined;
  /** Types of which not all of the export is there. */
  readonly partial: readonly string[];
}
