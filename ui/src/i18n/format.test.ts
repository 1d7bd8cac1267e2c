import { describe, expect, test } from 'vitest';
import { datedLine, dayMonth, longDate, readDate, shortDate } from './format';
import { fill } from './message';

describe('dates', () => {
  test('are worded as far as they are known', () => {
    expect(longDate({ date: '2022', precision: 'year' })).toBe('2022');
    expect(longDate({ date: '2022-03', precision: 'month' })).toBe('March 2022');
    expect(longDate({ date: '2022-03-18', precision: 'day' })).toBe('18 March 2022');
    expect(longDate({ date: '2022-03-18T16:20:00Z', precision: 'minute' })).toBe(
      '18 March 2022, 16:20 UTC',
    );
    expect(shortDate({ date: '2022-03-18T16:20:00Z', precision: 'minute' })).toBe('18 Mar 2022');
    expect(dayMonth({ date: '2022-03-18', precision: 'day' })).toBe('18 Mar');
    expect(longDate(null)).toBe('date unknown');
  });

  test.each([
    ['2022-03-18', '2022-03-18', 'day'],
    ['18 March 2022', '2022-03-18', 'day'],
    ['March 18, 2022', '2022-03-18', 'day'],
    ['18 mar 2022', '2022-03-18', 'day'],
    ['March 2022', '2022-03', 'month'],
    ['2022', '2022', 'year'],
  ])('%s is read as %s to the %s', (typed, date, precision) => {
    expect(readDate(typed)).toEqual({ date, precision });
  });

  test.each([
    ['Example Gazette, 2022-03-18', 'Example Gazette, 18 Mar 2022'],
    ['2022-03', 'Mar 2022'],
    ['Flight 2022-03-18-A', 'Flight 2022-03-18-A'],
    ['War in Ukraine', 'War in Ukraine'],
  ])('a line that ends with one, as %s does, is %s', (line, shown) =>
    expect(datedLine(line)).toBe(shown),
  );

  test.each(['', 'Friday', '31 February 2022', '2022-13-01', '18/3/22', 'ma 2022'])(
    '%j is no date',
    (typed) => expect(readDate(typed)).toBeNull(),
  );
});

test('a message takes its plural form from the count and writes numbers the language’s way', () => {
  const message = { one: '{n} article', other: '{n} articles' };
  expect(fill(message, { n: 1 }, 'en')).toBe('1 article');
  expect(fill(message, { n: 12000 }, 'en')).toBe('12,000 articles');
});
