/** A JSON Schema, as far as those of this project go: references are to `$defs` of the same schema. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}

/**
 * The constructs of a schema that a document does not use: optional properties that never occur, values of an `enum`
 * that nothing has, alternatives of a `oneOf` that nothing is.
 */
export function unusedIn(schema: Schema, document: unknown): string[] {
  const use = new Use(schema);
  use.look(schema, document, '#');
  return use.unused();
}

class Use {
  readonly #root: Schema;
  readonly #all = new Set<string>();
  readonly #used = new Set<string>();

  constructor(root: Schema) {
    this.#root = root;
  }

  unused(): string[] {
    return [...this.#all].filter((construct) => !this.#used.has(construct)).sort();
  }

  look(schema: Schema, value: unknown, at: string): void {
    if (schema.$ref !== undefined) {
      const name = schema.$ref.replace('#/$defs/', '');
      this.look(this.#root.$defs?.[name] as Schema, value, name);
    }
    for (const allowed of schema.enum ?? []) this.#note(`${at} ${allowed}`, value === allowed);
    if (schema.items && Array.isArray(value)) {
      for (const item of value) this.look(schema.items, item, `${at}[]`);
    }
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      const present = (value as Record<string, unknown>)[name];
      this.#note(`${at}.${name}`, present !== undefined);
      if (present !== undefined) this.look(property, present, `${at}.${name}`);
    }
    for (const alternative of schema.oneOf ?? []) this.#lookAtAlternative(alternative, value, at);
  }

  /** Alternatives are told apart by the constant in `op`. */
  #lookAtAlternative(alternative: Schema, value: unknown, at: string): void {
    const name = alternative.$ref?.replace('#/$defs/', '') ?? '';
    const op = this.#root.$defs?.[name]?.properties?.['op']?.const;
    const chosen = op === (value as { readonly op?: unknown }).op;
    this.#note(`${at} ${name}`, chosen);
    if (chosen) this.look(alternative, value, at);
  }

  #note(construct: string, used: boolean): void {
    this.#all.add(construct);
    if (used) this.#used.add(construct);
  }
}
