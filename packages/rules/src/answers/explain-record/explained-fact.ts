import type { BindingKey } from '../../facts/bindings.ts';
import type { Dossier } from '../../facts/dossier.ts';
import type { Fact } from '../../logic/fact.ts';
import type { Wording } from '../../logic/wording.ts';

/** One place in the record that says a fact. */
export interface FactFound {
  /** `Type/id`. */
  readonly reference: string;
  /** What it says, where that is more than yes: a code, mostly. */
  readonly value?: string;
  /** Dutch local date. */
  readonly on?: string;
}

/** A fact that is looked for, and how. */
export interface SoughtFact {
  /** Stable. */
  readonly fact: string;
  readonly name: Wording;
  /** Elements and codes that say it. */
  readonly lookedIn: string;
  /** The key of settings `bindings` by which a site can say it in its own way. */
  readonly binding?: BindingKey;
  readonly find: (dossier: Dossier) => readonly (FactFound | undefined)[];
  /** Resources that should tell it, and of which it is not clear what they say. */
  readonly unclear?: (dossier: Dossier) => readonly string[];
}

export function sought(
  fact: string,
  name: Wording,
  lookedIn: string,
  find: SoughtFact['find'],
  rest: Pick<SoughtFact, 'binding' | 'unclear'> = {},
): SoughtFact {
  return { fact, name, lookedIn, find, ...rest };
}

export function found(reference: string, on?: string, value?: string): FactFound {
  return {
    reference,
    ...(value !== undefined && value !== '' && { value }),
    ...(on !== undefined && { on }),
  };
}

/** Where a fact that is true was said. */
export function foundIf(fact: Fact<boolean>, reference: string, on?: string): FactFound | undefined {
  return fact.value === true ? found(fact.evidence[0] ?? reference, on) : undefined;
}
