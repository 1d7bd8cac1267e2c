import type { ChangeKind, VersionChange } from '../../api';

/** How much of the two texts is shown. */
export type View = 'changes' | 'trivial' | 'whole';

/** A row of the comparison: a sentence, or sentences that are left out because nothing happened. */
export type Line =
  | { kind: 'sentence'; change: VersionChange; at: number; changed: boolean }
  | { kind: 'left_out'; from: number; to: number };

/** Whether a view counts a kind of change as one. */
export function shows(view: View, kind: ChangeKind): boolean {
  return kind !== 'same' && (kind !== 'trivial' || view !== 'changes');
}

/**
 * The rows of a view: changed sentences with one unchanged neighbour on either side, what lies
 * between left out and counted. A sentence alone is not worth leaving out.
 */
export function linesOf(
  changes: readonly VersionChange[],
  view: View,
  unfolded: ReadonlySet<number> = new Set(),
): Line[] {
  const keep = changes.map((_, at) => {
    if (view === 'whole') return true;
    return [at - 1, at, at + 1].some((n) => {
      const near = changes[n];
      return near !== undefined && shows(view, near.kind);
    });
  });
  const lines: Line[] = [];
  for (let at = 0; at < changes.length; at += 1) {
    let to = at;
    while (to < changes.length && !keep[to]) to += 1;
    if (to - at > 1 && !unfolded.has(at)) {
      lines.push({ kind: 'left_out', from: at, to });
      at = to - 1;
      continue;
    }
    for (const end = Math.max(to, at + 1); at < end; at += 1) {
      const change = changes[at];
      if (change) lines.push({ kind: 'sentence', change, at, changed: shows(view, change.kind) });
    }
    at -= 1;
  }
  return lines;
}

/** Where the changes of a view stand among its lines. */
export function stops(lines: readonly Line[]): number[] {
  return lines.flatMap((line, at) => (line.kind === 'sentence' && line.changed ? [at] : []));
}
