/** One object for one patient, else an array. */
export function* jsonOf(items: readonly object[]): Iterable<string> {
  const [first, ...others] = items;
  if (others.length === 0) return yield `${JSON.stringify(first, null, 2)}\n`;
  // By patient, as one string for a whole population can be more than a string can hold.
  yield `[\n${indented(first)}`;
  for (const item of others) yield `,\n${indented(item)}`;
  yield '\n]\n';
}

export function* ndjsonOf(items: readonly object[]): Iterable<string> {
  for (const item of items) yield `${JSON.stringify(item)}\n`;
}

function indented(item: object | undefined): string {
  return JSON.stringify(item, null, 2).replace(/^/gm, '  ');
}
