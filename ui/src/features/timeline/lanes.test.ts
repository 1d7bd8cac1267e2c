import { expect, it } from 'vitest';
import type { Stance, Timeline, TimelineStatement } from '../../api/generated/commands';
import { frozen } from './frozen';
import { markName } from './words';
import { cut, labels, layout, mostSaid, number, SIZE, step, text, threeDays, ticks } from './lanes';

let made = 0;
function said(day: string | null, stance: Stance, more: Partial<TimelineStatement> = {}) {
  made += 1;
  const statement: TimelineStatement = {
    day,
    stands: true,
    position: {
      position: made,
      stance,
      said: day ? { date: day, precision: 'day' } : null,
      words: 'We will.',
      direct: true,
      voice: 'own',
      actor: null,
      evidence_trashed: false,
    },
    against: 0,
    event: null,
    citation_key: null,
    ...more,
  };
  return statement;
}

function lane(name: string, code: string | null, statements: TimelineStatement[]) {
  const country = code ? { code, name: code } : null;
  return {
    country,
    actor: { id: made, name, kind: 'person' as const, country },
    post: null,
    statements,
  };
}

function timeline(lanes: Timeline['lanes'], events: Timeline['events'] = []): Timeline {
  return {
    issue: { issue: { id: 1, name: 'Arms', parent: null }, con: null, pro: null },
    proposition: null,
    lanes,
    events,
    articles_searched: 1,
    positions: 1,
    origins: 1,
    evidence_trashed: 0,
  };
}

it('keeps marks from covering each other, the latest of a day on the line', () => {
  const same = '2022-03-18';
  const data = timeline([
    lane('Ada', 'FR', [
      said('2022-03-01', 'supports'),
      said(same, 'opposes'),
      said(same, 'neutral'),
      said(same, 'conditional'),
      said('2022-04-30', 'supports'),
    ]),
  ]);
  const plot = layout(data, 900);
  const row = plot?.rows[0];
  const marks = row?.marks ?? [];
  for (const a of marks)
    for (const b of marks)
      if (a !== b)
        expect(
          Math.abs(a.x - b.x) >= SIZE.mark || Math.abs(a.y - b.y) >= SIZE.row - 4,
          `${a.x},${a.y} ${b.x},${b.y}`,
        ).toBe(true);
  const ys = marks.map(({ y }) => y);
  expect(ys[3]).toBe(SIZE.lane / 2);
  expect(ys[1]).toBe(SIZE.lane / 2 + 2 * SIZE.row);
  expect(row?.height).toBe(SIZE.lane + 2 * SIZE.row);
});

it('holds a position until the next statement, and none for who declined', () => {
  const data = timeline([
    lane('Ada', 'FR', [
      said(null, 'opposes'),
      said('2022-03-01', 'supports'),
      said('2022-03-05', 'supports'),
      said('2022-03-10', 'opposes'),
      said('2022-03-10', 'conditional'),
      said('2022-03-20', 'declined'),
    ]),
  ]);
  const plot = layout(data, 900);
  const bars = plot?.rows[0]?.held.map(({ from, to, stance }) => [
    stance,
    plot.dayAt(from),
    plot.dayAt(to),
  ]);
  expect(bars).toEqual([
    ['supports', '2022-03-01', '2022-03-10'],
    ['conditional', '2022-03-10', '2022-03-20'],
  ]);
});

it('draws no bar for what does not stand from its day on', () => {
  const data = timeline([
    lane('Ada', 'FR', [
      said('2022-03-01', 'supports'),
      said('2022-03-31', 'opposes', { stands: false }),
    ]),
  ]);
  expect(layout(data, 900)?.rows[0]?.held.map(({ stance }) => stance)).toEqual(['supports']);
});

it('lets the last position known run to the end', () => {
  const plot = layout(timeline([lane('Ada', 'FR', [said('2022-03-01', 'supports')])]), 900);
  expect(plot?.rows[0]?.held).toEqual([
    { from: plot?.x('2022-03-01'), to: plot?.width, stance: 'supports' },
  ]);
  expect([plot?.first, plot?.last]).toEqual(['2022-02-26', '2022-03-04']);
});

it('sets what was said on an unknown day apart from the days', () => {
  const data = timeline([
    lane('Ada', null, [
      said(null, 'opposes'),
      said('2022-03-01', 'supports'),
      said('2022-03-09', 'supports'),
    ]),
    lane('Ben', null, [said('2022-03-02', 'supports')]),
  ]);
  const plot = layout(data, 900);
  expect(plot?.undated).toBe(SIZE.undated);
  expect(plot?.rows[0]?.marks[0]?.x).toBe(SIZE.undated / 2);
  expect(plot?.rows[0]?.marks[1]?.x).toBeGreaterThan(SIZE.undated + SIZE.mark / 2);
  // Those of no country do not share one.
  expect(plot?.rows.map(({ first }) => first)).toEqual([true, true]);
  expect(layout(timeline([]), 900)).toBeNull();
});

