import { afterEach, describe, expect, test } from 'vitest';
import { forward } from './keys';
import { stepOver } from './rows';

/** Rows 0 and 3 head groups. */
const heading = (row: number) => row === 0 || row === 3;

describe('a step through rows', () => {
  test('goes over the heads of groups', () => {
    expect(stepOver(1, 1, 6, heading)).toBe(2);
    expect(stepOver(2, 1, 6, heading)).toBe(4);
    expect(stepOver(4, -1, 6, heading)).toBe(2);
  });

  test('of no length leads off a head', () => {
    expect(stepOver(3, 0, 6, heading)).toBe(4);
    expect(stepOver(2, 0, 6, heading)).toBe(2);
  });

  test('stays where there is nothing further', () => {
    expect(stepOver(1, -1, 6, heading)).toBe(1);
    expect(stepOver(5, 1, 6, heading)).toBe(5);
    expect(stepOver(-1, -1, 0, heading)).toBe(-1);
  });

  test('goes no further than the ends, and not onto the head that stands first', () => {
    expect(stepOver(1, 40, 6, heading)).toBe(5);
    expect(stepOver(5, -40, 6, heading)).toBe(1);
    expect(stepOver(-1, 1, 6, heading)).toBe(1);
  });
});

describe('arrow keys', () => {
  afterEach(() => document.documentElement.removeAttribute('dir'));

  test('lead on in the direction of reading', () => {
    expect(['ArrowLeft', 'ArrowRight', 'ArrowUp'].map(forward)).toEqual([
      'ArrowLeft',
      'ArrowRight',
      'ArrowUp',
    ]);
    document.documentElement.dir = 'rtl';
    expect(['ArrowLeft', 'ArrowRight', 'ArrowUp'].map(forward)).toEqual([
      'ArrowRight',
      'ArrowLeft',
      'ArrowUp',
    ]);
  });
});
