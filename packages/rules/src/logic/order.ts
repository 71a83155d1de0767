/** Plain order of text, and so of dates; what is not told comes first. Does not depend on the language of the machine. */
export function compare(a: string | undefined, b: string | undefined): number {
  const left = a ?? '';
  const right = b ?? '';
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
