import { describe, expect, test } from 'vitest';
import { lines, starts, type Line } from './sight';

const hundred = starts(Array.from({ length: 100 }, () => 70));
const rows = (all: Line[]) => all.flatMap((line) => ('at' in line ? line.at : []));
const height = (all: Line[], begins: readonly number[]) =>
  all.reduce(
    (sum, line) =>
      sum + ('gap' in line ? line.gap : (begins[line.at + 1] ?? 0) - (begins[line.at] ?? 0)),
    0,
  );

describe('rows of a large matrix', () => {
  test('are drawn where they are in sight, with some beyond', () => {
    const seen = rows(lines(hundred, 700, 700, -1));
    expect(seen[0]).toBe(5);
    expect(seen.at(-1)).toBe(24);
  });

  test('keep the room of all, wherever it is scrolled and wherever the caret is', () => {
    for (const top of [0, 35, 3000, 6999, 9000])
      for (const caret of [-1, 0, 1, 42, 50, 99, 100]) {
        const all = lines(hundred, top, 700, caret);
        expect(height(all, hundred)).toBe(7000);
        expect(all.reduce((sum, line) => sum + ('gap' in line ? line.count : 1), 0)).toBe(100);
        const keys = all.map((line) => ('gap' in line ? line.key : line.at));
        expect(new Set(keys).size).toBe(keys.length);
        expect(rows(all)).toEqual([...rows(all)].sort((a, b) => a - b));
      }
  });

  test('hold the one with the caret, which would lose the focus', () => {
    expect(rows(lines(hundred, 7000, 700, 2))).toContain(2);
  });

  test('may be columns, of which fewer are drawn beyond', () => {
    expect(rows(lines(hundred, 700, 700, -1, 'columns'))).toEqual(
      Array.from({ length: 12 }, (_, n) => n + 9),
    );
  });

  test('are none of none', () => {
    expect(lines(starts([]), 0, 700, 0)).toEqual([]);
  });
});
