import { explainRecord, suggestBindings } from '@prestatiewijzer/rules/explain-record';
import type { ExplainArguments } from './arguments.ts';
import { Failure } from './failure.ts';
import { noPatient } from './input/no-patient.ts';
import { readPool } from './input/read-pool.ts';
import { readSettings } from './input/read-settings.ts';
import { jsonOf, ndjsonOf } from './json.ts';
import { explanationText } from './text/explanation.ts';
import { pageFor } from './text/page.ts';
import { suggestionsText } from './text/suggestions.ts';
import { today } from './today.ts';

/** What `prestatiewijzer explain-record` prints, piece by piece. */
export async function explainCommand(args: ExplainArguments): Promise<Iterable<string>> {
  const { at = today(), language, patient, settings: file, format } = args;
  const settings = file === undefined ? {} : await readSettings(file, language);
  const pool = await readPool(args.inputs);
  const options = { at, language, settings, ...(patient !== undefined && { patient }) };
  const explanations = explainRecord(pool.record, options).map((each) => pool.locate(each));
  if (explanations.length === 0) throw new Failure(noPatient(pool, patient, at));
  if (args.suggest) return suggestionsText(suggestBindings(pool.record, options), language);
  const { stdout } = process;
  const chosen = format ?? (stdout.isTTY ? 'text' : 'json');
  if (chosen === 'text') return explanationText(explanations, pageFor(stdout, language));
  return chosen === 'json' ? jsonOf(explanations) : ndjsonOf(explanations);
}
