import { isUtf8 } from 'node:buffer';
import { type RequestHandler, raw } from 'express';
import { parse } from 'secure-json-parse';
import { Problem, problem } from './problem.ts';

/** How deep the JSON of a call may nest. FHIR itself stays far below this. */
const MAX_DEPTH = 100;

/** Reads the bytes of a body of JSON, no more than `limit`, also once it is inflated. */
export function jsonBytes(limit: string): readonly RequestHandler[] {
  return [requireJson, raw({ type: () => true, limit })];
}

const requireJson: RequestHandler = (request, _response, next) => {
  const [type, ...parameters] = (request.get('content-type') ?? '').toLowerCase().split(';');
  if (type?.trim() !== 'application/json') {
    throw problem(415, 'not-supported', 'The Content-Type must be application/json.');
  }
  const charset = parameters.map((parameter) => parameter.trim()).find((name) => name.startsWith('charset='));
  if (charset !== undefined && !/^charset="?utf-?8"?$/.test(charset)) {
    throw problem(415, 'not-supported', 'The body must be in UTF-8.');
  }
  next();
};

/**
 * What a body says: UTF-8, not nested beyond reason, and without members that change what an object is. Nothing where
 * there is no body.
 * @throws Problem when it is no such JSON
 */
export function parseBody(bytes: unknown): unknown {
  // Where there is no body the reader of bytes leaves an empty object.
  if (!(bytes instanceof Uint8Array)) return undefined;
  if (!isUtf8(bytes)) throw problem(400, 'structure', 'The body is not in UTF-8.');
  if (nestsBeyond(MAX_DEPTH, bytes)) {
    throw problem(400, 'too-costly', `The body nests deeper than ${MAX_DEPTH} levels.`);
  }
  try {
    return parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    if (error instanceof Problem) throw error;
    // What the parser says quotes the body.
    throw problem(400, 'structure', 'The body is not JSON, or has a member like __proto__.');
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const [ARRAY, ARRAY_END, OBJECT, OBJECT_END] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Looks at the bytes, as a parser or whoever walks through its result may be the one that breaks. */
function nestsBeyond(max: number, bytes: Uint8Array): boolean {
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index];
    if (byte === QUOTE) quoted = !quoted;
    else if (quoted) {
      if (byte === BACKSLASH) index += 1;
    } else if (byte === ARRAY || byte === OBJECT) {
      depth += 1;
      if (depth > max) return true;
    } else if (byte === ARRAY_END || byte === OBJECT_END) depth -= 1;
  }
  return false;
}
