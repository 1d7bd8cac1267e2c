import { call, type Shift } from '../../api';
import { attempt } from '../../design';
import { readShown, type Shown } from './address';

/** Shifts fetched at a time. */
const STEP = 50;

/**
 * The shift in hand, and what the queue lists. The list and the screen both show it; the screen that
 * is in front says what is listed, for that is its address.
 */
class Queue {
  shown = $state.raw<Shown>(readShown());
  /** What the list has fetched, newest first. */
  rows = $state.raw<readonly Shift[]>([]);
  selected = $state<string | null>(null);
  /** How many are fetched: more once the last of them is in sight. */
  limit = $state(STEP);
  /** Set when something else is to be listed: then the first of that comes in hand. */
  #anew = false;
  /** Set by the screen in front: writes into its address what is listed. */
  write: ((shown: Shown) => void) | null = null;

  get shift(): Shift | null {
    return this.rows.find((one) => one.id === this.selected) ?? null;
  }

  show(shown: Shown): void {
    if (JSON.stringify(shown) === JSON.stringify(this.shown)) return;
    this.shown = shown;
    this.limit = STEP;
    this.#anew = true;
  }

  change(to: Partial<Shown>): void {
    const shown = { ...this.shown, ...to };
    if (this.write) this.write(shown);
    else this.show(shown);
  }

  /** Takes the list as it is now; where the one in hand is gone, the one in its place is next. */
  take(rows: readonly Shift[]): void {
    if (rows === this.rows) return;
    const at = this.#anew ? 0 : this.rows.findIndex((one) => one.id === this.selected);
    this.#anew = false;
    this.rows = rows;
    if (rows.some((one) => one.id === this.selected)) return;
    this.selected = rows[Math.max(0, Math.min(at, rows.length - 1))]?.id ?? null;
  }

  more(total: number): void {
    if (this.rows.length < total) this.limit = this.rows.length + STEP;
  }

  step(by: -1 | 1): void {
    const at = this.rows.findIndex((one) => one.id === this.selected);
    const next = this.rows[Math.max(0, Math.min(this.rows.length - 1, at + by))];
    if (next) this.selected = next.id;
  }

  /** Puts the one in hand aside, or takes it back where the dismissed ones are listed. */
  async settle(): Promise<void> {
    const id = this.selected;
    if (id === null) return;
    const command = this.shown.dismissed ? 'shifts.restore' : 'shifts.dismiss';
    await attempt(() => call(command, { ids: [id] }));
  }
}

export const queue = new Queue();
