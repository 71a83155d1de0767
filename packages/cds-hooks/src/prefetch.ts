/** The user tokens, and the type of user that each is for. */
const USERS: Readonly<Record<string, string>> = {
  userPractitionerId: 'Practitioner',
  userPractitionerRoleId: 'PractitionerRole',
  userPatientId: 'Patient',
  userRelatedPersonId: 'RelatedPerson',
};

const TOKEN = /\{\{(?:context\.)?(\w+)\}\}/;

/**
 * Reads prefetch templates, for a service that asks the FHIR server itself.
 * @returns what fills in their tokens: the queries by prefetch key. A template of which a token has no value in a context
 *   is left out.
 */
export function prefetchQueries(
  templates: Readonly<Record<string, string>>,
): (context: Readonly<Record<string, unknown>>) => Record<string, string> {
  // Text and names of tokens, in turn.
  const read = Object.entries(templates).map(([key, template]) => ({ key, parts: template.split(TOKEN) }));
  const names = new Set(read.flatMap(({ parts }) => parts.filter((_, index) => index % 2 === 1)));
  return (context) => {
    const values = new Map([...names].map((name) => [name, written(tokenValue(name, context))]));
    const queries: Record<string, string> = {};
    for (const { key, parts } of read) {
      const filled = parts.map((part, index) => (index % 2 === 0 ? part : values.get(part)));
      if (!filled.includes(undefined)) queries[key] = filled.join('');
    }
    return queries;
  };
}

function written(value: string | undefined): string | undefined {
  return value === undefined ? undefined : encodeURIComponent(value).replaceAll('%2F', '/');
}

function tokenValue(name: string, context: Readonly<Record<string, unknown>>): string | undefined {
  const type = USERS[name];
  const value = context[type === undefined ? name : 'userId'];
  if (typeof value !== 'string') return Array.isArray(value) ? value.join(',') : undefined;
  if (type === undefined) return value;
  return value.startsWith(`${type}/`) ? value.slice(type.length + 1) : undefined;
}
