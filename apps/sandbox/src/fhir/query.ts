import { type Criterion, readCriterion } from './criterion.ts';
import { parametersOf, type SearchParameter, TYPES } from './definitions.ts';
import { FhirError } from './outcome.ts';

const PAGE = 100;
const LARGEST_PAGE = 1000;
/** More than a person will ever ask for. */
const MOST_PARAMETERS = 200;

/** A search as the server understood it. */
export interface Query {
  readonly type: string;
  /** All must hold. */
  readonly criteria: readonly Criterion[];
  readonly sort: readonly { readonly parameter: SearchParameter; readonly descending: boolean }[];
  readonly includes: readonly Include[];
  readonly count: number;
  readonly offset: number;
  /** The parameters that were used, for the self link. */
  readonly used: URLSearchParams;
}

/** `_include=Encounter:participant` or, reversed, `_revinclude=Procedure:encounter`. */
export interface Include {
  readonly reversed: boolean;
  readonly type: string;
  readonly parameter: SearchParameter;
  /** Only what is of this type. */
  readonly target: string | undefined;
  /** Also from what was included itself. */
  readonly iterate: boolean;
}

interface QueryOptions {
  /** Refuse parameters that are not known, instead of leaving them out. */
  readonly strict: boolean;
  readonly base: string;
}

const RESULT_PARAMETERS = new Set(['_count', '_offset', '_sort', '_summary', '_total', '_format']);

/** @throws {FhirError} 400 */
export function readQuery(type: string, parameters: URLSearchParams, { strict, base }: QueryOptions): Query {
  if (parameters.size > MOST_PARAMETERS)
    throw new FhirError(400, 'too-costly', 'There are too many parameters.');
  const known = parametersOf(type);
  const used = new URLSearchParams();
  const criteria: Criterion[] = [];
  const includes: Include[] = [];
  for (const [key, value] of parameters) {
    // FHIR lets a server skip a parameter without a value.
    if (value === '') continue;
    const [name = '', modifier] = key.split(':', 2);
    const parameter = known.get(name);
    if (parameter !== undefined) criteria.push(readCriterion(parameter, modifier, value, base));
    else if (name === '_include' || name === '_revinclude') includes.push(readInclude(name, modifier, value));
    else if (!RESULT_PARAMETERS.has(name)) {
      if (!strict) continue;
      throw new FhirError(400, 'not-supported', `${type} has no search parameter "${name}".`);
    }
    used.append(key, value);
  }
  const summary = used.get('_summary');
  if (summary !== null && summary !== 'count' && summary !== 'false') {
    throw new FhirError(400, 'not-supported', `"_summary" can be count or false, not "${summary}".`);
  }
  return {
    type,
    criteria,
    includes,
    sort: readSort(type, used),
    count: summary === 'count' ? 0 : Math.min(readNumber('_count', used) ?? PAGE, LARGEST_PAGE),
    offset: readNumber('_offset', used) ?? 0,
    used,
  };
}

/** A parameter that must be a whole number. @throws {FhirError} 400 */
export function readNumber(name: string, parameters: URLSearchParams): number | undefined {
  const text = parameters.get(name);
  if (text === null || /^\d{1,9}$/.test(text)) return text === null ? undefined : Number(text);
  throw new FhirError(400, 'value', `"${name}" must be a whole number, not "${text}".`);
}

function readInclude(name: string, modifier: string | undefined, value: string): Include {
  const [type = '', parameterName = '', target] = value.split(':');
  const parameter = TYPES.has(type) ? parametersOf(type).get(parameterName) : undefined;
  if (parameter?.type !== 'reference' || (modifier !== undefined && modifier !== 'iterate')) {
    throw new FhirError(400, 'not-supported', `"${name}" cannot be "${value}": no reference of that name.`);
  }
  return { reversed: name === '_revinclude', type, parameter, target, iterate: modifier === 'iterate' };
}

function readSort(type: string, used: URLSearchParams): Query['sort'] {
  return (used.get('_sort')?.split(',') ?? []).map((rule) => {
    const descending = rule.startsWith('-');
    const parameter = parametersOf(type).get(descending ? rule.slice(1) : rule);
    if (parameter !== undefined) return { parameter, descending };
    throw new FhirError(400, 'not-supported', `${type} cannot be sorted by "${rule}".`);
  });
}
