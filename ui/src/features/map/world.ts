// Natural Earth's borders, projected: shapes, common borders, and the disputed ones among them.
import { geoNaturalEarth1, geoPath, type GeoProjection } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import type { FeatureCollection, Geometry, MultiLineString, Position } from 'geojson';
import { DISPUTED, PLACES, type Dispute, type Place } from './data';

export type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

export interface Shape {
  name: string;
  /** ISO 3166-1 alpha-2; empty for what has none. */
  code: string;
  d: string;
}

export interface Spot {
  code: string;
  x: number;
  y: number;
  /** How far its borders are, in the same unit. */
  room: number;
}

export interface World {
  width: number;
  height: number;
  shapes: Shape[];
  /** Borders that nobody disputes, as a path. */
  borders: string;
  disputed: { what: string; d: string }[];
  spots: ReadonlyMap<string, Spot>;
  /** The outer line of these countries together, as a path. */
  outline(codes: ReadonlySet<string>): string;
}

/** Antarctica has no country and takes a quarter of the picture. */
const LEFT_OUT = new Set(['Antarctica']);

export function drawWorld(atlas: Atlas, width: number): World {
  const collection = feature(atlas, atlas.objects.countries) as FeatureCollection<
    Geometry,
    { name: string }
  >;
  const features = collection.features.filter(({ properties }) => !LEFT_OUT.has(properties.name));
  const places = new Map(PLACES.map((place) => [place.name, place]));
  // The borders have corners enough: between them nothing needs to bend.
  const projection = geoNaturalEarth1()
    .precision(0)
    .fitWidth(width, { type: 'FeatureCollection', features });
  const path = geoPath(projection).digits(width > 600 ? 2 : 1);
  const [, [, bottom]] = path.bounds({ type: 'FeatureCollection', features });
  const draw = (lines: MultiLineString) => path(lines) ?? '';
  return {
    width,
    height: Math.ceil(bottom),
    shapes: features.map((one) => ({
      name: one.properties.name,
      code: places.get(one.properties.name)?.code ?? '',
      d: path(one) ?? '',
    })),
    borders: draw(undisputed(atlas)),
    disputed: DISPUTED.map((dispute) => ({ what: dispute.what, d: draw(line(atlas, dispute)) })),
    spots: new Map(
      PLACES.flatMap((place): [string, Spot][] => {
        const spot = place.code ? spotOf(place, projection) : null;
        return spot ? [[place.code, spot]] : [];
      }),
    ),
    outline: (codes) => {
      const inside = (name: string | null) =>
        name !== null && codes.has(places.get(name)?.code ?? '');
      return draw(arcs(atlas, (a, b) => inside(a) !== inside(b)));
    },
  };
}

function spotOf(place: Place, projection: GeoProjection): Spot | null {
  const at = projection([place.longitude, place.latitude]);
  const up = projection([place.longitude, place.latitude + 0.5]);
  if (!at || !up) return null;
  return { code: place.code, x: at[0], y: at[1], room: place.room * 2 * Math.abs(at[1] - up[1]) };
}

/** What the atlas has, each with its name. */
export function shapesOf(atlas: Atlas) {
  return atlas.objects.countries.geometries as readonly (GeometryObject & {
    arcs?: unknown;
    properties: { name: string };
  })[];
}

/** Each arc of the atlas with the names of the shapes that it bounds. */
function sidesOf(atlas: Atlas): Map<number, string[]> {
  const known = sides.get(atlas);
  if (known) return known;
  const found = new Map<number, string[]>();
  const walk = (arcs: unknown, name: string): void => {
    if (Array.isArray(arcs)) arcs.forEach((each) => walk(each, name));
    else if (typeof arcs === 'number') {
      // An arc that runs the other way round has its number complemented.
      const arc = arcs < 0 ? ~arcs : arcs;
      found.set(arc, [...(found.get(arc) ?? []), name]);
    }
  };
  for (const shape of shapesOf(atlas)) walk(shape.arcs, shape.properties.name);
  sides.set(atlas, found);
  return found;
}
const sides = new WeakMap<Atlas, Map<number, string[]>>();

/** The arcs between shapes of which this holds; an arc on a coast has one alone. */
function arcs(atlas: Atlas, where: (a: string, b: string | null) => boolean): MultiLineString {
  const kept = [...sidesOf(atlas)].filter(([, [a = '', b = null]]) => where(a, b));
  const lines = { type: 'MultiLineString' as const, arcs: kept.map(([arc]) => [arc]) };
  return feature(atlas, lines).geometry as MultiLineString;
}

const isPair = (a: string, b: string | null, { one, other }: Dispute) =>
  (a === one && b === other) || (a === other && b === one);

/** The disputed part of a border. */
export function line(atlas: Atlas, dispute: Dispute): MultiLineString {
  const whole = arcs(atlas, (a, b) => isPair(a, b, dispute));
  const { box } = dispute;
  return box ? within(whole, (point) => inBox(point, box)) : whole;
}

function undisputed(atlas: Atlas): MultiLineString {
  const others = arcs(
    atlas,
    (a, b) => b !== null && !DISPUTED.some((dispute) => isPair(a, b, dispute)),
  );
  const coordinates = [...others.coordinates];
  // Of borders that are disputed in part, the rest.
  const inPart = DISPUTED.filter(({ box }) => box !== null);
  inPart.forEach((dispute, n) => {
    const before = inPart.slice(0, n).some((other) => isPair(other.one, other.other, dispute));
    if (before) return;
    const boxes = inPart
      .filter((other) => isPair(other.one, other.other, dispute))
      .flatMap(({ box }) => (box ? [box] : []));
    const whole = arcs(atlas, (a, b) => isPair(a, b, dispute));
    const rest = within(whole, (point) => !boxes.some((box) => inBox(point, box)));
    coordinates.push(...rest.coordinates);
  });
  return { type: 'MultiLineString', coordinates };
}

function inBox([x = 0, y = 0]: Position, [west, south, east, north]: NonNullable<Dispute['box']>) {
  return x >= west && x <= east && y >= south && y <= north;
}

/** The pieces whose every end is kept. */
function within(lines: MultiLineString, keep: (point: Position) => boolean): MultiLineString {
  const coordinates: Position[][] = [];
  for (const points of lines.coordinates) {
    let piece: Position[] = [];
    const end = () => {
      if (piece.length > 1) coordinates.push(piece);
      piece = [];
    };
    for (let at = 1; at < points.length; at += 1) {
      const [a, b] = [points[at - 1], points[at]];
      if (a && b && keep(a) && keep(b)) {
        if (piece.length === 0) piece.push(a);
        piece.push(b);
      } else end();
    }
    end();
  }
  return { type: 'MultiLineString', coordinates };
}
