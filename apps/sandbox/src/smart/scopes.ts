/** One of create, read, update, delete and search. */
export type Interaction = 'c' | 'r' | 'u' | 'd' | 's';

/** A scope on FHIR resources, such as `patient/Observation.rs?category=laboratory`. */
export interface ResourceScope {
  readonly level: 'patient' | 'user' | 'system';
  /** A resource type or `*`. */
  readonly type: string;
  /** Part of `cruds`. */
  readonly interactions: string;
  /** Search parameters that the resources must meet. */
  readonly query: string | undefined;
}

/** Scopes that are about the launch and the user; `online_access` lasts as long as the user's session. */
const OTHER = new Set([
  'launch',
  'launch/patient',
  'launch/encounter',
  'openid',
  'fhirUser',
  'profile',
  'offline_access',
  'online_access',
]);

export const SCOPES_SUPPORTED = [
  ...OTHER,
  ...['patient', 'user'].flatMap((level) =>
    ['cruds', 'rs', 'read', 'write'].map((what) => `${level}/*.${what}`),
  ),
];

/** How version 1 of SMART says it. */
const VERSION_1: Readonly<Record<string, string>> = { read: 'rs', write: 'cud', '*': 'cruds' };
const SYNTAX = /^(patient|user|system)\/(\*|[A-Z][A-Za-z]*)\.(read|write|\*|c?r?u?d?s?)(?:\?(.+))?$/;

/** @see https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html */
export function readResourceScope(text: string): ResourceScope | undefined {
  const [, level, type, what, query] = SYNTAX.exec(text) ?? [];
  if (level === undefined || type === undefined || !what) return undefined;
  if (query !== undefined && Object.hasOwn(VERSION_1, what)) return undefined;
  const interactions = VERSION_1[what] ?? what;
  return { level: level as ResourceScope['level'], type, interactions, query };
}

export function splitScopes(text: string): string[] {
  return [...new Set(text.split(' ').filter((scope) => scope !== ''))];
}

/** What can be granted of what an app asks when a person uses it, in the words of the app. */
export function grantable(asked: readonly string[], allowed: string | undefined): string[] {
  const most = allowed === undefined ? undefined : splitScopes(allowed);
  return asked.filter((scope) => {
    const known = OTHER.has(scope) || (readResourceScope(scope)?.level ?? 'system') !== 'system';
    return known && (most === undefined || most.some((each) => covers(each, scope)));
  });
}

/** Whether whoever has one scope has all of the other. */
export function covers(wide: string, narrow: string): boolean {
  if (wide === narrow) return true;
  const [a, b] = [readResourceScope(wide), readResourceScope(narrow)];
  return (
    a !== undefined &&
    b !== undefined &&
    a.level === b.level &&
    (a.type === '*' || a.type === b.type) &&
    [...b.interactions].every((each) => a.interactions.includes(each)) &&
    (a.query === undefined || a.query === b.query)
  );
}

export function needsPatient(scopes: readonly string[]): boolean {
  return scopes.some((scope) => scope === 'launch/patient' || scope.startsWith('patient/'));
}
