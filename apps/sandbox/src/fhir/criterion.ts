import type { SearchParameter } from './definitions.ts';
import { type IndexValues, localReference, plainText } from './index-values.ts';
import { dateTest } from './match-date.ts';
import { FhirError } from './outcome.ts';

/** One condition of a search: the values that one parameter may have. */
export interface Criterion {
  readonly parameter: SearchParameter;
  /** Keys of which a resource must have one; undefined when it can only be told by looking. */
  readonly keys: readonly string[] | undefined;
  matches(values: IndexValues): boolean;
}

/** @throws {FhirError} 400 when the modifier or the value cannot be used. */
export function readCriterion(
  parameter: SearchParameter,
  modifier: string | undefined,
  value: string,
  base: string,
): Criterion {
  const { name, type } = parameter;
  if (modifier === 'missing') return missing(parameter, value);
  const choices = split(value);
  if (type === 'date' && modifier === undefined) {
    const tests = choices.map((choice) => {
      const test = dateTest(choice);
      if (test === undefined) throw new FhirError(400, 'value', `"${name}" cannot be "${choice}": no date.`);
      return test;
    });
    return scan(parameter, ({ ranges }) => ranges.some((range) => tests.some((test) => test(range))));
  }
  if (type === 'string') {
    const wanted = choices.map((choice) => (modifier === 'exact' ? choice : plainText(choice)));
    const hit = TEXT_MODIFIERS[modifier ?? ''];
    if (hit !== undefined) return scan(parameter, (values) => wanted.some((each) => hit(values, each)));
  }
  if (type === 'token' && (modifier === undefined || modifier === 'not')) {
    const exact = exactly(parameter, choices);
    return modifier === undefined ? exact : scan(parameter, (values) => !exact.matches(values));
  }
  if (type === 'uri' && modifier === undefined) return exactly(parameter, choices);
  if (type === 'reference' && modifier === undefined) {
    return exactly(
      parameter,
      choices.map((choice) => localReference(choice, base) ?? choice),
    );
  }
  if (type === 'reference' && modifier === 'identifier') {
    return exactly(
      parameter,
      choices.map((choice) => `identifier:${choice}`),
    );
  }
  if (type === 'reference' && modifier !== undefined && /^[A-Z][A-Za-z]+$/.test(modifier)) {
    return exactly(
      parameter,
      choices.map((choice) => `${modifier}/${choice}`),
    );
  }
  throw new FhirError(400, 'not-supported', `The modifier ":${modifier}" of "${name}" is not supported.`);
}

const TEXT_MODIFIERS: Readonly<Record<string, (values: IndexValues, wanted: string) => boolean>> = {
  '': ({ texts }, wanted) => texts.some((text) => text.startsWith(wanted)),
  contains: ({ texts }, wanted) => texts.some((text) => text.includes(wanted)),
  exact: ({ exact }, wanted) => exact.includes(wanted),
};

function exactly(parameter: SearchParameter, keys: readonly string[]): Criterion {
  return { parameter, keys, matches: (values) => keys.some((key) => values.keys.includes(key)) };
}

function scan(parameter: SearchParameter, matches: Criterion['matches']): Criterion {
  return { parameter, keys: undefined, matches };
}

function missing(parameter: SearchParameter, value: string): Criterion {
  if (value !== 'true' && value !== 'false') {
    throw new FhirError(400, 'value', `"${parameter.name}:missing" must be true or false, not "${value}".`);
  }
  return scan(parameter, (values) => (values.sort === undefined) === (value === 'true'));
}

/** Commas divide, unless a backslash stands before them. */
function split(value: string): string[] {
  return value.split(/(?<!\\),/).map((choice) => choice.replace(/\\([,|$\\])/g, '$1'));
}
