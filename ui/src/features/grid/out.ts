import { call, type Exported, type PlaceKind, type TableFormat } from '../../api';
import { held } from '../sources/held.svelte';
import { tableColumns, type GridColumn } from './columns';

/** Rows as a table of these columns: to a file, or as text. `of` says what they are rows of. */
export function exportRows<R>(
  title: string,
  columns: readonly GridColumn<R>[],
  rows: readonly R[],
  format: TableFormat,
  path: string | null,
  of: { kind: PlaceKind; id: (row: R) => number },
): Promise<Exported> {
  return call('table.export', {
    title,
    columns: tableColumns(columns),
    rows: rows.map((row) => columns.map(({ value }) => value(row))),
    format,
    path,
    with_held: held.named,
    rows_of: { kind: of.kind, ids: rows.map(of.id) },
  });
}

/** How many rows are asked for at a time. */
const PAGE = 20_000;

/** Every row of a grid, page by page; or those from one index on and up to another. */
export async function every<R>(
  page: (offset: number, limit: number) => Promise<{ total: number; rows: R[] }>,
  from = 0,
  to = Infinity,
): Promise<R[]> {
  const rows: R[] = [];
  for (;;) {
    const offset = from + rows.length;
    const got = await page(offset, Math.min(PAGE, to - offset));
    rows.push(...got.rows);
    if (got.rows.length === 0 || offset + got.rows.length >= Math.min(to, got.total)) return rows;
  }
}
