// A note that stands open: its text on the way to the library, and what the library says of the text.
import {
  call,
  failureOf,
  type Check,
  type LibraryChanged,
  type Note,
  type Rendered,
  type Unlinked,
} from '../../api';
import { attempt, toast } from '../../design';
import { t } from '../../i18n';
import { say } from '../../i18n/core';
import { Autosave, type SaveState } from './autosave';
import { fragments, frontMatter } from './fragments';
import { readLeft, writeLeft } from './left';
import { told } from './told';

/** What the open note asks of the editor that shows it. */
export interface Shows {
  /** Puts a text in, leaving caret and undo history where they are. */
  takeIn(text: string): void;
  /** Something that rendered blocks show may have changed. */
  refresh(): void;
  /** What the check found in a text, which is still the editor's. */
  checked(text: string, check: Check): void;
  /** Whether nothing but the text itself is on screen. */
  live(): boolean;
}

/** Tables that a note's own saving touches. */
const OWN_TABLES = ['note', 'note_link', 'notebook', 'history'];

export class OpenNote {
  readonly id: number;
  /** Text that an earlier window could not save, which becomes the note's text. */
  readonly left: boolean;
  readonly start: string;
  readonly autosave: Autosave;
  readonly blocks: ReturnType<typeof fragments>;

  saveState = $state.raw<SaveState>({ kind: 'saved', at: null });
  text = $state.raw('');
  rendered = $state.raw<Rendered | null>(null);
  check = $state.raw<Check | null>(null);
  unlinked = $state.raw<Unlinked | null>(null);

  /** The text that `check` is of. */
  #checked = '';
  #front: string;
  #shows: Shows;
  #renderTimer: ReturnType<typeof setTimeout> | undefined;
  #checkTimer: ReturnType<typeof setTimeout> | undefined;
  #wantsUnlinked = 0;

  constructor(note: Note, library: string, shows: Shows) {
    this.id = note.row.id;
    this.#shows = shows;
    const left = readLeft(library, this.id);
    this.left = left !== null && left.text !== note.text;
    const start = this.left && left ? left : note;
    this.start = start.text;
    this.text = start.text;
    this.#front = frontMatter(start.text);
    this.autosave = new Autosave({
      revision: start.revision,
      text: note.text,
      save: (text, revision) => call('note.save', { id: this.id, text, title: null, revision }),
      failureOf,
      report: (state) => (this.saveState = state),
      keep: (unsaved) => writeLeft(library, this.id, unsaved),
    });
    this.blocks = fragments(async (source, whole) =>
      told((await call('note.render', { text: this.#front + source, whole })).html),
    );
  }

  begin(): void {
    void this.render();
    this.checkSoon(300);
    if (!this.left) return;
    toast(t('notes.brought_back'));
    this.autosave.change(this.start);
  }

  stop(): void {
    clearTimeout(this.#renderTimer);
    clearTimeout(this.#checkTimer);
    void this.autosave.stop();
  }

  /** The editor's text as it stands now. */
  change(text: string): void {
    this.text = text;
    this.autosave.change(text);
    const before = this.#front;
    this.#front = frontMatter(text);
    if (this.#front !== before) this.#refresh();
    this.#renderSoon(this.#pause(this.#shows.live() ? 600 : 200));
    this.checkSoon(this.#pause(900));
  }

  async render(): Promise<void> {
    const now = this.text;
    try {
      const rendered = await call('note.render', { text: now, whole: null });
      this.rendered = { ...rendered, html: told(rendered.html) };
    } catch (error) {
      // The text itself is on screen; only its reading form is behind.
      if (!this.#shows.live()) toast(say(failureOf(error).message));
    }
    if (now !== this.text) this.#renderSoon(this.#pause(250));
  }

  checkSoon(wait: number): void {
    clearTimeout(this.#checkTimer);
    this.#checkTimer = setTimeout(() => void this.#look(), wait);
  }

  /** Has the text as it is checked, without waiting for a pause in the typing. */
  async checkNow(): Promise<void> {
    clearTimeout(this.#checkTimer);
    if (!this.upToDate) await this.#look();
  }

  /** Whether what the check found is found in the text as it is. */
  get upToDate(): boolean {
    return this.text === this.#checked;
  }

  /** Looks for names without links while somebody looks at them. */
  watchUnlinked(): () => void {
    this.#wantsUnlinked += 1;
    void this.#unlink();
    return () => {
      this.#wantsUnlinked -= 1;
    };
  }

  libraryChanged({ tables }: LibraryChanged): void {
    if (tables.every((table) => OWN_TABLES.includes(table))) return;
    this.#refresh();
    this.#renderSoon(100);
    this.checkSoon(400);
  }

  // The note itself was saved elsewhere: by an undo, another tab, an excerpt sent to it. What is
  // typed here and not saved yet is never written over; saving it will find the clash. An answer
  // from before the last save may come late and an undo takes revisions back, so it is asked again.
  savedElsewhere(revision: number): void {
    if (this.#settled() && revision !== this.autosave.revision) void this.#compare();
  }

  async settle(mine: boolean): Promise<void> {
    await attempt(async () => {
      const theirs = await call('note.get', { id: this.id });
      if (mine) this.autosave.settle(theirs.revision);
      else this.#takeIn(theirs);
    });
  }

  async keepBoth(title: string): Promise<void> {
    await attempt(async () => {
      await call('note.create', {
        title: t('notes.copy_of', { title }),
        scope: null,
        template: null,
        text: this.text,
      });
      this.#takeIn(await call('note.get', { id: this.id }));
      toast(t('notes.kept_both'));
    });
  }

  #settled(): boolean {
    return !this.autosave.saving && !this.autosave.dirty;
  }

  async #compare(): Promise<void> {
    const now = await call('note.get', { id: this.id }).catch(() => null);
    if (now && this.#settled() && now.revision !== this.autosave.revision) this.#takeIn(now);
  }

  #takeIn(from: Note): void {
    this.autosave.settle(from.revision, from.text);
    this.#shows.takeIn(from.text);
  }

  #refresh(): void {
    this.blocks.forget();
    this.#shows.refresh();
  }

  // Long notes are rendered and checked less often; typing never waits for either.
  #pause(quick: number): number {
    return quick + Math.min(4000, this.text.length / 60);
  }

  #renderSoon(wait: number): void {
    clearTimeout(this.#renderTimer);
    this.#renderTimer = setTimeout(() => void this.render(), wait);
  }

  async #look(): Promise<void> {
    const now = this.text;
    void this.#unlink();
    try {
      const answer = await call('note.check', { text: now });
      if (now !== this.text) return;
      this.check = answer;
      this.#checked = now;
      this.#shows.checked(now, answer);
    } catch {
      // The check says nothing rather than something old.
      this.check = null;
    }
  }

  async #unlink(): Promise<void> {
    if (this.#wantsUnlinked === 0) return;
    const now = this.text;
    const answer = await call('note.unlinked', { id: this.id, text: now }).catch(() => null);
    if (now === this.text) this.unlinked = answer;
  }
}
