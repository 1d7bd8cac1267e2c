import { describe, expect, it } from 'vitest';
import { at, dayAt, pressed, stepDay, stepStop, track } from './track';

const march = track([
  { day: '2022-02-24', positions: 4 },
  { day: '2022-03-18', positions: 8 },
  { day: '2022-03-31', positions: 1 },
])!;

describe('the as-of track', () => {
  it('spans from the first day to the last', () => {
    expect(march).toMatchObject({ first: '2022-02-24', last: '2022-03-31', days: 36 });
    expect(march.bars.map((bar) => bar.height)).toEqual([0.5, 1, 0.125]);
  });
  it('knows a day by its place and a place by its day', () => {
    for (const day of ['2022-02-24', '2022-03-01', '2022-03-18', '2022-03-31'])
      expect(dayAt(march, at(march, day))).toBe(day);
    expect(dayAt(march, 0)).toBe('2022-02-24');
    expect(dayAt(march, 1)).toBe('2022-03-31');
    expect(at(march, '2030-01-01')).toBe(1);
  });
  it('steps by day, by day with words, and to the ends', () => {
    expect(stepDay(march, '2022-03-01', 'ArrowLeft')).toBe('2022-02-28');
    expect(stepDay(march, '2022-03-31', 'ArrowRight')).toBe('2022-03-31');
    expect(stepDay(march, '2022-03-01', 'PageUp')).toBe('2022-03-18');
    expect(stepDay(march, '2022-03-18', 'PageDown')).toBe('2022-02-24');
    expect(stepDay(march, '2022-03-18', 'Home')).toBe('2022-02-24');
    expect(stepDay(march, '2022-03-18', 'End')).toBe('2022-03-31');
    expect(stepDay(march, '2022-03-18', 'x')).toBeNull();
  });
  it('is today at the end, and one step after the last day', () => {
    expect(pressed(march, '2022-03-01', 'End')).toBeNull();
    expect(pressed(march, null, 'End')).toBeNull();
    expect(pressed(march, '2022-03-30', 'ArrowRight')).toBe('2022-03-31');
    expect(pressed(march, '2022-03-31', 'ArrowRight')).toBeNull();
    expect(pressed(march, null, 'ArrowLeft')).toBe('2022-03-30');
    expect(pressed(march, '2022-03-01', 'x')).toBeUndefined();
  });
  it('bins a long span without losing a position', () => {
    const counts = Array.from({ length: 1000 }, (_, n) => ({
      day: new Date(Date.UTC(2015, 0, 1 + n * 4)).toISOString().slice(0, 10),
      positions: 2,
    }));
    const long = track(counts)!;
    expect(long.bars.length).toBeLessThanOrEqual(180);
    expect(long.bars.reduce((sum, bar) => sum + bar.positions, 0)).toBe(2000);
    expect(long.bars.at(-1)?.day).toBe(long.last);
    expect(long.ticks.every((tick) => tick.scale === 'year')).toBe(true);
    expect(long.ticks.length).toBeLessThan(14);
  });
  it('names days that do not crowd each other', () => {
    for (let n = 1; n < march.ticks.length; n++)
      expect(march.ticks[n]!.at - march.ticks[n - 1]!.at).toBeGreaterThan(0.05);
  });
  it('is absent when nothing was said on a known day', () => {
    expect(track([])).toBeNull();
    expect(track([{ day: '2022-03', positions: 1 }])).toBeNull();
  });
  it('stands for a single day', () => {
    const one = track([{ day: '2022-03-18', positions: 1 }])!;
    expect(one.bars[0]!.at).toBe(0.5);
    expect(dayAt(one, 0.9)).toBe('2022-03-18');
  });
});

describe('stepping from event to event', () => {
  const stops = ['2022-03-24', '2022-03-02', '2022-03-18', '2022-03-18'];
  it('goes back from today to the last event, and on from there', () => {
    expect(stepStop(stops, null, -1)).toBe('2022-03-24');
    expect(stepStop(stops, '2022-03-24', -1)).toBe('2022-03-18');
    expect(stepStop(stops, '2022-03-02', -1)).toBeUndefined();
  });
  it('comes out at today after the last event', () => {
    expect(stepStop(stops, '2022-03-10', 1)).toBe('2022-03-18');
    expect(stepStop(stops, '2022-03-24', 1)).toBeNull();
    expect(stepStop(stops, null, 1)).toBeUndefined();
  });
});
