import { describe, expect, it } from 'vitest';
import type { Stance, StancePoint } from '../../api/generated/commands';
import { spanOf, spark } from './spark';

const point = (position: number, date: string | null, stance: Stance): StancePoint => ({
  position,
  said: date ? { date, precision: 'day' } : null,
  stance,
});
const size = { width: 120, height: 24, margin: 4 };

describe('the chart of a stance', () => {
  const points = [
    point(2, '2022-03-18', 'opposes'),
    point(1, '2022-02-24', 'leans_against'),
    point(3, '2022-03-01', 'ambiguous'),
    point(4, null, 'supports'),
  ];
  const chart = spark(points, '2022-02-24', '2022-03-18', size);
  it('goes from left to right in time and puts opposition low', () => {
    expect(chart.dots.map(({ position }) => position)).toEqual([1, 3, 2]);
    expect(chart.dots[0]).toMatchObject({ x: 4, y: 16 });
    expect(chart.dots[2]).toMatchObject({ x: 116, y: 20 });
  });
  it('steps from stance to stance and passes over those off the scale', () => {
    expect(chart.path).toBe('M4 16H116V20');
    expect(chart.dots[1]).toMatchObject({ off: true, y: 12 });
  });
  it('draws nothing that has no date', () => {
    expect(spark([point(1, null, 'supports')], '2022-01-01', '2022-01-02', size)).toEqual({
      dots: [],
      path: '',
    });
    expect(spanOf([point(1, null, 'supports')])).toBeNull();
    expect(spanOf(points)).toEqual(['2022-02-24', '2022-03-18']);
  });
});
