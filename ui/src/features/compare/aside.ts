// Where the evidence stands: beside its cell, never over it.

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Size {
  width: number;
  height: number;
}

const GAP = 6;
const MARGIN = 8;

/**
 * Right of the cell, else left of it, moved up or down to stay inside; else under or over it,
 * wherever there is more room, and no taller than that room.
 */
export function aside(
  cell: Box,
  box: Size,
  room: Size,
): { left: number; top: number; most: number } {
  const right = cell.left + cell.width + GAP;
  const left = cell.left - GAP - box.width;
  const most = room.height - 2 * MARGIN;
  const top = clamp(cell.top - 4, MARGIN, room.height - Math.min(box.height, most) - MARGIN);
  if (right + box.width <= room.width - MARGIN) return { left: right, top, most };
  if (left >= MARGIN) return { left, top, most };
  const below = cell.top + cell.height + GAP;
  const under = room.height - MARGIN - below;
  const over = cell.top - GAP - MARGIN;
  const goesUnder = box.height <= under || under >= over;
  const fits = Math.min(box.height, Math.max(over, 0));
  return {
    left: clamp(cell.left, MARGIN, room.width - box.width - MARGIN),
    top: goesUnder ? below : cell.top - GAP - fits,
    most: goesUnder ? under : over,
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
