import { expect, it } from 'vitest';
import type { Glance, GlanceCell } from '../../api/generated/commands';
import { matrix } from './fixture';
import { glanceCells, glimpse } from './glimpse';
import { view, type Head } from './view';

const cell: GlanceCell = {
  stance: 'supports',
  said: { date: '2022-03-18', precision: 'day' },
  positions: 3,
  also: [],
  marks: [],
};
const told = { searched: 41, year: '2022' };
const shown = view(matrix, false);
const heads = (row: number): [Head, Head] => [shown.rows[row]!, shown.columns[0]!];

it('finds a cell by the heads that the matrix has, either way round', () => {
  const row = { actor: 1, country: 'CN', bloc: null, cells: [cell, null] };
  const glance: Glance = {
    issues: [7, 8],
    rows: [row],
    articles_searched: 41,
    positions: 1,
    origins: 1,
  };
  const [speaker, issue] = [shown.rows[1]!.key, shown.columns[0]!.key];
  expect(glanceCells(glance, false)(speaker, issue)).toBe(cell);
  expect(glanceCells(glance, false)(speaker, shown.columns[1]!.key)).toBe(null);
  expect(glanceCells(glance, true)(issue, speaker)).toBe(cell);
  expect(glanceCells(glance, false)(shown.rows[2]!.key, issue)).toBe(undefined);
});

it('says the stance, its day and how often, and of an empty cell what was searched', () => {
  const lines = (of: GlanceCell | null | undefined) => glimpse(shown, heads(1), of, told).lines;
  expect(lines(cell)).toEqual([[{ mark: 'supports' }, { words: '18 Mar' }, { words: '3×' }]]);
  expect(lines({ ...cell, positions: 1 })).toEqual([[{ mark: 'supports' }, { words: '18 Mar' }]]);
  expect(lines({ ...cell, positions: 1, also: ['opposes'] })).toEqual([
    [{ mark: 'supports' }, { words: '18 Mar' }, { words: 'also' }, { mark: 'opposes' }],
  ]);
  expect(lines(null)).toEqual([[{ words: 'none in 41' }]]);
  expect(lines(undefined)).toEqual([]);
});

it('says each stance once where a row sums up those under it', () => {
  const marks: GlanceCell = {
    ...cell,
    stance: null,
    marks: ['supports', 'opposes', 'supports'],
  };
  expect(glimpse(shown, heads(0), marks, told)).toEqual({
    lines: [
      [
        { mark: 'opposes', low: true },
        { mark: 'supports', low: true },
      ],
    ],
    close: true,
  });
});

it("counts where a bloc's members stand under what it says itself", () => {
  const bloc: Head = {
    kind: 'bloc',
    bloc: { code: 'EU', name: 'European Union' },
    row: { ...matrix.rows[0]!, members: 27 },
    key: 'bEU',
  };
  const marks: GlanceCell = { ...cell, marks: ['opposes', 'supports', 'supports'] };
  const { lines } = glimpse({ of: 'blocs' }, [bloc, shown.columns[0]!], marks, told);
  expect(lines[2]).toEqual([
    { words: 'members' },
    { mark: 'opposes', low: true },
    { words: '1' },
    { mark: 'supports', low: true },
    { words: '2' },
  ]);
});
