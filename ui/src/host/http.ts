import type { Host } from './index';

interface Heard {
  next: number;
  events: { event: string; payload: unknown }[];
}

/**
 * A browser in front of the bridge: the same commands over loopback. The page's own address
 * carries the token that lets it in.
 */
export function httpHost(page: Location = location): Host {
  const token = new URLSearchParams(page.search).get('token') ?? '';
  const base = new URL('.', page.href).href.replace(/\/$/, '');
  const headers = { authorization: `Bearer ${token}` };
  const hearers = new Map<string, Set<(payload: unknown) => void>>();
  let polling = false;

  async function get(path: string): Promise<Response> {
    const answer = await fetch(`${base}${path}`, { headers });
    if (!answer.ok) throw await failureOf(answer);
    return answer;
  }

  async function poll(): Promise<void> {
    polling = true;
    let after = -1;
    while (hearers.size > 0) {
      try {
        const heard = (await (await get(`/events?after=${after}`)).json()) as Heard;
        after = heard.next;
        for (const { event, payload } of heard.events) {
          for (const hear of hearers.get(event) ?? []) hear(payload);
        }
      } catch {
        // The bridge went away; it may come back.
        await new Promise((resume) => setTimeout(resume, 1000));
      }
    }
    polling = false;
  }

  return {
    async call(cmd, payload) {
      const answer = await fetch(`${base}/rpc`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ cmd, payload }),
      });
      if (!answer.ok) throw await failureOf(answer);
      return answer.json();
    },
    listen(event, hear) {
      const set = hearers.get(event) ?? new Set();
      hearers.set(event, set.add(hear));
      if (!polling) void poll();
      return () => {
        set.delete(hear);
        if (set.size === 0) hearers.delete(event);
      };
    },
    bodyText: async (bodyVersion) => (await get(`/body/${bodyVersion}`)).text(),
    snapshotUrl: (snapshot) => `${base}/snapshot/${snapshot}?token=${encodeURIComponent(token)}`,
    // A browser has no dialog that answers a path on the machine of the bridge: ask in words.
    pickSavePath: async (suggested) => prompt('', suggested),
    async pickOpenFiles() {
      const path = prompt('');
      return path ? [path] : [];
    },
    pickFolder: async () => prompt(''),
    async readClipboard() {
      const clip = { text: null as string | null, html: null as string | null };
      for (const item of await navigator.clipboard.read()) {
        if (item.types.includes('text/html')) {
          clip.html = await (await item.getType('text/html')).text();
        }
        if (item.types.includes('text/plain')) {
          clip.text = await (await item.getType('text/plain')).text();
        }
      }
      return clip;
    },
    async writeClipboard(text, html) {
      const parts: Record<string, Blob> = {
        'text/plain': new Blob([text], { type: 'text/plain' }),
      };
      if (html) parts['text/html'] = new Blob([html], { type: 'text/html' });
      await navigator.clipboard.write([new ClipboardItem(parts)]);
    },
    async openExternal(url) {
      window.open(url, '_blank', 'noopener,noreferrer');
    },
    notify() {
      // A browser asks its user first, which a page that is seen has no need to.
    },
    setWindowTitle(title) {
      document.title = title;
    },
    setMenu() {
      // A browser has its own menu bar.
    },
    started: async () => ({ failure: null, link: null }),
    onClosing(save) {
      // A browser does not wait, but what is sent before the page goes still arrives.
      addEventListener('pagehide', () => void save());
    },
    quit() {
      window.close();
    },
    setZoom(factor) {
      document.documentElement.style.zoom = factor === 1 ? '' : String(factor);
    },
    dropsPaths: false,
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
