// Where everything on a timeline stands: marks that never cover each other, bars while a position is the last one known, events and ticks.
import type {
  Lane,
  Stance,
  Timeline,
  TimelineEvent,
  TimelineStatement,
} from '../../api/generated/commands';

export interface Mark {
  statement: TimelineStatement;
  /** Of its middle, in px of the plot. */
  x: number;
  y: number;
  /** The first day on which it can have been said, where that is not the day that it stands on. */
  since: number | null;
}

/** A bar: from one statement to the next, or to the end. */
export interface Held {
  from: number;
  to: number;
  stance: Stance;
}

export interface Row {
  lane: Lane;
  /** Whether it is the first of its country. */
  first: boolean;
  y: number;
  height: number;
  marks: Mark[];
  held: Held[];
}

export interface EventLine {
  event: TimelineEvent;
  x: number;
}

export interface Label {
  x: number;
  /** Where its text begins. */
  left: number;
  text: string;
}

export interface Tick {
  x: number;
  day: string;
  scale: 'day' | 'month' | 'year';
}

export interface Layout {
  rows: Row[];
  events: EventLine[];
  ticks: Tick[];
  /** The first and last day of the plot. */
  first: string;
  last: string;
  width: number;
  height: number;
  /** Room on the left for what was said on an unknown day. */
  undated: number;
  x(day: string): number;
  /** Where the line of an as-of day stands, or of today: what no scale could hold is clear of the days shown. */
  lineAt(asOf: string | null): number;
  /** Where the room begins in which days are not to scale; 0 where there is none. */
  beyond: number;
  /** The day at a place in the plot. */
  dayAt(x: number): string;
}

/** Sizes in px at 100 % text size. */
export const SIZE = {
  mark: 24,
  gap: 3,
  lane: 40,
  row: 22,
  pad: 28,
  edge: 16,
  beyond: 52,
  undated: 56,
  letter: 6.1,
};

const DAY = 86_400_000;

/** Today, as days are written here. */
const now = () => text(Math.floor(Date.now() / DAY));

/**
 * None when nothing was said and nothing happened. The as-of day and today are among the days shown, unless all others would
 * lie in a corner beside them: today then has a room of its own at the end, where days are not to scale.
 */
export function layout(
  data: Timeline,
  room: number,
  zoom = 1,
  asOf: string | null = null,
  today = now(),
): Layout | null {
  const statements = data.lanes.flatMap((lane) => lane.statements);
  if (statements.length === 0) return null;
  const days = [
    ...statements.flatMap(({ day }) => (day ? [number(day)] : [])),
    ...data.events.map(({ day }) => number(day)),
  ];
  const undated = statements.some(({ day }) => !day) ? SIZE.undated : 0;
  // A day of its own stands in a week.
  const alone = Math.min(...days) === Math.max(...days) ? 3 : 0;
  const said = [
    (days.length > 0 ? Math.min(...days) : 0) - alone,
    (days.length > 0 ? Math.max(...days) : 0) + alone,
  ] as const;
  const near = Math.max(14, said[1] - said[0]);
  const shown = [asOf, today]
    .flatMap((day) => (day ? [number(day)] : []))
    .filter((day) => day >= said[0] - near && day <= said[1] + near);
  const first = Math.min(said[0], ...shown);
  const last = Math.max(said[1], ...shown);
  const beyond = number(today) > last ? SIZE.beyond : 0;
  const span = Math.max(1, last - first);
  const width = Math.max(room, Math.round((room - undated - beyond) * zoom) + undated + beyond);
  const [left, right] = [undated + SIZE.pad, width - beyond - SIZE.pad];
  const perDay = Math.max(0, right - left) / span;
  const x = (day: string) => left + (Math.min(last, Math.max(first, number(day))) - first) * perDay;
  let y = 0;
  let country: string | null | undefined;
  const rows = data.lanes.map((lane): Row => {
    const code = lane.country?.code ?? null;
    const placed = place(lane, x, undated / 2);
    const rowsOfMarks = placed.reduce((most, { row }) => Math.max(most, row + 1), 1);
    const height = SIZE.lane + (rowsOfMarks - 1) * SIZE.row;
    const of: Row = {
      lane,
      first: country === undefined || code !== country || code === null,
      y,
      height,
      marks: placed.map(({ statement, x: at, row }) => ({
        statement,
        x: at,
        y: y + SIZE.lane / 2 + row * SIZE.row,
        since: since(statement, x),
      })),
      held: held(lane, x, width),
    };
    country = code;
    y += height;
    return of;
  });
  return {
    rows,
    events: data.events.map((event) => ({ event, x: x(event.day) })),
    ticks:
      days.length > 0
        ? ticks(first, last, perDay).map((tick) => ({ ...tick, x: x(tick.day) }))
        : [],
    first: text(first),
    last: text(last),
    width,
    height: y,
    undated,
    x,
    lineAt: (day) => {
      const at = number(day ?? today);
      if (at > last) return width - SIZE.beyond / 2;
      return at < first ? left - SIZE.edge : x(day ?? today);
    },
    beyond: beyond && width - beyond,
    dayAt: (at) =>
      text(Math.min(last, Math.max(first, Math.round(first + (at - left) / (perDay || 1))))),
  };
}

