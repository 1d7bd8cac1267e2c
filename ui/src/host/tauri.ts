import { convertFileSrc, invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import { getCurrentWebview } from '@tauri-apps/api/webview';
import { getCurrentWindow } from '@tauri-apps/api/window';
import { readText, writeHtml, writeText } from '@tauri-apps/plugin-clipboard-manager';
import { open, save } from '@tauri-apps/plugin-dialog';
import { openUrl } from '@tauri-apps/plugin-opener';
import type { Host } from './index';

/** The desktop shell. */
export function tauriHost(): Host {
  // The prefix differs between systems; asking for it with an empty path gives the right one.
  const data = convertFileSrc('', 'demarche-data');
  return {
    call: (cmd, payload) => invoke('rpc', { cmd, payload }),
    listen(event, hear) {
      let stop: (() => void) | null = null;
      let stopped = false;
      const take = (unlisten: () => void) => {
        if (stopped) unlisten();
        else stop = unlisten;
      };
      // Files dropped on the window come from the webview, not from a listener of the page.
      if (event === 'files-dropped') {
        void getCurrentWebview()
          .onDragDropEvent(({ payload }) => {
            if (payload.type === 'drop') hear(payload.paths);
          })
          .then(take);
      } else {
        void listen(event, ({ payload }) => hear(payload)).then(take);
      }
      return () => {
        stopped = true;
        stop?.();
      };
    },
    async bodyText(bodyVersion) {
      const answer = await fetch(`${data}body/${bodyVersion}`);
      if (!answer.ok) throw await failureOf(answer);
      return answer.text();
    },
    snapshotUrl: (snapshot) => `${data}snapshot/${snapshot}`,
    pickSavePath: (suggested) => save({ defaultPath: suggested }),
    async pickOpenFiles(options = {}) {
      const chosen = await open({
        multiple: options.multiple ?? false,
        filters: options.endings ? [{ name: '', extensions: options.endings }] : [],
      });
      if (chosen === null) return [];
      return Array.isArray(chosen) ? chosen : [chosen];
    },
    async readClipboard() {
      // The shell reads text only; HTML comes with the paste event that the page hears itself.
      const text = await readText().catch(() => null);
      return { text, html: null };
    },
    writeClipboard: (text, html) => (html ? writeHtml(html, text) : writeText(text)),
    openExternal: (url) => openUrl(url),
    setWindowTitle: (title) => void getCurrentWindow().setTitle(title),
    setZoom: (factor) => void getCurrentWebview().setZoom(factor),
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
