import type { Failure } from '../api/generated/commands';

/**
 * The one door to whatever carries the window: the desktop shell or a browser.
 * Everything else in `ui/` sees only this interface.
 */
export interface Host {
  /** Runs a command of the registry. Rejects with a `Failure`. */
  call(cmd: string, payload: unknown): Promise<unknown>;
  /**
   * Hears an event until the returned function is called. Where `dropsPaths`, `files-dropped`
   * brings paths and `files-over` says whether files hang over the window.
   */
  listen(event: string, hear: (payload: unknown) => void): () => void;
  /** The clean text of a body version. */
  bodyText(bodyVersion: number): Promise<string>;
  /** Where a snapshot is shown, inert, for the `src` of a sandboxed frame. */
  snapshotUrl(snapshot: number): string;
  /** Asks where to write; `null` when the user thought better of it. */
  pickSavePath(suggested: string): Promise<string | null>;
  /** Asks for files to read; empty when the user thought better of it. */
  pickOpenFiles(options?: PickOptions): Promise<string[]>;
  /** Asks for a folder; `null` when the user thought better of it. */
  pickFolder(): Promise<string | null>;
  readClipboard(): Promise<Clip>;
  /** Puts text on the clipboard and, where given, the same as HTML. */
  writeClipboard(text: string, html?: string): Promise<void>;
  /** Opens an address in the user's own browser. */
  openExternal(url: string): Promise<void>;
  /** Has the desktop say something beside the window. It may be set to say nothing. */
  notify(title: string, text: string): void;
  setWindowTitle(title: string): void;
  /** Puts up the desktop's own menu bar; choosing an item gives a `command` event with its id. */
  setMenu(menus: NativeMenu[]): void;
  /** Called once, when the window listens: what there is to know of how it was started. */
  started(): Promise<Start>;
  /** Called once, when the window is about to close: it waits for what is given to be saved. */
  onClosing(save: () => Promise<unknown>): void;
  /** Closes the window, once everything is saved. */
  quit(): void;
  /** Scales everything, so that width queries follow; 1 is 100 %. */
  setZoom(factor: number): void;
  /** Whether paths on this machine can be dropped on the window. */
  readonly dropsPaths: boolean;
}

export interface Start {
  /** Why the library asked for, or the one open last, is not open. */
  failure: Failure | null;
  /** A `demarche://` address to go to. */
  link: string | null;
}

export interface NativeMenu {
  label: string;
  /** An item without an id is a line between groups. */
  items: { id: string; label: string; enabled: boolean }[];
}

export interface PickOptions {
  multiple?: boolean;
  /** Endings without the dot; none for all files. */
  endings?: string[];
}

export interface Clip {
  text: string | null;
  html: string | null;
}

let current: Host | null = null;

/** Set once, before the first component is mounted. */
export function setHost(host: Host): void {
  current = host;
}

export function host(): Host {
  if (!current) throw new Error('the host is not set');
  return current;
}
