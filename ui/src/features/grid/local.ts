// Grids of what is in hand whole: the same order and groups as the library makes for the others.
import type { GroupCount, TableCell } from '../../api/generated/commands';
import type { Pages } from '../../api/pages.svelte';
import type { GridColumn, GridState } from './columns';

const LETTERS = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

/** Below or above; what has no value comes last either way. */
function compare(a: TableCell, b: TableCell, descending: boolean): number {
  if (a.kind === 'empty' || b.kind === 'empty')
    return Number(a.kind === 'empty') - Number(b.kind === 'empty');
  const by =
    a.kind === 'number' && b.kind === 'number'
      ? a.value - b.value
      : LETTERS.compare(String(a.value), String(b.value));
  return descending ? -by : by;
}

export interface Arranged<R> {
  rows: readonly R[];
  groups: GroupCount[];
}

/** Rows in the order of a grid, with its groups; those without a group come last. */
export function arrange<R>(
  rows: readonly R[],
  columns: readonly GridColumn<R>[],
  order: GridState,
  groupOf: (row: R, group: string) => string | null,
): Arranged<R> {
  const column = columns.find(({ sort }) => sort === order.sort);
  const sorted = column
    ? [...rows].sort((a, b) => compare(column.value(a), column.value(b), order.descending))
    : [...rows];
  const { group } = order;
  if (!group) return { rows: sorted, groups: [] };
  const of = new Map<string | null, R[]>();
  for (const row of sorted) {
    const label = groupOf(row, group);
    of.set(label, [...(of.get(label) ?? []), row]);
  }
  const labels = [...of.keys()].sort((a, b) =>
    a === null || b === null ? Number(a === null) - Number(b === null) : LETTERS.compare(a, b),
  );
  return {
    rows: labels.flatMap((label) => of.get(label) ?? []),
    groups: labels.map((label) => ({ label, count: of.get(label)?.length ?? 0 })),
  };
}

/** Rows that are there already, as a grid takes them. */
export function present<R>(rows: () => readonly R[], ready: () => boolean): Pages<R> {
  return {
    get total() {
      return rows().length;
    },
    get ready() {
      return ready();
    },
    failure: null,
    at: (index) => rows()[index],
    show: () => undefined,
    retry: () => undefined,
  };
}
