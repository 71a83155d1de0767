/**
 * Which facts the rules find in a record, in which resources, and which they look for in vain: for who connects a system.
 *
 * @module
 */
import { Dossier } from '../../facts/dossier.ts';
import type { Language } from '../../logic/wording.ts';
import type { Problem } from '../../record/problem.ts';
import type { AssessOptions } from '../assess.ts';
import { open } from '../open.ts';
import type { FactFound, SoughtFact } from './explained-fact.ts';
import { HOSPITAL_FACTS } from './hospital-facts.ts';
import { OUTSIDE_FACTS } from './outside-facts.ts';
import { PLANNING_FACTS } from './planning-facts.ts';
import { type SuggestedBinding, type Suggestions, suggestBindings, type UnreadWord } from './suggest.ts';
import { type UnreadCode, unreadCodes } from './unread-codes.ts';

export type { FactFound, SuggestedBinding, Suggestions, UnreadCode, UnreadWord };
export { suggestBindings };

/** What the rules see in one patient's record. */
export interface RecordExplanation {
  /** `Patient/id`. */
  readonly patient: string;
  readonly facts: readonly ExplainedFact[];
  /** Codes that no rule reads, in concepts that say nothing to the rules: candidates for a translation. */
  readonly unread: readonly UnreadCode[];
  /** Input that could not be used. */
  readonly problems: readonly Problem[];
}

/** A fact that the rules look for; `found` is empty when the record does not tell it. */
export interface ExplainedFact {
  /** Stable, e.g. `hand-over`. */
  readonly fact: string;
  readonly name: string;
  readonly found: readonly FactFound[];
  /** Resources that should tell it, and of which it is not clear what they say. */
  readonly unclear: readonly string[];
  /** Elements and codes that say it. */
  readonly lookedIn: string;
  /** The key of settings `bindings` by which a site can say it in its own way. */
  readonly binding?: string;
}

const FACTS: readonly SoughtFact[] = [...PLANNING_FACTS, ...HOSPITAL_FACTS, ...OUTSIDE_FACTS];

/**
 * Explains every patient in the record, or the one of `options.patient`, ordered by reference. `record` is FHIR R4: a
 * resource, a Bundle of any type, or an array of these. Never throws on a record; a record without that patient gives
 * an empty list. Throws a RangeError when `at` is no date.
 */
export function explainRecord(record: unknown, options: AssessOptions): readonly RecordExplanation[] {
  return open(record, options)
    .records(options.patient)
    .map((source) => {
      const dossier = new Dossier(source, options.at);
      return {
        patient: source.patient.ref,
        facts: FACTS.map((each) => explain(each, dossier, options.language ?? 'nl')),
        unread: unreadCodes(source.everything()),
        problems: source.problems.list(),
      };
    });
}

function explain(
  { fact, name, lookedIn, binding, find, unclear }: SoughtFact,
  dossier: Dossier,
  language: Language,
): ExplainedFact {
  const found = new Map(
    find(dossier).flatMap((each) => (each === undefined ? [] : [[JSON.stringify(each), each] as const])),
  );
  return {
    fact,
    name: name[language],
    found: [...found.values()],
    unclear: [...new Set(unclear?.(dossier))],
    lookedIn,
    ...(binding !== undefined && { binding }),
  };
}