/** Marks in the order in which they were said, each in the first row of its lane that has room. Of one day the latest goes first. */
function place(lane: Lane, x: (day: string) => number, undatedAt: number) {
  const free: number[] = [];
  const order = lane.statements.map((statement, at) => ({ statement, at }));
  order.sort((a, b) => (a.statement.day ?? '').localeCompare(b.statement.day ?? '') || b.at - a.at);
  const placed = order.map(({ statement, at }) => {
    const middle = statement.day ? x(statement.day) : undatedAt;
    const begin = middle - SIZE.mark / 2;
    let row = free.findIndex((end) => end + SIZE.gap <= begin);
    if (row < 0) row = free.length;
    free[row] = middle + SIZE.mark / 2;
    return { statement, at, x: middle, row };
  });
  return placed.sort((a, b) => a.at - b.at);
}

/** A position is held from the day it was said until the next; who declined holds none. */
function held(lane: Lane, x: (day: string) => number, end: number): Held[] {
  const known = lane.statements.filter(({ day, stands }) => day !== null && stands);
  const bars: Held[] = [];
  known.forEach(({ day, position }, at) => {
    const next = known[at + 1]?.day;
    if (next === day || position.stance === 'declined') return;
    const from = x(day ?? '');
    const to = next ? x(next) : end;
    const before = bars.at(-1);
    if (before && before.to === from && before.stance === position.stance) before.to = to;
    else bars.push({ from, to, stance: position.stance });
  });
  return bars;
}

function since(statement: TimelineStatement, x: (day: string) => number): number | null {
  const { said } = statement.position;
  if (!said || !statement.day) return null;
  if (said.precision === 'month') return x(`${said.date.slice(0, 7)}-01`);
  if (said.precision === 'year') return x(`${said.date.slice(0, 4)}-01-01`);
  return null;
}

/** Days, Mondays, months or years: as many as have room for their words. */
export function ticks(first: number, last: number, perDay: number): Omit<Tick, 'x'>[] {
  const room = 64;
  const every = [1, 2, 7, 14].find((days) => days * perDay >= room);
  const out: Omit<Tick, 'x'>[] = [];
  if (every) {
    // The first Monday there is to count from was 5 January 1970.
    const from = every >= 7 ? 4 : 0;
    for (let day = Math.ceil((first - from) / every) * every + from; day <= last; day += every)
      out.push({ day: text(day), scale: 'day' });
    return out;
  }
  const months =
    [1, 2, 3, 6, 12, 24, 60, 120, 240, 600].find((n) => n * 30.4 * perDay >= room) ?? 1200;
  const start = new Date(first * DAY);
  const since = start.getUTCFullYear() * 12 + start.getUTCMonth();
  for (let month = Math.ceil(since / months) * months; ; month += months) {
    const day = Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY;
    if (day > last) return out;
    if (day >= first) out.push({ day: text(day), scale: months >= 12 ? 'year' : 'month' });
  }
}

