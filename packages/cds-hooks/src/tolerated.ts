/** Members of a call that can be absent, which some clients send as null or as empty text instead. */
const OPTIONAL = ['extension', 'fhirAuthorization', 'fhirServer', 'prefetch'];
const OPTIONAL_OF_AUTHORIZATION = ['patient', 'extension'];

type Members = Readonly<Record<string, unknown>>;

/**
 * A call as the protocol writes it, where a client writes the same in another way: nothing as null or as empty text, a
 * number as text, `bearer` in small letters. What can be read in more than one way is left for the client to mend.
 */
export function tolerated(content: unknown): unknown {
  if (!isObject(content)) return content;
  const { context, fhirAuthorization, ...rest } = withoutNothing(content, OPTIONAL);
  return {
    ...rest,
    // What a context needs, its hook knows; for what it needs nothing is as good as absent.
    ...(context !== undefined && {
      context: isObject(context) ? withoutNothing(context, Object.keys(context)) : context,
    }),
    ...(fhirAuthorization !== undefined && { fhirAuthorization: authorization(fhirAuthorization) }),
  };
}

function authorization(value: unknown): unknown {
  if (!isObject(value)) return value;
  const { token_type, expires_in, ...rest } = withoutNothing(value, OPTIONAL_OF_AUTHORIZATION);
  return {
    ...rest,
    ...(token_type !== undefined && {
      token_type: /^bearer$/i.test(String(token_type)) ? 'Bearer' : token_type,
    }),
    ...(expires_in !== undefined && {
      expires_in:
        typeof expires_in === 'string' && /^\d+$/.test(expires_in) ? Number(expires_in) : expires_in,
    }),
  };
}

function withoutNothing(members: Members, names: readonly string[]): Members {
  const nothing = names.filter((name) => members[name] === null || members[name] === '');
  if (nothing.length === 0) return members;
  return Object.fromEntries(Object.entries(members).filter(([name]) => !nothing.includes(name)));
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
