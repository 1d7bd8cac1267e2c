import type { copies as en } from '../en/copies';
import type { Translated } from '../message';

export const copies: Translated<typeof en> = {
  title: 'Kopien',
  hint: 'J K bewegen · Leertaste markiert · N keine Kopien · M zusammenführen · O öffnen · ? alle Tasten',
  on_copy: 'Zu dieser Kopie',
  find: 'In Titeln suchen',
  none: 'Keine Kopien',
  none_text:
    'Artikel mit gemeinsamen Passagen, etwa Agenturtexte, stehen hier beisammen, damit erkennbar wird, dass sieben Artikel zwei Ursprünge haben.',
  none_found: 'Keine Gruppe hat einen Artikel mit diesem Titel',
  outlets: { one: '{n} Medium', other: '{n} Medien' },
  origin: 'Ursprung',
  exact: 'derselbe Text',
  worked: {
    one: '{n} Auszug, Positionen: {positions}',
    other: '{n} Auszüge, Positionen: {positions}',
  },
  how: 'Die Leertaste markiert mehrere, um sie zusammenzuführen oder als „keine Kopien“ zu kennzeichnen.',
  taken: { one: '{n} markiert', other: '{n} markiert' },
  separate: 'Keine Kopien',
  separate_what: 'Das Markierte ist keine Kopie der anderen in seiner Gruppe. Dies wird gemerkt.',
  separated: {
    one: 'Keine Kopie der anderen mehr; dies ist gemerkt',
    other: '{n} sind keine Kopien der anderen mehr; dies ist gemerkt',
  },
  all_taken: 'Lassen Sie einen Artikel unmarkiert: Die markierten werden von den übrigen getrennt.',
  merge: 'Zusammenführen …',
  merge_n: { one: '{n} zusammenführen', other: '{n} zusammenführen' },
  merge_title: { one: '{n} Artikel zusammenführen', other: '{n} Artikel zusammenführen' },
  merge_what:
    'Einer bleibt. Schnappschüsse, Textfassungen, Auszüge, Positionen und Verweise der anderen gehen auf ihn über, und die anderen verlassen die Bibliothek. „Rückgängig“ nimmt alles zurück.',
  which_stays: 'Welcher Artikel bleibt',
  stays: 'bleibt',
  pair: 'Zwei Artikel nebeneinander',
  in_both: 'in beiden',
  share_here: '{n} % seiner Passagen stehen im anderen',
  compare: 'Kopien vergleichen',
  c_open: 'Kopien und Ursprünge',
  c_next: 'Nächste Kopie',
  c_previous: 'Vorherige Kopie',
  c_separate: 'Dies sind keine Kopien',
  c_merge: 'Kopien zusammenführen …',
  insert: 'In Notiz',
  c_insert: 'Diese Ursprünge in eine Notiz einfügen',
  c_article: 'Artikel öffnen',
};
