/** How strong a requirement is; `robustness` is what the protocol leaves open and users of services suffer from. */
export type Strength = 'SHALL' | 'SHOULD' | 'MAY' | 'robustness';

export type Outcome = 'pass' | 'fail' | 'not applicable';

/** What one check found. `row` is the number in the requirement list of CDS Hooks 2.0, as in `cds-hooks_2.0@5`. */
export interface Finding {
  readonly row: number | undefined;
  readonly strength: Strength;
  readonly check: string;
  readonly outcome: Outcome;
  readonly detail: string;
}

export type Verdict = Pick<Finding, 'outcome' | 'detail'>;

/** A check: it fails by throwing or by its verdict. */
export interface Check<Subject> extends Pick<Finding, 'row' | 'strength' | 'check'> {
  run(subject: Subject): Promise<Verdict> | Verdict;
}

export const pass = (detail = ''): Verdict => ({ outcome: 'pass', detail });
export const fail = (detail: string): Verdict => ({ outcome: 'fail', detail });
export const notApplicable = (detail: string): Verdict => ({ outcome: 'not applicable', detail });

/** Passes when nothing is wrong. */
export function noneOf(wrong: readonly string[], detail = ''): Verdict {
  return wrong.length === 0 ? pass(detail) : fail([...new Set(wrong)].slice(0, 5).join('; '));
}

export async function runChecks<Subject>(
  checks: readonly Check<Subject>[],
  subject: Subject,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  // One by one, so that what a service does with one call does not change what it does with another.
  for (const { row, strength, check, run } of checks) {
    findings.push({ row, strength, check, ...(await verdictOf(run, subject)) });
  }
  return findings;
}

async function verdictOf<Subject>(run: Check<Subject>['run'], subject: Subject): Promise<Verdict> {
  try {
    return await run(subject);
  } catch (error) {
    const { message, cause } = error as Error;
    return fail(cause instanceof Error ? `${message} (${cause.message})` : message);
  }
}
