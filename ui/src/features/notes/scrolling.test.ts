import { expect, it } from 'vitest';
import { topOfLine } from './scrolling';

const blocks = [
  { line: 1, top: 20 },
  { line: 3, top: 80 },
  { line: 13, top: 180 },
];

it('follows the editor between and at the blocks', () => {
  expect(topOfLine(blocks, 3)).toBe(80);
  expect(topOfLine(blocks, 8)).toBe(130);
  expect(topOfLine(blocks, 40)).toBe(180);
  expect(topOfLine(blocks, 0)).toBe(0);
  expect(topOfLine([], 5)).toBe(0);
});
