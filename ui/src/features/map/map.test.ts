import { geoContains } from 'd3-geo';
import { feature } from 'topojson-client';
import { expect, it } from 'vitest';
import small from './data/countries-110m.json';
import whole from './data/countries-50m.json';
import type { Matrix, MatrixRow, Stance } from '../../api/generated/commands';
import { DISPUTED, DRAWN, PLACES, UNDRAWN } from './data';
import { placeMarks } from './marks';
import { readShown, request } from '../compare/address';
import {
  blocsStand,
  counted,
  frozenStandings,
  isNarrowed,
  membersOn,
  searched,
  standingName,
  standings,
} from './standing';
import { fit, held, inSight, WORLD, zoomed } from './view';
import { drawWorld, line, shapesOf, type Atlas } from './world';

const atlas = whole as unknown as Atlas;

it('knows a place for every shape, with the mark of each country inside of it', () => {
  const places = new Map(PLACES.map((place) => [place.name, place]));
  const codes = PLACES.flatMap(({ code }) => code || []);
  expect(new Set(codes).size).toBe(codes.length);
  for (const one of shapesOf(atlas)) {
    const { name } = one.properties;
    const place = places.get(name);
    expect(place, name).toBeDefined();
    // Islets are drawn with fewer corners than they have.
    if (place && place.room > 0.1)
      expect(geoContains(feature(atlas, one), [place.longitude, place.latitude]), name).toBe(true);
  }
});

it('finds a line for each disputed border that it promises', () => {
  for (const dispute of DISPUTED)
    expect(line(atlas, dispute).coordinates.length, dispute.what).toBeGreaterThan(0);
  expect(DRAWN).toContain('Kosovo');
  expect(DRAWN.filter((what) => UNDRAWN.includes(what))).toEqual([]);
});

it('draws a border that is disputed in part once, dashed there and plain elsewhere', () => {
  const world = drawWorld(atlas, 1000);
  const crimea = world.disputed.find(({ what }) => what === 'Crimea');
  expect(crimea?.d.startsWith('M')).toBe(true);
  const start = crimea?.d.slice(0, crimea.d.indexOf('L')) ?? '';
  expect(world.borders.includes(start)).toBe(false);
  // From the Sea of Azov to Belarus.
  expect(world.borders.length).toBeGreaterThan(10_000);
  expect(world.shapes.some(({ name }) => name === 'Antarctica')).toBe(false);
});

it('has a spot for small states too, and an outline of several countries without what lies between', () => {
  for (const of of [atlas, small as unknown as Atlas]) {
    const world = drawWorld(of, 380);
    for (const code of ['SG', 'VA', 'MT', 'US']) {
      const spot = world.spots.get(code);
      expect(spot && spot.x > 0 && spot.x < 380 && spot.y > 0 && spot.y < world.height, code).toBe(
        true,
      );
    }
  }
  const world = drawWorld(atlas, 1000);
  const both = world.outline(new Set(['ES', 'PT']));
  const each = world.outline(new Set(['ES'])).length + world.outline(new Set(['PT'])).length;
  expect(both.length).toBeGreaterThan(0);
  expect(both.length).toBeLessThan(each);
  expect(world.outline(new Set())).toBe('');
});

it('sets marks on countries that have room and beside those that have none, never over each other', () => {
  const crowd = Array.from({ length: 30 }, (_, n) => ({
    code: `C${n}`,
    x: 300 + (n % 6) * 9,
    y: 200 + Math.floor(n / 6) * 7,
    room: n === 0 ? 40 : 2,
  }));
  const mark = { width: 24, height: 18 };
  const marks = placeMarks(crowd, { width: 800, height: 500 }, mark);
  expect(marks).toHaveLength(30);
  expect(marks.find(({ code }) => code === 'C0')?.beside).toBe(false);
  expect(marks.filter(({ beside }) => beside)).toHaveLength(29);
  marks.forEach((a, n) =>
    marks.slice(n + 1).forEach((b) => {
      const apart = Math.abs(a.x - b.x) >= mark.width || Math.abs(a.y - b.y) >= mark.height;
      expect(apart, `${a.code} ${b.code}`).toBe(true);
    }),
  );
  expect(placeMarks(crowd, { width: 800, height: 500 }, mark)).toEqual(marks);
  expect(
    placeMarks([{ code: 'X', x: -5, y: 3, room: 9 }], { width: 80, height: 50 }, mark),
  ).toEqual([]);
});

it('keeps what is under the pointer there while zooming, and the world in sight', () => {
  const at = { x: 200, y: 100 };
  const view = zoomed({ k: 1, x: 0, y: 0 }, 2, at);
  expect([(at.x - view.x) / view.k, (at.y - view.y) / view.k]).toEqual([200, 100]);
  expect(
    held({ k: 0.2, x: 999, y: -999 }, { width: 800, height: 400 }, { width: 700, height: 400 }),
  ).toEqual({
    k: 1,
    x: 50,
    y: 0,
  });
  expect(
    held({ k: 2, x: 40, y: -900 }, { width: 800, height: 400 }, { width: 800, height: 400 }),
  ).toEqual({
    k: 2,
    x: 0,
    y: -400,
  });
  const near = fit(
    [
      { x: 400, y: 100 },
      { x: 440, y: 120 },
    ],
    { width: 800, height: 400 },
  );
  expect(near.k).toBe(8);
  expect(near.x + 420 * near.k).toBe(400);
  expect(fit([], { width: 800, height: 400 }).k).toBe(1);
});

