import type { Catalogue } from '../message';

export const companion = {
  title: 'Browser companion',
  what: 'An extension for your browser that sends the page as you see it, and what you select on it, to this window. Nothing outside this computer can reach it, and it is off until you switch it on.',
  on: 'Take pages from the browser',
  port: 'Listens at 127.0.0.1, port {port}.',
  port_other:
    'Another program has port {usual}, so this one listens at 127.0.0.1, port {port}. Name that port when you pair.',
  pairing: 'Pairing',
  pair: 'Show a pairing code',
  pair_again: 'Show another code',
  code: 'Pairing code',
  copy: 'Copy the code',
  copied: 'Copied: {code}',
  code_what:
    'Open the companion in the browser and type this code. It pairs one browser, and holds until {at}.',
  locked: 'Several wrong codes came in: no browser can be paired until {at}.',
  browsers: 'Paired browsers',
  browsers_none: 'No browser is paired yet.',
  paired: '{name}, paired {at}',
  remove: 'Remove',
  remove_of: 'Remove {name}',
  arriving: 'What comes in',
  arriving_wait: 'Waits in the import sheet',
  arriving_store: 'Is imported at once',
  arriving_what:
    'What has to be decided first – a copy, a new capture, a page without a title – waits all the same. Undo takes an import back.',
  load: 'To load it in Chromium, Chrome or Edge: open chrome://extensions, switch developer mode on, choose “Load unpacked” and then the folder “companion” of Demarche.',
  load_from:
    'To load it in Chromium, Chrome or Edge: open chrome://extensions, switch developer mode on, choose “Load unpacked” and then this folder:',
  selection: 'Selected on the page',
  selection_excerpt: 'Make it an excerpt',
  selection_several:
    'These words stand in the article more than once, so no excerpt is made. Select them in the article.',
  selection_nowhere:
    'These words are not in the text as it will be stored, so no excerpt is made. Were they cut, restore their lines.',
  arrived: 'From the browser: {title}',
  arrived_untitled: 'A page came from the browser',
  look: 'Look at it',
} as const satisfies Catalogue;
