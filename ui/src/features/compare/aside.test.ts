import { describe, expect, it } from 'vitest';
import { aside } from './aside';

const room = { width: 1440, height: 900 };
const box = { width: 456, height: 240 };
const cell = (left: number, top: number) => ({ left, top, width: 210, height: 68 });

describe('the place of the evidence', () => {
  it('is right of its cell', () => {
    expect(aside(cell(600, 300), box, room)).toMatchObject({ left: 816, top: 296 });
  });
  it('is left of a cell at the right edge', () => {
    expect(aside(cell(1200, 300), box, room)).toMatchObject({ left: 738, top: 296 });
  });
  it('moves up when there is no room below', () => {
    expect(aside(cell(600, 820), box, room).top).toBe(900 - 240 - 8);
  });
  it('goes under or over the cell in a narrow window', () => {
    const narrow = { width: 600, height: 900 };
    expect(aside(cell(200, 300), box, narrow).top).toBe(374);
    expect(aside(cell(200, 800), box, narrow).top).toBe(554);
  });
  it('grows no taller than the room on the side that has more of it', () => {
    const low = { width: 600, height: 450 };
    const under = aside(cell(200, 100), box, low);
    expect(under.top + under.most).toBe(450 - 8);
    expect(under.most).toBeGreaterThan(240);
    const tall = aside(cell(200, 200), { width: 456, height: 400 }, low);
    expect(tall.top).toBe(8);
    expect(tall.top + tall.most).toBe(200 - 6);
  });
  it('never covers its cell', () => {
    for (let left = 0; left <= 1230; left += 30)
      for (let top = 60; top <= 820; top += 20) {
        const at = aside(cell(left, top), box, room);
        const apart =
          at.left >= left + 210 ||
          at.left + box.width <= left ||
          at.top >= top + 68 ||
          at.top + box.height <= top;
        expect(apart).toBe(true);
      }
  });
});
