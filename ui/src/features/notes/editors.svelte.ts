// The note editors that stand open, so that the inspector and other screens can reach them.
import { SvelteMap } from 'svelte/reactivity';
import type { Check, Finding, Fix, UnlinkedName, OutlineEntry, Place, Unlinked } from '../../api';
import type { SaveState } from './autosave';
import type { TextChange } from './properties';

/** What the inspector shows of a note, and what it can ask of its editor. */
export interface OpenEditor {
  readonly text: string;
  readonly outline: readonly OutlineEntry[];
  /** None before the first answer. */
  readonly words: number | null;
  readonly citations: number | null;
  /** None before the first check is back. */
  readonly check: Check | null;
  readonly backlinks: readonly Place[];
  readonly links: readonly Place[];
  /** None while nobody watches. */
  readonly unlinked: Unlinked | null;
  readonly saveState: SaveState;
  readonly revision: number;
  /** Keeps looking for names without links until the returned function is called. */
  watchUnlinked(): () => void;
  /** Counted from 1. */
  goToLine(line: number): void;
  goToFinding(finding: Finding): void;
  goToMention(mention: UnlinkedName): void;
  /** Makes the fix, unless the text has changed since it was checked. */
  fix(fix: Fix): void;
  /** Makes a name a link, where it still stands. */
  link(mention: UnlinkedName): void;
  /** Changes the text where the inspector shows it, leaving the caret where it is. */
  change(change: TextChange): void;
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
