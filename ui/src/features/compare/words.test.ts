import { afterEach, expect, test } from 'vitest';
import { speak } from '../../i18n';
import { matrix } from './fixture';
import { cellName, headName, noneIn } from './words';

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

test('whoever does not see a cell hears what else may be as late, and that its evidence is in the trash', () => {
  const cell = matrix.rows[1]!.cells[0]!;
  const said = { date: '2022-03', precision: 'month' } as const;
  const told = cellName(
    'First Person',
    'Relief',
    {
      ...cell,
      latest: { ...cell.latest!, evidence_trashed: true },
      also: [{ position: 13, stance: 'opposes', said }],
    },
    '',
  );
  expect(told).toBe(
    'First Person, Relief: supports, 18 March 2022. calls for relief ' +
      'Also opposes, March 2022: which was said last is not known. ' +
      'All that supported this position is in the trash.',
  );
});
