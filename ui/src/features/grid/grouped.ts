// Rows of the grid with the heads of their groups between them.
import type { GroupCount } from '../../api/generated/commands';

/** A line of the grid: the head of a group, or the row with this index. */
export type Line = { head: GroupCount } | { index: number };

/** How lines and rows stand to each other. */
export interface Lines {
  total: number;
  at: (line: number) => Line;
  /** The line of a row. */
  line: (index: number) => number;
}

/** `total` rows, in groups or without. */
export function lines(total: number, groups: readonly GroupCount[]): Lines {
  // Where each group's head stands.
  const heads: number[] = [];
  let next = 0;
  for (const group of groups) {
    heads.push(next);
    next += group.count + 1;
  }
  /** How many heads stand at `line` or above it. */
  const headsTo = (line: number) => {
    let low = 0;
    let high = heads.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((heads[mid] ?? Infinity) <= line) low = mid + 1;
      else high = mid;
    }
    return low;
  };
  return {
    total: total + groups.length,
    at: (line) => {
      const above = headsTo(line);
      const head = groups[above - 1];
      return head && heads[above - 1] === line ? { head } : { index: line - above };
    },
    line: (index) => {
      let before = 0;
      let of = 0;
      while (of < groups.length && before + (groups[of]?.count ?? 0) <= index) {
        before += groups[of]?.count ?? 0;
        of += 1;
      }
      return groups.length === 0 ? index : index + of + 1;
    },
  };
}
