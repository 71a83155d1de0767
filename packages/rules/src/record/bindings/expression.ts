import { type FhirPathAtom, parseFhirPath, toTypedValue } from '@medplum/core';
import type { Resource } from '@medplum/fhirtypes';
import { wording } from '../../logic/wording.ts';
import type { Entry } from '../pool.ts';
import type { Problems } from '../problems.ts';
import { text } from '../safe.ts';
import type { BoundFact } from './site-bindings.ts';

/** A FHIRPath expression of the settings. */
export class Expression {
  readonly fact: BoundFact;
  readonly #parsed: FhirPathAtom;

  /** @throws {Error} when it is no FHIRPath */
  constructor(fact: BoundFact, source: string) {
    this.fact = fact;
    this.#parsed = parseFhirPath(source);
  }

  /** What it says of a resource: a text, true for anything else that is there, undefined for no. */
  on(resource: Resource, { ref }: Entry, problems: Problems): string | true | undefined {
    try {
      const focus = toTypedValue(resource);
      const [first] = this.#parsed.eval({ variables: { '%resource': focus, '%context': focus } }, [focus]);
      if (first === undefined || first.value === false) return undefined;
      return typeof first.value === 'string' ? text(first.value) : true;
    } catch {
      // The message of the error can hold what is in the record.
      problems.add('warning', ref, `bindings.${this.fact}`, NOT_EVALUATED);
      return undefined;
    }
  }
}

const NOT_EVALUATED = wording(
  'kon op deze resource niet worden uitgerekend; zij telt niet mee. Pas de expressie aan.',
  'could not be evaluated on this resource, which does not count. Mend the expression.',
);
