/**
 * Reading of resources that may be damaged. The types of @medplum/fhirtypes say what should be there; these
 * functions hold at run time whatever is there.
 */

/** The items of an array, without what is no object. Anything but an array has no items. */
export function each<T>(value: readonly T[] | undefined): readonly T[] {
  if (!Array.isArray(value)) return NOTHING;
  const items = value as readonly T[];
  for (const item of items) if (!isObject(item)) return items.filter((each): each is T => isObject(each));
  return items;
}

const NOTHING: readonly never[] = [];

export function text(value: string | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isDefined<T>(value: T | undefined): value is T {
  return value !== undefined;
}

/** Whether two values from JSON say the same. */
export function isSame(a: unknown, b: unknown, depth = 0): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || depth > 32) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) =>
      isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], depth + 1),
    )
  );
}
