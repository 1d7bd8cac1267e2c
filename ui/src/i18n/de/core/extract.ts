import type { Core } from '../../core';

export const extract: Core<'extract'> = {
  'It is empty.': 'Dort steht nichts.',
  'It is a web page, not a feed.': 'Es ist eine Webseite, kein Feed.',
  'It is {what}, not a feed.': 'Kein Feed, sondern: {what}.',
  'The feed is damaged: {reason}.': 'Der Feed ist beschädigt: {reason}.',
  'Nothing in this paste reads like an article: all of it is what stands around one.':
    'Nichts im Eingefügten liest sich wie ein Artikel: Alles ist Beiwerk.',
  'Nothing on this page reads like an article: all of it is what stands around one.':
    'Nichts auf dieser Seite liest sich wie ein Artikel: Alles ist Beiwerk.',
  'The reference has no text.': 'Die Literaturangabe hat keinen Text.',
};
