import { expect, test } from 'vitest';
import { kindsOf } from './kinds';

test('what belongs to one thing is named once, by its own word', () => {
  const tables = ['evidence', 'position', 'position_actor', 'position_behalf_bloc', 'excerpt'];
  expect(kindsOf(tables)).toEqual(['position', 'excerpt']);
});

test('a table that has no word keeps its name', () => {
  expect(kindsOf(['note', 'of_a_later_version'])).toEqual(['note', 'of_a_later_version']);
});
