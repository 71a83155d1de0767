const SPACE = /[ \t\r\n]*/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/**
 * Where a text stops being JSON; its length when it ends too early. `JSON.parse` tells this in some cases and on some
 * versions of Node only. Not recursive, so nesting may be as deep as it likes.
 */
export function findJsonError(text: string): number {
  const open: string[] = [];
  let expected: 'value' | 'item' | 'key' | 'first-key' | 'colon' | 'next' = 'value';
  let at = 0;
  for (;;) {
    at = skip(SPACE, text, at);
    const char = text[at];
    if (char === undefined) return at;
    const ends = char === (open.at(-1) === '{' ? '}' : ']') && open.length > 0;
    if (ends && (expected === 'next' || expected === 'item' || expected === 'first-key')) {
      open.pop();
      expected = 'next';
      at += 1;
    } else if (expected === 'next') {
      if (char !== ',' || open.length === 0) return at;
      expected = open.at(-1) === '{' ? 'key' : 'value';
      at += 1;
    } else if (expected === 'colon') {
      if (char !== ':') return at;
      expected = 'value';
      at += 1;
    } else if (expected === 'key' || expected === 'first-key') {
      const { end, error } = char === '"' ? readString(text, at) : { end: at, error: at };
      if (error !== undefined) return error;
      expected = 'colon';
      at = end;
    } else if (char === '{' || char === '[') {
      open.push(char);
      expected = char === '{' ? 'first-key' : 'item';
      at += 1;
    } else if (char === '"') {
      const { end, error } = readString(text, at);
      if (error !== undefined) return error;
      expected = 'next';
      at = end;
    } else {
      const end = skip(SCALAR, text, at);
      if (end === at) return at;
      expected = 'next';
      at = end;
    }
  }
}

function readString(text: string, start: number): { end: number; error?: number } {
  let at = start + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    if (Number.isNaN(code) || code < 0x20) return { end: at, error: at };
    if (text[at] === '"') return { end: at + 1 };
    if (text[at] === '\\') {
      const end = skip(ESCAPE, text, at);
      if (end === at) return { end: at, error: at };
      at = end;
    } else at += 1;
  }
}

/** Where what the pattern matches here ends; where we are when it does not match. */
function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
