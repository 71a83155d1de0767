import {
  type Atom,
  type AtomContext,
  type FhirPathAtom,
  FunctionAtom,
  parseFhirPath,
  SymbolAtom,
  type TypedValue,
  toTypedValue,
} from '@medplum/core';
import type { Reference, Resource } from '@medplum/fhirtypes';
import { text } from '../safe.ts';

/** What an expression can reach besides the resource that it is evaluated on. */
export interface Surroundings {
  /** What a reference in that resource means. */
  readonly resolve: (reference: Reference) => Resource | undefined;
}

/** Values by the name under which an expression asks for them: `%name`. */
export type Lists = Readonly<Record<string, readonly string[]>>;

/** Names that FHIRPath gives a meaning itself. */
const OWN_NAMES: readonly string[] = ['%resource', '%rootResource', '%context', '%ucum', '%sct', '%loinc'];

/** FHIRPath in which `resolve()` leads to the record, and `%name` to a list of the settings. */
export class FhirPath {
  readonly #parsed: FhirPathAtom;
  #surroundings: Surroundings | undefined;

  /** @throws {Error} when it is no FHIRPath, or names a list that there is not */
  constructor(source: string, lists: Lists) {
    this.#parsed = parseFhirPath(source);
    this.#adapt(this.#parsed as unknown as Node, lists);
  }

  evaluate(resource: Resource, surroundings: Surroundings): readonly unknown[] {
    this.#surroundings = surroundings;
    const focus = toTypedValue(resource);
    return this.#parsed
      .eval({ variables: { '%resource': focus, '%context': focus } }, [focus])
      .map(({ value }) => value);
  }

  /** Puts what the library does not know in the place of its own. */
  #adapt(node: Node, lists: Lists): void {
    for (const [key, value] of Object.entries(node)) {
      if (Array.isArray(value)) {
        value.forEach((each: unknown, index) => {
          value[index] = this.#adapted(each, lists);
        });
      } else node[key] = this.#adapted(value, lists);
    }
  }

  #adapted(value: unknown, lists: Lists): unknown {
    if (value instanceof FunctionAtom && value.name === 'resolve' && value.args.length === 0)
      return new Resolved((reference) => this.#surroundings?.resolve(reference));
    if (value instanceof SymbolAtom && value.name.startsWith('%')) {
      const list = Object.hasOwn(lists, value.name.slice(1)) ? lists[value.name.slice(1)] : undefined;
      if (list !== undefined) return new Values(list);
      if (!OWN_NAMES.includes(value.name)) throw new Error(`${value.name} is not in bindings.lists`);
    }
    if (typeof value === 'object' && value !== null) this.#adapt(value as Node, lists);
    return value;
  }
}

type Node = Record<string, unknown>;

class Resolved implements Atom {
  readonly #resolve: Surroundings['resolve'];

  constructor(resolve: Surroundings['resolve']) {
    this.#resolve = resolve;
  }

  eval(_context: AtomContext, input: TypedValue[]): TypedValue[] {
    return input.flatMap(({ value }) => {
      const reference = text(value) === undefined ? (value as Reference) : { reference: value as string };
      const resource = this.#resolve(reference);
      return resource === undefined ? [] : [toTypedValue(resource)];
    });
  }
}

class Values implements Atom {
  readonly #values: readonly string[];

  constructor(values: readonly string[]) {
    this.#values = values;
  }

  eval(): TypedValue[] {
    return this.#values.map((each) => toTypedValue(each));
  }
}
