import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Hurry } from './passing.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('begins where days pass quickly and much changes with each, and ends when one stands still', () => {
  const hurry = new Hurry();
  hurry.changed(100);
  hurry.step();
  expect(hurry.on).toBe(false);
  vi.advanceTimersByTime(50);
  hurry.step();
  expect(hurry.on).toBe(true);
  vi.advanceTimersByTime(100);
  hurry.step();
  vi.advanceTimersByTime(100);
  expect(hurry.on).toBe(true);
  vi.advanceTimersByTime(100);
  expect(hurry.on).toBe(false);
});

it('does not begin where little changes, nor with steps that are looked at one by one', () => {
  const hurry = new Hurry();
  hurry.changed(3);
  for (let step = 0; step < 5; step += 1) {
    vi.advanceTimersByTime(20);
    hurry.step();
  }
  expect(hurry.on).toBe(false);
  hurry.changed(100);
  for (let step = 0; step < 5; step += 1) {
    vi.advanceTimersByTime(400);
    hurry.step();
  }
  expect(hurry.on).toBe(false);
});
