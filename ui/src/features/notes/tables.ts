// Tables of Markdown under the keys: Tab goes from cell to cell and lays the columns out, Enter goes on below.
import type { ChangeSpec, EditorState, StateCommand, TransactionSpec } from '@codemirror/state';
import { EditorSelection } from '@codemirror/state';

interface Cell {
  /** Where its words begin and end in the line, spaces apart. */
  from: number;
  to: number;
  text: string;
}
type Align = 'start' | 'centre' | 'end' | 'none';

/** A row's cells; none for a line that is no row. A bar in code, in brackets or behind a backslash parts nothing. */
export function cellsOf(line: string): Cell[] | null {
  const begin = line.length - line.trimStart().length;
  if (line[begin] !== '|') return null;
  const bars: number[] = [begin];
  let code = 0;
  let links = 0;
  for (let at = begin + 1; at < line.length; at++) {
    const letter = line[at];
    if (letter === '\\') at += 1;
    else if (letter === '`') code ^= 1;
    else if (!code && letter === '[' && line[at + 1] === '[') links += 1;
    else if (!code && letter === ']' && line[at + 1] === ']' && links > 0) links -= 1;
    else if (letter === '|' && !code && links === 0) bars.push(at);
  }
  const end = line.trimEnd().length;
  if (bars[bars.length - 1] !== end - 1) bars.push(end);
  if (bars.length < 2) return null;
  return bars.slice(0, -1).map((bar, n) => {
    const inner = line.slice(bar + 1, bars[n + 1]);
    const text = inner.trim();
    const from =
      bar + 1 + (text ? inner.length - inner.trimStart().length : Math.min(1, inner.length));
    return { from, to: from + text.length, text };
  });
}

const RULE = /^:?-+:?$/;

function alignOf(cell: string): Align {
  const start = cell.startsWith(':');
  const end = cell.endsWith(':');
  return start && end ? 'centre' : end ? 'end' : start ? 'start' : 'none';
}

export interface TableAt {
  /** Numbers of its first and last line, from 1. */
  first: number;
  last: number;
  rows: Cell[][];
  /** Of the row under the heads, which says how columns are set. */
  aligns: Align[];
}

/** The table in whose lines a place is. */
export function tableAt(state: EditorState, at: number): TableAt | null {
  const { doc } = state;
  const here = doc.lineAt(at).number;
  if (!cellsOf(doc.line(here).text)) return null;
  let first = here;
  while (first > 1 && cellsOf(doc.line(first - 1).text)) first -= 1;
  let last = here;
  while (last < doc.lines && cellsOf(doc.line(last + 1).text)) last += 1;
  const rows: Cell[][] = [];
  for (let number = first; number <= last; number++)
    rows.push(cellsOf(doc.line(number).text) ?? []);
  const rule = rows[1];
  if (!rule?.every(({ text }) => RULE.test(text))) return null;
  return { first, last, rows, aligns: rule.map(({ text }) => alignOf(text)) };
}

/** How many columns of a typewriter a text takes: two for each wide letter of East Asia. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    if (/\p{M}/u.test(letter)) continue;
    const wide =
      (code >= 0x1100 && code <= 0x115f) ||
      (code >= 0x2e80 && code <= 0xa4cf) ||
      (code >= 0xac00 && code <= 0xd7a3) ||
      (code >= 0xf900 && code <= 0xfaff) ||
      (code >= 0xfe30 && code <= 0xfe6f) ||
      (code >= 0xff00 && code <= 0xff60) ||
      (code >= 0xffe0 && code <= 0xffe6) ||
      code >= 0x20000;
    width += wide ? 2 : 1;
  }
  return width;
}

/** Cells wider than this are not waited for: one long sentence would push every column apart. */
const WIDEST = 40;

