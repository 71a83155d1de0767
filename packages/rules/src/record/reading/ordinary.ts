import type { Resource } from '@medplum/fhirtypes';
import { isObject } from '../safe.ts';
import { SHAPES } from '../shape.ts';
import { versionOfMeta } from './fhir-version.ts';
import { MAX_DEPTH, PLAIN } from './modifiers.ts';
import { type Shape, SIGNS, TYPES } from './version-shapes.ts';

/**
 * Whether a resource surely is R4, has the shape that R4 gives it and holds no modifier. Nearly all are, and one walk
 * tells; what is not is looked at with care by who knows what can be wrong with it.
 */
export function isOrdinary(resource: Resource): boolean {
  const rules = rulesFor(resource.resourceType);
  if (rules === undefined) return false;
  const fields = resource as unknown as Readonly<Record<string, unknown>>;
  for (const name in fields) {
    const rule = rules.get(name);
    const value = fields[name];
    if (rule !== undefined) {
      if (!fits(value, rule)) return false;
      if (rule.isPlain && !Array.isArray(value)) continue;
    }
    if (typeof value === 'object' && value !== null && mayHoldModifier(value, 1)) return false;
  }
  return true;
}

/** What is asked of an element. */
interface Rule {
  /** It tells of another version, or of something that can change the meaning. */
  readonly isTelling: boolean;
  readonly isList: boolean;
  readonly isObject: boolean;
  /** Of a type that never has a modifier extension. */
  readonly isPlain: boolean;
  /** Forms that tell of another version. */
  readonly shapes: readonly Shape[];
}

function fits(value: unknown, rule: Rule): boolean {
  if (rule.isTelling) return false;
  if (rule.isList && value !== undefined && !isListOfObjects(value)) return false;
  if (rule.isObject && value !== undefined && !isObject(value)) return false;
  for (const shape of rule.shapes) if (shape.fits(value)) return false;
  return true;
}

function isListOfObjects(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (const item of value) if (!isObject(item)) return false;
  return true;
}

function mayHoldModifier(value: object, depth: number): boolean {
  // Deeper than the modifiers that count: whoever looks with care decides.
  if (depth > MAX_DEPTH) return true;
  if (Array.isArray(value)) {
    for (const item of value)
      if (typeof item === 'object' && item !== null && mayHoldModifier(item, depth + 1)) return true;
    return false;
  }
  const fields = value as Readonly<Record<string, unknown>>;
  for (const name in fields) {
    if (name === 'modifierExtension') return true;
    const inner = fields[name];
    if (typeof inner !== 'object' || inner === null) continue;
    if (PLAIN.has(name) && !Array.isArray(inner)) continue;
    if (mayHoldModifier(inner, depth + 1)) return true;
  }
  return false;
}

const TELLING = ['modifierExtension', 'implicitRules', 'fhirVersion'];
const PROFILE: Shape = { element: 'meta', fits: (meta) => versionOfMeta(meta) !== undefined };

/** By element; undefined for a type that R4 does not have. */
function rulesFor(type: string): ReadonlyMap<string, Rule> | undefined {
  return RULES.get(type) ?? (TYPES.has(type) ? undefined : OF_ANY_TYPE);
}

function rulesOf(type: string): ReadonlyMap<string, Rule> {
  const { lists = [], objects = [] } = SHAPES.get(type) ?? {};
  const { elements = new Map<string, unknown>(), shapes: signs = [] } = SIGNS.get(type) ?? {};
  const shapes = [PROFILE, ...signs.map(([, shape]) => shape)];
  const names = new Set([
    ...TELLING,
    ...PLAIN,
    ...lists,
    ...objects,
    ...elements.keys(),
    ...shapes.map(({ element }) => element),
  ]);
  return new Map(
    [...names].map((name) => [
      name,
      {
        isTelling: TELLING.includes(name) || elements.has(name),
        isList: lists.includes(name),
        isObject: objects.includes(name),
        isPlain: PLAIN.has(name),
        shapes: shapes.filter(({ element }) => element === name),
      },
    ]),
  );
}

const OF_ANY_TYPE = rulesOf('');
const RULES: ReadonlyMap<string, ReadonlyMap<string, Rule>> = new Map(
  [...new Set([...SHAPES.keys(), ...SIGNS.keys()])].map((type) => [type, rulesOf(type)]),
);
