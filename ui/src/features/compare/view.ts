// What the matrix shows and where, in either orientation.
import type {
  ActorRef,
  BlocRef,
  Column,
  CountryRef,
  GlanceRow,
  Matrix,
  MatrixCell,
  MatrixIssue,
  MatrixRow,
  MatrixRows,
  Stance,
} from '../../api/generated/commands';
import { STANCES } from '../../design/stance';

export type Head =
  | { kind: 'issue'; issue: MatrixIssue; key: string }
  | { kind: 'country'; country: CountryRef | null; row: MatrixRow; key: string }
  | { kind: 'bloc'; bloc: BlocRef; row: MatrixRow; key: string }
  | { kind: 'actor'; actor: ActorRef; row: MatrixRow; key: string };

export interface MatrixView {
  rows: Head[];
  columns: Head[];
  transposed: boolean;
  /** Whose rows they are, and how many: those of countries over actors', or of members under blocs, apart. */
  of: MatrixRows;
  speakers: number;
  cell(row: number, column: number): MatrixCell | undefined;
}

const EMPTY: MatrixCell = {
  latest: null,
  positions: 0,
  direct: 0,
  spokesperson: 0,
  attributed: 0,
  also: [],
  was: null,
  against: 0,
  marks: [],
};

export function view(matrix: Matrix, transposed: boolean, of: MatrixRows = 'actors'): MatrixView {
  const issues = matrix.issues.map((issue) =>
    headOf(issue, (): Head => ({ kind: 'issue', issue, key: issueKey(issue.issue.id) })),
  );
  const speakers = matrix.rows.map((row) => headOf(row, () => speakerHead(row)));
  const cell = (speaker: number, issue: number) => {
    const found = matrix.rows[speaker]?.cells[issue];
    return found === null ? EMPTY : found;
  };
  const counted = { actors: 'actor', countries: 'country', blocs: 'bloc' }[of];
  return {
    rows: transposed ? issues : speakers,
    columns: transposed ? speakers : issues,
    transposed,
    of,
    speakers: speakers.filter((head) => head.kind === counted).length,
    cell: (row, column) => (transposed ? cell(column, row) : cell(row, column)),
  };
}

const heads = new WeakMap<MatrixRow | MatrixIssue, Head>();

/** One head for one row or issue, so that what shows it sees that nothing changed. */
function headOf(of: MatrixRow | MatrixIssue, make: () => Head): Head {
  const known = heads.get(of);
  if (known) return known;
  const head = make();
  heads.set(of, head);
  return head;
}

function speakerHead(row: MatrixRow): Head {
  const { actor, country, bloc } = row;
  const key = speakerKey({
    actor: actor && actor.id,
    country: country && country.code,
    bloc: bloc && bloc.code,
  });
  if (actor) return { kind: 'actor', actor, row, key };
  return bloc && !country
    ? { kind: 'bloc', bloc, row, key }
    : { kind: 'country', country, row, key };
}

/** The key of a row by whose it is. */
export function speakerKey({
  actor,
  country,
  bloc,
}: Pick<GlanceRow, 'actor' | 'country' | 'bloc'>): string {
  // An actor may speak for two countries and so have two rows, and a country be in two blocs.
  if (actor !== null) return `a${actor}.${country ?? bloc ?? ''}`;
  return country === null && bloc !== null ? `b${bloc}` : `c${country ?? ''}.${bloc ?? ''}`;
}

export function issueKey(id: number): string {
  return `i${id}`;
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
  if (head.kind === 'bloc') return { kind: 'bloc', code: head.bloc.code };
  return null;
}

export const PINS = 4;

export function columnKey(pin: Column): string {
  return pin.kind === 'actor' ? `a${pin.id}` : `${pin.kind === 'bloc' ? 'b' : 'c'}${pin.code}`;
}

/** Pins, or takes the pin out; a fifth pushes out the first. */
export function togglePin(pins: readonly Column[], pin: Column): Column[] {
  const key = columnKey(pin);
  const rest = pins.filter((other) => columnKey(other) !== key);
  if (rest.length < pins.length) return rest;
  return [...rest, pin].slice(-PINS);
}

/** Whether a row only sums up those under it: a country's or a body's over its speakers'. */
export function sumsUp(shown: Pick<MatrixView, 'of'>, head: Head): boolean {
  return shown.of === 'actors' && (head.kind === 'country' || head.kind === 'bloc');
}

/** Whether a row stands under its bloc's. */
export function isMember(shown: Pick<MatrixView, 'of'>, head: Head): boolean {
  return shown.of === 'blocs' && head.kind === 'country';
}

/** Each stance once, in the order of the scale, with how many speakers take it. */
export function tally(marks: readonly Stance[]): { stance: Stance; speakers: number }[] {
  return STANCES.map((stance) => ({
    stance,
    speakers: marks.filter((mark) => mark === stance).length,
  })).filter(({ speakers }) => speakers > 0);
}

/**
 * Columns for side by side where fewer than two are pinned, in the order of the matrix: the countries that were there at
 * the event in hand, if two of them have spoken to the issue; else the countries or blocs that have said most on it.
 */
export function mostSaid(
  shown: MatrixView,
  issue: number,
  present: ReadonlySet<string> = new Set(),
): Column[] {
  const heads = shown.transposed ? shown.columns : shown.rows;
  const said = (speaker: number) => {
    const cell = shown.transposed ? shown.cell(issue, speaker) : shown.cell(speaker, issue);
    return Math.max(cell?.positions ?? 0, cell?.marks.length ?? 0);
  };
  const spoke = heads
    .map((head, at) => ({ head, at, said: head.kind === 'actor' ? 0 : said(at) }))
    .filter((each) => each.said > 0);
  const there = spoke.filter(
    ({ head }) => head.kind === 'country' && head.country && present.has(head.country.code),
  );
  if (there.length > 1) return there.slice(0, PINS).flatMap(({ head }) => column(head) ?? []);
  return spoke
    .sort((a, b) => b.said - a.said || a.at - b.at)
    .slice(0, PINS - 1)
    .sort((a, b) => a.at - b.at)
    .flatMap(({ head }) => column(head) ?? []);
}