/** The table's lines laid out, and where each cell's words then stand in its line. */
export function laidOut(
  rows: readonly (readonly string[])[],
  aligns: readonly Align[],
): { lines: string[]; cells: { from: number; to: number }[][] } {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.min(
      WIDEST,
      Math.max(3, ...rows.map((row, n) => (n === 1 ? 3 : widthOf(row[column] ?? '')))),
    ),
  );
  const lines: string[] = [];
  const cells: { from: number; to: number }[][] = [];
  rows.forEach((row, n) => {
    let line = '|';
    const placed: { from: number; to: number }[] = [];
    for (let column = 0; column < columns; column++) {
      const width = widths[column] ?? 3;
      const align = aligns[column] ?? 'none';
      let text = row[column] ?? '';
      if (n === 1) {
        const left = align === 'start' || align === 'centre' ? ':' : '-';
        const right = align === 'end' || align === 'centre' ? ':' : '-';
        text = `${left}${'-'.repeat(width - 2)}${right}`;
      }
      const room = Math.max(0, width - widthOf(text));
      const before = align === 'end' ? room : align === 'centre' ? room >> 1 : 0;
      line += ` ${' '.repeat(before)}`;
      placed.push({ from: line.length, to: line.length + text.length });
      line += `${text}${' '.repeat(room - before)} |`;
    }
    lines.push(line);
    cells.push(placed);
  });
  return { lines, cells };
}

/** The table laid out, with a cell's words chosen. A row that is not there yet is added below. */
function at(state: EditorState, table: TableAt, row: number, column: number): TransactionSpec {
  const rows = table.rows.map((cells) => cells.map(({ text }) => text));
  if (row >= rows.length) rows.push([]);
  const { lines, cells } = laidOut(rows, table.aligns);
  const from = state.doc.line(table.first).from;
  const to = state.doc.line(table.last).to;
  const insert = lines.join('\n');
  const before = lines.slice(0, row).reduce((sum, line) => sum + line.length + 1, from);
  const cell = cells[row]?.[column] ?? { from: 2, to: 2 };
  const changes: ChangeSpec[] = insert === state.sliceDoc(from, to) ? [] : [{ from, to, insert }];
  return {
    changes,
    selection: EditorSelection.range(before + cell.from, before + cell.to),
    scrollIntoView: true,
    userEvent: 'input.table',
  };
}

function cellHere(state: EditorState, table: TableAt): { row: number; column: number } {
  const { head } = state.selection.main;
  const line = state.doc.lineAt(head);
  const row = line.number - table.first;
  const cells = table.rows[row] ?? [];
  const offset = head - line.from;
  let column = 0;
  cells.forEach((cell, n) => {
    // The bar before a cell belongs to it.
    if (cell.from - 1 <= offset) column = n;
  });
  return { row, column };
}

/** Tab and Shift-Tab. Over the row that parts heads from rows; a new row behind the last cell. */
export function stepCell(by: 1 | -1): StateCommand {
  return ({ state, dispatch }) => {
    const table = tableAt(state, state.selection.main.head);
    if (!table || state.readOnly) return false;
    const columns = Math.max(...table.rows.map((row) => row.length));
    const { row, column } = cellHere(state, table);
    let next = column + by;
    let line = row;
    if (next >= columns) [next, line] = [0, row + 1];
    if (next < 0) [next, line] = [columns - 1, row - 1];
    if (line === 1) line += by;
    // Out of the table at its beginning: nothing before the first cell.
    if (line < 0) [line, next] = [0, 0];
    dispatch(state.update(at(state, table, line, next)));
    return true;
  };
}

/** Enter: to the same column a row below, a new one if it was the last; from an empty last row out of the table. */
export const nextRow: StateCommand = ({ state, dispatch }) => {
  const table = tableAt(state, state.selection.main.head);
  if (!table || state.readOnly || !state.selection.main.empty) return false;
  const { row, column } = cellHere(state, table);
  const last = row === table.rows.length - 1;
  if (last && row > 1 && (table.rows[row] ?? []).every(({ text }) => text === '')) {
    const line = state.doc.line(table.last);
    dispatch(
      state.update({
        changes: { from: line.from, to: line.to, insert: '' },
        selection: { anchor: line.from },
        scrollIntoView: true,
        userEvent: 'input.table',
      }),
    );
    return true;
  }
  dispatch(state.update(at(state, table, row === 0 ? 2 : row + 1, column)));
  return true;
};
