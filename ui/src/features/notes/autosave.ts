// Keeps a note's text and its row together. Text that the library has not confirmed is never dropped: it is kept until a save
// succeeds, tried again by itself, and left in the window's own store when the window closes before that.
import type { Failure, Saved } from '../../api/generated/commands';

export type SaveState =
  | { kind: 'saved'; at: string | null }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'failed'; failure: Failure }
  /** Somebody else saved the note meanwhile. */
  | { kind: 'changed'; failure: Failure };

export interface AutosaveOptions {
  revision: number;
  text: string;
  save(text: string, revision: number): Promise<Saved>;
  failureOf(error: unknown): Failure;
  report(state: SaveState): void;
  /** Where unsaved text goes when the window closes; `null` clears it. */
  keep(left: { text: string; revision: number } | null): void;
  wait?: Partial<Wait>;
}

/** Milliseconds. */
export interface Wait {
  /** From the last key to a save. */
  afterTyping: number;
  /** From the first unsaved key to a save, however much is typed. */
  atMost: number;
  /** From a failed save to the next try. */
  afterFailure: number;
  /** From the last key until the text is also left where a killed window finds it again. */
  beforeLeaving: number;
}

const WAIT: Wait = { afterTyping: 700, atMost: 5000, afterFailure: 5000, beforeLeaving: 250 };

export class Autosave {
  #options: AutosaveOptions;
  #wait: Wait;
  #text: string;
  /** None while the row holds something that this window has not seen. */
  #savedText: string | null;
  #revision: number;
  #savedAt: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #dirtySince = 0;
  #leaveTimer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;
  #state: SaveState = { kind: 'saved', at: null };
  #stopped = false;

  constructor(options: AutosaveOptions) {
    this.#options = options;
    this.#wait = { ...WAIT, ...options.wait };
    this.#text = this.#savedText = options.text;
    this.#revision = options.revision;
  }

  get revision(): number {
    return this.#revision;
  }

  get dirty(): boolean {
    return this.#text !== this.#savedText;
  }

  /** Whether a save is under way. */
  get saving(): boolean {
    return this.#running !== null;
  }

  get state(): SaveState {
    return this.#state;
  }

  /** The text as it stands now. */
  change(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    if (!this.dirty) {
      clearTimeout(this.#timer);
      clearTimeout(this.#leaveTimer);
      this.#options.keep(null);
      if (this.#state.kind !== 'changed') this.#report({ kind: 'saved', at: this.#savedAt });
      return;
    }
    clearTimeout(this.#leaveTimer);
    this.#leaveTimer = setTimeout(() => this.leave(), this.#wait.beforeLeaving);
    // A conflict is the analyst's to settle; typing goes on meanwhile and is kept.
    if (this.#state.kind === 'changed') return;
    if (this.#state.kind === 'saved') {
      this.#dirtySince = Date.now();
      this.#report({ kind: 'unsaved' });
    }
    const patience = this.#dirtySince + this.#wait.atMost - Date.now();
    this.#later(Math.max(0, Math.min(this.#wait.afterTyping, patience)));
  }

  /** Saves now what is unsaved. Resolves when the library has it or has refused. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#running) await this.#running;
    if (this.dirty && this.#state.kind !== 'changed') await this.#run();
    return !this.dirty;
  }

  /** Writes over what somebody else saved, or goes on from it after its text has been taken in. */
  settle(revision: number, text?: string): void {
    this.#revision = revision;
    this.#state = { kind: 'unsaved' };
    if (text !== undefined) {
      this.#text = this.#savedText = text;
      this.#options.keep(null);
      this.#report({ kind: 'saved', at: this.#savedAt });
      return;
    }
    this.#savedText = null;
    void this.flush();
  }

  /** Leaves unsaved text where the next window finds it. Synchronous: the page may be gone in a moment. */
  leave(): void {
    if (this.dirty) this.#options.keep({ text: this.#text, revision: this.#revision });
  }

  /** The editor is closing: save, and keep the text should that fail. */
  async stop(): Promise<void> {
    this.leave();
    await this.flush();
    this.#stopped = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#leaveTimer);
  }

  #later(wait: number): void {
    clearTimeout(this.#timer);
    if (!this.#stopped) this.#timer = setTimeout(() => void this.flush(), wait);
  }

  #run(): Promise<void> {
    this.#running = this.#save().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #save(): Promise<void> {
    const text = this.#text;
    this.#report({ kind: 'saving' });
    try {
      const saved = await this.#options.save(text, this.#revision);
      this.#revision = saved.revision;
      this.#savedText = text;
      this.#savedAt = saved.saved_at;
      if (this.dirty) {
        this.#dirtySince = Date.now();
        this.#report({ kind: 'unsaved' });
        this.#later(this.#wait.afterTyping);
      } else {
        this.#options.keep(null);
        this.#report({ kind: 'saved', at: saved.saved_at });
      }
    } catch (error) {
      const failure = this.#options.failureOf(error);
      this.leave();
      if (failure.code === 'note_changed') {
        this.#report({ kind: 'changed', failure });
      } else {
        this.#report({ kind: 'failed', failure });
        this.#later(this.#wait.afterFailure);
      }
    }
  }

  #report(state: SaveState): void {
    this.#state = state;
    this.#options.report(state);
  }
}
