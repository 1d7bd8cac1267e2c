import type { search as en } from '../en/search';
import type { Translated } from '../message';

export const search: Translated<typeof en> = {
  title: 'Überall suchen',
  command: 'Überall suchen',
  ask: 'Alle Artikel, Auszüge, Notizen und Namen durchsuchen',
  how: 'Wörter, "genaue Wendungen", -ohne, Anfang* für Wortanfänge und Felder mit einem Wert. Enter öffnet das Gefundene, Ctrl Enter in einem neuen Tab; zu Vorschlägen für ein Feld führt Tab, den ersten übernimmt Ctrl Space.',
  found: { one: '{n} Treffer', other: '{n} Treffer' },
  found_some: 'die ersten {shown} von {n} Treffern',
  found_more: 'mehr als {n} Treffer',
  found_some_more: 'die ersten {shown} von mehr als {n} Treffern',
  none: 'Nichts enthält „{words}“',
  none_text: 'Versuchen Sie weniger Wörter oder einen Wortanfang mit Stern: Sanktion*',
  growing:
    'Das Wort, das gerade getippt wird, findet alle, die so beginnen; ein Leerzeichen beendet es.',
  results: 'Was gefunden wurde',
  in_article: 'in einem Artikel',
  order: 'Was zuerst kommt',
  order_best: 'Beste',
  order_newest: 'Neueste',
  offers: 'Wie die Suche weitergehen kann',
  offer_keys: 'Ctrl Space übernimmt den ersten',
  save: 'Suche speichern',
  saved: 'Gespeichert',
  saved_title: 'Gespeicherte Suchen',
  save_what: 'Eine gespeicherte Suche sucht bei jedem Öffnen neu.',
  name: 'Name',
  kept: 'Die Suche „{name}“ ist gespeichert.',
  remove: 'Suche {name} in den Papierkorb verschieben',
  similar: 'Ähnliche Artikel suchen',
  language_title: 'Was sich eingeben lässt',
  column_typed: 'Eingabe',
  column_finds: 'Findet',
  finds_words: 'was beide Wörter enthält, an beliebiger Stelle',
  finds_phrase: 'was die Wörter unmittelbar nacheinander enthält',
  finds_prefix: 'was ein Wort mit diesem Anfang enthält',
  finds_not: 'was das zweite Wort nicht enthält',
  finds_or: 'was das erste Wort und eines der anderen enthält',
  finds_near: 'die Wörter mit höchstens fünf dazwischen; zehn bei NEAR allein',
  finds_actor:
    'den Akteur, was ihn nennt, was er gesagt hat und was dazu codiert ist; kleine Tippfehler werden verziehen',
  finds_speaker: 'was der Akteur gesagt hat, und die Artikel, die ihn zitieren',
  finds_country: 'Artikel seiner Medien, seine Akteure, in seinem Namen Gesagtes',
  finds_issue: 'Positionen zum Thema oder zu untergeordneten Themen und worauf sie beruhen',
  finds_outlet: 'Artikel des Mediums und was darin steht',
  finds_date: 'was an einem dieser Tage erschienen ist, gesagt wurde oder stattfand',
  finds_sides: 'was nach März und vor Juni liegt',
  finds_stance:
    'zustimmende Positionen; Arten sind article, note, excerpt, position, quotation, actor, issue und event',
  finds_language: 'Artikel in der Sprache, nach ihrem Code',
  finds_has:
    'Artikel, die eines haben; auch quotation, position, note, copy, comment, event, edition',
  finds_is:
    'Auszüge, deren Wortlaut fehlt; auch uncoded, copy, original, pending, accepted, rejected, direct, indirect, contradicted',
  finds_origin:
    'Positionen, die auf einem Ursprung beruhen, und je einen Artikel davon; 2+ für zwei oder mehr',
  finds_similar: 'Artikel, die teilen, was Artikel 1 auszeichnet',
};
