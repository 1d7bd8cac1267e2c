// The note editors that stand open, so that the inspector, other screens and the window's end can reach them.
import { SvelteMap } from 'svelte/reactivity';
import type { Check, Finding, OutlineEntry, Place } from '../../api';
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
  flush(): Promise<boolean>;
  leave(): void;
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

  /** Saves what is being typed anywhere: before the window closes. */
  async flushAll(): Promise<void> {
    await Promise.all([...this.#open.values()].map((editor) => editor.flush()));
  }

  /** The page is going away: unsaved text must not go with it. */
  leaveAll(): void {
    for (const editor of this.#open.values()) editor.leave();
  }
}

export const noteEditors = new NoteEditors();
