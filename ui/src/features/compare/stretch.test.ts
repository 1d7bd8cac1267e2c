import { describe, expect, test } from 'vitest';
import { givenDay, typedDay } from './stretch';

describe('an end of a stretch of days', () => {
  test.each([
    ['18 March 2022', '2022-03-18', '2022-03-18'],
    ['March 2022', '2022-03-01', '2022-03-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2022', '2022-01-01', '2022-12-31'],
  ])('typed as %s', (typed, first, last) => {
    expect(typedDay('first', typed)).toBe(first);
    expect(typedDay('last', typed)).toBe(last);
  });

  test('is none where nothing is typed, and unknown where that is no date', () => {
    expect(typedDay('first', ' ')).toBeNull();
    expect(typedDay('last', 'soon')).toBeUndefined();
  });

  test('stands in an address as figures only', () => {
    expect(givenDay('first', '2022-03')).toBe('2022-03-01');
    expect(givenDay('last', '2022')).toBe('2022-12-31');
    expect(givenDay('last', 'March 2022')).toBeNull();
    expect(givenDay('last', '2022-02-30')).toBeNull();
    expect(givenDay('first', undefined)).toBeNull();
  });
});
