import { convertFileSrc, invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { Host, NativeMenu, Start } from './index';

/** What the shell does for the window beside the commands; see `host.rs`. */
type Wish =
  | { kind: 'pick_save_path'; suggested: string }
  | { kind: 'pick_open_files'; multiple: boolean; endings: string[] }
  | { kind: 'pick_folder' }
  | { kind: 'read_clipboard' }
  | { kind: 'write_clipboard'; text: string; html: string | null }
  | { kind: 'open_external'; url: string }
  | { kind: 'notify'; title: string; text: string }
  | { kind: 'set_title'; title: string }
  | { kind: 'set_zoom'; factor: number }
  | { kind: 'set_menu'; menus: NativeMenu[] }
  | { kind: 'quit' }
  | { kind: 'started' }
  | { kind: 'close' };

function wish<T>(wish: Wish): Promise<T> {
  return invoke<T>('host', { wish });
}

/** What the webview says while something is dragged over it, and whether it still is. */
const DRAGS = [
  ['tauri://drag-enter', true],
  ['tauri://drag-leave', false],
  ['tauri://drag-drop', false],
] as const;

/** The desktop shell. */
export function tauriHost(): Host {
  // The prefix differs between systems; asking for it with an empty path gives the right one.
  const data = convertFileSrc('', 'demarche-data');
  return {
    call: (cmd, payload) => invoke('rpc', { cmd, payload }),
    listen(event, hear) {
      const stops: (() => void)[] = [];
      let stopped = false;
      const take = (unlisten: () => void) => {
        if (stopped) unlisten();
        else stops.push(unlisten);
      };
      // Files dropped on the window come from the webview, not from a listener of the page.
      if (event === 'files-dropped') {
        void listen<{ paths: string[] }>('tauri://drag-drop', ({ payload }) => {
          if (payload.paths.length > 0) hear(payload.paths);
        }).then(take);
      } else if (event === 'files-over') {
        for (const [name, over] of DRAGS) void listen(name, () => hear(over)).then(take);
      } else {
        void listen(event, ({ payload }) => hear(payload)).then(take);
      }
      return () => {
        stopped = true;
        stops.forEach((stop) => stop());
      };
    },
    async bodyText(bodyVersion) {
      const answer = await fetch(`${data}body/${bodyVersion}`);
      if (!answer.ok) throw await failureOf(answer);
      return answer.text();
    },
    snapshotUrl: (snapshot) => `${data}snapshot/${snapshot}`,
    pickSavePath: (suggested) => wish({ kind: 'pick_save_path', suggested }),
    pickOpenFiles: (options = {}) =>
      wish({
        kind: 'pick_open_files',
        multiple: options.multiple ?? false,
        endings: options.endings ?? [],
      }),
    pickFolder: () => wish({ kind: 'pick_folder' }),
    async readClipboard() {
      // HTML comes with the paste event that the page hears itself.
      return { text: await wish<string | null>({ kind: 'read_clipboard' }), html: null };
    },
    writeClipboard: (text, html) => wish({ kind: 'write_clipboard', text, html: html ?? null }),
    openExternal: (url) => wish({ kind: 'open_external', url }),
    notify: (title, text) => void wish({ kind: 'notify', title, text }),
    setWindowTitle: (title) => void wish({ kind: 'set_title', title }),
    quit: () => void wish({ kind: 'quit' }),
    setZoom: (factor) => void wish({ kind: 'set_zoom', factor }),
    setMenu: (menus) => void wish({ kind: 'set_menu', menus }),
    started: () => wish<Start>({ kind: 'started' }),
    onClosing(save) {
      void listen('closing', () => {
        void save().finally(() => wish({ kind: 'close' }));
      });
    },
    dropsPaths: true,
  };
}

async function failureOf(answer: Response): Promise<unknown> {
  const text = await answer.text();
  try {
    return JSON.parse(text);
  } catch {
    return new Error(text || answer.statusText);
  }
}
