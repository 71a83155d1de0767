import type { Settings } from '@prestatiewijzer/rules';
import { isMapping, type Mapping } from './values.ts';
import type { Case, Resource, Vignette } from './vignette.ts';

export function referenceOf({ resourceType, id }: Resource): string {
  return `${resourceType}/${id}`;
}

/** The record of a case: the lawful record with what the case changes. `mistakes` are changes that change nothing. */
export function recordOf(vignette: Vignette, each: Case): { resources: Resource[]; mistakes: string[] } {
  const mistakes: string[] = [];
  const resources = new Map(
    structuredClone(vignette.record).map((resource) => [referenceOf(resource), resource]),
  );
  for (const reference of each.remove ?? []) {
    if (!resources.delete(reference)) mistakes.push(`removes ${reference}, which is not in the record`);
  }
  for (const resource of structuredClone(each.replace ?? [])) {
    const reference = referenceOf(resource);
    if (!resources.has(reference)) mistakes.push(`replaces ${reference}, which is not in the record`);
    resources.set(reference, resource);
  }
  for (const resource of structuredClone(each.add ?? [])) {
    const reference = referenceOf(resource);
    if (resources.has(reference)) mistakes.push(`adds ${reference}, which is in the record already`);
    resources.set(reference, resource);
  }
  for (const change of each.set ?? []) {
    const resource = resources.get(change.in);
    if (!resource || !setAt(resource, change.path, change.value))
      mistakes.push(`sets ${change.in} ${change.path}, which is not there`);
  }
  return { resources: [...resources.values()], mistakes };
}

/**
 * Gives an element another value, or without a value takes it away. Whether the place exists: its parent, and for a
 * removal the element itself.
 */
export function setAt(resource: Mapping, path: string, value: unknown): boolean {
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let parent: unknown = resource;
  for (const step of steps) parent = (parent as Mapping | undefined)?.[step];
  if (typeof parent !== 'object' || parent === null) return false;
  const element = parent as Mapping;
  if (value !== undefined) {
    element[last] = structuredClone(value);
    return true;
  }
  if (!(last in element)) return false;
  if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete element[last];
  return true;
}

export function settingsOf(vignette: Vignette, each: Case): Settings {
  return merge(vignette.settings ?? {}, each.settings ?? {}) as Settings;
}

/** Mappings are merged, null takes a key away, everything else replaces: a JSON merge patch (RFC 7386). */
function merge(base: unknown, patch: unknown): unknown {
  if (!isMapping(patch)) return patch;
  const merged = isMapping(base) ? { ...base } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key];
    else merged[key] = merge(merged[key], value);
  }
  return merged;
}
