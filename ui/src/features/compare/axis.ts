// The common time axis of the side-by-side view: one line for each day on which something was said. A statement starts at its
// day and runs down as far as it needs; days are not to scale, so the days left out between two lines are counted instead.
import type { SideBySide, Statement } from '../../api/generated/commands';

export interface Mark {
  /** `2022`, `2022-03`, `2022-03-18`; empty for statements of no known date, which stand last. */
  day: string;
  event: string | null;
  y: number;
}

export interface Gap {
  days: number;
  y: number;
}

export interface Placed {
  statement: Statement;
  column: number;
  y: number;
}

export interface Axis {
  marks: Mark[];
  gaps: Gap[];
  placed: Placed[];
  height: number;
}

/** Distances in px at 100 % text size; the caller scales them. */
export interface Pace {
  /** From the top to the first line. */
  top: number;
  /** The least distance of two lines. */
  step: number;
  /** The least distance of two lines with a count between them, or with an event's name under the first. */
  wide: number;
  /** Between two statements of one column. */
  between: number;
  /** A gap of so many days or more is counted. */
  counted: number;
}

export const PACE: Pace = { top: 28, step: 44, wide: 68, between: 14, counted: 7 };

export function layout(
  data: SideBySide,
  heightOf: (position: number) => number,
  pace = PACE,
): Axis {
  const events = new Map(data.days.map(({ day, event }) => [dayOf(day), event]));
  const byDay = new Map<string, Placed[]>();
  for (const day of events.keys()) byDay.set(day, []);
  data.columns.forEach((column, at) => {
    for (const statement of column.statements) {
      const day = dayOf(statement.position.said?.date ?? '');
      const same = byDay.get(day) ?? [];
      same.push({ statement, column: at, y: 0 });
      byDay.set(day, same);
    }
  });

  const axis: Axis = { marks: [], gaps: [], placed: [], height: 0 };
  const floors = data.columns.map(() => 0);
  let last: Mark | null = null;
  for (const day of [...byDay.keys()].sort(unknownLast)) {
    const here = byDay.get(day) ?? [];
    const days = last ? daysBetween(last.day, day) : 0;
    const count = days >= pace.counted ? days : 0;
    let y: number = last ? last.y + (count || last.event ? pace.wide : pace.step) : pace.top;
    for (const { column } of here) y = Math.max(y, floors[column] ?? 0);
    if (last && count) {
      // Halfway, but below the name of the day's event.
      const least = last.y + (last.event ? 40 : 20);
      axis.gaps.push({ days: count, y: Math.max(least, (last.y + y) / 2) });
    }
    for (const placed of here) {
      placed.y = Math.max(y, floors[placed.column] ?? 0);
      floors[placed.column] = placed.y + heightOf(placed.statement.position.id) + pace.between;
      axis.placed.push(placed);
    }
    last = { day, event: events.get(day) ?? null, y };
    axis.marks.push(last);
  }
  axis.height = Math.max(...floors, last ? last.y + pace.wide : 0);
  return axis;
}

/** The next statement for a key: ↑ ↓ within a column, ← → to the nearest in the next column that has one. */
export function step(axis: Axis, from: number, key: string): number | null {
  const here = axis.placed.find((placed) => placed.statement.position.id === from);
  if (!here) return axis.placed[0]?.statement.position.id ?? null;
  const vertical = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  const sideways = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  if (!vertical && !sideways) return null;
  const rest = axis.placed.filter((placed) =>
    vertical
      ? placed.column === here.column && (placed.y - here.y) * vertical > 0
      : (placed.column - here.column) * sideways > 0,
  );
  const far = (placed: Placed) =>
    Math.abs(placed.column - here.column) * 1e6 + Math.abs(placed.y - here.y);
  rest.sort((a, b) => far(a) - far(b));
  return rest[0]?.statement.position.id ?? null;
}

/** The calendar day of a date or a moment. */
export function dayOf(date: string): string {
  return date.slice(0, 10);
}

function unknownLast(a: string, b: string): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** 0 where either is not known to the day. */
export function daysBetween(a: string, b: string): number {
  if (a.length < 10 || b.length < 10) return 0;
  return Math.round((Date.parse(b.slice(0, 10)) - Date.parse(a.slice(0, 10))) / 86_400_000);
}
