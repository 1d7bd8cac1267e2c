import { beforeEach, expect, it } from 'vitest';
import { readLeft, writeLeft } from './left';

beforeEach(() => localStorage.clear());

it('is found again by the note and the library that it belongs to', () => {
  writeLeft('/a', 1, { text: 'half', revision: 3 });
  expect(readLeft('/a', 1)).toEqual({ text: 'half', revision: 3 });
  expect(readLeft('/a', 2)).toBeNull();
  expect(readLeft('/b', 1)).toBeNull();
});
it('is gone once it is saved', () => {
  writeLeft('/a', 1, { text: 'half', revision: 3 });
  writeLeft('/a', 1, null);
  expect(readLeft('/a', 1)).toBeNull();
});
it('is nothing when the store holds something else or is full', () => {
  localStorage.setItem('unsaved 1 /a', '{"text":1}');
  expect(readLeft('/a', 1)).toBeNull();
  localStorage.setItem('unsaved 1 /a', '{');
  expect(readLeft('/a', 1)).toBeNull();
  const full = {
    setItem: () => {
      throw new Error('full');
    },
  } as unknown as Storage;
  expect(() => writeLeft('/a', 1, { text: '', revision: 1 }, full)).not.toThrow();
});