it('says since when a statement known to the month can have been made', () => {
  const month = said('2022-03-31', 'supports');
  month.position.said = { date: '2022-03', precision: 'month' };
  const plot = layout(timeline([lane('Ada', 'FR', [said('2022-02-01', 'opposes'), month])]), 900);
  expect(plot?.rows[0]?.marks.map(({ since }) => since && plot.dayAt(since))).toEqual([
    null,
    '2022-03-01',
  ]);
});

it('widens with the zoom, and finds the day at a place', () => {
  const data = timeline([
    lane('Ada', 'FR', [said('2022-01-01', 'supports'), said('2022-12-31', 'opposes')]),
  ]);
  const plot = layout(data, 800, 3, null, '2022-12-31');
  expect(plot?.width).toBe(2400);
  for (const day of ['2022-01-01', '2022-03-18', '2022-12-31'])
    expect(plot?.dayAt(plot.x(day))).toBe(day);
  expect(plot?.dayAt(-50)).toBe('2022-01-01');
  expect(plot?.dayAt(9000)).toBe('2022-12-31');
});

it('ticks by days, Mondays, months or years, whatever has room', () => {
  const of = (from: string, to: string, perDay: number) =>
    ticks(number(from), number(to), perDay).map(({ day }) => day);
  expect(of('2022-03-01', '2022-03-03', 70)).toEqual(['2022-03-01', '2022-03-02', '2022-03-03']);
  expect(of('2022-03-01', '2022-03-20', 10)).toEqual(['2022-03-07', '2022-03-14']);
  expect(of('2022-01-15', '2022-04-15', 3)).toEqual(['2022-02-01', '2022-03-01', '2022-04-01']);
  expect(of('2019-06-01', '2022-04-15', 0.2)).toEqual(['2020-01-01', '2021-01-01', '2022-01-01']);
  expect(text(number('2022-02-28') + 1)).toBe('2022-03-01');
});

it('keeps labels apart, the more important first, beside its line or shorter where it must', () => {
  const wanted = [
    { x: 100, text: 'Call', weight: 0 },
    { x: 104, text: 'Summit of everybody', weight: 3 },
    { x: 180, text: 'Signing of the treaty on everything', weight: 1 },
    { x: 440, text: 'Vote', weight: 0 },
  ];
  const shown = labels(wanted, 450);
  expect(shown.map((label) => label.text)).toEqual([
    'Summit of everybody',
    'Signing of the treaty on everythi…',
    'Vote',
  ]);
  for (let n = 1; n < shown.length; n += 1) {
    const [a, b] = [shown[n - 1], shown[n]];
    expect((a?.left ?? 0) + (a?.text.length ?? 0) * SIZE.letter).toBeLessThan(b?.left ?? 0);
  }
  expect(shown.at(-1)?.left).toBeLessThan(450 - 4 * SIZE.letter);
  expect(cut('Ministers of foreign affairs', 12)).toBe('Ministers o…');
});

it('draws the world on the first day, the day in the middle and the last, or as of a day', () => {
  const data = timeline([
    lane('Ada', 'FR', [
      said(null, 'opposes'),
      said('2022-03-01', 'supports'),
      said('2022-03-09', 'opposes'),
    ]),
    lane('Ben', 'DE', [said('2022-03-02', 'supports'), said('2022-03-18', 'opposes')]),
  ]);
  expect(threeDays(data, null)).toEqual(['2022-03-01', '2022-03-02', '2022-03-18']);
  expect(threeDays(data, '2022-03-10')).toEqual(['2022-03-01', '2022-03-02', '2022-03-10']);
  expect(threeDays(data, '2022-02-01')).toEqual([]);
});

