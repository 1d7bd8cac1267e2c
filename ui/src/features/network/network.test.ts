import { expect, it } from 'vitest';
import type { Matrix, Network, NetworkEdge, NetworkNode } from '../../api/generated/commands';
import { advance, forces, graphOf, placed, sideOf, stepOf, weightText, withBodies } from './graph';
import { measures, readOptions, writeOptions, type Options } from './options';
import { edgeName, frozenTies } from './words';

function actor(id: number): NetworkNode {
  const who = {
    kind: 'actor' as const,
    actor: { id, name: `Speaker | ${id}`, kind: 'person' as const, country: null },
  };
  return { who, activity: id + 1, pro: 0, unsided: 0, also: 0, degree: 0, strength: 0 };
}

function edge(a: number, b: number, weight: number, more: Partial<NetworkEdge> = {}): NetworkEdge {
  return { a, b, weight, agree: [0], disagree: [], ...more };
}

const network: Network = {
  nodes: [0, 1, 2, 3, 4].map(actor),
  edges: [edge(0, 1, 3), edge(0, 2, 1), edge(1, 2, -2, { agree: [], disagree: [1] })],
  issues: ['Arms', 'Relief'].map((name, id) => ({
    issue: { id, name, parent: null },
    con: null,
    pro: null,
  })),
  articles_searched: 0,
  positions: 0,
  origins: 0,
  evidence_trashed: 0,
};

it('keeps ties from a weight on, whichever their sign, and says who is left without one', () => {
  expect(graphOf(network, 0)).toMatchObject({ tied: [0, 1, 2], alone: [3, 4], most: 3 });
  const strong = graphOf(network, 2);
  expect(strong.edges.map(({ weight }) => weight)).toEqual([3, -2]);
  expect(graphOf(network, 3).tied).toEqual([0, 1]);
});

it('always looks the same, and keeps everybody apart and in sight', () => {
  const draw = () => {
    const layout = forces(network, graphOf(network, 0));
    while (!advance(layout, 5));
    return [...placed(layout, { width: 800, height: 500 }).values()];
  };
  const points = draw();
  expect(draw()).toEqual(points);
  for (const { x, y } of points) {
    expect(x >= 0 && x <= 800 && y >= 0 && y <= 500).toBe(true);
  }
  points.forEach((a, n) =>
    points.slice(n + 1).forEach((b) => {
      expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.radius + b.radius);
    }),
  );
});

it('works in turns no longer than it may', () => {
  const layout = forces(network, graphOf(network, 0));
  let clock = 0;
  expect(advance(layout, 3, () => (clock += 2))).toBe(false);
  expect(layout.alpha()).toBeLessThan(1);
});

it('tells for from against by more than the sign where statements are counted', () => {
  const both = edge(0, 1, 2, { agree: [0], disagree: [0] });
  expect(sideOf(both, 'two')).toBe('both');
  expect(sideOf(edge(0, 1, 2, { agree: [], disagree: [0] }), 'two')).toBe('against');
  expect(sideOf(both, 'congruence')).toBe('for');
  expect(sideOf(both, 'conflict')).toBe('against');
  expect(sideOf(edge(0, 1, -1), 'subtract')).toBe('against');
  expect([weightText(2), weightText(-0.5), stepOf(5), stepOf(0.8)]).toEqual([
    '2',
    '−0.50',
    1,
    0.01,
  ]);
});

it('keeps what was asked for in the address, and no measure that does not go with the ties', () => {
  const all: Options = { mode: 'two', count: 'week', normalise: 'prominence', threshold: 2 };
  expect(readOptions(writeOptions(all))).toEqual(all);
  expect(writeOptions(readOptions({}))).toEqual({});
  expect(readOptions({ mode: 'conflict', normalise: 'prominence', threshold: 'x' })).toEqual({
    mode: 'conflict',
    count: 'latest',
    normalise: 'none',
    threshold: 0,
  });
  expect(writeOptions({ ...all, mode: 'conflict' })).not.toHaveProperty('normalise');
  expect(measures('subtract')).toContain('jaccard');
});

it('names a tie by the issues behind it, and writes ties as a table, the heaviest first', () => {
  expect(edgeName(network, network.edges[2] ?? edge(0, 0, 0))).toBe(
    'Speaker | 1 and Speaker | 2: −2. Disagree: Relief',
  );
  const lines = frozenTies(network, network.edges).split('\n');
  expect(lines.slice(2, 4)).toEqual([
    '| Speaker \\| 0 | Speaker \\| 1 | 3 | Arms |  |',
    '| Speaker \\| 1 | Speaker \\| 2 | −2 |  | Relief |',
  ]);
});

it('puts speakers of bodies under the code of the body, and nobody else', () => {
  const row = (actor: number, code: string) => ({
    actor: { id: actor, name: '', kind: 'person' as const, country: null },
    bloc: { code, name: code },
    country: null,
    post: null,
    positions: 1,
    members: null,
    cells: [],
  });
  const matrix = {
    rows: [row(0, 'EU')],
    issues: [],
    articles_searched: 0,
    positions: 0,
    origins: 0,
  };
  const codes = withBodies(network, matrix as unknown as Matrix).nodes.map(({ who }) =>
    who.kind === 'actor' ? (who.actor.country?.code ?? null) : null,
  );
  expect(codes).toEqual(['EU', null, null, null, null]);
  expect(withBodies(network, undefined)).toEqual(network);
});
