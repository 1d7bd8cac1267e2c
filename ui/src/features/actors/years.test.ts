import { describe, expect, it } from 'vitest';
import type { PartialDate, Precision, Tenure } from '../../api/generated/commands';
import { dayAt, layoutYears, placeOf, stepDay } from './years';

const date = (text: string | null): PartialDate | null => {
  if (text === null) return null;
  const precision: Precision = text.length === 4 ? 'year' : text.length === 7 ? 'month' : 'day';
  return { date: text, precision };
};
const held = (id: number, from: string | null, to: string | null): Tenure => ({
  id,
  actor: { id: 1, name: 'A', kind: 'person', country: null },
  post: { id, title: `Post ${id}`, body: null, country: null },
  from: date(from),
  to: date(to),
  then: false,
});

describe('posts on the time bar', () => {
  it('share a lane when one follows the other, and part when they overlap', () => {
    const { posts, lanes } = layoutYears(
      [
        held(1, '2015-09', '2019-08-15'),
        held(2, '2019-08-16', '2023'),
        held(3, '2020-02', '2023-01-08'),
      ],
      '2026-11-24',
    );
    expect(lanes).toBe(2);
    expect(posts.map(({ tenure, lane }) => [tenure.id, lane])).toEqual([
      [1, 0],
      [2, 0],
      [3, 1],
    ]);
  });
  it('take a year to its end and a month to its last day', () => {
    const years = layoutYears(
      [held(1, '2022', '2022'), held(2, '2023-01', '2023-02')],
      '2026-01-01',
    );
    const [year, months] = years.posts;
    expect(year?.from).toBe(placeOf(years, '2022-01-01') - 0.5 / (years.end - years.start));
    expect(dayAt(years, year!.to)).toBe('2023-01-01');
    expect(dayAt(years, months!.to)).toBe('2023-03-01');
  });
  it('run to the edge where a day is unknown, and say so', () => {
    const [post] = layoutYears([held(1, '2020-01-01', null)], '2022-03-18').posts;
    expect(post).toMatchObject({ to: 1, openEnd: true, openStart: false });
  });
  it('span from the first January to the last December, at least some years', () => {
    const years = layoutYears([], '2022-03-18');
    expect(years.ticks.map(({ year }) => year)).toEqual([2019, 2020, 2021, 2022]);
    const long = layoutYears([held(1, '1960', '2022')], '2022-03-18');
    expect(long.ticks.length).toBeLessThanOrEqual(14);
  });
});

describe('the as-of day on the bar', () => {
  const years = layoutYears([held(1, '2020', null)], '2022-12-31');
  it('is found by its place', () => {
    for (const day of ['2020-01-01', '2021-06-30', '2022-12-31'])
      expect(dayAt(years, placeOf(years, day))).toBe(day);
  });
  it('steps by month and year and stays on the bar', () => {
    expect(stepDay(years, '2022-03-31', 'ArrowLeft')).toBe('2022-02-28');
    expect(stepDay(years, '2022-03-18', 'PageDown')).toBe('2021-03-18');
    expect(stepDay(years, '2022-12-31', 'ArrowRight')).toBe('2022-12-31');
    expect(stepDay(years, '2022-03-18', 'End')).toBe('2022-12-31');
    expect(stepDay(years, '2022-03-18', 'a')).toBeNull();
  });
});
