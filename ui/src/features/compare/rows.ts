// Of a large matrix only the rows in sight are drawn, and the one that has the caret.
import type { MatrixView } from './view';
import { isMember, sumsUp, type Head } from './view';

/** Up to so many cells all are drawn. */
export const WHOLE = 600;
/** Rows drawn beyond what is in sight, so that scrolling meets no empty room. */
const OVER = 5;

/** A row to draw, or the room that rows which are not drawn take up, in px. */
export type Line = { row: number } | { gap: number; key: string };

/** How high a row is as long as nobody has measured it, in px; see `.matrix td` in compare.css. */
export function usual(shown: MatrixView, head: Head): number {
  if (sumsUp(shown, head)) return 28;
  return shown.of === 'blocs' && (head.kind === 'bloc' || isMember(shown, head)) ? 52 : 70;
}

/** Where each row begins, and where the last one ends. */
export function starts(heights: readonly number[]): number[] {
  const sums = [0];
  for (const height of heights) sums.push((sums.at(-1) ?? 0) + height);
  return sums;
}

/** What to draw of rows that begin there, where `top` to `top + room` is in sight and the caret is in a row. */
export function lines(begins: readonly number[], top: number, room: number, caret: number): Line[] {
  const count = begins.length - 1;
  const at = (place: number) => begins[place] ?? 0;
  let first = 0;
  while (first < count && at(first + 1) <= top) first += 1;
  let last = first;
  while (last < count && at(last) < top + room) last += 1;
  first = Math.max(0, first - OVER);
  last = Math.min(count, last + OVER);
  const drawn = new Set<number>();
  for (let row = first; row < last; row += 1) drawn.add(row);
  if (caret >= 0 && caret < count) drawn.add(caret);
  const out: Line[] = [];
  let end = 0;
  for (const row of [...drawn].sort((a, b) => a - b)) {
    if (row > end)
      out.push({ gap: at(row) - at(end), key: `before ${row === caret ? 'caret' : 'sight'}` });
    out.push({ row });
    end = row + 1;
  }
  if (end < count) out.push({ gap: at(count) - at(end), key: 'after' });
  return out;
}
