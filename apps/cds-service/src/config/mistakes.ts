import type { z } from 'zod';

/** One thing wrong in a configuration file. */
export interface Mistake {
  /** Where, as in `tenants[0].issuers[1].iss`; empty for the file as a whole. */
  readonly path: string;
  /** What is wrong there, and how to mend it. */
  readonly message: string;
}

/** A configuration that cannot be used: every mistake in it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly mistakes: readonly Mistake[];

  constructor(file: string, mistakes: readonly Mistake[]) {
    super(
      mistakes
        .map(({ path, message }) => `${[file, path].filter(Boolean).join(': ')}: ${message}`)
        .join('\n'),
    );
    this.mistakes = mistakes;
  }
}

/** The mistakes by path, one for each key that does not exist. */
export function mistakesIn({ issues }: z.ZodError, at: string): readonly Mistake[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys')
      return [{ path: pathOf(at, issue.path), message: isMissing(issue) ? 'is missing' : issue.message }];
    return issue.keys.map((key) => ({
      path: pathOf(at, [...issue.path, key]),
      message: 'does not exist: see docs/deployment.md for the keys there are',
    }));
  });
}

function pathOf(at: string, path: readonly PropertyKey[]): string {
  const below = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return `${at}${below}`.replace(/^\./, '');
}

function isMissing({ input }: z.core.$ZodIssue): boolean {
  return input === undefined;
}
