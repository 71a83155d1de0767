import { Failure } from '../failure.ts';
import { words } from '../words.ts';
import { parseJson } from './parse-json.ts';

/** One JSON value of the input, and where it stood. */
export interface Piece {
  readonly value: unknown;
  /** The file, and the line of NDJSON. */
  readonly place: string;
}

/**
 * The values in a text: one, or one a line.
 * @throws {Failure} naming the file, and the place in it where it stops being JSON
 */
export function parseRecords(text: string, file: string): readonly Piece[] {
  if (text.trim() === '') throw new Failure(words(`${file} is leeg`, `${file} is empty`));
  return isNdjson(text, file) ? parseLines(text, file) : [{ value: parseJson(text, file), place: file }];
}

/** By its name; else several lines of which the first is a value in itself. */
function isNdjson(text: string, file: string): boolean {
  if (/\.(?:ndjson|jsonl)(?:\.gz)?$/i.test(file)) return true;
  const [first, second] = text.trim().split(/\n\s*/, 2) as [string, string?];
  if (second === undefined || !first.trimEnd().endsWith('}')) return false;
  try {
    JSON.parse(first);
    return true;
  } catch {
    return false;
  }
}

function parseLines(text: string, file: string): readonly Piece[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    return [{ value: parseJson(line, file, index + 1), place: `${file}:${index + 1}` }];
  });
}
