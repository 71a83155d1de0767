import type { Problem } from '@prestatiewijzer/rules';
import { Failure } from '../failure.ts';
import { words } from '../words.ts';
import { type Piece, parseRecords } from './parse-records.ts';
import { readFiles, STDIN } from './read-files.ts';

/** All input together. */
export interface Pool {
  readonly record: unknown;
  /** Where it came from, in short. */
  readonly origin: string;
  /** Names the file, and the line of NDJSON, of what the rules know as the so-manieth of the input. */
  locate<Told extends { readonly problems: readonly Problem[] }>(told: Told): Told;
}

/** @throws {Failure} when something cannot be read, or nothing of it is FHIR */
export async function readPool(paths: readonly string[]): Promise<Pool> {
  const pieces: Piece[] = [];
  for await (const { name, text } of readFiles(paths)) {
    for (const piece of parseRecords(text, name)) pieces.push(piece);
  }
  const origin = inShort(paths);
  if (!pieces.some(({ value }) => holdsResource(value))) {
    throw new Failure(
      words(
        `${origin}: geen FHIR R4, nergens staat een resource met een resourceType`,
        `${origin}: no FHIR R4, there is no resource with a resourceType`,
      ),
    );
  }
  const [only] = pieces;
  if (only !== undefined && pieces.length === 1)
    return { record: only.value, origin, locate: (each) => each };
  return {
    record: pieces.map(({ value }) => value),
    origin,
    locate: (told) => ({ ...told, problems: told.problems.map((each) => locate(each, pieces)) }),
  };
}

function inShort(paths: readonly string[]): string {
  if (paths.length === 0) return STDIN;
  const names = paths.slice(0, 3).map((path) => (path === '-' ? STDIN : path));
  return paths.length > 3 ? `${names.join(', ')}, …` : names.join(', ');
}

function locate(problem: Problem, pieces: readonly Piece[]): Problem {
  const reference = problem.reference.replace(
    /^input\[(\d+)\]/,
    (place, index) => pieces[Number(index)]?.place ?? place,
  );
  return { ...problem, reference };
}

function holdsResource(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsResource);
  const { resourceType } = (value ?? {}) as { resourceType?: unknown };
  return typeof resourceType === 'string' && resourceType !== '';
}
