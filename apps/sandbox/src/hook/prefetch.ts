import { OPEN } from '../fhir/access.ts';
import { TYPES } from '../fhir/definitions.ts';
import { FhirError } from '../fhir/outcome.ts';
import { readQuery } from '../fhir/query.ts';
import { find, searchset } from '../fhir/search.ts';
import type { Store } from '../fhir/store.ts';

/**
 * Answers the prefetch templates of a service from the store. A template that cannot be answered in full is left
 * out, so that the service asks the FHIR server itself.
 * @see https://cds-hooks.hl7.org/2.0/#prefetch-template
 */
export function fillPrefetch(
  templates: Readonly<Record<string, string>>,
  context: Readonly<Record<string, unknown>>,
  store: Store,
  base: string,
): Record<string, unknown> {
  const filled: Record<string, unknown> = {};
  for (const [key, template] of Object.entries(templates)) {
    const address = fillTokens(template, context);
    const answer = address === undefined ? undefined : answerTo(address, store, base);
    if (answer !== undefined) filled[key] = answer;
  }
  return filled;
}

/** The prefetch tokens that say which kind of user is at work. */
const USER_TOKENS: Readonly<Record<string, string>> = {
  userPractitionerId: 'Practitioner',
  userPractitionerRoleId: 'PractitionerRole',
  userPatientId: 'Patient',
  userRelatedPersonId: 'RelatedPerson',
};

function fillTokens(template: string, context: Readonly<Record<string, unknown>>): string | undefined {
  let complete = true;
  const address = template.replace(/\{\{\s*(.+?)\s*\}\}/g, (_token, token: string) => {
    const value = tokenValue(token, context);
    if (typeof value !== 'string') complete = false;
    return `${value ?? ''}`;
  });
  return complete ? address : undefined;
}

function tokenValue(token: string, context: Readonly<Record<string, unknown>>): unknown {
  if (token.startsWith('context.')) return context[token.slice('context.'.length)];
  const [type, id] = String(context['userId']).split('/');
  return Object.hasOwn(USER_TOKENS, token) && USER_TOKENS[token] === type ? id : undefined;
}

/** Null stands for a resource that does not exist. */
function answerTo(address: string, store: Store, base: string): object | null | undefined {
  const [path = '', search] = address.split('?', 2);
  const [type = '', id] = path.split('/');
  if (!TYPES.has(type)) return undefined;
  if (id !== undefined) return store.read(type, id) ?? null;
  try {
    const query = readQuery(type, new URLSearchParams(search), { strict: true, base });
    const found = find(store, query, () => true);
    // A prefetch is one Bundle: without a _count in the template it holds everything.
    const page = query.used.has('_count') ? query : { ...query, count: found.length };
    return searchset(store, found, page, OPEN, base);
  } catch (error) {
    if (error instanceof FhirError) return undefined;
    throw error;
  }
}
