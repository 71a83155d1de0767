import type { Assessment } from '@prestatiewijzer/rules';

/** One object for one patient, else an array. */
export function* jsonOf(assessments: readonly Assessment[]): Iterable<string> {
  const [first, ...others] = assessments;
  if (others.length === 0) return yield `${JSON.stringify(first, null, 2)}\n`;
  // By patient, as one string for a whole population can be more than a string can hold.
  yield `[\n${indented(first)}`;
  for (const assessment of others) yield `,\n${indented(assessment)}`;
  yield '\n]\n';
}

export function* ndjsonOf(assessments: readonly Assessment[]): Iterable<string> {
  for (const assessment of assessments) yield `${JSON.stringify(assessment)}\n`;
}

function indented(assessment: Assessment | undefined): string {
  return JSON.stringify(assessment, null, 2).replace(/^/gm, '  ');
}
