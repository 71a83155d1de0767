/** A number of 53 bits for a text in ASCII; two texts have the same one in a thousand million million. */
export function hashOf(text: string): number {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x5bd1e995);
    b ^= b >>> 15;
  }
  return joined(a, b);
}

/** The same of bytes. */
export function hashOfBytes(bytes: Buffer, from: number, to: number): number {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let at = from; at < to; at++) {
    const code = bytes[at] as number;
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x5bd1e995);
    b ^= b >>> 15;
  }
  return joined(a, b);
}

function joined(a: number, b: number): number {
  return (a >>> 0) * 0x200000 + (b >>> 11);
}
