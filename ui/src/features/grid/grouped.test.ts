import { describe, expect, it } from 'vitest';
import { lines } from './grouped';

const groups = [
  { label: 'France', count: 2 },
  { label: null, count: 1 },
];

describe('codings in groups', () => {
  it('stand below the head of their group', () => {
    const found = lines(3, groups);
    expect(found.total).toBe(5);
    expect([0, 1, 2, 3, 4].map((line) => found.at(line))).toEqual([
      { head: groups[0] },
      { index: 0 },
      { index: 1 },
      { head: groups[1] },
      { index: 2 },
    ]);
    expect([0, 1, 2].map((index) => found.line(index))).toEqual([1, 2, 4]);
  });
  it('stand by themselves without groups', () => {
    const found = lines(2, []);
    expect(found.total).toBe(2);
    expect(found.at(1)).toEqual({ index: 1 });
    expect(found.line(1)).toBe(1);
  });
});
