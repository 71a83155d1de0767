const USER_TOKENS = ['userPractitionerId', 'userPractitionerRoleId', 'userPatientId', 'userRelatedPersonId'];
const READ = /^[A-Z][A-Za-z]+\/[^/?]+$|^\{\{context\.\w+\}\}$/;
const SEARCH = /^[A-Z][A-Za-z]+\?[^?]+$/;

/**
 * What a client that keeps to the protocol could not make of a prefetch template; nothing when it is sound.
 * @param tokens the members of the context that the hook allows in a template
 * @see https://cds-hooks.hl7.org/2.0/#prefetch-tokens
 */
export function templateProblems(template: string, tokens: readonly string[]): readonly string[] {
  const problems: string[] = [];
  const rest = template.replace(/\{\{(.*?)\}\}/g, (whole, name: string) => {
    const [, member] = /^context\.(\w+)$/.exec(name) ?? [];
    const known = member === undefined ? USER_TOKENS.includes(name) : tokens.includes(member);
    if (!known) problems.push(`${whole} is no token of this hook`);
    return 'x';
  });
  if (/[{}]/.test(rest)) problems.push('a token does not stand between {{ and }}');
  if (!READ.test(template) && !SEARCH.test(template)) {
    problems.push('it is neither a read like Type/id nor a search like Type?name=value');
  }
  return problems;
}

/**
 * A template of which the text between the tokens can stand in an address as it is: not every client encodes it.
 * @see https://www.rfc-editor.org/rfc/rfc3986#section-3.4
 */
export function encodedTemplate(template: string): string {
  return template
    .split(/(\{\{.*?\}\})/)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]/gu, encodeURIComponent),
    )
    .join('');
}

/** The modifiers and parameters that the recommended subset has. */
const PLAIN = /^(_id|_count|_sort|[a-z][a-z-]*(:in)?)$/;

/**
 * What of a search lies outside the subset that the protocol recommends, as clients may not be able to do it.
 * @see https://cds-hooks.hl7.org/2.0/#prefetch-query-restrictions
 */
export function outsideSubset(template: string): readonly string[] {
  const [, query = ''] = template.split('?', 2);
  return query
    .split('&')
    .map((parameter) => parameter.split('=', 1)[0] ?? '')
    .filter((name) => name !== '' && !PLAIN.test(name));
}
