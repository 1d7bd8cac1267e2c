/**
 * The row that a step of `by` from `at` leads to: never past the ends, never the head of a group. Where only
 * heads lie that way, the nearest row back; `at` itself when no row can be chosen.
 */
export function stepOver(
  at: number,
  by: number,
  total: number,
  heading: (row: number) => boolean,
): number {
  const inside = (row: number) => row >= 0 && row < total;
  const to = Math.max(0, Math.min(total - 1, at + by));
  const onwards = by < 0 ? -1 : 1;
  for (const way of [onwards, -onwards]) {
    let next = to;
    while (inside(next) && heading(next)) next += way;
    if (inside(next)) return next;
  }
  return at;
}
