import { expect, test } from 'vitest';
import { endsDate } from './dates';

const enter = { key: 'Enter', ctrlKey: false, metaKey: false, isComposing: false };

test('Enter ends a date, and not what an input method is still writing', () => {
  expect(endsDate(enter)).toBe(true);
  expect(endsDate({ ...enter, isComposing: true })).toBe(false);
  expect(endsDate({ ...enter, ctrlKey: true })).toBe(false);
  expect(endsDate({ ...enter, metaKey: true })).toBe(false);
  expect(endsDate({ ...enter, key: 'a' })).toBe(false);
});
