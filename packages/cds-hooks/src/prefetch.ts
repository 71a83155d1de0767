/** The user tokens, and the type of user that each is for. */
const USERS: Readonly<Record<string, string>> = {
  userPractitionerId: 'Practitioner',
  userPractitionerRoleId: 'PractitionerRole',
  userPatientId: 'Patient',
  userRelatedPersonId: 'RelatedPerson',
};

/**
 * Fills in the tokens of prefetch templates, for a service that asks the FHIR server itself. A template of which a token
 * has no value in this context is left out.
 */
export function fillIn(
  templates: Readonly<Record<string, string>>,
  context: Readonly<Record<string, unknown>>,
): Record<string, string> {
  const queries: Record<string, string> = {};
  for (const [key, template] of Object.entries(templates)) {
    let complete = true;
    const query = template.replace(/\{\{(?:context\.)?(\w+)\}\}/g, (_, name: string) => {
      const value = tokenValue(name, context);
      complete &&= value !== undefined;
      return encodeURIComponent(value ?? '').replaceAll('%2F', '/');
    });
    if (complete) queries[key] = query;
  }
  return queries;
}

function tokenValue(name: string, context: Readonly<Record<string, unknown>>): string | undefined {
  const type = USERS[name];
  const value = context[type === undefined ? name : 'userId'];
  if (typeof value !== 'string') return Array.isArray(value) ? value.join(',') : undefined;
  if (type === undefined) return value;
  return value.startsWith(`${type}/`) ? value.slice(type.length + 1) : undefined;
}
