// The network in sight: its ties from a weight on, who is left without one, and where everybody stands.
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type Simulation,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Matrix, Network, NetworkEdge, NetworkNode } from '../../api/generated/commands';
import { figure } from '../../i18n/format';

export interface Graph {
  /** Places in the network's nodes of those that have a tie. */
  tied: number[];
  edges: NetworkEdge[];
  alone: number[];
  /** The heaviest tie, whichever its sign. */
  most: number;
}

export function graphOf(network: Network, threshold: number): Graph {
  const edges = network.edges.filter(({ weight }) => Math.abs(weight) >= threshold);
  const ends = new Set(edges.flatMap(({ a, b }) => [a, b]));
  const all = network.nodes.map((_, n) => n);
  return {
    tied: all.filter((n) => ends.has(n)),
    edges,
    alone: all.filter((n) => !ends.has(n)),
    most: network.edges.reduce((most, { weight }) => Math.max(most, Math.abs(weight)), 0),
  };
}

/** Speakers of bodies, who have no country, under the code of the body that they speak for. */
export function withBodies(network: Network, matrix: Matrix | undefined): Network {
  const bodies = new Map(
    (matrix?.rows ?? []).flatMap(({ actor, bloc }) => (actor && bloc ? [[actor.id, bloc]] : [])),
  );
  const nodes = network.nodes.map((node): NetworkNode => {
    const { who } = node;
    if (who.kind !== 'actor' || who.actor.country) return node;
    const country = bodies.get(who.actor.id) ?? null;
    return { ...node, who: { ...who, actor: { ...who.actor, country } } };
  });
  return { ...network, nodes };
}

export interface Point extends SimulationNodeDatum {
  /** The place in the network's nodes. */
  id: number;
  radius: number;
}
export type Layout = Simulation<Point, undefined>;

/** Wide as what was said: areas compare. */
export function radius({ activity }: NetworkNode): number {
  return Math.min(26, 11 + 2.2 * Math.sqrt(activity));
}

const TICKS = 300;

/**
 * Forces that have not worked yet. They start from fixed places and draw lots by a fixed sequence, so
 * that a network always looks the same.
 */
export function forces(network: Network, graph: Graph): Layout {
  const points = graph.tied.flatMap((id): Point[] => {
    const node = network.nodes[id];
    return node ? [{ id, radius: radius(node) }] : [];
  });
  const strength = ({ weight }: { weight: number }) => Math.abs(weight) / (graph.most || 1);
  const links = graph.edges.map(
    ({ a, b, weight }): SimulationLinkDatum<Point> & { weight: number } => ({
      source: a as unknown as Point,
      target: b as unknown as Point,
      weight,
    }),
  );
  return forceSimulation(points)
    .force(
      'link',
      forceLink<Point, (typeof links)[number]>(links)
        .id(({ id }) => id)
        .distance((link) => 90 + 110 * (1 - strength(link)))
        .strength((link) => 0.05 + 0.35 * strength(link)),
    )
    .force('charge', forceManyBody<Point>().strength(-420))
    .force(
      'collide',
      forceCollide<Point>().radius((point) => point.radius + 16),
    )
    .force('x', forceX<Point>(0).strength(0.05))
    .force('y', forceY<Point>(0).strength(0.09))
    .alphaDecay(1 - Math.pow(0.001, 1 / TICKS))
    .stop();
}

/** Works for some milliseconds; says whether everything has come to rest. */
export function advance(layout: Layout, ms: number, now = () => performance.now()): boolean {
  const until = now() + ms;
  while (layout.alpha() >= layout.alphaMin()) {
    layout.tick();
    if (now() >= until) break;
  }
  return layout.alpha() < layout.alphaMin();
}

export interface Placed {
  id: number;
  x: number;
  y: number;
  radius: number;
  /** By how much it, and what is written on it, is smaller than life. */
  scale: number;
}

/** Fits what has come to rest into a picture, never larger than life. */
export function placed(
  layout: Layout,
  room: { width: number; height: number },
  margin = { x: 90, y: 36 },
): Map<number, Placed> {
  const points = layout.nodes();
  const xs = points.map(({ x = 0 }) => x);
  const ys = points.map(({ y = 0 }) => y);
  const [left, right] = [Math.min(...xs, 0), Math.max(...xs, 0)];
  const [top, bottom] = [Math.min(...ys, 0), Math.max(...ys, 0)];
  const wide = Math.max(1, right - left);
  const tall = Math.max(1, bottom - top);
  const across = Math.max(0.1, (room.width - 2 * margin.x) / wide);
  const down = Math.max(0.1, (room.height - 2 * margin.y) / tall);
  const [kx, ky] = [Math.min(1.6, across), Math.min(1.3, down)];
  // Where the places lie close, what stands on them covers less.
  const less = Math.min(1, Math.max(0.8, 1.4 * Math.min(kx, ky)));
  return new Map(
    points.map(({ id, radius: r, x = 0, y = 0 }) => [
      id,
      {
        id,
        radius: r * less,
        scale: less,
        x: room.width / 2 + (x - (left + right) / 2) * kx,
        y: room.height / 2 + (y - (top + bottom) / 2) * ky,
      },
    ]),
  );
}

export type Side = 'for' | 'against' | 'both';

/** Which sign a tie has: of two speakers by the measure, of a speaker and an issue by what was said. */
export function sideOf(edge: NetworkEdge, mode: string): Side {
  if (mode === 'congruence') return 'for';
  if (mode === 'conflict') return 'against';
  if (mode === 'two' && edge.agree.length > 0 && edge.disagree.length > 0) return 'both';
  if (mode === 'two') return edge.agree.length > 0 ? 'for' : 'against';
  return edge.weight > 0 ? 'for' : 'against';
}

/** Weights as they are shown: whole, or with two digits. */
export function weightText(weight: number): string {
  return figure(weight, Number.isInteger(weight) ? 0 : 2);
}

/** A step of the threshold that leads through all weights in about a hundred. */
export function stepOf(most: number): number {
  return most > 2 && Number.isInteger(most) ? 1 : 0.01;
}
