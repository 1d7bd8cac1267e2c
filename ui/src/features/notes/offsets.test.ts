import { expect, it } from 'vitest';
import { toUnits } from './offsets';

it('counts a pair of surrogates once', () => {
  const text = 'a😀b习c';
  expect(toUnits(text, [0, 1, 2, 3, 4, 5])).toEqual([0, 1, 3, 4, 5, 6]);
});
it('takes offsets in any order and stops at the end', () => {
  expect(toUnits('a😀b', [9, 2, 0])).toEqual([4, 3, 0]);
  expect(toUnits('', [0, 3])).toEqual([0, 0]);
});
