import { isObject } from '../../../record/safe.ts';
import { PACKS } from './index.ts';

/**
 * Settings with what they start from: `extends` names a pack, of which each key holds that the settings do not give
 * themselves. What is no pack stays as it is, for the check to name.
 */
export function withPack(settings: unknown): unknown {
  if (!isObject(settings)) return settings;
  const { extends: name, ...own } = settings as Readonly<Record<string, unknown>>;
  if (typeof name !== 'string' || !Object.hasOwn(PACKS, name)) return settings;
  return merged(PACKS[name as keyof typeof PACKS].settings, own);
}

/** Key by key, and so on downwards; `false` for a binding takes it away. */
function merged(base: object, own: object): object {
  const result: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(own)) {
    const under = result[key];
    if (value === false && typeof under === 'string') delete result[key];
    else result[key] = isObject(under) && isObject(value) ? merged(under, value) : value;
  }
  return result;
}
