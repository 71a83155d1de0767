import type { BindingDeclaration } from '../record/bindings/declaration.ts';
import type { SAYINGS } from './sayings.ts';

type Sayings = typeof SAYINGS;
type SayingName = { [Subject in keyof Sayings]: keyof Sayings[Subject] }[keyof Sayings];

/** A key of the settings `bindings`, and the row of docs/fhir-mapping.md of which it is another way to say it. */
export interface FactBinding extends BindingDeclaration {
  readonly says: SayingName;
  /** What its expression gives, in Markdown: `yes`, or an example of a code with what it is. */
  readonly example: string;
}
