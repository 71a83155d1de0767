export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The paths of what is null or empty, but for the lists that may be empty, and of resources nothing. */
export function emptyMembers(value: unknown, mayBeEmpty: readonly string[], path = ''): readonly string[] {
  if (mayBeEmpty.includes(path) && Array.isArray(value) && value.length === 0) return [];
  if (value === null || value === '') return [`${path} is ${value === null ? 'null' : 'empty'}`];
  if (typeof value !== 'object') return [];
  const members = Object.entries(value);
  if (members.length === 0) return [`${path || 'the body'} is empty`];
  return members.flatMap(([key, member]) =>
    key === 'resource' ? [] : emptyMembers(member, mayBeEmpty, path === '' ? key : `${path}.${key}`),
  );
}

/** The paths of extensions that are no objects. */
export function wrongExtensions(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const at = path === '' ? key : `${path}.${key}`;
    if (key === 'resource') return [];
    if (key === 'extension') return isRecord(member) ? [] : [`${at} is no object`];
    return wrongExtensions(member, at);
  });
}
