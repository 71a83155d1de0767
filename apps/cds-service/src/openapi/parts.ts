export const json = (schema: object) => ({ 'application/json': { schema } });
export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
export const answer = (description: string, schema?: object) => ({
  description,
  ...(schema !== undefined && { content: json(schema) }),
});
export const refused = (description: string) => answer(description, ref('OperationOutcome'));

/** What a call can be answered with, besides what it asks for. */
export const REFUSALS = {
  400: refused('The call is not as it should be; each issue names what and where.'),
  401: answer('The token is not that of a registered client, or was used before.'),
  403: refused('The client may not do this.'),
  413: refused('The body is too large.'),
  429: refused('Too many calls; Retry-After says when the next one can be made.'),
  503: refused('The service cannot answer now; Retry-After says when to try again.'),
};
