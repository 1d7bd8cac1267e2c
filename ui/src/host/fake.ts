import type { Command, RequestOf, ResponseOf } from '../api';
import type { Clip, Host, NativeMenu, Start } from './index';

type Answers = { [C in Command]?: (request: RequestOf<C>) => ResponseOf<C> };

/** A host for tests: answers from functions, remembers what it was asked, and says events on demand. */
export class FakeHost implements Host {
  readonly asked: { cmd: Command; payload: unknown }[] = [];
  readonly bodies = new Map<number, string>();
  readonly dropsPaths = false;
  clipboard: Clip = { text: null, html: null };
  savePath: string | null = null;
  openFiles: string[] = [];
  title = '';
  zoom = 1;
  menus: NativeMenu[] = [];
  start: Start = { failure: null, link: null };
  opened: string[] = [];
  quits = 0;
  notified: [string, string][] = [];
  readonly #hearers = new Map<string, Set<(payload: unknown) => void>>();

  constructor(public answers: Answers = {}) {}

  async call(cmd: string, payload: unknown): Promise<unknown> {
    this.asked.push({ cmd: cmd as Command, payload });
    const answer = this.answers[cmd as Command] as ((request: unknown) => unknown) | undefined;
    if (!answer) {
      throw { code: '', message: `no answer to ${cmd}`, kept: '', remedy: '' };
    }
    return structuredClone(answer(payload));
  }

  /** What a command was asked with, every time. */
  askedWith<C extends Command>(cmd: C): RequestOf<C>[] {
    return this.asked.filter((one) => one.cmd === cmd).map((one) => one.payload as RequestOf<C>);
  }

  listen(event: string, hear: (payload: unknown) => void): () => void {
    const set = this.#hearers.get(event) ?? new Set();
    this.#hearers.set(event, set.add(hear));
    return () => void set.delete(hear);
  }

  emit(event: string, payload: unknown): void {
    for (const hear of this.#hearers.get(event) ?? []) hear(payload);
  }

  changed(...tables: string[]): void {
    this.emit('library-changed', { tables, label: '' });
  }

  async bodyText(bodyVersion: number): Promise<string> {
    return this.bodies.get(bodyVersion) ?? '';
  }
  snapshotUrl(snapshot: number): string {
    return `about:blank#${snapshot}`;
  }
  async pickSavePath(): Promise<string | null> {
    return this.savePath;
  }
  async pickOpenFiles(): Promise<string[]> {
    return this.openFiles;
  }
  async pickFolder(): Promise<string | null> {
    return this.savePath;
  }
  async readClipboard(): Promise<Clip> {
    return this.clipboard;
  }
  async writeClipboard(text: string, html?: string): Promise<void> {
    this.clipboard = { text, html: html ?? null };
  }
  async openExternal(url: string): Promise<void> {
    this.opened.push(url);
  }
  notify(title: string, text: string): void {
    this.notified.push([title, text]);
  }
  quit(): void {
    this.quits += 1;
  }
  setWindowTitle(title: string): void {
    this.title = title;
  }
  setMenu(menus: NativeMenu[]): void {
    this.menus = menus;
  }
  async started(): Promise<Start> {
    return this.start;
  }
  onClosing(): void {}
  setZoom(factor: number): void {
    this.zoom = factor;
  }
}
