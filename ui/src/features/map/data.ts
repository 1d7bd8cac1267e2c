// What the map knows beside the shapes: which place has which code and where its mark stands, and which borders are disputed.
// Shapes are named as Natural Earth names them, since some that are disputed have no number.
import disputedTable from './data/disputed.tsv?raw';
import placesTable from './data/places.tsv?raw';
import undrawnTable from './data/undrawn.tsv?raw';

export interface Place {
  /** Natural Earth's name. */
  name: string;
  /** ISO 3166-1 alpha-2; empty for what has none. */
  code: string;
  /** Where its mark stands, well inside its largest piece. */
  longitude: number;
  latitude: number;
  /** How far that is from the nearest border, in degrees of latitude. */
  room: number;
}

export interface Dispute {
  one: string;
  other: string;
  /** The part of their border that is meant: west, south, east, north; all of it without. */
  box: readonly [number, number, number, number] | null;
  what: string;
}

function rows(table: string): string[][] {
  const lines = table.split('\n').filter((line) => line.trim() !== '');
  return lines.slice(1).map((line) => line.split('\t'));
}

export const PLACES: readonly Place[] = rows(placesTable).map(
  ([name = '', code = '', longitude, latitude, room]) => ({
    name,
    code,
    longitude: Number(longitude),
    latitude: Number(latitude),
    room: Number(room),
  }),
);

export const DISPUTED: readonly Dispute[] = rows(disputedTable).map(
  ([one = '', other = '', west, south, east, north, what = '']) => ({
    one,
    other,
    box: west ? [Number(west), Number(south), Number(east), Number(north)] : null,
    what,
  }),
);

/** Disputed, and without a line of its own in Natural Earth's borders at this scale. */
export const UNDRAWN: readonly string[] = rows(undrawnTable).map(([what = '']) => what);

/** Each once, in the order of the table. */
export const DRAWN: readonly string[] = [...new Set(DISPUTED.map(({ what }) => what))];
