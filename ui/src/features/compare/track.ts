// The as-of track: a bar for each day or stretch of days on which something was said, and the days that it can be set to.
import type { DayCount } from '../../api/generated/commands';

const DAY = 86_400_000;

export interface Bar {
  /** 0 to 1 along the track. */
  at: number;
  /** 0 to 1 of the tallest. */
  height: number;
  /** The last day that the bar stands for. */
  day: string;
  positions: number;
}

export interface Track {
  first: string;
  last: string;
  days: number;
  bars: Bar[];
  ticks: { at: number; day: string; scale: 'day' | 'month' | 'year' }[];
}

/** None when nothing was said. A day of its own gets a margin of half a day, so that its bar does not stand on the edge. */
export function track(counts: readonly DayCount[], bars = 180): Track | null {
  const known = counts.filter((count) => count.day.length >= 10 && count.positions > 0);
  if (known.length === 0) return null;
  const numbers = known.map((count) => number(count.day));
  const first = Math.min(...numbers);
  const last = Math.max(...numbers);
  const days = last - first + 1;
  const width = Math.max(1, Math.ceil(days / bars));
  const bins = new Map<number, number>();
  known.forEach((count) => {
    const bin = Math.floor((number(count.day) - first) / width);
    bins.set(bin, (bins.get(bin) ?? 0) + count.positions);
  });
  const most = Math.max(...bins.values());
  return {
    first: text(first),
    last: text(last),
    days,
    bars: [...bins.entries()]
      .sort(([a], [b]) => a - b)
      .map(([bin, positions]) => {
        const end = Math.min(last, first + (bin + 1) * width - 1);
        const middle = first + bin * width + (Math.min(width, days - bin * width) - 1) / 2;
        return {
          at: (middle - first + 0.5) / days,
          height: positions / most,
          day: text(end),
          positions,
        };
      }),
    ticks: ticks(first, last),
  };
}

/** Where a day stands, 0 to 1; days outside the track stand at its ends. */
export function at(of: Track, day: string): number {
  const place = (number(day) - number(of.first) + 0.5) / of.days;
  return Math.min(1, Math.max(0, place));
}

/** The day at a place along the track. */
export function dayAt(of: Track, place: number): string {
  const index = Math.floor(Math.min(1, Math.max(0, place)) * of.days);
  return text(number(of.first) + Math.min(of.days - 1, index));
}

/** The day that a key of a slider leads to; Page Up and Down go to the next day on which something was said. */
export function stepDay(of: Track, day: string, key: string): string | null {
  const now = Math.min(number(of.last), Math.max(number(of.first), number(day)));
  const clamp = (to: number) => text(Math.min(number(of.last), Math.max(number(of.first), to)));
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return clamp(now - 1);
    case 'ArrowRight':
    case 'ArrowUp':
      return clamp(now + 1);
    case 'PageDown':
      return [...of.bars].reverse().find((bar) => number(bar.day) < now)?.day ?? of.first;
    case 'PageUp':
      return of.bars.find((bar) => number(bar.day) > now)?.day ?? of.last;
    case 'Home':
      return of.first;
    case 'End':
      return of.last;
    default:
      return null;
  }
}

/**
 * The day that a key leads to from the as-of day: `null`, which is today, at the end and one step after the last day.
 * Nothing where the key is none of the slider's.
 */
export function pressed(of: Track, asOf: string | null, key: string): string | null | undefined {
  const from = asOf ?? of.last;
  const to = stepDay(of, from, key);
  if (to === null) return undefined;
  const onwards = ['ArrowRight', 'ArrowUp', 'PageUp'].includes(key);
  return key === 'End' || (onwards && from === of.last) ? null : to;
}

/**
 * The day that stepping from one stop to the next leads to: `null`, which is today, stands after the last.
 * Nothing when there is no further one.
 */
export function stepStop(
  stops: readonly string[],
  day: string | null,
  by: -1 | 1,
): string | null | undefined {
  const sorted = [...new Set(stops)].sort();
  if (by === -1) return sorted.filter((stop) => day === null || stop < day).at(-1);
  if (day === null) return undefined;
  return sorted.find((stop) => stop > day) ?? null;
}

/** About eight ticks on days, months or years that people name. The first and last day are among them only by chance. */
function ticks(first: number, last: number): Track['ticks'] {
  const days = last - first + 1;
  const place = (day: number) => (day - first + 0.5) / days;
  if (days <= 75) {
    const every = days <= 12 ? 1 : days <= 24 ? 3 : 7;
    const out: Track['ticks'] = [];
    for (let day = first; day <= last; day++) {
      const inMonth = Number(text(day).slice(8));
      const named = every === 1 || (inMonth % every === 1 && inMonth <= 29);
      if (named || day === first) out.push({ at: place(day), day: text(day), scale: 'day' });
    }
    // A first day that crowds the next tick gives way to it.
    const [head, next] = out;
    if (head && next && next.at - head.at < 0.05) out.shift();
    return out;
  }
  const months = days / 30.4;
  const every = months <= 10 ? 1 : months <= 30 ? 3 : months <= 100 ? 12 : 60;
  const out: Track['ticks'] = [];
  const start = new Date(first * DAY);
  const since = start.getUTCFullYear() * 12 + start.getUTCMonth();
  for (let month = Math.ceil(since / every) * every; ; month += every) {
    const day = Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY;
    if (day > last) return out;
    if (day < first) continue;
    out.push({ at: place(day), day: text(day), scale: every >= 12 ? 'year' : 'month' });
  }
}

function number(day: string): number {
  return Math.round(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / DAY);
}

function text(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
