import { expect, it } from 'vitest';
import { runs } from './diff';

const only = (text: string) => ({ text, only_here: true });
const both = (text: string) => ({ text, only_here: false });

it('joins words with the space between them, and loses no letter', () => {
  const parts = [
    only('food'),
    both(' '),
    only('and'),
    both(' sleeping bags '),
    only('or'),
    both(' '),
    only('guns'),
  ];
  expect(runs(parts)).toEqual([only('food and'), both(' sleeping bags '), only('or guns')]);
  expect(
    runs(parts)
      .map(({ text }) => text)
      .join(''),
  ).toBe(parts.map(({ text }) => text).join(''));
});
it('draws no line under the spaces at the ends of a run', () => {
  expect(runs([both('1,000'), only(' tonnes of '), both('arms')])).toEqual([
    both('1,000'),
    both(' '),
    only('tonnes of'),
    both(' '),
    both('arms'),
  ]);
});
it('leaves a space beside a shared word to it', () => {
  expect(runs([only('a'), both(' '), both('b')])).toEqual([only('a'), both(' b')]);
  expect(runs([])).toEqual([]);
});
