/** Makes a value unchangeable, so that whoever changes it throws. Not recursive: the value may be nested deeply. */
export function deepFreeze<T>(value: T): T {
  const open: unknown[] = [value];
  for (let next = open.pop(); open.length > 0 || next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null || Object.isFrozen(next)) continue;
    Object.freeze(next);
    for (const inner of Object.values(next)) if (inner !== undefined) open.push(inner);
  }
  return value;
}
