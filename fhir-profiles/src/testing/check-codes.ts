import type { ElementDefinition, StructureDefinition } from '@medplum/fhirtypes';
import { CANONICAL } from '@prestatiewijzer/rules/terminology';
import { CODE_SYSTEM_BY_URL, STRUCTURE_BY_URL, structureOfType } from './definitions.ts';
import { isIn } from './value-set.ts';

/**
 * What the validator of @medplum/core does not look at: required bindings, also those within data types; what an
 * extension of ours may hold and where it may stand; and codes of our own systems with their displays.
 */
export function checkCodes(resource: object, structure: StructureDefinition): readonly string[] {
  const { type } = structure;
  return [
    ...bindingsOf(resource, structure, type),
    ...ownCodesOf(resource, type),
    ...extensionsOf(resource, [type]),
  ];
}

function bindingsOf(
  value: object,
  { snapshot, type }: StructureDefinition,
  place: string,
): readonly string[] {
  const elements = snapshot?.element.filter(({ path }) => path !== type) ?? [];
  return elements.flatMap((element) => {
    const steps = stepsTo(element);
    const values = steps.reduce<unknown[]>(
      (found, step) => found.flatMap((each) => child(each, step)),
      [value],
    );
    const where = `${place}.${steps.join('.')}`;
    return values.flatMap((each) => [
      ...requiredBinding(element, each, where),
      ...withinType(element, each, where),
    ]);
  });
}

/** The names of the properties from the root to an element. */
function stepsTo({ id, path }: ElementDefinition): readonly string[] {
  const ids = (id as string).split('.').slice(1);
  return path
    .split('.')
    .slice(1)
    .map((step, index) => (step.endsWith('[x]') ? (ids[index]?.split(':')[1] ?? step) : step));
}

/** Of a choice that is not sliced, whichever is there: `valueCodeableConcept` for `value[x]`. */
function child(value: unknown, step: string): unknown[] {
  const fields = (value ?? {}) as Record<string, unknown>;
  const prefix = step.slice(0, -'[x]'.length);
  const name = step.endsWith('[x]') ? Object.keys(fields).find((key) => key.startsWith(prefix)) : step;
  const own = name === undefined ? undefined : fields[name];
  return own === undefined ? [] : Array.isArray(own) ? own : [own];
}

function requiredBinding({ binding }: ElementDefinition, value: unknown, where: string): readonly string[] {
  if (binding?.strength !== 'required' || binding.valueSet === undefined) return [];
  const url = binding.valueSet;
  const codes = codesIn(value);
  const answers = codes.map(({ code, system }) => isIn(url, code, system));
  if (codes.length > 0 && (answers.includes(true) || answers.includes(undefined))) return [];
  return [`${where}: ${codes.map(({ code }) => code).join(', ') || 'no code'} is not in ${url}`];
}

interface Coded {
  readonly code: string;
  readonly system: string | undefined;
}

function codesIn(value: unknown): readonly Coded[] {
  if (typeof value === 'string') return [{ code: value, system: undefined }];
  const { coding, code, system } = value as { coding?: unknown[]; code?: string; system?: string };
  if (coding !== undefined) return coding.flatMap(codesIn);
  return code === undefined ? [] : [{ code, system: system ?? '' }];
}

/** Bindings within a data type, such as Identifier.use. */
function withinType({ type }: ElementDefinition, value: unknown, where: string): readonly string[] {
  const [only, ...others] = type ?? [];
  if (only === undefined || others.length > 0 || typeof value !== 'object' || value === null) return [];
  const structure = structureOfType(only.code as string);
  if (structure?.kind !== 'complex-type' || structure.type === 'BackboneElement') return [];
  if (structure.type === 'Extension' || structure.type === 'Element') return [];
  return bindingsOf(value, structure, where);
}

function ownCodesOf(value: unknown, place: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { system, code, display } = value as { system?: unknown; code?: unknown; display?: unknown };
  const known = typeof system === 'string' ? CODE_SYSTEM_BY_URL.get(system) : undefined;
  const nested = Object.entries(value).flatMap(([key, each]) => ownCodesOf(each, `${place}.${key}`));
  if (typeof system !== 'string' || code === undefined || !system.startsWith(CANONICAL)) return nested;
  if (known === undefined) return [`${place}: there is no ${system}`, ...nested];
  if (known.content !== 'complete') return nested;
  const concept = known.concept?.find((each) => each.code === code);
  if (concept === undefined) return [`${place}: ${String(code)} is not in ${system}`, ...nested];
  return display === undefined || display === concept.display
    ? nested
    : [`${place}: ${String(code)} is "${concept.display}", not "${String(display)}"`, ...nested];
}

/** `path` is where the holder stands: element names from the resource type on. */
function extensionsOf(value: unknown, path: readonly string[]): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each) => extensionsOf(each, path));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === 'extension' && Array.isArray(each)
      ? each.flatMap((extension) => checkExtension(extension as Extension, path.join('.')))
      : extensionsOf(each, [...path, key]),
  );
}

interface Extension {
  readonly url: string;
  readonly [value: `value${string}`]: unknown;
}

function checkExtension(extension: Extension, holder: string): readonly string[] {
  const structure = STRUCTURE_BY_URL.get(extension.url);
  if (structure === undefined) {
    return extension.url.startsWith(CANONICAL) ? [`${holder}: there is no extension ${extension.url}`] : [];
  }
  const where = `${holder}.extension(${structure.id})`;
  const value = structure.snapshot?.element.find(({ path }) => path === 'Extension.value[x]');
  const types = (value?.type ?? []).map(({ code }) => `value${(code as string).replace(/^./, upper)}`);
  const given = Object.keys(extension).filter((key) => key.startsWith('value'));
  const own = extension.url.startsWith(CANONICAL);
  return [
    ...given.filter((key) => !types.includes(key)).map((key) => `${where}: ${key} is not allowed`),
    ...(value?.min === 1 && given.length === 0 ? [`${where}: a value is missing`] : []),
    ...(own && !structure.context?.some(({ expression }) => expression === holder)
      ? [`${where}: it does not belong here`]
      : []),
    ...(own ? bindingsOf(extension, structure, where) : []),
    ...(own ? missingParts(extension, structure, where) : []),
  ];
}

/** Elements within the value that must be there, or that are fixed. */
function missingParts(
  extension: Extension,
  { snapshot }: StructureDefinition,
  where: string,
): readonly string[] {
  const parts = snapshot?.element.filter(({ id }) =>
    /^Extension\.value\[x\](?::\w+)?\.\w+$/.test(id as string),
  );
  return (parts ?? []).flatMap(({ id, min, fixedUri, patternUri }) => {
    const name = (id as string).split('.').at(-1) as string;
    const holder = Object.entries(extension).find(([key]) => key.startsWith('value'))?.[1];
    const found = (holder as Record<string, unknown> | undefined)?.[name];
    const fixed = fixedUri ?? patternUri;
    if ((min ?? 0) > 0 && found === undefined) return [`${where}: ${name} is missing`];
    return fixed !== undefined && found !== undefined && found !== fixed
      ? [`${where}: ${name} must be ${fixed}`]
      : [];
  });
}

function upper(letter: string): string {
  return letter.toUpperCase();
}
