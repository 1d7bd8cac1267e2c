import { describe, expect, test } from 'vitest';
import {
  number,
  readGrid,
  shownColumns,
  sortedBy,
  text,
  toggleColumn,
  tracks,
  writeGrid,
  type GridColumn,
} from './columns';

interface Ship {
  name: string;
  tons: number;
}
const COLUMNS: readonly GridColumn<Ship>[] = [
  {
    key: 'name',
    title: () => 'Name',
    kind: 'text',
    least: 8,
    grow: 2,
    sort: 'name',
    value: ({ name }) => text(name),
  },
  {
    key: 'tons',
    title: () => 'Tons',
    kind: 'number',
    least: 4,
    sort: 'tons',
    highFirst: true,
    value: ({ tons }) => number(tons),
  },
  {
    key: 'flag',
    title: () => 'Flag',
    kind: 'text',
    least: 3,
    optional: true,
    value: () => text(''),
  },
];
const FIRST = { sort: 'name', descending: false };
const keys = (chosen: readonly string[] | null) =>
  shownColumns(COLUMNS, chosen).map(({ key }) => key);

describe('the address of a grid', () => {
  test('says only what is not as at first', () => {
    const first = readGrid(undefined, COLUMNS, FIRST, ['flag']);
    expect(first).toEqual({ columns: null, sort: 'name', descending: false, group: null });
    expect(writeGrid(first, FIRST)).toEqual({});
  });

  test('keeps columns, order and group', () => {
    const state = { columns: ['name', 'flag'], sort: 'tons', descending: false, group: 'flag' };
    const args = writeGrid(state, FIRST);
    expect(args).toEqual({ columns: 'name,flag', sort: 'tons', order: 'up', group: 'flag' });
    expect(readGrid(args, COLUMNS, FIRST, ['flag'])).toEqual(state);
  });

  test('is read as far as it makes sense', () => {
    const args = { columns: 'no,tons', sort: 'colour', order: 'down', group: 'mast' };
    expect(readGrid(args, COLUMNS, FIRST, ['flag'])).toEqual({
      columns: ['tons'],
      sort: 'name',
      descending: true,
      group: null,
    });
    expect(readGrid({ columns: 'no' }, COLUMNS, FIRST, []).columns).toBe(null);
  });
});

describe('the columns of a grid', () => {
  test('are shown, hidden and as at first again', () => {
    expect(keys(null)).toEqual(['name', 'tons']);
    const more = toggleColumn(COLUMNS, null, 'flag');
    expect(more).toEqual(['name', 'tons', 'flag']);
    expect(toggleColumn(COLUMNS, more, 'flag')).toBe(null);
    expect(keys(toggleColumn(COLUMNS, null, 'name'))).toEqual(['tons']);
  });

  test('never vanish all', () => {
    expect(toggleColumn(COLUMNS, ['tons'], 'tons')).toEqual(['tons']);
  });

  test('are sorted from where their kind begins, then the other way round', () => {
    const state = readGrid(undefined, COLUMNS, FIRST, []);
    const byTons = sortedBy(state, COLUMNS[1] as GridColumn<Ship>);
    expect([byTons.sort, byTons.descending]).toEqual(['tons', true]);
    expect(sortedBy(byTons, COLUMNS[1] as GridColumn<Ship>).descending).toBe(false);
    expect(sortedBy(state, COLUMNS[2] as GridColumn<Ship>)).toBe(state);
  });

  test('take the room that they need', () => {
    expect(tracks(shownColumns(COLUMNS, null))).toEqual({
      css: 'minmax(8rem, 2fr) 4rem',
      least: 8 + 4 + 2 + 0.75 * 3,
    });
  });
});
