// What stands under what: rows, and where the other text has what crosses.
import type { ReadoutDiff, ReadoutKind, ReadoutRow, ReadoutSide, ReadoutWords } from '../../api';
import { countryName } from '../../i18n/format';

export const KINDS: readonly ReadoutKind[] = ['same', 'differently', 'only_a', 'only_b'];

/** A row, or the place where B has the sentences that stand beside an earlier or later one of A. */
export type Line =
  { kind: 'row'; at: number; row: ReadoutRow } | { kind: 'elsewhere'; at: number; row: ReadoutRow };

/** The rows of the kinds shown, with a line wherever B tells what crosses. */
export function linesOf(rows: readonly ReadoutRow[], shown: ReadonlySet<ReadoutKind>): Line[] {
  const waiting = rows
    .map((row, at) => ({ row, at }))
    .filter(({ row }) => row.crosses && shown.has(row.kind))
    .sort((one, other) => firstOfB(one.row) - firstOfB(other.row));
  const lines: Line[] = [];
  const elsewhere = (before: number) => {
    for (let next = waiting[0]; next && firstOfB(next.row) < before; next = waiting[0]) {
      lines.push({ kind: 'elsewhere', ...next });
      waiting.shift();
    }
  };
  rows.forEach((row, at) => {
    if (row.b && !row.crosses) elsewhere(row.b.first);
    if (shown.has(row.kind)) lines.push({ kind: 'row', at, row });
  });
  elsewhere(Infinity);
  return lines;
}

function firstOfB(row: ReadoutRow): number {
  return row.b?.first ?? 0;
}

/** Where the two differ: all but what both say in the same words at the same place. */
export function differs(row: ReadoutRow): boolean {
  return row.kind !== 'same' || row.crosses;
}

/** The number of the next row in sight that differs, from the one in hand; that one where there is none. */
export function next(lines: readonly Line[], from: number | null, by: 1 | -1): number | null {
  const stops = lines.filter((line) => line.kind === 'row' && differs(line.row));
  const ahead = stops.filter(({ at }) => from === null || (by > 0 ? at > from : at < from));
  return (by > 0 ? ahead[0] : ahead.at(-1))?.at ?? from;
}

/** `4`, or `4–5`. */
export function numbers(words: ReadoutWords): string {
  return words.count === 1
    ? String(words.first)
    : `${words.first}–${words.first + words.count - 1}`;
}

export function wordsOf(words: ReadoutWords): string {
  return words.parts.map(({ text }) => text).join('');
}

export function sideName(side: ReadoutSide | null): string | null {
  if (!side) return null;
  return side.kind === 'actor' ? side.actor.name : countryName(side.country);
}

export function sideCountry(side: ReadoutSide | null) {
  if (!side) return null;
  return side.kind === 'actor' ? side.actor.country : side.country;
}

/** How many of each kind there are. */
export function countOf({ counts }: ReadoutDiff, kind: ReadoutKind): number {
  return counts[kind];
}
