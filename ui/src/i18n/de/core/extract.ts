import type { Core } from '../../core';

export const extract: Core<'extract'> = {
  'It is empty.': 'Dort steht nichts.',
  'It is a web page, not a feed.': 'Es ist eine Webseite, kein Feed.',
  'It is {what}, not a feed.': 'Es ist {what}, kein Feed.',
  'The feed is damaged: {reason}.': 'Der Feed ist beschädigt: {reason}.',
  'Nothing in this paste reads like an article: all of it is what stands around one.':
    'Nichts im Eingefügten liest sich wie ein Artikel: Alles ist Beiwerk.',
  'Nothing on this page reads like an article: all of it is what stands around one.':
    'Nichts auf dieser Seite liest sich wie ein Artikel: Alles ist Beiwerk.',
  'The reference has no text.': 'Die Literaturangabe hat keinen Text.',
  you: 'Sie',
  'line {line} of the paste': 'Zeile {line} des Eingefügten',
  '“{title}” holds {share} % of the same passages and was published on {weekday} {day}.':
    '„{title}“ enthält {share} % derselben Passagen und erschien am {weekday}, {day}.',
  'It was a {weekday} in {year}.': 'Im Jahr {year} war das ein {weekday}.',
  'It was a {weekday} in {year}, before that in {before}.':
    'Im Jahr {year} war das ein {weekday}, davor {before}.',
  Monday: 'Montag',
  Tuesday: 'Dienstag',
  Wednesday: 'Mittwoch',
  Thursday: 'Donnerstag',
  Friday: 'Freitag',
  Saturday: 'Samstag',
  Sunday: 'Sonntag',
  'JSON-LD': 'JSON-LD',
  "the page's metadata": 'Metadaten der Seite',
  "the page's time element": 'Zeitangabe der Seite (time)',
  'a line of the paste': 'eine Zeile des Eingefügten',
  "the page's heading": 'Überschrift der Seite',
  'the text': 'der Text',
  'the address': 'die Adresse',
  'what the file says of itself': 'Angaben der Datei',
  'the reference': 'die Literaturangabe',
  'the feed': 'der Feed',
};
