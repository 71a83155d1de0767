import { type CdsResponse, type OperationOutcome, Problem } from '@prestatiewijzer/cds-hooks';
import type { RecordProblem } from '@prestatiewijzer/patient-record';
import type { Answered } from '../assessments/assessing.ts';
import type { Called } from '../observe/observed.ts';
import type { Store } from '../storage/store.ts';
import type { TenantsSource } from '../tenants/source.ts';

/** What a thread for large calls starts with. */
export interface ThreadData {
  readonly tenants: TenantsSource;
  readonly budget: number;
}

/** What of the store an answer needs. */
export type Needed = Extract<keyof Store, 'consider' | 'rename' | 'show'>;

/** Who sends, as far as a thread has to know. */
export type Client = { readonly issuer: string; readonly tenant: string | undefined } | undefined;

/** What a thread is asked, one at a time. */
export type Question =
  | {
      readonly kind: 'call';
      readonly service: string;
      readonly body: Uint8Array;
      readonly client: Client;
      readonly origin: string | undefined;
      readonly today: string;
    }
  | { readonly kind: 'assess'; readonly body: Uint8Array; readonly client: Client; readonly at: string };

export type ToThread =
  | Question
  | { readonly kind: 'kept'; readonly number: number; readonly result: unknown }
  | { readonly kind: 'not kept'; readonly number: number; readonly refusal: Refused | undefined };

export type FromThread =
  | {
      readonly kind: 'keep';
      readonly number: number;
      readonly method: Needed;
      readonly parts: readonly unknown[];
    }
  | { readonly kind: 'unloaded'; readonly problems: readonly RecordProblem[] }
  | { readonly kind: 'called'; readonly called: Called }
  | { readonly kind: 'answered'; readonly answer: CdsResponse | Answered }
  | { readonly kind: 'refused'; readonly refusal: Refused }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** A `Problem` on its way between threads. */
export interface Refused {
  readonly status: number;
  readonly issue: OperationOutcome['issue'];
  readonly headers: Readonly<Record<string, string>>;
}

export function refusedBy({ status, outcome, headers }: Problem): Refused {
  return { status, issue: outcome.issue, headers };
}

export function problemOf({ status, issue, headers }: Refused): Problem {
  return new Problem(status, issue, headers);
}

/** An error on its way between threads, as far as it may be logged. */
export interface Failure {
  readonly name: string;
  readonly stack: string;
}
