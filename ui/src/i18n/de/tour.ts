import type { tour as en } from '../en/tour';
import type { Translated } from '../message';

export const tour: Translated<typeof en> = {
  title: 'Rundgang',
  take: 'Den Rundgang machen',
  again: 'Den Rundgang von vorn machen',
  first: 'Rundgang: fünf Minuten',
  leave: 'Den Rundgang verlassen',
  left: 'Der Rundgang wartet, wo Sie ihn verlassen haben: Hilfe → Den Rundgang machen',
  skip: 'Diesen Schritt auslassen',
  no_key: '(keine Taste)',
  at: 'Schritt {at} von {n}',
  elsewhere: 'Der Rundgang geht in der Beispielbibliothek weiter',
  elsewhere_what: 'Eine andere Bibliothek ist offen. Sie bleibt, wie sie ist.',
  through: 'Das war der ganze Weg',
  through_what:
    'Vom Zitat zur Notiz, die weitergegeben werden kann: {done} von {all} Schritten getan. In einer eigenen Bibliothek beginnt es mit dem Einfügen einer Seite.',
  name_library: 'Die Beispielbibliothek öffnen',
  do_library:
    'Zwanzig Artikel über das Frühjahr 2022, erzählt von erfundenen Medien. Ihre eigene Bibliothek bleibt, wie sie ist.',
  name_inbox: 'Zum Eingang gehen',
  do_inbox:
    '{key} öffnet ihn. Dort warten Zitate, die das Programm in den Artikeln gefunden hat, auf Ihr Urteil.',
  name_move: 'Ein anderes Zitat ansehen',
  do_move:
    '{next} geht zum nächsten, {previous} zurück. Halten Sie bei einem, das Partei nimmt, etwa dem von Wendy Sherman.',
  name_issue: 'Sein Thema wählen',
  do_issue:
    '{issue} drücken, einige Buchstaben tippen, dann {enter}. Wo Thema und Haltung vorgeschlagen sind, übernimmt {suggested} beide.',
  name_stance: 'Seine Haltung setzen',
  do_stance:
    '{stance} drücken, dann {less} oder {more}: einmal für eine Neigung, zweimal für eine feste Haltung.',
  name_accept: 'Das Zitat übernehmen',
  do_accept:
    '{accept} behält die Worte und codiert die Position. {undo} nimmt es zurück, jetzt oder jederzeit später.',
  name_compare: 'Sie im Vergleich sehen',
  do_compare:
    '{key} öffnet die Matrix: Sprechende nach Themen. Eine Position steht in der Zelle ihrer Person und ihres Themas.',
  name_evidence: 'Die Belege einer Zelle öffnen',
  do_evidence:
    'Mit {up} {down} zu einer Zelle mit Zeichen gehen und {enter} drücken: der genaue Wortlaut, sein Artikel und Datum.',
  name_send: 'Sie in eine Notiz setzen',
  do_send:
    'Bei offenen Belegen {send} drücken, eine Notiz wählen, dann {enter}. Die Worte gehen mit ihrer Quelle dorthin.',
  name_note: 'Diese Notiz öffnen',
  do_note: 'Sie steht unter den Notizen ({key}); {switcher} findet sie beim Namen.',
  name_check: 'Sie prüfen',
  do_check: '{key} zeigt Sätze ohne Quelle und Zitate, die nicht mehr zu ihrem Artikel passen.',
  name_export: 'Sie exportieren',
  do_export:
    '{key} drücken, dann {enter}. Es entsteht eine Word-Datei mit einer Fußnote für jede Quelle.',
};
