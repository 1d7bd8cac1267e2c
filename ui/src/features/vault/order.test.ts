import { expect, test } from 'vitest';
import { orderOf, QUIET } from './order';

test('what went wrong stands before what went well', () => {
  const counts = orderOf([
    { what: 'written', files: 3 },
    { what: 'attachment', files: 1 },
    { what: 'conflict', files: 1 },
    { what: 'failed', files: 2 },
  ]);
  expect(counts.map(({ what }) => what)).toEqual(['failed', 'conflict', 'written', 'attachment']);
  expect(QUIET).not.toContain('failed');
});
