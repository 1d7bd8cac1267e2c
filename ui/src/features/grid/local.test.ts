import { describe, expect, test } from 'vitest';
import { number, text, type GridColumn, type GridState } from './columns';
import { arrange } from './local';

interface Port {
  name: string;
  ships: number;
  coast: string | null;
}
const PORTS: readonly Port[] = [
  { name: 'Odesa', ships: 3, coast: 'Black Sea' },
  { name: 'alexandria', ships: 10, coast: null },
  { name: 'Batumi', ships: 2, coast: 'Black Sea' },
  { name: '', ships: 1, coast: 'Baltic' },
];
const COLUMNS: readonly GridColumn<Port>[] = [
  {
    key: 'name',
    title: () => 'Name',
    kind: 'text',
    least: 8,
    sort: 'name',
    value: ({ name }) => text(name),
  },
  {
    key: 'ships',
    title: () => 'Ships',
    kind: 'number',
    least: 8,
    sort: 'ships',
    value: ({ ships }) => number(ships),
  },
];
const state = (sort: string, descending: boolean, group: string | null = null): GridState => ({
  columns: null,
  sort,
  descending,
  group,
});
const names = (order: GridState) =>
  arrange(PORTS, COLUMNS, order, ({ coast }) => coast).rows.map(({ name }) => name);

describe('rows that are in hand whole', () => {
  test('are sorted without regard to case, what has no value last either way', () => {
    expect(names(state('name', false))).toEqual(['alexandria', 'Batumi', 'Odesa', '']);
    expect(names(state('name', true))).toEqual(['Odesa', 'Batumi', 'alexandria', '']);
  });

  test('are sorted by number where they are numbers', () => {
    expect(names(state('ships', true))).toEqual(['alexandria', 'Odesa', 'Batumi', '']);
  });

  test('are grouped, those of no group last', () => {
    const order = state('ships', true, 'coast');
    expect(names(order)).toEqual(['', 'Odesa', 'Batumi', 'alexandria']);
    expect(arrange(PORTS, COLUMNS, order, ({ coast }) => coast).groups).toEqual([
      { label: 'Baltic', count: 1 },
      { label: 'Black Sea', count: 2 },
      { label: null, count: 1 },
    ]);
  });
});
