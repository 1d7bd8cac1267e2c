// Which part of the world is in sight: how far in, and where.

export interface View {
  /** 1 shows the world in all the room there is. */
  k: number;
  x: number;
  y: number;
}

export interface Box {
  width: number;
  height: number;
}

export const WORLD: View = { k: 1, x: 0, y: 0 };
const MOST = 24;

/** Keeps the world in the window: it never leaves an edge free that it could cover. */
export function held(view: View, room: Box, world: Box): View {
  const k = Math.min(MOST, Math.max(1, view.k));
  const clamp = (at: number, size: number, of: number) => {
    const spare = size - of * k;
    return spare >= 0 ? spare / 2 : Math.min(0, Math.max(spare, at));
  };
  return {
    k,
    x: clamp(view.x, room.width, world.width),
    y: clamp(view.y, room.height, world.height),
  };
}

/** Zooms so that what is at a place stays there. */
export function zoomed(view: View, by: number, at: { x: number; y: number }): View {
  const k = Math.min(MOST, Math.max(1, view.k * by));
  return {
    k,
    x: at.x - ((at.x - view.x) / view.k) * k,
    y: at.y - ((at.y - view.y) / view.k) * k,
  };
}

/** The part of the world that is in the window, in the world's own unit; none where all of it is. */
export function inSight(view: View, room: Box, world: Box, scale: number) {
  if (view.k === 1) return undefined;
  const [left, top] = [Math.max(0, -view.x / scale), Math.max(0, -view.y / scale)];
  return {
    x: left,
    y: top,
    width: Math.min(world.width, (room.width - view.x) / scale) - left,
    height: Math.min(world.height, (room.height - view.y) / scale) - top,
  };
}

/** Shows all of these places, with a margin. */
export function fit(points: readonly { x: number; y: number }[], room: Box): View {
  if (points.length === 0) return WORLD;
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  // Countries reach beyond the places of their marks.
  const margin = Math.min(130, room.width / 5, room.height / 5);
  const k = Math.min(
    8,
    Math.max(
      1,
      Math.min(
        (room.width - 2 * margin) / Math.max(1, right - left),
        (room.height - 2 * margin) / Math.max(1, bottom - top),
      ),
    ),
  );
  return {
    k,
    x: room.width / 2 - ((left + right) / 2) * k,
    y: room.height / 2 - ((top + bottom) / 2) * k,
  };
}
