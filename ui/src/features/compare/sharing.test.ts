import { expect, it } from 'vitest';
import { matrix } from './fixture';
import { sharing } from './sharing';

const copy = () => structuredClone(matrix);

it('gives back what stayed the same and nothing else', () => {
  const after = copy();
  const cell = after.rows[1]?.cells[0];
  if (cell?.latest) cell.latest = { ...cell.latest, position: 99, words: 'calls for more' };
  after.articles_searched = 42;
  const shared = sharing(matrix, after);
  expect(shared).toEqual(after);
  expect(shared.rows[0]).toBe(matrix.rows[0]);
  expect(shared.rows[1]).not.toBe(matrix.rows[1]);
  expect(shared.rows[1]?.cells[1]).toBe(matrix.rows[1]?.cells[1]);
  expect(shared.issues[0]).toBe(matrix.issues[0]);
});

it('is the later matrix whatever of a cell, a head or an issue changed', () => {
  const changes: ((of: typeof matrix) => void)[] = [
    (of) => (of.rows[0]!.cells[0]!.marks = ['opposes', 'leans_for']),
    (of) => (of.rows[0]!.cells[0] = null),
    (of) => (of.rows[0]!.positions = 7),
    (of) => (of.rows[1]!.cells[0]!.against = 1),
    (of) => (of.rows[1]!.cells[0]!.positions = 2),
    (of) => (of.rows[1]!.cells[0]!.was = { stance: 'opposes', said: null }),
    (of) => (of.rows[1]!.cells[0]!.latest!.stance = 'opposes'),
    (of) => (of.rows[1]!.cells[0]!.latest!.said = { date: '2022-03', precision: 'month' }),
    (of) => (of.rows[1]!.cells[0]!.latest!.voice = 'attributed'),
    (of) => (of.rows[1]!.actor!.name = 'Another'),
    (of) => (of.issues[0]!.pro = 'should'),
    (of) => of.rows.reverse(),
    (of) => of.rows.pop(),
    (of) => (of.as_of = null),
  ];
  for (const change of changes) {
    const after = copy();
    change(after);
    expect(after).not.toEqual(matrix);
    expect(sharing(matrix, after)).toEqual(after);
  }
});
