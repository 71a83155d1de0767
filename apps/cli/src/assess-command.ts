import { type Assessment, assess, assessAll, receipt } from '@prestatiewijzer/rules';
import type { AssessArguments } from './arguments.ts';
import { Failure } from './failure.ts';
import { noPatient } from './input/no-patient.ts';
import { readPool } from './input/read-pool.ts';
import { readSettings } from './input/read-settings.ts';
import { jsonOf, ndjsonOf } from './json.ts';
import { textOf } from './text/assessment.ts';
import { pageFor } from './text/page.ts';
import { today } from './today.ts';

/** What `prestatiewijzer assess` prints, piece by piece. */
export async function assessCommand(args: AssessArguments): Promise<Iterable<string>> {
  const { at = today(), language, all, patient, settings: file } = args;
  const settings = file === undefined ? {} : await readSettings(file, language);
  const pool = await readPool(args.inputs);
  const options = { at, language, all, settings };
  const found =
    patient === undefined ? assessAll(pool.record, options) : [assess(pool.record, { ...options, patient })];
  const assessments = found.filter((each) => each.patient !== undefined);
  if (assessments.length === 0) throw new Failure(noPatient(pool, patient, at));
  const proof = args.receipt ? { receipt: receipt(pool.record, options) } : {};
  return print(
    assessments.map((each) => ({ ...pool.locate(each), ...proof })),
    args,
  );
}

function print(assessments: readonly Assessment[], { format, language }: AssessArguments): Iterable<string> {
  const { stdout } = process;
  const chosen = format ?? (stdout.isTTY ? 'text' : 'json');
  if (chosen === 'text') return textOf(assessments, pageFor(stdout, language));
  return chosen === 'json' ? jsonOf(assessments) : ndjsonOf(assessments);
}
