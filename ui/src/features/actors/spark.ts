// The small chart of a stance over time: height is the stance, so that colour adds nothing to it.
import type { Stance, StancePoint } from '../../api/generated/commands';
import { stanceValue } from '../../design/stance';

export interface Dot {
  x: number;
  y: number;
  stance: Stance;
  position: number;
  /** Off the scale: drawn hollow on the middle line. */
  off: boolean;
}

export interface Spark {
  dots: Dot[];
  /** An SVG path from dot to dot: level while a stance holds, then a step. Stances off the scale interrupt nothing. */
  path: string;
}

export interface SparkSize {
  width: number;
  height: number;
  /** Room for half a dot at each edge. */
  margin: number;
}

/** `first` and `last` are the days that the axis spans, so that charts in one table can be compared. */
export function spark(
  points: readonly StancePoint[],
  first: string,
  last: string,
  size: SparkSize,
): Spark {
  const from = time(first);
  const span = Math.max(1, time(last) - from);
  const inner = { width: size.width - 2 * size.margin, height: size.height - 2 * size.margin };
  const dots = points
    .flatMap((point): Dot[] => {
      if (!point.said) return [];
      const value = stanceValue(point.stance);
      const share = Math.min(1, Math.max(0, (time(point.said.date) - from) / span));
      return [
        {
          x: round(size.margin + share * inner.width),
          y: round(size.margin + ((2 - (value ?? 0)) / 4) * inner.height),
          stance: point.stance,
          position: point.position,
          off: value === null,
        },
      ];
    })
    .sort((a, b) => a.x - b.x);
  const path = dots
    .filter((dot) => !dot.off)
    .map((dot, n) => (n === 0 ? `M${dot.x} ${dot.y}` : `H${dot.x}V${dot.y}`))
    .join('');
  return { dots, path };
}

/** The days between which all points lie; none when no day is known. */
export function spanOf(points: readonly StancePoint[]): [string, string] | null {
  const days = points.flatMap((point) => (point.said ? [point.said.date.slice(0, 10)] : [])).sort();
  const [first] = days;
  const last = days.at(-1);
  return first && last ? [first, last] : null;
}

function time(date: string): number {
  const [year = 1970, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  return Date.UTC(year, month - 1, day);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
