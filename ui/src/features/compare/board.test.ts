import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Board } from './board.svelte';
import { matrix } from './fixture';
import { sameCell, sameHead } from './same';
import { view, type Head } from './view';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const copy = () => structuredClone(matrix);
const told = { none: 'none in 41', searched: 41, year: '2022' };
const [row, column] = ['a1.CN', 'i7'];

it('takes over what changed and leaves the rest as it was', () => {
  const board = new Board(view(matrix, false), told);
  const [changed, other] = [board.cell(row, column), board.cell('a2.CN', column)];
  const [rows, before] = [board.rows, other.now];
  const after = copy();
  after.rows[1]!.cells[0]!.latest!.words = 'calls for more';
  board.show(view(after, false), { ...told, searched: 42 });
  expect(changed.now?.latest?.words).toBe('calls for more');
  expect(other.now).toBe(before);
  expect(board.rows).toBe(rows);
  expect(board.searched).toBe(42);
});

it('shows every cell of a matrix that turned or lost rows where it now is', () => {
  const board = new Board(view(matrix, false), told);
  board.cell(row, column);
  board.show(view(matrix, true), told);
  expect(board.cell(column, row).now?.latest?.words).toBe('calls for relief');
  const after = copy();
  after.rows.splice(1, 1);
  board.show(view(after, false), told);
  expect(board.rows.map(({ key }) => key)).not.toContain(row);
  expect(board.cell('a2.CN', column).now).toEqual(after.rows[1]!.cells[0]);
});

it('makes words that nobody sees when nothing moves, or when they are asked for', () => {
  const board = new Board(view(matrix, false), told);
  const slot = board.cell(row, column);
  const moved = (words: string) => {
    const after = copy();
    after.rows[1]!.cells[0]!.latest!.words = words;
    board.show(view(after, false), { ...told, none: `none, ${words}` });
  };
  moved('one');
  moved('two');
  expect(slot.settled?.latest?.words).toBe('calls for relief');
  expect(board.noneTold).toBe('none in 41');
  vi.runAllTimers();
  expect(slot.settled?.latest?.words).toBe('two');
  expect(board.noneTold).toBe('none, two');
  moved('three');
  board.settle();
  expect(slot.settled?.latest?.words).toBe('three');
});

it('counts the cells that changed', () => {
  const board = new Board(view(matrix, false), told);
  for (const row of ['a1.CN', 'a2.CN']) board.cell(row, column);
  expect(board.show(view(copy(), false), told)).toBe(0);
  const after = copy();
  after.rows[1]!.cells[0]!.latest!.words = 'calls for more';
  after.rows[2]!.cells[0] = null;
  expect(board.show(view(after, false), told)).toBe(2);
});

it('sees whatever of a cell or a head changed', () => {
  const cells: ((of: typeof matrix) => void)[] = [
    (of) => (of.rows[1]!.cells[0]!.marks = ['opposes', 'leans_for']),
    (of) => (of.rows[1]!.cells[0] = null),
    (of) => (of.rows[1]!.cells[0]!.against = 1),
    (of) => (of.rows[1]!.cells[0]!.positions = 2),
    (of) => (of.rows[1]!.cells[0]!.direct = 1),
    (of) => (of.rows[1]!.cells[0]!.spokesperson = 1),
    (of) => (of.rows[1]!.cells[0]!.attributed = 1),
    (of) => (of.rows[1]!.cells[0]!.was = { stance: 'opposes', said: null }),
    (of) => (of.rows[1]!.cells[0]!.latest!.stance = 'opposes'),
    (of) => (of.rows[1]!.cells[0]!.latest!.position = 99),
    (of) => (of.rows[1]!.cells[0]!.latest!.said = { date: '2022-03', precision: 'month' }),
    (of) => (of.rows[1]!.cells[0]!.latest!.said!.precision = 'month'),
    (of) => (of.rows[1]!.cells[0]!.latest!.voice = 'attributed'),
    (of) => (of.rows[1]!.cells[0]!.latest!.direct = true),
  ];
  for (const change of cells) {
    const after = copy();
    change(after);
    expect(sameCell(view(matrix, false).cell(1, 0), view(after, false).cell(1, 0))).toBe(false);
  }
  const heads: [(of: typeof matrix) => void, (of: typeof matrix) => Head | undefined][] = [
    [(of) => (of.rows[0]!.positions = 7), (of) => view(of, false).rows[0]],
    [(of) => (of.rows[1]!.actor!.name = 'Another'), (of) => view(of, false).rows[1]],
    [(of) => (of.issues[0]!.pro = 'should'), (of) => view(of, false).columns[0]],
  ];
  for (const [change, head] of heads) {
    const after = copy();
    change(after);
    expect(sameHead(head(matrix), head(after))).toBe(false);
    expect(sameHead(head(matrix), head(copy()))).toBe(true);
  }
});
