import { afterEach, describe, expect, test } from 'vitest';
import {
  countryName,
  datedLine,
  dayMonth,
  joined,
  listed,
  longDate,
  quotationMarks,
  quoted,
  readDate,
  shortDate,
  together,
} from './format';
import { speak } from './index';
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

describe('lists and quotation marks', () => {
  afterEach(() => speak('en'));

  test('names stand one after another, or as a sentence tells them', async () => {
    expect(listed(['AP', null, 'AFP', ''])).toBe('AP, AFP');
    expect(together(['AP', 'AFP', 'Reuters'])).toBe('AP, AFP and Reuters');
    await speak('zh');
    expect(listed(['甲', '乙'])).toBe('甲、乙');
    expect(together(['甲', '乙'])).toBe('甲和乙');
    await speak('ar');
    expect(listed(['أ', 'ب'])).toBe('أ، ب');
    // A name in other letters keeps its figures beside it.
    expect(listed(['G7', 'ب'])).toBe('\u2068G7\u2069، ب');
    // As a value it has nothing but its letters.
    expect(joined(['G7', null, 'ب'])).toBe('G7، ب');
  });

  test('words are quoted as the language quotes', async () => {
    expect(quoted('yes')).toBe('“yes”');
    await speak('de');
    expect(quoted('ja')).toBe('„ja“');
    expect(quotationMarks()).toBe('"„" "“" "‘" "’"');
  });

  test('a code that no standard names keeps the name that the library has', async () => {
    await speak('fr');
    expect(countryName({ code: 'GB', name: 'United Kingdom' })).toBe('Royaume-Uni');
    expect(countryName({ code: 'NATO', name: 'NATO' })).toBe('NATO');
    expect(countryName({ code: 'QZ', name: 'Norland' })).toBe('Norland');
    expect(countryName(null)).toBeUndefined();
  });
});

test('no component sets names or quotation marks together by itself', () => {
  const files = import.meta.glob<string>(
    ['../{app,design,features}/**/*.{ts,svelte}', '!**/*.test.ts'],
    {
      query: '?raw',
      import: 'default',
      eager: true,
    },
  );
  // What another program reads has its own separators: the lines of a live block, the field of a byline.
  const own = ['compare/block.ts', 'reader/ArticleFacts.svelte'];
  const wrong = Object.entries(files).flatMap(([file, text]) =>
    text
      .replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '')
      .split('\n')
      .filter(
        (line) =>
          (/[“”„«»「」]/.test(line) && !line.includes('.test(')) ||
          (/join\((', '|'; ')\)/.test(line) && !own.some((end) => file.endsWith(end))),
      )
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(Object.keys(files).length).toBeGreaterThan(200);
  expect(wrong).toEqual([]);
});
