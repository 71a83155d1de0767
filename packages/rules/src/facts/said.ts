import type { Said } from '../logic/declaration.ts';
import type { SAYINGS } from './sayings.ts';

type Sayings = typeof SAYINGS;
type SayingName = { [Subject in keyof Sayings]: keyof Sayings[Subject] }[keyof Sayings];

/** That a record says a fact as this row of docs/fhir-mapping.md tells. */
export function said(name: SayingName): Said {
  return { said: name };
}
