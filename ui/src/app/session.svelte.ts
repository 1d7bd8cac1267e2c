import { call, dropQueries, type LibraryStatus, type Settings } from '../api';
import { showFailure } from '../design';
import { languageOf, speak } from '../i18n';
import { workspace } from './workspace.svelte';

/** The settings in force, and the library's state as last told. */
class Session {
  settings = $state.raw<Settings | null>(null);
  status = $state.raw<LibraryStatus | null>(null);
  /** Whether the system asks for dark, and for more contrast. */
  #systemDark = $state(false);
  #systemContrast = $state(false);
  #saved = '';
  /** The request before, and how many there were. */
  #asked: Promise<void> = Promise.resolve();
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  get dark(): boolean {
    const theme = this.settings?.theme ?? 'system';
    return theme === 'dark' || (theme === 'system' && this.#systemDark);
  }

  get highContrast(): boolean {
    return this.settings?.high_contrast ?? this.#systemContrast;
  }

  followSystem(): () => void {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const contrast = matchMedia('(prefers-contrast: more)');
    const read = () => {
      this.#systemDark = dark.matches;
      this.#systemContrast = contrast.matches;
    };
    read();
    for (const media of [dark, contrast]) media.addEventListener('change', read);
    return () => {
      for (const media of [dark, contrast]) media.removeEventListener('change', read);
    };
  }

  /** Settings hold without a library, so that the window has its colours while one is being opened. */
  async load(): Promise<void> {
    this.settings = await call('settings.get', {});
    this.#saved = this.settings.window ?? '';
    await speak(languageOf(this.settings.language));
  }

  async refreshStatus(): Promise<void> {
    this.status = await call('library.status', {});
  }

  /** Another library is open: nothing of the one before may stay on screen. */
  async opened(status: LibraryStatus): Promise<void> {
    this.status = status;
    await this.#asked;
    this.settings = await call('settings.get', {});
    this.#saved = this.settings.window ?? '';
    dropQueries('all');
  }

  /**
   * Changes some of the settings, at once on screen. Settings are kept whole, so one request follows the other,
   * and only the answer to the last one counts: nothing that was changed meanwhile is lost.
   */
  async change(change: Partial<Settings>): Promise<void> {
    if (!this.settings) return;
    const before = this.settings;
    this.settings = { ...before, ...change };
    const turn = ++this.#turn;
    this.#asked = this.#asked.then(() => this.#keep(change, before, turn));
    await this.#asked;
  }

  async #keep(change: Partial<Settings>, before: Settings, turn: number): Promise<void> {
    try {
      const kept = await call('settings.set', this.settings ?? before);
      if (turn === this.#turn) this.settings = kept;
      if ('language' in change) await speak(languageOf(kept.language));
    } catch (error) {
      const names = Object.keys(change) as (keyof Settings)[];
      const former = Object.fromEntries(names.map((name) => [name, before[name]]));
      this.settings = { ...(this.settings ?? before), ...former };
      showFailure(error);
    }
  }

  /** Remembers the window a moment after it was last changed. */
  remember(): void {
    const now = workspace.save();
    if (now === this.#saved || !this.settings) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#saved = now;
      void this.change({ window: now });
    }, 1200);
  }
}

export const session = new Session();
