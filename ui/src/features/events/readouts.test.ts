import { expect, it } from 'vitest';
import type { EventReadout } from '../../api';
import { firstTwo } from './readouts';

const of = (id: number, code: string | null) =>
  ({
    article: { id },
    side: code === null ? null : { kind: 'country', country: { code, name: code } },
    suggested: null,
  }) as EventReadout;

it('takes two articles of different sides, wherever they stand', () => {
  expect(firstTwo([of(1, null), of(2, 'US'), of(3, 'US'), of(4, 'CN')])).toEqual([2, 4]);
});

it('takes the first two where no two sides are known, and none where there is one article', () => {
  expect(firstTwo([of(1, null), of(2, 'US'), of(3, null)])).toEqual([1, 2]);
  expect(firstTwo([of(1, 'US')])).toBeNull();
  expect(firstTwo([])).toBeNull();
});
