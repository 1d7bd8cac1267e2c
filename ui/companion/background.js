/** Does what the popup asks, also when the popup is gone before it is done. */

import { pair, Refused, send } from './program.js';
import { seen } from './seen.js';

// What is kept is for the extension's own pages, not for what runs in a tab.
void chrome.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });

/** Bytes of a page beyond which the program takes none. */
const MOST = 10_000_000;

chrome.runtime.onMessage.addListener((asked, sender, answer) => {
  // Only the extension's own pages ask.
  if (sender.id !== chrome.runtime.id || sender.tab?.url?.startsWith('http')) return false;
  run(asked).then(
    (told) => answer({ told }),
    (error) =>
      answer(
        error instanceof Refused
          ? { refused: error.word, said: error.said }
          : { refused: 'fault', said: String(error) },
      ),
  );
  // The answer comes later.
  return true;
});

/**
 * @param {Asked} asked
 * @returns {Promise<Taken | null>}
 */
async function run(asked) {
  if (asked.kind === 'pair') {
    const pairing = await pair(asked.port, asked.code, browserName());
    await chrome.storage.local.set({ pairing });
    return null;
  }
  if (asked.kind === 'forget') {
    await chrome.storage.local.remove('pairing');
    return null;
  }
  const { pairing } = await chrome.storage.local.get('pairing');
  if (!pairing) throw new Refused('unpaired');
  const page = await pageOf(asked.tab);
  if (new Blob([page.html]).size > MOST) throw new Refused('too_large');
  return send(pairing, page);
}

/**
 * @param {number} tab
 * @returns {Promise<Seen>}
 */
async function pageOf(tab) {
  try {
    const [frame] = await chrome.scripting.executeScript({ target: { tabId: tab }, func: seen });
    if (frame?.result) return frame.result;
  } catch {
    // The browser's own pages, its shop and other extensions let nobody look at them.
  }
  throw new Refused('no_page');
}

/** What the browser calls itself. */
function browserName() {
  const brands = navigator.userAgentData?.brands.map(({ brand }) => brand) ?? [];
  const own = brands.find((brand) => brand !== 'Chromium' && !/not.?a.?brand/i.test(brand));
  return own ?? brands.find((brand) => brand === 'Chromium') ?? 'Firefox';
}
