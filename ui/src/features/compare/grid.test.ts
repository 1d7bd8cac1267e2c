import { describe, expect, it } from 'vitest';
import { inside, move } from './grid';

const size = { rows: 20, columns: 5 };
const go = (key: string, row: number, column: number, ctrl = false) =>
  move(size, { row, column }, { key, ctrl });

describe('moving in the matrix', () => {
  it('goes one cell with an arrow', () => {
    expect(go('ArrowDown', 3, 2)).toEqual({ row: 4, column: 2 });
    expect(go('ArrowUp', 3, 2)).toEqual({ row: 2, column: 2 });
    expect(go('ArrowRight', 3, 2)).toEqual({ row: 3, column: 3 });
    expect(go('ArrowLeft', 3, 2)).toEqual({ row: 3, column: 1 });
  });
  it('stops at the edges', () => {
    expect(go('ArrowDown', 20, 2)).toBeNull();
    expect(go('ArrowRight', 2, 5)).toBeNull();
    expect(go('ArrowLeft', 2, 0)).toBeNull();
    expect(go('ArrowUp', 0, 2)).toBeNull();
  });
  it('reaches the heads but never the corner', () => {
    expect(go('ArrowUp', 1, 2)).toEqual({ row: 0, column: 2 });
    expect(go('ArrowLeft', 1, 1)).toEqual({ row: 1, column: 0 });
    expect(go('ArrowLeft', 0, 1)).toBeNull();
    expect(go('ArrowUp', 1, 0)).not.toEqual({ row: 0, column: 0 });
  });
  it('goes to the ends of a row and of the whole', () => {
    expect(go('Home', 4, 3)).toEqual({ row: 4, column: 0 });
    expect(go('End', 4, 3)).toEqual({ row: 4, column: 5 });
    expect(go('Home', 4, 3, true)).toEqual({ row: 1, column: 1 });
    expect(go('End', 4, 3, true)).toEqual({ row: 20, column: 5 });
    expect(go('ArrowDown', 4, 3, true)).toEqual({ row: 20, column: 3 });
    expect(go('ArrowUp', 4, 3, true)).toEqual({ row: 1, column: 3 });
  });
  it('pages without leaving the cells', () => {
    expect(go('PageDown', 18, 3)).toEqual({ row: 20, column: 3 });
    expect(go('PageUp', 3, 3)).toEqual({ row: 1, column: 3 });
  });
  it('follows the writing direction', () => {
    const key = { key: 'ArrowLeft', ctrl: false, rightToLeft: true };
    expect(move(size, { row: 2, column: 2 }, key)).toEqual({ row: 2, column: 3 });
  });
  it('leaves other keys alone', () => {
    expect(go('a', 2, 2)).toBeNull();
  });
  it('has nowhere to go in an empty grid', () => {
    expect(
      move({ rows: 0, columns: 0 }, { row: 1, column: 1 }, { key: 'Home', ctrl: true }),
    ).toBeNull();
  });
  it('brings the caret back when the grid shrinks', () => {
    expect(inside({ rows: 2, columns: 2 }, { row: 9, column: 9 })).toEqual({ row: 2, column: 2 });
    expect(inside({ rows: 0, columns: 2 }, { row: 3, column: 0 })).not.toEqual({
      row: 0,
      column: 0,
    });
  });
});
