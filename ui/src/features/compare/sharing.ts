// While a slider moves, most of a matrix stays as it is: what did is the same object in the next, so that only
// what changed is drawn anew.
import type { Matrix, MatrixCell, MatrixIssue, MatrixRow } from '../../api/generated/commands';

/** The later matrix, with all that is as in the one before taken from there. */
export function sharing(before: Matrix, after: Matrix): Matrix {
  return {
    ...after,
    issues: after.issues.map((issue, n) => issueOf(before.issues[n], issue)),
    rows: after.rows.map((row, n) => rowOf(before.rows[n], row)),
  };
}

function issueOf(before: MatrixIssue | undefined, after: MatrixIssue): MatrixIssue {
  return before && JSON.stringify(before) === JSON.stringify(after) ? before : after;
}

function rowOf(before: MatrixRow | undefined, after: MatrixRow): MatrixRow {
  if (!before || before.cells.length !== after.cells.length) return after;
  const cells = after.cells.map((cell, n) => {
    const was = before.cells[n] ?? null;
    return sameCell(was, cell) ? was : cell;
  });
  const head = (row: MatrixRow) => JSON.stringify({ ...row, cells: [] });
  const same = cells.every((cell, n) => cell === before.cells[n]) && head(before) === head(after);
  return same ? before : { ...after, cells };
}

/** A position that was coded otherwise meanwhile differs in what it says as well. */
function sameCell(a: MatrixCell | null, b: MatrixCell | null): boolean {
  if (!a || !b) return a === b;
  return (
    a.positions === b.positions &&
    a.direct === b.direct &&
    a.spokesperson === b.spokesperson &&
    a.attributed === b.attributed &&
    a.against === b.against &&
    a.latest?.position === b.latest?.position &&
    a.latest?.stance === b.latest?.stance &&
    a.latest?.words === b.latest?.words &&
    a.latest?.voice === b.latest?.voice &&
    a.latest?.direct === b.latest?.direct &&
    a.latest?.said?.date === b.latest?.said?.date &&
    a.latest?.actor?.id === b.latest?.actor?.id &&
    a.latest?.actor?.name === b.latest?.actor?.name &&
    a.was?.stance === b.was?.stance &&
    a.was?.said?.date === b.was?.said?.date &&
    a.marks.length === b.marks.length &&
    a.marks.every((mark, n) => mark === b.marks[n])
  );
}
