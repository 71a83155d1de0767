/** JSON that PostgreSQL takes whatever it holds: it knows no NUL and no half characters. */
export function json(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'string' ? member.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\uFFFD') : member,
  );
}
