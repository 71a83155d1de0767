/** One of several resources that can tell of the same thing that goes on. */
export interface Link {
  /** Only what is alike in this can be one. */
  readonly key: string;
  /** Its first day as the record dates it. */
  readonly from: string | undefined;
  /** The last day on which what is alike can begin and still go on with it; undefined where that is not told. */
  readonly reach: string | undefined;
}

/** Later than any day: what has no end reaches everything that begins after it. */
export const ENDLESS = '~';

interface Chain<Part> {
  readonly parts: Part[];
  reach: string | undefined;
}

/**
 * Parts in order of their first day, together where one goes on with another. What a later part cannot reach is set aside,
 * so that each is compared with what still goes on, and not with all before it.
 */
export function chained<Part>(
  inOrder: readonly Part[],
  linkOf: (part: Part) => Link,
): readonly (readonly Part[])[] {
  const chains: Chain<Part>[] = [];
  const goingOn = new Map<string, Chain<Part>[]>();
  for (const part of inOrder) {
    const { key, from, reach } = linkOf(part);
    let alike = goingOn.get(key) ?? [];
    if (from?.length === 10) alike = alike.filter((each) => each.reach !== undefined && each.reach >= from);
    let chain = from?.length === 10 ? alike[0] : undefined;
    if (chain === undefined) {
      chain = { parts: [], reach: undefined };
      chains.push(chain);
      alike.push(chain);
    }
    chain.parts.push(part);
    if (reach !== undefined && (chain.reach === undefined || reach > chain.reach)) chain.reach = reach;
    goingOn.set(key, alike);
  }
  return chains.map(({ parts }) => parts);
}
