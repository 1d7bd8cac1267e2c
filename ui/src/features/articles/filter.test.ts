import { expect, test } from 'vitest';
import { firstDay, lastDay } from './filter.svelte';

test.each([
  ['2022', 'year', '2022-01-01', '2022-12-31'],
  ['2024-02', 'month', '2024-02-01', '2024-02-29'],
  ['2022-03-18', 'day', '2022-03-18', '2022-03-18'],
] as const)('%s means the days from its first to its last', (date, precision, first, last) => {
  expect(firstDay({ date, precision })).toBe(first);
  expect(lastDay({ date, precision })).toBe(last);
});
