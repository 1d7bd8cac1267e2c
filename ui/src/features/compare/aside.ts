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

/** Right of the cell, else left of it, else under or over it; moved up or down to stay inside. */
export function aside(cell: Box, box: Size, room: Size): { left: number; top: number } {
  const right = cell.left + cell.width + GAP;
  const left = cell.left - GAP - box.width;
  const top = clamp(cell.top - 4, MARGIN, room.height - box.height - MARGIN);
  if (right + box.width <= room.width - MARGIN) return { left: right, top };
  if (left >= MARGIN) return { left, top };
  const below = cell.top + cell.height + GAP;
  const above = cell.top - GAP - box.height;
  return {
    left: clamp(cell.left, MARGIN, room.width - box.width - MARGIN),
    top: below + box.height <= room.height - MARGIN || above < MARGIN ? below : above,
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
