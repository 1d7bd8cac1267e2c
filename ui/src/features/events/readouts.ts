// Which two of an event's articles are laid side by side unless others are chosen.
import type { EventReadout } from '../../api';

/** The first two of different sides; otherwise the first two there are. */
export function firstTwo(readouts: readonly EventReadout[]): [number, number] | null {
  const side = ({ side: of }: EventReadout) =>
    of === null ? null : of.kind === 'actor' ? `a${of.actor.id}` : `c${of.country.code}`;
  const told = readouts.filter((one) => one.side !== null);
  const first = told[0];
  const other = told.find((one) => first && side(one) !== side(first));
  const [a, b] = first && other ? [first, other] : readouts;
  return a && b ? [a.article.id, b.article.id] : null;
}