function row(code: string, stance: Stance | null): MatrixRow {
  const latest = stance && {
    position: 1,
    stance,
    said: { date: '2022-03-18', precision: 'day' as const },
    words: 'We | will.',
    direct: true,
    voice: 'own' as const,
    actor: null,
    evidence_trashed: false,
  };
  const cell = {
    latest,
    positions: 1,
    direct: 1,
    spokesperson: 0,
    attributed: 0,
    also: [],
    was: null,
    against: 0,
    marks: [],
  };
  return {
    country: { code, name: code },
    bloc: null,
    members: null,
    actor: null,
    post: null,
    positions: 1,
    cells: [cell],
  };
}

it('a picture shows the part of the world that is in sight, and all of it where all is', () => {
  const [world, room] = [
    { width: 1000, height: 450 },
    { width: 800, height: 600 },
  ];
  expect(inSight(WORLD, room, world, 0.8)).toBeUndefined();
  // Four times as near as the whole, half a world from the left.
  const view = { k: 4, x: -1600, y: -500 };
  expect(inSight(view, room, world, 3.2)).toEqual({ x: 500, y: 156.25, width: 250, height: 187.5 });
  // Beyond the lower edge there is nothing to show.
  expect(inSight({ k: 1.5, x: -100, y: -40 }, room, world, 1.2)?.height).toBeCloseTo(
    450 - 40 / 1.2,
  );
});

it('says on the map where another stance may be as late', () => {
  const one = row('CN', 'opposes');
  one.cells[0]?.also.push({ position: 2, stance: 'neutral', said: null });
  const [standing] = standings({ rows: [one] } as Matrix);
  expect(standing && standingName(standing)).toContain('Also neutral');
});

it('lists countries by the scale and says what was searched', () => {
  const matrix: Matrix = {
    issues: [],
    rows: [row('US', 'supports'), row('FR', null), row('CN', 'opposes'), row('DE', 'supports')],
    articles_searched: 41,
    none: 'none in 41 articles to 18 March 2022',
    positions: 3,
    origins: 2,
    evidence_trashed: 0,
    as_of: '2022-03-18',
  };
  const eu = { code: 'EU', name: 'European Union' };
  matrix.rows.push({ ...row('FR', 'supports'), country: null, bloc: eu });
  expect(blocsStand(matrix)).toEqual(['European Union ++']);
  const rows = standings(matrix);
  expect(rows.map(({ country }) => country.code)).toEqual(['CN', 'DE', 'US']);
  expect(counted(rows)).toEqual([
    { stance: 'opposes', n: 1 },
    { stance: 'supports', n: 2 },
  ]);
  expect(searched(matrix)).toBe('41 articles to 18 March 2022');
  expect(searched({ articles_searched: 1, as_of: null })).toBe('1 article');
  expect(searched(matrix, true)).toBe('41 articles to 18 March 2022, so narrowed');
  expect(frozenStandings(rows, 'Arms').split('\n')[4]).toBe(
    '| CN | −− | 18 March 2022 | “We \\| will.” |',
  );
});

it('says that what others report is so, and when a filter leaves statements out', () => {
  const [own] = standings({ rows: [row('US', 'supports')] } as Matrix);
  expect(own && standingName(own)).not.toContain('As others report.');
  const told = own && { ...own, latest: { ...own.latest, voice: 'attributed' as const } };
  expect(told && standingName(told)).toContain('As others report.');
  const all = { ...request(readShown()), attributed: true };
  expect(isNarrowed(all)).toBe(false);
  expect(isNarrowed({ ...all, as_of: '2022-03-18' })).toBe(false);
  expect(isNarrowed({ ...all, direct_only: true })).toBe(true);
  expect(isNarrowed({ ...all, from: '2022-03-01' })).toBe(true);
  expect(isNarrowed({ ...all, countries: ['US'] })).toBe(true);
});

it('counts a member of a bloc on the days of its membership, both ends included', () => {
  const bloc = {
    code: 'EU',
    name: 'European Union',
    members: [
      { country: 'GB', from: '1973-01-01', to: '2020-01-31' },
      { country: 'FR', from: '1958-01-01', to: null },
      { country: 'XX', from: null, to: null },
    ],
    members_then: 2,
    positions: 0,
  };
  expect([...membersOn(bloc, '2020-01-31')]).toEqual(['GB', 'FR', 'XX']);
  expect([...membersOn(bloc, '2020-02-01')]).toEqual(['FR', 'XX']);
  expect([...membersOn(bloc, '1972-12-31')]).toEqual(['FR', 'XX']);
});
