/** Without control characters: what a record or a file name holds must not steer somebody's terminal. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, '\uFFFD');
}