it('goes along a lane by time and to the nearest in the next lane that has any', () => {
  const data = timeline([
    lane('Ada', 'FR', [said('2022-03-01', 'supports'), said('2022-03-20', 'opposes')]),
    lane('Ben', 'DE', [said('2022-03-02', 'supports'), said('2022-03-18', 'opposes')]),
  ]);
  const rows = layout(data, 900)?.rows ?? [];
  expect(step(rows, { row: 0, mark: 0 }, 'ArrowRight')).toEqual({ row: 0, mark: 1 });
  expect(step(rows, { row: 0, mark: 1 }, 'ArrowRight')).toBeNull();
  expect(step(rows, { row: 0, mark: 1 }, 'ArrowDown')).toEqual({ row: 1, mark: 1 });
  expect(step(rows, { row: 1, mark: 0 }, 'ArrowUp')).toEqual({ row: 0, mark: 0 });
  expect(step(rows, { row: 0, mark: 1 }, 'Home')).toEqual({ row: 0, mark: 0 });
  expect(step(rows, { row: 0, mark: 0 }, 'ArrowUp')).toBeNull();
  expect(step(rows, { row: 0, mark: 0 }, 'x')).toBeNull();
});

it('lays out five hundred statements within a frame or so', () => {
  const stances: Stance[] = ['supports', 'opposes', 'conditional'];
  const data = timeline(
    Array.from({ length: 25 }, (_, n) =>
      lane(
        `Speaker ${n}`,
        'FR',
        Array.from({ length: 20 }, (_, m) =>
          said(text(number('2022-01-01') + m * 7), stances[(n + m) % 3] ?? 'neutral'),
        ),
      ),
    ),
  );
  layout(data, 1000);
  const begun = performance.now();
  layout(data, 1000);
  expect(performance.now() - begun).toBeLessThan(50);
});

it('goes into a note in the order of time, with citations, whatever the words hold', () => {
  const piped = said('2022-03-20', 'opposes', { citation_key: 'post2022' });
  piped.position.words = 'Never |\nat all';
  const text = frozen(
    timeline([lane('Ada', 'FR', [piped]), lane('Ben', null, [said('2022-03-02', 'supports')])]),
  );
  expect(text.split('\n').slice(2)).toEqual([
    '| 2 March 2022 | Ben | ++ | “We will.” |  |',
    '| 20 March 2022 | Ada (FR) | −− | “Never \\| at all” | [@post2022] |',
  ]);
});

it('shows the issue on which most was said when none is asked for', () => {
  const node = (id: number, leaf: boolean, positions: number) => ({ id, leaf, positions });
  expect(mostSaid([node(1, false, 99), node(2, true, 1), node(3, true, 4)])?.id).toBe(3);
  expect(mostSaid([node(2, true, 0)])).toBeNull();
});

it('draws the line of the as-of day at that day, and clear of all others where no scale could hold it', () => {
  const data = timeline([
    lane('Ada', 'FR', [said('2022-03-05', 'supports'), said('2022-03-25', 'opposes')]),
  ]);
  const at = (asOf: string | null, today = '2026-12-01') => {
    const plot = layout(data, 900, 1, asOf, today);
    if (!plot) throw new Error('no plot');
    const [first, last] = plot.rows[0]?.marks.map(({ x }) => x) ?? [];
    if (first === undefined || last === undefined) throw new Error('no marks');
    const perDay = (last - first) / 20;
    return { days: (plot.lineAt(asOf) - first) / perDay, px: plot.lineAt(asOf), last, plot };
  };
  expect(at('2022-03-18').days).toBeCloseTo(13);
  expect(at('2022-03-25').days).toBeCloseTo(20);
  // Five days after the last statement, and ten before the first: the days shown reach there.
  expect(at('2022-03-30').days).toBeCloseTo(25);
  expect(at('2022-02-23').days).toBeCloseTo(-10);
  // Today a week after the last statement, and years after it.
  expect(at(null, '2022-04-01').days).toBeCloseTo(27);
  expect(at(null, '2022-04-01').plot.beyond).toBe(0);
  for (const beyond of ['2026-11-01', null]) {
    const { px, last, plot } = at(beyond);
    expect(last + SIZE.mark / 2).toBeLessThan(plot.beyond);
    expect(px).toBeGreaterThan(plot.beyond);
    expect(px).toBeLessThan(plot.width);
  }
  expect(at('2019-01-01').days).toBeLessThan(0);
});

it('says of a mark how exactly its day is known', () => {
  const name = (one: TimelineStatement) => markName('China', one);
  const unknown = 'The day of saying is not known';
  const exact = said('2022-03-18', 'opposes');
  expect(name(exact)).not.toContain(unknown);
  const published = { ...exact, position: { ...exact.position, said: null } };
  expect(name(published)).toContain(unknown);
  // One without any day stands apart already.
  expect(name({ ...published, day: null })).not.toContain(unknown);
  const month = { date: '2022-03', precision: 'month' as const };
  const vague = { ...exact, position: { ...exact.position, said: month } };
  expect(name(vague)).toContain('Known only as March 2022');
});
