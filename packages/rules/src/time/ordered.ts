/** How many of these numbers, which are in order, are not greater. */
export function countUpTo(ordered: readonly number[], number: number): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle] as number) <= number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Each number once, in order. */
export function inOrder(numbers: Iterable<number>): readonly number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
