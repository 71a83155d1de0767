/** The parts of a line that are told from its bytes, without parsing. */
export class LineReader {
  #bytes: Buffer = Buffer.alloc(0);
  #length = 0;
  readonly #types = new Map<number, string>();
  #nextPatient = -1;
  #nextContained = -1;

  /** What is read from now on stands in these bytes. */
  use(bytes: Buffer, length: number): void {
    this.#bytes = bytes;
    this.#length = length;
    this.#nextPatient = -1;
    this.#nextContained = -1;
  }

  /** The type where it is the first element, as nearly always. */
  typeOf(from: number, to: number): string | undefined {
    const bytes = this.#bytes;
    let at = from + 1;
    while (bytes[at] === 0x20) at += 1;
    for (let index = 0; index < TYPE.length; index++) if (bytes[at + index] !== TYPE[index]) return undefined;
    at += TYPE.length;
    while (bytes[at] === 0x20) at += 1;
    if (bytes[at] !== COLON) return undefined;
    at += 1;
    while (bytes[at] === 0x20) at += 1;
    if (bytes[at] !== QUOTE) return undefined;
    const start = at + 1;
    at = start;
    let hash = 0;
    while (at < to && bytes[at] !== QUOTE) {
      hash = (hash * 31 + (bytes[at] as number)) | 0;
      at += 1;
    }
    // The same few names over and over: none is made twice, and two with one hash are told apart by their length.
    const key = hash * 64 + (at - start);
    let type = this.#types.get(key);
    if (type === undefined) {
      type = bytes.toString('latin1', start, at);
      this.#types.set(key, type);
    }
    return type;
  }

  /** Where the id stands of a resource that begins with its type and its id, as nearly all: `[from, to]`. */
  idIn(from: number, to: number): readonly [number, number] | undefined {
    const bytes = this.#bytes;
    const start = bytes.toString('latin1', from, Math.min(to, from + 160));
    const match = /^\{\s*"resourceType"\s*:\s*"[A-Za-z]+"\s*,\s*"id"\s*:\s*"([A-Za-z0-9.-]{1,64})"/.exec(
      start,
    );
    if (match === null) return undefined;
    const end = from + match[0].length - 1;
    return [end - (match[1] as string).length, end];
  }

  /** Where the id of the patient stands whose the line surely is: `[from, to]`; undefined where that is not plain. */
  patientIn(from: number, to: number): readonly [number, number] | undefined {
    const bytes = this.#bytes;
    if (this.#nextPatient < from) this.#nextPatient = this.#find(PATIENT, from);
    const at = this.#nextPatient;
    if (at >= to) return undefined;
    if (this.#nextContained < from) this.#nextContained = this.#find(CONTAINED, from);
    if (this.#nextContained < to) return undefined;
    if (!this.#namesOwner(at, from)) return undefined;
    const id = at + PATIENT.length;
    let end = id;
    while (end < to && isOfId(bytes[end] as number)) end += 1;
    return bytes[end] === QUOTE && end > id ? [id, end] : undefined;
  }

  #find(text: Buffer, from: number): number {
    const at = this.#bytes.indexOf(text, from);
    return at === -1 ? this.#length : at;
  }

  /** Before it stands `"subject":{"reference":"`, or another element by which a resource names its patient. */
  #namesOwner(at: number, from: number): boolean {
    const bytes = this.#bytes;
    let end = at - 1;
    if (bytes[end] !== QUOTE) return false;
    end = this.#back(end - 1, COLON);
    if (end < from + REFERENCE.length || !isBefore(bytes, end, REFERENCE)) return false;
    end = this.#back(end - REFERENCE.length, OPEN);
    end = this.#back(end, COLON);
    return end > from && OWNERS.some((owner) => end - owner.length >= from && isBefore(bytes, end, owner));
  }

  /** The place before a mark and the spaces around it; -1 where the mark is not there. */
  #back(from: number, mark: number): number {
    const bytes = this.#bytes;
    let at = from;
    while (bytes[at] === 0x20) at -= 1;
    if (bytes[at] !== mark) return -1;
    at -= 1;
    while (bytes[at] === 0x20) at -= 1;
    return at;
  }
}

const QUOTE = 0x22;
const COLON = 0x3a;
const OPEN = 0x7b;
const TYPE = Buffer.from('"resourceType"');
const PATIENT = Buffer.from('Patient/');
const CONTAINED = Buffer.from('"contained"');
const REFERENCE = Buffer.from('"reference"');
const OWNERS = ['"subject"', '"patient"', '"beneficiary"', '"for"'].map((text) => Buffer.from(text));

function isBefore(bytes: Buffer, end: number, text: Buffer): boolean {
  const from = end - text.length + 1;
  if (from < 0) return false;
  for (let index = text.length - 1; index >= 0; index--)
    if (bytes[from + index] !== text[index]) return false;
  return true;
}

function isOfId(byte: number): boolean {
  return (
    (byte >= 0x30 && byte <= 0x39) ||
    (byte >= 0x41 && byte <= 0x5a) ||
    (byte >= 0x61 && byte <= 0x7a) ||
    byte === 0x2d ||
    byte === 0x2e ||
    byte === 0x5f
  );
}
