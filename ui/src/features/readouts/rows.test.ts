import { expect, it } from 'vitest';
import type { ReadoutKind, ReadoutRow } from '../../api';
import { KINDS, linesOf, next, numbers } from './rows';

const words = (first: number, count = 1) => ({
  first,
  count,
  start: 0,
  end: 1,
  parts: [{ text: `${first}`, only_here: false }],
});
const row = (
  kind: ReadoutKind,
  a: number | null,
  b: number | null,
  crosses = false,
): ReadoutRow => ({
  kind,
  crosses,
  a: a === null ? null : words(a),
  b: b === null ? null : words(b),
  compared: kind === 'differently',
});
/** 1 beside 1; 2 beside 4, which crosses; only B's 2; 3 beside 3; only B's 5. */
const ROWS = [
  row('same', 1, 1),
  row('differently', 2, 4, true),
  row('only_b', null, 2),
  row('differently', 3, 3),
  row('only_b', null, 5),
];
const shown = (kinds: readonly ReadoutKind[]) =>
  linesOf(ROWS, new Set(kinds)).map((line) => (line.kind === 'row' ? line.at : `→${line.at}`));

it('shows what crosses once beside A and once where B has it', () => {
  expect(shown(KINDS)).toEqual([0, 1, 2, 3, '→1', 4]);
});

it('shows the kinds that are asked for, and where B has what crosses among them', () => {
  expect(shown(['only_b'])).toEqual([2, 4]);
  expect(shown(['differently'])).toEqual([1, 3, '→1']);
  expect(shown([])).toEqual([]);
});

it('steps over what both say in the same words, and stays at either end', () => {
  const lines = linesOf(ROWS, new Set(KINDS));
  expect(next(lines, null, 1)).toBe(1);
  expect(next(lines, 1, 1)).toBe(2);
  expect(next(lines, 4, 1)).toBe(4);
  expect(next(lines, 1, -1)).toBe(1);
  expect(next(lines, 3, -1)).toBe(2);
  expect(next([], null, 1)).toBeNull();
});

it('numbers sentences from one, several by the first and the last', () => {
  expect(numbers(words(4))).toBe('4');
  expect(numbers(words(4, 3))).toBe('4–6');
});