/** How long the words of a label may be, tried in turn. */
const LENGTHS = [34, 22, 14];

/**
 * Labels beside each other, the more important first, each over its line: in the middle, else to one
 * side of it, else shorter. What finds no room has only its line.
 */
export function labels(
  wanted: readonly { x: number; text: string; weight: number }[],
  width: number,
): Label[] {
  const taken: { left: number; right: number }[] = [];
  const out: Label[] = [];
  for (const one of [...wanted].sort((a, b) => b.weight - a.weight || a.x - b.x)) {
    const found = LENGTHS.map((most) => cut(one.text, most))
      .flatMap((words) => {
        const wide = words.length * SIZE.letter + 10;
        return [one.x - wide / 2, one.x - wide + 8, one.x - 8].map((at) => {
          const left = Math.max(0, Math.min(width - wide, at));
          return { text: words, left, right: left + wide };
        });
      })
      .find(({ left, right }) => !taken.some((other) => left < other.right && other.left < right));
    if (!found) continue;
    taken.push(found);
    out.push({ x: one.x, left: found.left, text: found.text });
  }
  return out.sort((a, b) => a.x - b.x);
}

/** Words cut at a length, with a sign that they were. */
export function cut(words: string, most: number): string {
  const letters = [...words];
  return letters.length <= most
    ? words
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

export interface At {
  row: number;
  mark: number;
}

/** Where an arrow key leads: along a lane, or to the nearest in time in the next lane that has a mark. */
export function step(rows: readonly Row[], at: At, key: string): At | null {
  const here = rows[at.row];
  if (!here) return null;
  const last = here.marks.length - 1;
  switch (key) {
    case 'ArrowLeft':
      return at.mark > 0 ? { ...at, mark: at.mark - 1 } : null;
    case 'ArrowRight':
      return at.mark < last ? { ...at, mark: at.mark + 1 } : null;
    case 'Home':
      return { ...at, mark: 0 };
    case 'End':
      return { ...at, mark: last };
    case 'ArrowUp':
    case 'ArrowDown': {
      const by = key === 'ArrowUp' ? -1 : 1;
      const x = here.marks[at.mark]?.x ?? 0;
      for (let row = at.row + by; row >= 0 && row < rows.length; row += by) {
        const marks = rows[row]?.marks ?? [];
        if (marks.length === 0) continue;
        const near = marks.reduce(
          (best, mark, n) =>
            Math.abs(mark.x - x) < Math.abs((marks[best]?.x ?? 0) - x) ? n : best,
          0,
        );
        return { row, mark: near };
      }
      return null;
    }
    default:
      return null;
  }
}

/** Three days to draw the world on: the first on which anything was said, the as-of day or last one, and the one between by when half of it was said. */
export function threeDays(data: Timeline, asOf: string | null): string[] {
  const days = data.lanes
    .flatMap(({ statements }) => statements.flatMap(({ day }) => day ?? []))
    .filter((day) => asOf === null || day <= asOf)
    .sort();
  const [first, last] = [days[0], asOf ?? days.at(-1)];
  if (!first || !last) return [];
  const between = days[Math.floor((days.length - 1) / 2)] ?? first;
  return [...new Set([first, between, last])];
}

/** The issue that a timeline or map shows when none is asked for: the one on which most was said. */
export function mostSaid<N extends { leaf: boolean; positions: number }>(
  nodes: readonly N[],
): N | null {
  return nodes.reduce<N | null>(
    (best, node) => (node.leaf && node.positions > (best?.positions ?? 0) ? node : best),
    null,
  );
}

export function number(day: string): number {
  return Math.round(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / DAY);
}

export function text(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
