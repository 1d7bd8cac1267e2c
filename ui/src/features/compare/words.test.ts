import { afterEach, expect, test } from 'vitest';
import { speak } from '../../i18n';
import { headName, noneIn } from './words';

afterEach(() => speak('en'));

test('an empty cell says what was searched, as the core and every export say it', () => {
  expect(noneIn(41, null, '2022-03-18')).toBe('none in 41 articles to 18 March 2022');
  expect(noneIn(1, '2022-03-01', '2022-03-18')).toBe(
    'none in 1 article from 1 March 2022 to 18 March 2022',
  );
  expect(noneIn(0, null, null)).toBe('none in 0 articles');
});

test('it says so in the language of the window', async () => {
  await speak('fr');
  expect(noneIn(41, null, '2022-03-18')).toBe('aucune dans 41 articles jusqu’au 18 mars 2022');
  await speak('zh');
  expect(noneIn(41, '2022-03-01', '2022-03-18')).toBe(
    '2022年3月1日至2022年3月18日的 41 篇文章中没有',
  );
});

test('a country is called as the language calls it', async () => {
  const row = { country: { code: 'US', name: 'United States' } };
  const head = { kind: 'country', key: 'cUS', ...row, row } as unknown as Parameters<
    typeof headName
  >[0];
  expect(headName(head)).toBe('United States');
  await speak('de');
  expect(headName(head)).toBe('Vereinigte Staaten');
});
