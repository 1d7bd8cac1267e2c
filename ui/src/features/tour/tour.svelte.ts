import { whenAnswered } from '../../api';
import { session } from '../../app';
import { exampleIsOpen, STEPS, TOUR, watchMoving, type StepId } from './steps';

/** How far the tour has come, as the settings keep it. */
interface Kept {
  shown: boolean;
  done: StepId[];
  skipped: StepId[];
}

const FRESH: Kept = { shown: false, done: [], skipped: [] };

/** Reads what the settings keep; whatever is no step any more is left out. */
export function readKept(text: string | null | undefined): Kept {
  try {
    const kept = JSON.parse(text ?? '') as Partial<Record<keyof Kept, unknown>>;
    const steps = (list: unknown) => STEPS.filter((id) => Array.isArray(list) && list.includes(id));
    return {
      shown: kept.shown === true,
      done: steps(kept.done),
      skipped: steps(kept.skipped).filter((id) => !steps(kept.done).includes(id)),
    };
  } catch {
    return FRESH;
  }
}

/** The tour beside the real screens: a step is done when the window shows that it was done, and not before. */
class Tour {
  kept = $derived(readKept(session.settings?.tour));

  get shown(): boolean {
    return this.kept.shown;
  }

  /** The first step that is neither done nor passed over; none once the tour is through. */
  get step(): StepId | null {
    return STEPS.find((id) => !this.past(id)) ?? null;
  }

  /** Whether the steps go on in another library than the one that is open. */
  get elsewhere(): boolean {
    return this.step !== null && this.step !== 'library' && !exampleIsOpen();
  }

  past(id: StepId): boolean {
    const { seen, until } = TOUR[id];
    const held = until !== undefined && !this.has(until) && (seen?.() ?? false);
    return held || this.has(id);
  }

  /** Takes the tour: on from where it was left, or from the start once it is through. */
  take(): void {
    if (this.step === null) this.#keep({ ...FRESH, shown: true });
    else this.#keep({ ...this.kept, shown: true });
  }

  again(): void {
    this.#keep({ ...FRESH, shown: true });
  }

  leave(): void {
    this.#keep({ ...this.kept, shown: false });
  }

  /** Passes a step over. It is not counted among those that were done. */
  skip(): void {
    const { step } = this;
    if (step) this.#keep({ ...this.kept, skipped: [...this.kept.skipped, step] });
  }

  has(id: StepId): boolean {
    return this.kept.done.includes(id) || this.kept.skipped.includes(id);
  }

  /** What the step in hand waits for has happened. Steps that led to it are done with it. */
  #done(id: StepId): void {
    const done = STEPS.filter(
      (one) =>
        this.kept.done.includes(one) ||
        one === id ||
        (TOUR[one].until === id && !this.kept.skipped.includes(one)),
    );
    this.#keep({ ...this.kept, done });
  }

  #keep(kept: Kept): void {
    void session.change({ tour: JSON.stringify(kept) });
  }

  /** Watches the window until the returned function is called. */
  follow(): () => void {
    const stop = whenAnswered((cmd, payload) => {
      if (!this.shown || this.elsewhere) return;
      const { step } = this;
      // Taking the suggested issue and stance and accepting them may come in one breath.
      const next = step && TOUR[step].until;
      for (const id of [step, next]) {
        if (id && TOUR[id].answered?.(cmd, payload)) return this.#done(id);
      }
    });
    const end = $effect.root(() => {
      $effect(() => watchMoving(this.shown && !this.elsewhere && this.step === 'move'));
      $effect(() => {
        const { step } = this;
        if (!this.shown || this.elsewhere || !step) return;
        const { seen, until } = TOUR[step];
        if (!until && seen?.()) this.#done(step);
      });
    });
    return () => {
      stop();
      end();
    };
  }
}

export const tour = new Tour();
