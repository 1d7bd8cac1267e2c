// What a large matrix says while the as-of day passes quickly: of each cell the stance, its day and how often, but no words.
import type { Glance, GlanceCell, Stance } from '../../api/generated/commands';
import { t } from '../../i18n';
import type { Head, MatrixView } from './view';
import { issueKey, speakerKey, sumsUp, tally } from './view';
import { cellDate } from './words';

export type Piece = { mark: Stance; low?: true } | { words: string };

/** The lines of a cell; `close` where marks alone stand side by side. */
export interface Glimpse {
  lines: readonly (readonly Piece[])[];
  close: boolean;
}

/** Cells of a glance by the keys of the heads of their row and column, whichever way round the matrix stands. */
export function glanceCells(
  glance: Glance,
  transposed: boolean,
): (row: string, column: string) => GlanceCell | null | undefined {
  const speakers = new Map(glance.rows.map((row) => [speakerKey(row), row.cells]));
  const issues = new Map(glance.issues.map((id, at) => [issueKey(id), at]));
  const cell = (speaker: string, issue: string) => {
    const cells = speakers.get(speaker);
    const at = issues.get(issue);
    return cells && at !== undefined ? cells[at] : undefined;
  };
  return (row, column) => (transposed ? cell(column, row) : cell(row, column));
}

/** What stands in the cell where the row and the column of two heads meet; nothing where the glance has no such cell. */
export function glimpse(
  shown: Pick<MatrixView, 'of'>,
  heads: readonly [Head, Head],
  cell: GlanceCell | null | undefined,
  told: { searched: number; year: string | null },
): Glimpse {
  if (cell === undefined) return { lines: [], close: false };
  const stood = tally(cell?.marks ?? []);
  if (heads.some((head) => sumsUp(shown, head)))
    return {
      lines: [stood.map(({ stance }): Piece => ({ mark: stance, low: true }))],
      close: true,
    };
  const first: Piece[] = [];
  if (cell?.stance) {
    first.push({ mark: cell.stance }, { words: cellDate(cell.said, told.year) });
    if (cell.positions > 1) first.push({ words: t('compare.times', { n: cell.positions }) });
    if (cell.also.length > 0)
      first.push({ words: t('compare.also') }, ...cell.also.map((mark): Piece => ({ mark })));
  } else first.push({ words: t('compare.none_short', { n: told.searched }) });
  const rolledUp = heads.some((head) => head.kind === 'bloc' && head.row.members !== null);
  if (!rolledUp || stood.length === 0) return { lines: [first], close: false };
  const second = stood.flatMap(({ stance, speakers }): Piece[] => [
    { mark: stance, low: true },
    { words: String(speakers) },
  ]);
  const members = [{ words: t('compare.members') }, ...second];
  // Where something was said, its words stand between.
  return { lines: cell?.stance ? [first, [], members] : [first, members], close: false };
}
