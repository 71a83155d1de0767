/** The lines of a stream of bytes that are not blank, each with its number; whatever line end it was written with. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncIterable<Line> {
  let begun: Buffer[] = [];
  let number = 0;
  for await (const bytes of stream) {
    const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let start = 0;
    for (let end = chunk.indexOf(NEW_LINE); end !== -1; end = chunk.indexOf(NEW_LINE, start)) {
      const last = chunk.subarray(start, end);
      const line = begun.length === 0 ? last : Buffer.concat([...begun, last]);
      begun = [];
      start = end + 1;
      number += 1;
      if (!isBlank(line)) yield { bytes: line, number };
    }
    if (start < chunk.length) begun.push(chunk.subarray(start));
  }
  const rest = Buffer.concat(begun);
  if (!isBlank(rest)) yield { bytes: rest, number: number + 1 };
}

export interface Line {
  readonly bytes: Buffer;
  /** From 1, blank lines counted. */
  readonly number: number;
}

const NEW_LINE = 0x0a;

/** Spaces, tabs and returns. */
function isBlank(line: Buffer): boolean {
  return line.every((byte) => byte === 0x20 || byte === 0x0d || byte === 0x09);
}
