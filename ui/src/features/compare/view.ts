// What the matrix shows and where, in either orientation.
import type {
  ActorRef,
  Column,
  CountryRef,
  Matrix,
  MatrixCell,
  MatrixIssue,
  MatrixRow,
  Stance,
} from '../../api/generated/commands';
import { STANCES } from '../../design/stance';

export type Head =
  | { kind: 'issue'; issue: MatrixIssue; key: string }
  | { kind: 'country'; country: CountryRef | null; row: MatrixRow; key: string }
  | { kind: 'actor'; actor: ActorRef; row: MatrixRow; key: string };

export interface MatrixView {
  rows: Head[];
  columns: Head[];
  transposed: boolean;
  /** Actors on screen, or countries where there are no actors' rows. */
  speakers: number;
  cell(row: number, column: number): MatrixCell | undefined;
}

export function view(matrix: Matrix, transposed: boolean): MatrixView {
  const issues = matrix.issues.map((issue): Head => ({
    kind: 'issue',
    issue,
    key: `i${issue.issue.id}`,
  }));
  const speakers = matrix.rows.map(speakerHead);
  const actors = speakers.filter((head) => head.kind === 'actor').length;
  return {
    rows: transposed ? issues : speakers,
    columns: transposed ? speakers : issues,
    transposed,
    speakers: actors || speakers.length,
    cell: (row, column) =>
      transposed ? matrix.rows[column]?.cells[row] : matrix.rows[row]?.cells[column],
  };
}

function speakerHead(row: MatrixRow): Head {
  if (row.actor) {
    // An actor may speak for two countries and so have two rows.
    const key = `a${row.actor.id}.${row.country?.code ?? ''}`;
    return { kind: 'actor', actor: row.actor, row, key };
  }
  return { kind: 'country', country: row.country, row, key: `c${row.country?.code ?? ''}` };
}

/** The speaker and the issue of a cell, whichever way round the matrix stands. */
export function sides(
  shown: MatrixView,
  row: number,
  column: number,
): { speaker: Exclude<Head, { kind: 'issue' }>; issue: MatrixIssue } | null {
  const [a, b] = [shown.rows[row], shown.columns[column]];
  if (!a || !b) return null;
  if (a.kind === 'issue' && b.kind !== 'issue') return { speaker: b, issue: a.issue };
  if (b.kind === 'issue' && a.kind !== 'issue') return { speaker: a, issue: b.issue };
  return null;
}

/** A pinned row: what side by side takes for a column. Rows without a country cannot be pinned. */
export function column(head: Head): Column | null {
  if (head.kind === 'actor') return { kind: 'actor', id: head.actor.id };
  if (head.kind === 'country' && head.country) return { kind: 'country', code: head.country.code };
  return null;
}

export const PINS = 4;

export function columnKey(pin: Column): string {
  return pin.kind === 'actor' ? `a${pin.id}` : `c${pin.code}`;
}

/** Pins, or takes the pin out; a fifth pushes out the first. */
export function togglePin(pins: readonly Column[], pin: Column): Column[] {
  const key = columnKey(pin);
  const rest = pins.filter((other) => columnKey(other) !== key);
  if (rest.length < pins.length) return rest;
  return [...rest, pin].slice(-PINS);
}

/** Each stance once, in the order of the scale, with how many speakers take it. */
export function tally(marks: readonly Stance[]): { stance: Stance; speakers: number }[] {
  return STANCES.map((stance) => ({
    stance,
    speakers: marks.filter((mark) => mark === stance).length,
  })).filter(({ speakers }) => speakers > 0);
}
