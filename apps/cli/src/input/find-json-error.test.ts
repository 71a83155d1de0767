import { expect, it } from 'vitest';
import { findJsonError } from './find-json-error.ts';

it.each([
  ['', 0],
  ['{"a":1', 6],
  ['{"a" 1}', 5],
  ['{"a":1,}', 7],
  ['[1,]', 3],
  ['[1 2]', 3],
  ['{a:1}', 1],
  ['{"a":01}', 5],
  ['[tru]', 1],
  ['{"a":1}}', 7],
  ['"a\nb"', 2],
  ['"\\x"', 1],
  ['[1}', 2],
  ['{"a":1]', 6],
  ["{'a':1}", 1],
  ['[1.e5]', 1],
  [`${'['.repeat(200_000)}x`, 200_000],
])('finds where %.30j stops being JSON', (text, at) => {
  expect(() => JSON.parse(text)).toThrow();
  expect(findJsonError(text)).toBe(at);
});

it('reads what is JSON to its end', () => {
  const text = '{"a":[1,-2.5e-3,"\\u00e9\\"",true,null,{},[]],"b":{"c":""}} \n';

  expect(findJsonError(text)).toBe(text.length);
});
