import type { Settings } from '@prestatiewijzer/rules';
import type { Case, Change, Resource, Vignette } from './vignette.ts';

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
    if (!resource || !apply(change, resource))
      mistakes.push(`sets ${change.in} ${change.path}, which is not there`);
  }
  return { resources: [...resources.values()], mistakes };
}

/** Whether the place of the change exists: its parent, and for a removal the element itself. */
function apply({ path, value }: Change, resource: Resource): boolean {
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let parent: unknown = resource;
  for (const step of steps) parent = (parent as Record<string, unknown> | undefined)?.[step];
  if (typeof parent !== 'object' || parent === null) return false;
  const element = parent as Record<string, unknown>;
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

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
