import { type Assessment, assess } from '@prestatiewijzer/rules';
import type { StreamArguments } from '../arguments.ts';
import { Failure } from '../failure.ts';
import { parseJson } from '../input/parse-json.ts';
import { decode, STDIN } from '../input/read-files.ts';
import { readSettings } from '../input/read-settings.ts';
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
    yield `${JSON.stringify(assessmentOf(line, options))}\n`;
  }
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
