import { screenOf, type Location } from './features';

export type Side = 0 | 1;

/** A tab: where it is, where it was, and what it is called. */
export class Tab {
  readonly id: number;
  side = $state<Side>(0);
  history = $state.raw<readonly Location[]>([]);
  at = $state(0);
  #title = $state<string | null>(null);
  /** What the user calls this place, where it is one that was saved by name. */
  named = $state<string | null>(null);
  /** Where each place was scrolled to, for going back. */
  readonly scroll = new Map<string, number>();

  constructor(id: number, location: Location, side: Side) {
    this.id = id;
    this.side = side;
    this.history = [location];
  }

  get location(): Location {
    return this.history[this.at] ?? { kind: 'inbox' };
  }

  get title(): string {
    return this.named ?? this.#title ?? screenOf(this.location.kind)?.title(this.location) ?? '';
  }

  /** Called by the screen once it knows: the article's title, the note's. */
  setTitle(title: string | null): void {
    this.#title = title || null;
  }

  go(location: Location): void {
    if (sameLocation(location, this.location)) return;
    this.history = [...this.history.slice(Math.max(0, this.at - 49), this.at + 1), location];
    this.at = this.history.length - 1;
    this.#title = null;
  }

  /** Changes the address without a step in the history: a filter, an as-of date. */
  replace(location: Location): void {
    this.history = this.history.map((old, n) => (n === this.at ? location : old));
  }

  step(by: -1 | 1): boolean {
    const next = this.at + by;
    if (next < 0 || next >= this.history.length) return false;
    this.at = next;
    this.#title = null;
    return true;
  }
}

export function sameLocation(a: Location, b: Location): boolean {
  return locationKey(a) === locationKey(b);
}

export function locationKey(location: Location): string {
  const args = Object.entries(location.args ?? {}).sort(([a], [b]) => a.localeCompare(b));
  return JSON.stringify([location.kind, location.id ?? null, location.code ?? null, args]);
}
