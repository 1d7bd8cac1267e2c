// The matrix as of a day, and what is shown while the as-of day passes so quickly that nobody reads words.
import { onDestroy, untrack } from 'svelte';
import { newest, type Glance, type MatrixRequest } from '../../api';

/** A day that stands for so long is looked at, in ms. */
const PAUSE = 150;

/** With more cells than these changing from one day to the next nobody reads what stands in them. */
const READ_AT_ONCE = 40;

export class Hurry {
  /** Whether days pass and much changes with each. */
  on = $state(false);
  #last = -Infinity;
  #much = false;
  #rest: ReturnType<typeof setTimeout> | undefined;

  /** Another day is asked for. */
  step(): void {
    const now = performance.now();
    if (this.#much && now - this.#last < PAUSE) this.on = true;
    this.#last = now;
    clearTimeout(this.#rest);
    if (this.on) this.#rest = setTimeout(() => (this.on = false), PAUSE);
  }

  /** So many cells changed with the last matrix that was shown. */
  changed(cells: number): void {
    this.#much = cells > READ_AT_ONCE;
  }

  stop(): void {
    clearTimeout(this.#rest);
    this.on = false;
  }
}

/** What is drawn over a table that waits, and the day that it is of. */
export interface Passing {
  glance: Glance;
  asOf: string | null;
}

/**
 * Asks for the matrix, and while days pass quickly only for what each says at a glance; what passed stays until the
 * matrix of the day that it came to rest on is there. Call it while a component is being set up.
 */
export function followMatrix(wanted: () => MatrixRequest) {
  const hurry = new Hurry();
  onDestroy(() => hurry.stop());
  let rested = $state.raw(untrack(wanted));
  let passing = $state.raw<Passing | null>(null);
  $effect.pre(() => {
    if (!hurry.on) rested = wanted();
  });
  const whole = newest('compare.matrix', () => rested);
  const glance = newest('compare.glance', () => (hurry.on ? wanted() : null));
  $effect.pre(() => {
    if (hurry.on) {
      // While the next is asked for, there is still the one before.
      if (glance.data && !glance.loading)
        passing = { glance: glance.data, asOf: glance.asked?.as_of ?? null };
    } else if (!whole.loading && whole.asked.as_of === rested.as_of) passing = null;
  });
  return {
    whole,
    get passing() {
      return passing;
    },
    hurry,
    /** The table is no longer where it was. */
    moved: () => {
      hurry.stop();
      passing = null;
    },
  };
}
