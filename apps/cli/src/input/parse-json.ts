import { Failure } from '../failure.ts';
import { words } from '../words.ts';
import { findJsonError } from './find-json-error.ts';

/** @throws {Failure} naming the file, the line and the column */
export function parseJson(text: string, file: string, firstLine = 1): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Failure(notJson(text, file, firstLine));
  }
}

function notJson(text: string, file: string, firstLine: number) {
  const at = findJsonError(text);
  const before = text.slice(0, at).split('\n');
  const line = firstLine + before.length - 1;
  const column = [...(before.at(-1) ?? '')].length + 1;
  const found = [...text.slice(at, at + 2)][0];
  const nl = found === undefined ? 'de tekst houdt te vroeg op' : `onverwacht teken ${JSON.stringify(found)}`;
  const en =
    found === undefined ? 'the text ends too early' : `unexpected character ${JSON.stringify(found)}`;
  return words(
    `${file}, regel ${line}, kolom ${column}: geen geldige JSON, ${nl}`,
    `${file}, line ${line}, column ${column}: no valid JSON, ${en}`,
  );
}
