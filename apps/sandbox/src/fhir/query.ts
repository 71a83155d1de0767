import { dateTest } from './match-date.ts';
import { matchesReference } from './match-reference.ts';
import { matchesToken } from './match-token.ts';
import { FhirError } from './outcome.ts';
import { type Resource, valuesAt } from './resource.ts';
import { parametersOf, type SearchParameter } from './types.ts';

const PAGE = 100;
const LARGEST_PAGE = 1000;

/** A search as the server understood it. */
export interface Query {
  readonly type: string;
  /** All must hold. */
  readonly tests: readonly ((resource: Resource) => boolean)[];
  /** The patient whose record is searched, if the search names one. */
  readonly patientId: string | undefined;
  readonly sort: readonly { readonly parameter: SearchParameter; readonly descending: boolean }[];
  readonly count: number;
  readonly offset: number;
  /** The parameters that were used, for the self link. */
  readonly used: URLSearchParams;
}

interface QueryOptions {
  /** Refuse parameters that are not known, instead of leaving them out. */
  readonly strict: boolean;
  readonly base: string;
}

export function readQuery(type: string, parameters: URLSearchParams, { strict, base }: QueryOptions): Query {
  const known = parametersOf(type);
  const used = new URLSearchParams();
  const tests: Query['tests'][number][] = [];
  let patientId: string | undefined;
  for (const [key, value] of parameters) {
    const [name = '', modifier] = key.split(':', 2);
    const parameter = Object.hasOwn(known, name) ? known[name] : undefined;
    if (parameter === undefined) {
      if (RESULT_PARAMETERS.has(name)) used.append(key, value);
      else if (strict)
        throw new FhirError(400, 'not-supported', `${type} has no search parameter "${name}".`);
      continue;
    }
    if (modifier !== undefined) {
      throw new FhirError(400, 'not-supported', `The modifier ":${modifier}" of "${name}" is not supported.`);
    }
    // FHIR lets a server skip a parameter without a value.
    if (value === '') continue;
    tests.push(testOf(name, parameter, value, base));
    if (name === 'patient' && !value.includes(',')) patientId = value.split('/').at(-1);
    used.append(key, value);
  }
  return {
    type,
    tests,
    patientId,
    sort: readSort(type, used),
    count: Math.min(readNumber('_count', used) ?? PAGE, LARGEST_PAGE),
    offset: readNumber('_offset', used) ?? 0,
    used,
  };
}

const RESULT_PARAMETERS = new Set(['_count', '_offset', '_sort']);

function testOf(
  name: string,
  parameter: SearchParameter,
  value: string,
  base: string,
): (resource: Resource) => boolean {
  const choices = value.split(',').map((choice) => elementTest(name, parameter, choice, base));
  return (resource) => {
    const elements = parameter.paths.flatMap((path) => valuesAt(resource, path));
    return choices.some((matches) => elements.some(matches));
  };
}

function elementTest(
  name: string,
  parameter: SearchParameter,
  choice: string,
  base: string,
): (element: unknown) => boolean {
  switch (parameter.type) {
    case 'token':
      return (element) => matchesToken(element, choice);
    case 'reference':
      return (element) => matchesReference(element, choice, parameter.targets ?? [], base);
    case 'date': {
      const test = dateTest(choice);
      if (test === undefined)
        throw new FhirError(400, 'invalid', `"${name}" cannot be "${choice}": no date.`);
      return test;
    }
  }
}

function readSort(type: string, used: URLSearchParams): Query['sort'] {
  const known = parametersOf(type);
  return (used.get('_sort')?.split(',') ?? []).map((rule) => {
    const descending = rule.startsWith('-');
    const name = descending ? rule.slice(1) : rule;
    const parameter = Object.hasOwn(known, name) ? known[name] : undefined;
    if (parameter === undefined)
      throw new FhirError(400, 'not-supported', `${type} cannot be sorted by "${name}".`);
    return { parameter, descending };
  });
}

function readNumber(name: string, used: URLSearchParams): number | undefined {
  const text = used.get(name);
  if (text === null) return undefined;
  if (!/^\d{1,9}$/.test(text))
    throw new FhirError(400, 'invalid', `"${name}" must be a whole number, not "${text}".`);
  return Number(text);
}
