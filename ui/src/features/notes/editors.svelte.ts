// The note editors that stand open, so that the inspector and other screens can reach them.
import { SvelteMap } from 'svelte/reactivity';
import type { Check, Finding, Fix, OutlineEntry, Place } from '../../api';
import type { SaveState } from './autosave';

/** What the inspector shows of a note, and what it can ask of its editor. */
export interface OpenEditor {
  readonly outline: readonly OutlineEntry[];
  /** None before the first check is back. */
  readonly check: Check | null;
  readonly backlinks: readonly Place[];
  readonly links: readonly Place[];
  readonly saveState: SaveState;
  /** Counted from 1. */
  goToLine(line: number): void;
  goToFinding(finding: Finding): void;
  /** Makes the fix, unless the text has changed since it was checked. */
  fix(fix: Fix): void;
  flush(): Promise<boolean>;
}

class NoteEditors {
  #open = new SvelteMap<number, OpenEditor>();

  add(note: number, editor: OpenEditor): () => void {
    this.#open.set(note, editor);
    return () => {
      if (this.#open.get(note) === editor) this.#open.delete(note);
    };
  }

  of(note: number | undefined): OpenEditor | null {
    return note === undefined ? null : (this.#open.get(note) ?? null);
  }

  /** Saves what is being typed in a note, if it is open. */
  async flush(note: number): Promise<void> {
    await this.#open.get(note)?.flush();
  }
}

export const noteEditors = new NoteEditors();
