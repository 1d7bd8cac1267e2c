// What the grids of all nouns share: columns, and what of a grid stands in its screen's address.
import type {
  PartialDate,
  Stance,
  TableCell,
  TableColumn,
  TableColumnKind,
} from '../../api/generated/commands';

/** A column of a grid. Its value is what is shown, copied and exported. */
export interface GridColumn<R> {
  /** Its word in the address, and in the order where it can be sorted by. */
  key: string;
  title: () => string;
  kind: TableColumnKind;
  /** At least so many rem. */
  least: number;
  /** Its share of the room that is left; none keeps it at its least. */
  grow?: number;
  /** What the library sorts it by; none where it cannot. */
  sort?: string;
  /** Whether the first click sorts from the highest. */
  highFirst?: boolean;
  /** Shown only when chosen. */
  optional?: boolean;
  /** Drawn by the screen, with more than its value. */
  drawn?: boolean;
  value: (row: R) => TableCell;
}

export const text = (value: string | null | undefined): TableCell =>
  value ? { kind: 'text', value } : { kind: 'empty' };
export const number = (value: number): TableCell => ({ kind: 'number', value });
export const date = (value: PartialDate | null): TableCell =>
  value ? { kind: 'date', value } : { kind: 'empty' };
export const stance = (value: Stance): TableCell => ({ kind: 'stance', value });

/** Order, groups and columns of a grid. */
export interface GridState {
  /** Keys of the columns shown; none for those that are shown at first. */
  columns: readonly string[] | null;
  sort: string;
  descending: boolean;
  group: string | null;
}

type Args = Readonly<Record<string, string>>;

/** What an address says of a grid; what it does not say, or says wrongly, is as at first. */
export function readGrid<R>(
  args: Args | undefined,
  columns: readonly GridColumn<R>[],
  first: Pick<GridState, 'sort' | 'descending'>,
  groups: readonly string[],
): GridState {
  const sorts = columns.flatMap(({ sort }) => sort ?? []);
  const sort = args?.sort && sorts.includes(args.sort) ? args.sort : first.sort;
  const chosen = args?.columns?.split(',').filter((key) => columns.some((one) => one.key === key));
  return {
    columns: chosen && chosen.length > 0 ? chosen : null,
    sort,
    descending: args?.order ? args.order === 'down' : first.descending,
    group: args?.group && groups.includes(args.group) ? args.group : null,
  };
}

/** A grid's part of an address: only what is not as at first. */
export function writeGrid(
  state: GridState,
  first: Pick<GridState, 'sort' | 'descending'>,
): Record<string, string> {
  const args: Record<string, string> = {};
  if (state.columns) args.columns = state.columns.join(',');
  if (state.sort !== first.sort) args.sort = state.sort;
  if (state.descending !== first.descending || state.sort !== first.sort)
    args.order = state.descending ? 'down' : 'up';
  if (state.group) args.group = state.group;
  return args;
}

/** A change of some filters of a grid; an empty word takes one away. */
export type Filters<Names extends readonly string[]> = Partial<Record<Names[number], string>>;

/** The address of a grid whose filters are changed, the other ones as they are. */
export function narrowed<Names extends readonly string[]>(
  state: GridState,
  first: Pick<GridState, 'sort' | 'descending'>,
  names: Names,
  args: Args,
  change: Filters<Names>,
): Record<string, string> {
  const next = writeGrid(state, first);
  for (const name of names) {
    const value = change[name as Names[number]] ?? args[name];
    if (value) next[name] = value;
  }
  return next;
}

/** The columns shown, in the order of the grid. */
export function shownColumns<R>(
  columns: readonly GridColumn<R>[],
  chosen: readonly string[] | null,
): readonly GridColumn<R>[] {
  return columns.filter((one) => (chosen ? chosen.includes(one.key) : !one.optional));
}

/** Shows a column, or hides it; the last one stays. `null` again where that is as at first. */
export function toggleColumn<R>(
  columns: readonly GridColumn<R>[],
  chosen: readonly string[] | null,
  key: string,
): readonly string[] | null {
  const shown = shownColumns(columns, chosen).map((one) => one.key);
  const next = columns
    .map((one) => one.key)
    .filter((one) => (one === key ? !shown.includes(one) : shown.includes(one)));
  if (next.length === 0) return chosen;
  const first = shownColumns(columns, null).map((one) => one.key);
  return next.join() === first.join() ? null : next;
}

/** The order after a click on a head: the other way round, or this column as it is sorted first. */
export function sortedBy<R>(state: GridState, { sort, highFirst }: GridColumn<R>): GridState {
  if (!sort) return state;
  if (state.sort === sort) return { ...state, descending: !state.descending };
  return { ...state, sort, descending: highFirst ?? false };
}

/** How wide each column is, for CSS, and how many rem they need in all. */
export function tracks<R>(columns: readonly GridColumn<R>[]): { css: string; least: number } {
  const css = columns.map(({ least, grow }) =>
    grow ? `minmax(${least}rem, ${grow}fr)` : `${least}rem`,
  );
  const gaps = 0.75 * (columns.length + 1);
  return { css: css.join(' '), least: columns.reduce((sum, one) => sum + one.least, 2 + gaps) };
}

/** The heads of a table of these columns. */
export function tableColumns<R>(columns: readonly GridColumn<R>[]): TableColumn[] {
  return columns.map(({ title, kind }) => ({ name: title(), kind }));
}
