import { type Assessment, assess } from '@prestatiewijzer/rules';
import type { StreamArguments } from '../arguments.ts';
import { Failure } from '../failure.ts';
import { parseJson } from '../input/parse-json.ts';
import { decode, STDIN } from '../input/read-files.ts';
import { readSettings } from '../input/read-settings.ts';
import { Places } from '../population/assess/places.ts';
import { rowOf } from '../population/assess/row.ts';
import { entriesOf, type Fields } from '../population/owners.ts';
import { today } from '../today.ts';
import { type Line, linesOf } from './lines.ts';

/**
 * What `prestatiewijzer stream` prints: for each line of standard input, in order, a line with its assessment. Whoever
 * pipes counts on as many lines as there were, so what cannot be read gives an assessment with an error.
 */
export async function* streamCommand(args: StreamArguments): AsyncIterable<string> {
  const { at = today(), language, settings: file } = args;
  const settings = file === undefined ? {} : await readSettings(file, language);
  const options = { at, language, settings };
  for await (const line of linesOf(process.stdin)) {
    yield `${JSON.stringify(args.rows ? rowsOf(line, options) : assessmentOf(line, options))}\n`;
  }
}

/** The same as a population tells it, for engines that make tables. */
function rowsOf(line: Line, options: Parameters<typeof assess>[1]) {
  const { patient, findings, problems } = assessmentOf(line, options);
  if (patient === undefined) return { rows: [], problems };
  const record = JSON.parse(decode(line.bytes, STDIN)) as Fields;
  const places = new Places(entriesOf(record).map(({ resource }) => resource));
  return { rows: findings.map((finding) => rowOf(patient, finding, places.of(finding))), problems };
}

function assessmentOf(line: Line, options: Parameters<typeof assess>[1]): Assessment {
  const place = `${STDIN}:${line.number}`;
  try {
    return assess(parseJson(decode(line.bytes, place), STDIN, line.number), options);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { edition } = assess([], options);
    const message = error.words[options.language ?? 'nl'];
    return {
      edition,
      at: options.at,
      findings: [],
      problems: [{ severity: 'error', reference: place, path: '', message }],
    };
  }
}
