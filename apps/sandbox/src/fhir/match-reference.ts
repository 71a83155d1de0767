import { isObject } from './resource.ts';

/** Whether a Reference element points at `Type/id`, a bare id of one of the target types, or an address here. */
export function matchesReference(
  element: unknown,
  wanted: string,
  targets: readonly string[],
  base: string,
): boolean {
  if (!isObject(element) || typeof element['reference'] !== 'string') return false;
  const actual = local(element['reference'], base);
  const asked = local(wanted, base);
  if (asked.includes('/')) return actual === asked && targets.includes(asked.split('/', 1)[0] ?? '');
  return targets.some((type) => actual === `${type}/${asked}`);
}

function local(reference: string, base: string): string {
  return reference.startsWith(`${base}/`) ? reference.slice(base.length + 1) : reference;
}
