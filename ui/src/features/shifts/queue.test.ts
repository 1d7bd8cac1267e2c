import { beforeEach, describe, expect, it } from 'vitest';
import { shift } from './fixture';
import { queue } from './queue.svelte';

describe('the shift in hand', () => {
  beforeEach(() => {
    queue.rows = [];
    queue.selected = null;
    queue.take(['a', 'b', 'c'].map(shift));
  });
  it('is the first one at the start, and stays where the list is fetched anew', () => {
    expect(queue.selected).toBe('a');
    queue.step(1);
    queue.take(['x', 'a', 'b', 'c'].map(shift));
    expect(queue.selected).toBe('b');
  });
  it('goes on to the next when it is dismissed, and from the last to the one before', () => {
    queue.step(1);
    queue.take(['a', 'c'].map(shift));
    expect(queue.selected).toBe('c');
    queue.take([shift('a')]);
    expect(queue.selected).toBe('a');
    queue.take([]);
    expect(queue.shift).toBeNull();
  });
  it('does not step over the ends', () => {
    queue.step(-1);
    expect(queue.selected).toBe('a');
    for (let n = 0; n < 5; n++) queue.step(1);
    expect(queue.selected).toBe('c');
  });
  it('is the first one of what is listed anew', () => {
    queue.step(1);
    queue.show({ ...queue.shown, attributed: true });
    // What is fetched already is no answer to that.
    queue.take(queue.rows);
    queue.take(['x', 'y', 'z'].map(shift));
    expect(queue.selected).toBe('x');
  });
  it('is listed as the address says once a screen is in front', () => {
    const written: string[] = [];
    queue.change({ per: 'post' });
    expect(queue.shown.per).toBe('post');
    queue.write = (shown) => written.push(shown.per);
    queue.change({ per: 'country' });
    queue.write = null;
    expect(written).toEqual(['country']);
  });
});
