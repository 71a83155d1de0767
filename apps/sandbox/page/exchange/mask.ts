/** Names under which a secret travels, in JSON and in headers. */
const SECRETS = [
  'access_token',
  'refresh_token',
  'id_token',
  'authorization',
  'client_assertion',
  'code',
  'code_verifier',
];
const MASK = '•••';

/** A copy in which no token can be read. */
export function masked(value: unknown, name = ''): unknown {
  if (typeof value === 'string') return isSecret(name, value) ? MASK : withoutTokens(value);
  if (Array.isArray(value)) return value.map((each) => masked(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, masked(each, key)]));
}

function isSecret(name: string, value: string): boolean {
  // A FHIR `code` is no secret: an authorization code is a long word by itself.
  const key = name.toLowerCase();
  return SECRETS.includes(key) && (key !== 'code' || value.length > 40);
}

/** Bearer tokens and JSON Web Tokens within a text. */
function withoutTokens(text: string): string {
  return text
    .replace(/\b(Bearer )\S+/gi, `$1${MASK}`)
    .replace(/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, MASK)
    .replace(/\b(code|code_verifier|refresh_token|client_assertion)=[^&\s]+/g, `$1=${MASK}`);
}
