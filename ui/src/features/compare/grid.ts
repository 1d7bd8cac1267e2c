// Where the caret goes in the matrix. Row 0 holds the column heads, column 0 the row heads; the corner takes no caret.

export interface Place {
  row: number;
  column: number;
}

/** Counts without the heads. */
export interface GridSize {
  rows: number;
  columns: number;
}

export interface GridKey {
  key: string;
  ctrl: boolean;
  rightToLeft?: boolean;
}

const PAGE = 8;

/** The place that a key leads to, or nothing when the key is not the grid's or there is nowhere to go. */
export function move(size: GridSize, at: Place, pressed: GridKey): Place | null {
  const to = target(size, at, pressed);
  if (!to || size.rows === 0 || size.columns === 0) return null;
  const place = inside(size, to);
  return place.row === at.row && place.column === at.column ? null : place;
}

function target(size: GridSize, at: Place, { key, ctrl, rightToLeft }: GridKey): Place | null {
  const forward = rightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const backward = rightToLeft ? 'ArrowRight' : 'ArrowLeft';
  switch (key) {
    case 'ArrowDown':
      return { row: ctrl ? size.rows : at.row + 1, column: at.column };
    case 'ArrowUp':
      return { row: ctrl ? 1 : at.row - 1, column: at.column };
    case forward:
      return { row: at.row, column: ctrl ? size.columns : at.column + 1 };
    case backward:
      return { row: at.row, column: ctrl ? 1 : at.column - 1 };
    case 'Home':
      return ctrl ? { row: 1, column: 1 } : { row: at.row, column: at.row === 0 ? 1 : 0 };
    case 'End':
      return ctrl
        ? { row: size.rows, column: size.columns }
        : { row: at.row, column: size.columns };
    case 'PageDown':
      return { row: at.row + PAGE, column: at.column };
    case 'PageUp':
      return { row: Math.max(1, at.row - PAGE), column: at.column };
    default:
      return null;
  }
}

/** The nearest place that a grid of this size has; used too when the grid shrinks under the caret. */
export function inside(size: GridSize, at: Place): Place {
  const row = Math.min(Math.max(at.row, 0), size.rows);
  const column = Math.min(Math.max(at.column, 0), size.columns);
  if (row === 0 && column === 0)
    return at.column <= 0 && at.row > 0 ? { row: 1, column: 0 } : { row: 0, column: 1 };
  return { row, column };
}
