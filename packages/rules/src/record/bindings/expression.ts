import type { Resource } from '@medplum/fhirtypes';
import { wording } from '../../logic/wording.ts';
import type { Entry } from '../pool.ts';
import type { Problems } from '../problems.ts';
import { isDefined, text } from '../safe.ts';
import type { BindingDeclaration, Place } from './declaration.ts';
import { FhirPath, type Lists, type Surroundings } from './fhirpath.ts';
import { typesNamedIn } from './type-mistakes.ts';
import type { Found } from './writing.ts';

/** A FHIRPath expression of the settings. */
export class Expression {
  readonly key: string;
  readonly #declared: BindingDeclaration;
  readonly #path: FhirPath;
  /** The types that it is evaluated on. */
  readonly #places: ReadonlyMap<string, Place>;

  /** @throws {Error} when it is no FHIRPath */
  constructor(key: string, declared: BindingDeclaration, source: string, lists: Lists) {
    this.key = key;
    this.#declared = declared;
    this.#path = new FhirPath(source, lists);
    const named = typesNamedIn(source);
    const all = Object.entries(declared.on);
    // Where no type is named, those that say it themselves.
    const own = all.filter(([, { told }]) => told === undefined);
    const meant =
      named.length > 0 ? all.filter(([type]) => named.includes(type)) : own.length > 0 ? own : all;
    this.#places = new Map(meant);
  }

  /** What becomes of a resource of this type in which it finds something. */
  placeOn(type: string): Place | undefined {
    return this.#places.get(type);
  }

  /** Whether it finds anything in a resource, as far as that resource tells itself. */
  findsIn(resource: Resource): boolean {
    if (!this.#places.has(resource.resourceType)) return false;
    try {
      const found = this.#path.evaluate(resource, { resolve: () => undefined });
      return found.some((each) => each !== undefined && each !== false);
    } catch {
      return false;
    }
  }

  /** What it finds in a resource; undefined for nothing. */
  on(resource: Resource, { ref }: Entry, surroundings: Surroundings, problems: Problems): Found | undefined {
    const path = `bindings.${this.key}`;
    try {
      const values = this.#path.evaluate(resource, surroundings).filter(isDefined);
      if (values.length === 0) return undefined;
      // Of `A.exists() | B.exists()` what one says holds, whichever stands first.
      const says = values.some((each) => each !== false);
      const { gives, codes } = this.#declared;
      if (gives !== 'code') return says || gives === 'yes-or-no' ? says : undefined;
      const found = values.map((each) => text(each as string)).filter(isDefined);
      if (found.length === 0) {
        if (says) problems.add('warning', ref, path, NO_CODE);
        return undefined;
      }
      const known = codes === undefined ? found : found.filter((each) => codes.includes(each));
      if (known.length < found.length) problems.add('warning', ref, path, unknownCode(codes ?? []));
      return known.length > 0 ? known : undefined;
    } catch {
      // The message of the error can hold what is in the record.
      problems.add('warning', ref, path, NOT_EVALUATED);
      return undefined;
    }
  }
}

const NOT_EVALUATED = wording(
  'kon op deze resource niet worden uitgerekend; zij telt niet mee. Pas de expressie aan.',
  'could not be evaluated on this resource, which does not count. Mend the expression.',
);
const NO_CODE = wording(
  'geeft hier geen tekst, terwijl dit feit een code is. Laat de expressie de code geven.',
  'gives no text here, while this fact is a code. Have the expression give the code.',
);

function unknownCode(codes: readonly string[]) {
  const list = codes.join(', ');
  return wording(
    `geeft hier een code die dit feit niet kent. Laat de expressie één van deze geven: ${list}.`,
    `gives a code here that this fact does not know. Have the expression give one of these: ${list}.`,
  );
}
