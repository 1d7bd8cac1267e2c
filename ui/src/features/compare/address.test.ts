import { expect, it } from 'vitest';
import { filtered, readColumns, readShown, writeColumns, writeShown, type Shown } from './address';

const everything: Shown = {
  rows: 'countries',
  transposed: true,
  asOf: '2022-03-18',
  from: '2022-02-24',
  attributed: true,
  directOnly: true,
  outlet: 3,
  issues: [1, 2],
  actors: [9],
  countries: ['CN', 'EU'],
  pins: [
    { kind: 'country', code: 'CN' },
    { kind: 'actor', id: 12 },
  ],
};

it('comes back from its address as it was', () => {
  expect(readShown(writeShown(everything))).toEqual(everything);
  expect(writeShown(readShown({}))).toEqual({});
});
it('takes nothing from an address that it does not understand', () => {
  expect(readShown({ asOf: 'yesterday', outlet: 'x', pins: 'CN,<b>,#x' })).toEqual({
    ...readShown({}),
    pins: [{ kind: 'country', code: 'CN' }],
  });
});
it('knows when something is filtered', () => {
  expect(filtered(readShown({ asOf: '2022-03-18', attributed: '1' }))).toBe(false);
  expect(filtered(readShown({ direct: '1' }))).toBe(true);
});
it('reads the columns that it wrote', () => {
  expect(readColumns(writeColumns(everything.pins))).toEqual(everything.pins);
});
