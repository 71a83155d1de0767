/** What was filled in, by field name; a list for what takes several. Nothing filled in is `''` or `[]`. */
export type Values = Readonly<Record<string, string | readonly string[]>>;

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Heading under which it stands. */
  readonly group?: string | undefined;
}

interface Common {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  /** Shown only then; what is hidden is not saved. */
  readonly when?: (values: Values) => boolean;
}

export type Field = Common &
  (
    | { readonly kind: 'text' | 'area' | 'time' | 'check' }
    /** A Dutch day; `future` allows days after today. */
    | { readonly kind: 'date'; readonly future?: boolean }
    | { readonly kind: 'choice' | 'choices'; readonly options: readonly Choice[] }
  );

/** The value of a field that takes one. */
export function one(values: Values, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? value.trim() : '';
}

/** The values of a field that takes several. */
export function many(values: Values, name: string): readonly string[] {
  const value = values[name];
  return Array.isArray(value) ? value : [];
}

export function isChecked(values: Values, name: string): boolean {
  return one(values, name) !== '';
}
