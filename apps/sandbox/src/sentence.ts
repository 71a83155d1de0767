import type { z } from 'zod';

/** The first mistake, as the reader of JSON looks for it. */
export function sentence({ issues: [issue] }: z.ZodError): string {
  return `${issue?.path.join('.')}: ${issue?.message}`;
}
