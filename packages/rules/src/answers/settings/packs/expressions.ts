/** Builds FHIRPath of names: what a system calls something, where its codes are its own. */

/** Where one of the codes, or the text, of a concept is called so. `words` is a regular expression in lower case. */
export function called(path: string, words: string): string {
  return `${path}.where((coding.display | text).where(lower().matches('${words}')).exists())`;
}

/** Whether it is. */
export function isCalled(paths: readonly string[], words: string): string {
  return anyOf(paths.map((path) => `${called(path, words)}.exists()`));
}

/** Whether a text, or one of several, is called so. */
export function says(path: string, words: string): string {
  return `${path}.where(lower().matches('${words}')).exists()`;
}

/** A code for each name: the first column of a table is what it is called, the second the code. */
export function codesByName(paths: readonly string[], table: readonly (readonly [string, string])[]): string {
  return oneOf(
    paths.flatMap((path) => table.map(([words, code]) => `${called(path, words)}.first().select('${code}')`)),
  );
}

export function anyOf(expressions: readonly string[]): string {
  return expressions.map((each) => `(${each})`).join(' or ');
}

export function oneOf(expressions: readonly string[]): string {
  return expressions.join(' | ');
}
