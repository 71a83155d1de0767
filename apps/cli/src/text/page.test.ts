import { expect, it, vi } from 'vitest';
import { pageFor } from './page.ts';

function stream(isTTY: boolean, colours: boolean, columns?: number): NodeJS.WriteStream {
  return { isTTY, columns, hasColors: vi.fn(() => colours) } as unknown as NodeJS.WriteStream;
}

it('shows colours on a terminal that has them', () => {
  expect(pageFor(stream(true, true), 'nl').paint('red', 'x')).toBe('\u001B[31mx\u001B[39m');
  expect(pageFor(stream(true, false), 'nl').paint('red', 'x')).toBe('x');
  expect(pageFor(stream(false, true), 'nl').paint('red', 'x')).toBe('x');
});

it('is as wide as the terminal, at most a hundred columns', () => {
  expect(pageFor(stream(true, true, 80), 'nl').width).toBe(80);
  expect(pageFor(stream(true, true, 240), 'nl').width).toBe(100);
  expect(pageFor(stream(false, false), 'nl').width).toBe(100);
});
