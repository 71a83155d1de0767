/** How deep an answer may nest. FHIR itself stays far below this, and parsers take long for what goes deeper. */
const MOST_DEPTH = 100;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const [ARRAY, ARRAY_END, OBJECT, OBJECT_END] = [0x5b, 0x5d, 0x7b, 0x7d];

/** An answer that is larger, or nests deeper, than anybody needs. */
export class AnswerTooLarge extends Error {}

/**
 * Reads a body of JSON. Its size and depth are looked at while it comes in, so that what is beyond reason is neither kept
 * nor parsed.
 * @param take told of each piece; throws when there have been too many bytes
 */
export async function readJson({ body }: Response, take: (bytes: number) => void): Promise<unknown> {
  const reader = body?.getReader();
  if (reader === undefined) throw new Error('no body');
  const decoder = new TextDecoder('utf-8');
  const nesting = new Nesting();
  let text = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return JSON.parse(text + decoder.decode());
      take(value.byteLength);
      nesting.take(value);
      text += decoder.decode(value, { stream: true });
    }
  } catch (error) {
    discard(reader);
    throw error;
  }
}

/** Hangs up on what is not wanted. There is nothing to wait for, and that it was broken already is no matter. */
export function discard(body: { cancel(): Promise<void> } | null): void {
  body?.cancel().catch(() => undefined);
}

/** Follows how deep JSON nests, piece by piece. */
class Nesting {
  #depth = 0;
  #quoted = false;
  #escaped = false;

  take(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (this.#escaped) this.#escaped = false;
      else if (byte === QUOTE) this.#quoted = !this.#quoted;
      else if (this.#quoted) this.#escaped = byte === BACKSLASH;
      else if (byte === ARRAY || byte === OBJECT) {
        this.#depth += 1;
        if (this.#depth > MOST_DEPTH) throw new AnswerTooLarge('nests too deep');
      } else if (byte === ARRAY_END || byte === OBJECT_END) this.#depth -= 1;
    }
  }
}
