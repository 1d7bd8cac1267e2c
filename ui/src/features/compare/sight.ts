// Of a large matrix only the rows and columns in sight are drawn, and those that have the caret.
import type { MatrixView } from './view';
import { isMember, sumsUp, type Head } from './view';

/** Up to so many cells all are drawn. */
export const WHOLE = 600;
/** Rows and columns drawn beyond what is in sight, so that scrolling meets no empty room. */
const OVER = { rows: 5, columns: 1 };

/** A row or column to draw, or the room that so many which are not drawn take up, in px. */
export type Line = { at: number } | { gap: number; count: number; key: string };

/** How high a row is as long as nobody has measured it, in px; see `.matrix td` in compare.css. */
export function usual(shown: Pick<MatrixView, 'of'>, head: Head): number {
  if (sumsUp(shown, head)) return 28;
  return shown.of === 'blocs' && (head.kind === 'bloc' || isMember(shown, head)) ? 52 : 70;
}

/** Where each row or column begins, and where the last one ends. */
export function starts(sizes: readonly number[]): number[] {
  const sums = [0];
  for (const size of sizes) sums.push((sums.at(-1) ?? 0) + size);
  return sums;
}

/** Where each column begins beside that of the heads, in px, in a table so wide; see `.matrix` in compare.css. */
export function columnStarts(
  shown: { of: MatrixView['of']; columns: readonly Head[] },
  table: number,
  rem: number,
): number[] {
  const narrow = NARROW * rem;
  const sums = shown.columns.map((head) => sumsUp(shown, head));
  const wide = sums.filter((one) => !one).length;
  const left = table - HEADS * rem - (sums.length - wide) * narrow;
  return starts(sums.map((one) => (one ? narrow : left / Math.max(1, wide))));
}

/** Widths in rem: of the heads of rows, of a column that sums up, and what any other has at least. */
export const HEADS = 13;
export const NARROW = 5.5;
export const WIDE = 11;

/** What to draw of lines that begin there, where `from` to `from + room` is in sight and the caret is in one. */
export function lines(
  begins: readonly number[],
  from: number,
  room: number,
  caret: number,
  of: keyof typeof OVER = 'rows',
): Line[] {
  const count = begins.length - 1;
  const at = (place: number) => begins[place] ?? 0;
  let first = 0;
  while (first < count && at(first + 1) <= from) first += 1;
  let last = first;
  while (last < count && at(last) < from + room) last += 1;
  first = Math.max(0, first - OVER[of]);
  last = Math.min(count, last + OVER[of]);
  const drawn = new Set<number>();
  for (let line = first; line < last; line += 1) drawn.add(line);
  if (caret >= 0 && caret < count) drawn.add(caret);
  const out: Line[] = [];
  let end = 0;
  const leave = (to: number, key: string) =>
    out.push({ gap: at(to) - at(end), count: to - end, key });
  for (const line of [...drawn].sort((a, b) => a - b)) {
    if (line > end) leave(line, `before ${line === caret ? 'caret' : 'sight'}`);
    out.push({ at: line });
    end = line + 1;
  }
  if (end < count) leave(count, 'after');
  return out;
}
