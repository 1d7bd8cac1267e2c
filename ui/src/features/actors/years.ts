// Posts on a time bar: lanes for those that overlap, open ends where a day is unknown.
import type { PartialDate, Tenure } from '../../api/generated/commands';

const DAY = 86_400_000;

export interface HeldPost {
  tenure: Tenure;
  lane: number;
  /** 0 to 1 along the bar. */
  from: number;
  to: number;
  /** Whether the day is unknown; then the bar runs to the edge. */
  openStart: boolean;
  openEnd: boolean;
}

export interface Years {
  /** Days since 1970, the first of a January each. */
  start: number;
  end: number;
  ticks: { at: number; year: number }[];
  lanes: number;
  posts: HeldPost[];
}

/** `today` is `YYYY-MM-DD`. */
export function layoutYears(tenures: readonly Tenure[], today: string): Years {
  const now = firstDay(today);
  const known = tenures.flatMap(({ from, to }) => [
    ...(from ? [firstDay(from.date)] : []),
    ...(to ? [lastDay(to)] : []),
  ]);
  const first = yearOf(Math.min(now, ...known));
  const last = yearOf(Math.max(now, ...known));
  // A bar of a year or two would be all edge.
  const years = {
    start: Date.UTC(Math.min(first, last - 3), 0, 1) / DAY,
    end: Date.UTC(last + 1, 0, 1) / DAY,
  };
  const place = (day: number) => (day - years.start) / (years.end - years.start);

  const lanes: number[] = [];
  const posts = [...tenures]
    .map((tenure) => ({
      tenure,
      from: tenure.from ? place(firstDay(tenure.from.date)) : 0,
      to: tenure.to ? place(lastDay(tenure.to) + 1) : 1,
    }))
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map(({ tenure, from, to }): HeldPost => {
      let lane = lanes.findIndex((until) => until <= from + 1e-9);
      if (lane < 0) lane = lanes.length;
      lanes[lane] = to;
      return { tenure, lane, from, to, openStart: !tenure.from, openEnd: !tenure.to };
    });

  const count = last + 1 - yearOf(years.start);
  const every = Math.ceil(count / 14);
  const ticks = [];
  for (let year = yearOf(years.start); year <= last; year += every)
    ticks.push({ at: place(Date.UTC(year, 0, 1) / DAY), year });
  return { ...years, ticks, lanes: Math.max(1, lanes.length), posts };
}

export function placeOf(years: Years, day: string): number {
  return Math.min(1, Math.max(0, (firstDay(day) + 0.5 - years.start) / (years.end - years.start)));
}

export function dayAt(years: Years, place: number): string {
  const day = Math.floor(
    years.start + Math.min(0.99999, Math.max(0, place)) * (years.end - years.start),
  );
  return text(day);
}

/** ← → a month, Page Up and Down a year, Home and End the ends. */
export function stepDay(years: Years, day: string, key: string): string | null {
  const months = {
    ArrowLeft: -1,
    ArrowDown: -1,
    ArrowRight: 1,
    ArrowUp: 1,
    PageDown: -12,
    PageUp: 12,
  }[key];
  if (months !== undefined) {
    const [year = 0, month = 1, inMonth = 1] = day.split('-').map(Number);
    const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
    const to = Date.UTC(year, month - 1 + months, Math.min(inMonth, last)) / DAY;
    return text(Math.min(years.end - 1, Math.max(years.start, to)));
  }
  if (key === 'Home') return text(years.start);
  if (key === 'End') return text(years.end - 1);
  return null;
}

function firstDay(date: string): number {
  const [year = 1970, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  return Date.UTC(year, month - 1, day) / DAY;
}

/** The last day that the date may mean. */
function lastDay({ date, precision }: PartialDate): number {
  const [year = 1970, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  if (precision === 'year') return Date.UTC(year, 11, 31) / DAY;
  if (precision === 'month') return Date.UTC(year, month, 0) / DAY;
  return Date.UTC(year, month - 1, day) / DAY;
}

function yearOf(day: number): number {
  return new Date(day * DAY).getUTCFullYear();
}

function text(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
