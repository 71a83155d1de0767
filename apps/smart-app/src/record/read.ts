/** Reads elements of a resource that can be anything. */

/** The values at a path such as `performer.actor.display`; lists are gone through. */
export function valuesAt(value: unknown, path: string): readonly unknown[] {
  let found: readonly unknown[] = [value];
  for (const name of path.split('.')) {
    found = found
      .flat()
      .flatMap((each) =>
        typeof each === 'object' && each !== null ? (each as Record<string, unknown>)[name] : undefined,
      )
      .filter((each) => each !== undefined && each !== null);
  }
  return found;
}

/** The first text at one of the paths. */
export function textAt(value: unknown, ...paths: readonly string[]): string | undefined {
  for (const path of paths) {
    const found = valuesAt(value, path).find((each) => typeof each === 'string' && each.trim() !== '');
    if (found !== undefined) return found as string;
  }
  return undefined;
}

const NZA = 'urn:oid:2.16.840.1.113883.2.4.3.27.15.5';

/** The words of the concept at a path; a zorgactiviteit is known by its number. */
export function wordsAt(value: unknown, path: string): string | undefined {
  const [concept] = valuesAt(value, path);
  if (concept === undefined) return undefined;
  const [coding] = valuesAt(concept, 'coding');
  const code = textAt(coding, 'code');
  const words = textAt(concept, 'text') ?? textAt(concept, 'coding.display') ?? code;
  return textAt(coding, 'system') === NZA && code !== undefined && words !== code
    ? `${code} ${words}`
    : words;
}

/** The names at the references at these paths. */
export function namesAt(value: unknown, ...paths: readonly string[]): string | undefined {
  const names = paths
    .flatMap((path) => valuesAt(value, path))
    .map((each) => textAt(each, 'display', 'reference', 'identifier.value'))
    .filter((each) => each !== undefined);
  return names.length === 0 ? undefined : [...new Set(names)].join('; ');
}
