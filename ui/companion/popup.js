/** Opening it sends the page; where no program is paired yet, it asks for the code. */

import { USUAL_PORT } from './program.js';

/** @param {string} name @param {string[]} holes */
const say = (name, ...holes) => chrome.i18n.getMessage(name, holes);

/** @param {string} id @returns {any} */
const named = (id) => document.getElementById(id);

/** What has to be done before a page can be sent again. */
const WANTS_PAIRING = new Set(['unpaired', 'token', 'impostor']);

// Of the messages: a browser in another language than these shows them in English.
document.documentElement.lang = say('language');
document.documentElement.dir = say('direction');
for (const element of document.querySelectorAll('[data-say]')) {
  element.textContent = say(/** @type {HTMLElement} */ (element).dataset.say ?? '');
}
named('port').value = USUAL_PORT;

/**
 * @param {Asked} asked
 * @returns {Promise<Answered>}
 */
const ask = (asked) => chrome.runtime.sendMessage(asked);

/** @param {[string, string?][]} lines each with its class */
function tell(...lines) {
  named('told').replaceChildren(
    ...lines
      .filter(([text]) => text !== '')
      .map(([text, look = '']) => {
        const line = document.createElement('p');
        line.textContent = text;
        line.className = look;
        line.dir = 'auto';
        return line;
      }),
  );
}

/** @param {boolean} paired */
function show(paired) {
  named('pairing').hidden = paired;
  named('paired').hidden = !paired;
  if (!paired) named('code').focus();
}

/** @param {Answered} answered */
function tellRefusal({ refused = 'fault', said = '' }) {
  tell([say(`refused_${refused}`), 'bad'], [said], [say(`do_${refused}`), 'more']);
}

async function send() {
  const { pairing } = await chrome.storage.local.get('pairing');
  show(!!pairing);
  if (!pairing) return;
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return;
  tell([say('sending')]);
  const answered = await ask({ kind: 'send', tab: tab.id });
  if (answered.told) {
    const { title, became, selection } = answered.told;
    tell(
      [say(`became_${became}`)],
      [title ?? ''],
      [selection ? say(`selection_${selection}`) : '', 'more'],
    );
    return;
  }
  tellRefusal(answered);
  if (answered.refused && WANTS_PAIRING.has(answered.refused)) show(false);
}

named('pairing').addEventListener('submit', async (/** @type {Event} */ event) => {
  event.preventDefault();
  // Firefox lets a user decide whether this machine may be asked; Chromium has asked before.
  await chrome.permissions?.request({ origins: ['http://127.0.0.1/*'] }).catch(() => false);
  const answered = await ask({
    kind: 'pair',
    code: named('code').value,
    port: named('port').valueAsNumber,
  });
  if (answered.refused) {
    tellRefusal(answered);
    if (answered.refused === 'no_program')
      document.querySelector('details')?.setAttribute('open', '');
    return;
  }
  named('code').value = '';
  tell([say('is_paired')]);
  show(true);
  named('again').textContent = say('send');
  named('again').focus();
});

named('again').addEventListener('click', () => void send());
named('forget').addEventListener('click', async () => {
  await ask({ kind: 'forget' });
  tell([say('forgotten')]);
  show(false);
});

void send();
