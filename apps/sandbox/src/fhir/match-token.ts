import { isObject } from './resource.ts';

interface Coded {
  readonly system?: unknown;
  readonly code: unknown;
}

/** Whether an element holds the token `code`, `system|code`, `system|` or `|code`. */
export function matchesToken(element: unknown, wanted: string): boolean {
  const bar = wanted.indexOf('|');
  const system = bar < 0 ? undefined : wanted.slice(0, bar);
  const code = bar < 0 ? wanted : wanted.slice(bar + 1);
  return codedValues(element).some(
    (value) =>
      (system === undefined || (value.system ?? '') === system) &&
      (code === '' || String(value.code) === code),
  );
}

/** What a token can be compared with: a code or boolean, a Coding, a CodeableConcept, an Identifier. */
function codedValues(element: unknown): Coded[] {
  if (!isObject(element)) return [{ code: element }];
  if (Array.isArray(element['coding'])) return element['coding'].flatMap(codedValues);
  if ('value' in element) return [{ system: element['system'], code: element['value'] }];
  return 'code' in element ? [{ system: element['system'], code: element['code'] }] : [];
}
