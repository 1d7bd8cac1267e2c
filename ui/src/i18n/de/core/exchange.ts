import type { Core } from '../../core';

export const exchange: Core<'exchange'> = {
  '{n} excerpts have no place in the text as it is now: the words alone are in the file.': {
    one: '{n} Auszug hat keine Stelle im aktuellen Text: Nur sein Wortlaut steht in der Datei.',
    other: '{n} Auszüge haben keine Stelle im aktuellen Text: Nur ihr Wortlaut steht in der Datei.',
  },
  '{n} excerpts have an article without an address: another program cannot tell which text is meant.':
    {
      one: '{n} Auszug stammt aus einem Artikel ohne Adresse: Ein anderes Programm kann nicht erkennen, welcher Text gemeint ist.',
      other:
        '{n} Auszüge stammen aus Artikeln ohne Adresse: Ein anderes Programm kann nicht erkennen, welcher Text gemeint ist.',
    },
  'Positions are in the file by their issue and stance only: Web Annotations have no speakers.':
    'Positionen stehen nur mit Thema und Haltung in der Datei: Web-Annotationen kennen keine Sprecher.',
  'The file is no JSON that can be read: {error}. Save it again from the program that made it.':
    'Die Datei ist kein lesbares JSON: {error}. Speichern Sie sie noch einmal aus dem Programm, das sie erzeugt hat.',
  'There is no Web Annotation in the file: nothing in it has the type Annotation.':
    'Die Datei enthält keine Web-Annotation: Nichts darin hat den Typ Annotation.',
  '{n} annotations have a classification, which was left aside: they name no speaker, without whom there is no position.':
    {
      one: '{n} Annotation hat eine Klassifikation, die unberücksichtigt blieb: Sie nennt keinen Sprecher, und ohne ihn gibt es keine Position.',
      other:
        '{n} Annotationen haben eine Klassifikation, die unberücksichtigt blieb: Sie nennen keinen Sprecher, und ohne ihn gibt es keine Position.',
    },
  '{n} pages of annotations are elsewhere on the web and were not fetched.': {
    one: '{n} Seite mit Annotationen liegt anderswo im Web und wurde nicht abgerufen.',
    other: '{n} Seiten mit Annotationen liegen anderswo im Web und wurden nicht abgerufen.',
  },
  'It has no target.': 'Ohne Ziel.',
  'It is about a whole page, not about words on it.':
    'Betrifft eine ganze Seite, keinen Wortlaut darauf.',
  'Its target names no source.': 'Das Ziel nennt keine Quelle.',
  'It gives a position but not the words, and positions count differently from program to program.':
    'Nennt eine Stelle, aber nicht den Wortlaut, und Stellen zählt jedes Programm anders.',
  'It does not say which words it is about: it has no text quote selector.':
    'Sagt nicht, um welchen Wortlaut es geht: Ein TextQuoteSelector fehlt.',
  'The file is a database, but none of DNA 3.0: it has no table {missing}.':
    'Die Datei ist eine Datenbank, aber keine von DNA 3.0: Die Tabelle {missing} fehlt.',
  'The texts of the database together are more than is read.':
    'Die Texte der Datenbank sind zusammen größer, als gelesen wird.',
  'The document has no text.': 'Das Dokument hat keinen Text.',
  'The database is of a version of DNA later than 3.0, which is not read. Save it with DNA 3.0.':
    'Die Datenbank stammt aus einer neueren Version von DNA als 3.0, die nicht gelesen wird. Speichern Sie sie mit DNA 3.0.',
  'The database cannot be read: {error}. Open it in DNA, save it under another name, and try again.':
    'Die Datenbank ist nicht lesbar: {error}. Öffnen Sie sie in DNA, speichern Sie sie unter einem anderen Namen und versuchen Sie es dann noch einmal.',
  'It names neither a person nor an organization: its words are an excerpt.':
    'Nennt weder Person noch Organisation: Der Wortlaut ist ein Auszug.',
  'It says neither agreement nor disagreement: its words are an excerpt.':
    'Nennt weder Zustimmung noch Ablehnung: Der Wortlaut ist ein Auszug.',
  'The document that it is in is not there, or has no text.':
    'Das zugehörige Dokument fehlt oder hat keinen Text.',
  'It goes from {start} to {end}, and its document has {characters} characters.':
    'Reicht von {start} bis {end}, doch das Dokument hat {characters} Zeichen.',
  '{n} statements: agreement is read as “supports”, disagreement as “opposes”, and words in quotation marks as the speaker’s own.':
    {
      one: '{n} Aussage: Zustimmung gilt als „zustimmend“, Ablehnung als „ablehnend“, Wortlaut in Anführungszeichen als eigene Worte des Sprechers.',
      other:
        '{n} Aussagen: Zustimmung gilt als „zustimmend“, Ablehnung als „ablehnend“, Wortlaut in Anführungszeichen als eigene Worte des Sprechers.',
    },
  '{n} statements have no concept: excerpts without a position.': {
    one: '{n} Aussage ohne Konzept: Auszug ohne Position.',
    other: '{n} Aussagen ohne Konzept: Auszüge ohne Position.',
  },
  'DNA asks for a password when it opens the file. It is “{password}”, for every coder; it protects nothing.':
    'DNA fragt beim Öffnen der Datei nach einem Passwort. Es lautet „{password}“, für alle, die codieren; es schützt nichts.',
  '{n} articles have no date. DNA knows no document without one and shows 1 January 1970.': {
    one: '{n} Artikel hat kein Datum. DNA kennt kein Dokument ohne Datum und zeigt den 1. Januar 1970.',
    other:
      '{n} Artikel haben kein Datum. DNA kennt kein Dokument ohne Datum und zeigt den 1. Januar 1970.',
  },
  '{n} excerpts have no place in the text as it is now and were left out.': {
    one: '{n} Auszug hat keine Stelle im aktuellen Text und wurde ausgelassen.',
    other: '{n} Auszüge haben keine Stelle im aktuellen Text und wurden ausgelassen.',
  },
  '{n} pieces of evidence are on neither side of an issue (neutral, conditional, ambiguous, declined): statements of the type “No agreement”, which networks leave out.':
    {
      one: '{n} Beleg steht auf keiner Seite eines Themas (neutral, bedingt, mehrdeutig, keine Stellungnahme): eine Aussage vom Typ „No agreement“, die Netzwerke auslassen.',
      other:
        '{n} Belege stehen auf keiner Seite eines Themas (neutral, bedingt, mehrdeutig, keine Stellungnahme): Aussagen vom Typ „No agreement“, die Netzwerke auslassen.',
    },
  '{n} positions have no evidence in a text, without which DNA has no statement: left out.': {
    one: '{n} Position ist in keinem Text belegt; ohne Beleg gibt es in DNA keine Aussage: ausgelassen.',
    other:
      '{n} Positionen sind in keinem Text belegt; ohne Beleg gibt es in DNA keine Aussage: ausgelassen.',
  },
  'DNA has no place for your {n} notes.': {
    one: 'DNA hat keinen Platz für {n} Notiz von Ihnen.',
    other: 'DNA hat keinen Platz für Ihre {n} Notizen.',
  },
  'The file is no REFI-QDA project, no DNA database and no Web Annotations.':
    'Die Datei ist weder ein REFI-QDA-Projekt noch eine DNA-Datenbank, noch enthält sie Web-Annotationen.',
  'The file has more than {most} MB, which is the most that is read.':
    'Die Datei hat mehr als {most} MB; mehr wird nicht gelesen.',
  'The database could not be read or written: {reason}.':
    'Die Datenbank ließ sich nicht lesen oder schreiben: {reason}.',
  'Held sources could not be looked for. {reason}':
    'Nach geschützten Quellen ließ sich nicht suchen. {reason}',
  'What is said of the position has no “{name}” that is known.':
    'In den Angaben zur Position steht bei „{name}“ nichts Bekanntes.',
  '{n} articles': { one: '{n} Artikel', other: '{n} Artikel' },
  '{n} actors': { one: '{n} Akteur', other: '{n} Akteure' },
  '{n} excerpts': { one: '{n} Auszug', other: '{n} Auszüge' },
  '{n} positions': { one: '{n} Position', other: '{n} Positionen' },
  '{n} issues': { one: '{n} Thema', other: '{n} Themen' },
  '{n} notes': { one: '{n} Notiz', other: '{n} Notizen' },
  'Left out because they tell of a source that you hold: {parts}.':
    'Ausgelassen, weil darin eine geschützte Quelle erkennbar wird: {parts}.',
  'FollowTheMoney has no stances: positions are in the file as notes on their speakers, in words.':
    'FollowTheMoney kennt keine Haltungen: Positionen stehen in der Datei als Notizen zu ihren Sprechern, in Worten.',
  'Not in the file, since the format has no place for them: {n} notes of your own.': {
    one: 'Nicht in der Datei, weil das Format keinen Platz dafür hat: {n} Notiz von Ihnen.',
    other: 'Nicht in der Datei, weil das Format keinen Platz dafür hat: {n} Notizen von Ihnen.',
  },
  'It is a PDF without its text. Import the PDF itself as an article.':
    'Ein PDF ohne seinen Text. Importieren Sie das PDF selbst als Artikel.',
  'It is a picture, which the library has no place for.':
    'Ein Bild; dafür hat die Bibliothek keinen Platz.',
  'It is a recording, which the library has no place for.':
    'Eine Aufnahme; dafür hat die Bibliothek keinen Platz.',
  'It is of a kind that is not known.': 'Von unbekannter Art.',
  'It has no plain text, only formatted text of another program.':
    'Kein reiner Text, nur formatierter Text eines anderen Programms.',
  '“{name}” has no text.': '„{name}“ hat keinen Text.',
  'Its text is not in the project but at {path}, which is not read.':
    'Der Text liegt nicht im Projekt, sondern unter {path}; dort wird nicht gelesen.',
  'Its text {path} is not in the project.': 'Der zugehörige Text {path} liegt nicht im Projekt.',
  'Its text is not in the archive.': 'Der zugehörige Text liegt nicht im Archiv.',
  'Its text is locked with a password.': 'Der zugehörige Text ist mit einem Passwort gesperrt.',
  'Its text unpacks to more than is read.':
    'Der zugehörige Text ist entpackt größer, als gelesen wird.',
  'Its text cannot be unpacked.': 'Der zugehörige Text lässt sich nicht entpacken.',
  'Some letters of “{name}” could not be read; they are shown as �.':
    'Einige Zeichen von „{name}“ ließen sich nicht lesen; sie erscheinen als �.',
  'It does not say where it begins and ends.': 'Anfang und Ende sind nicht angegeben.',
  'It goes from {start} to {end}, and the text has {scalars} characters.':
    'Reicht von {start} bis {end}, doch der Text hat {scalars} Zeichen.',
  'It holds the end of a line and nothing else.': 'Enthält ein Zeilenende und sonst nichts.',
  'The file is a damaged archive, or has too many parts.':
    'Die Datei ist ein beschädigtes Archiv oder hat zu viele Teile.',
  'The archive is no REFI-QDA project: it has no project.qde. Export the project as REFI-QDA (.qdpx).':
    'Das Archiv ist kein REFI-QDA-Projekt: project.qde fehlt. Exportieren Sie das Projekt als REFI-QDA (.qdpx).',
  'The project’s own file is not in the archive.': 'Die Projektdatei selbst liegt nicht im Archiv.',
  'The project’s own file is locked with a password.':
    'Die Projektdatei selbst ist mit einem Passwort gesperrt.',
  'The project’s own file unpacks to more than is read.':
    'Die Projektdatei selbst ist entpackt größer, als gelesen wird.',
  'The project’s own file cannot be unpacked.':
    'Die Projektdatei selbst lässt sich nicht entpacken.',
  'The project’s own file begins with {name}, not with Project.':
    'Die Projektdatei selbst beginnt mit {name}, nicht mit Project.',
  'The project has links, which the library has no place for.':
    'Das Projekt hat Links; dafür hat die Bibliothek keinen Platz.',
  'The project has sets, which the library has no place for.':
    'Das Projekt hat Sets; dafür hat die Bibliothek keinen Platz.',
  'The project has graphs, which the library has no place for.':
    'Das Projekt hat Graphen; dafür hat die Bibliothek keinen Platz.',
  '{n} selections have codes without a speaker and a stance: they are excerpts, with their codes in the remark.':
    {
      one: '{n} Textstelle hat Codes ohne Sprecher und Haltung: Sie wird ein Auszug, mit ihren Codes in der Anmerkung.',
      other:
        '{n} Textstellen haben Codes ohne Sprecher und Haltung: Sie werden Auszüge, mit ihren Codes in der Anmerkung.',
    },
  'The code has no identifier.': 'Der Code hat keine Kennung.',
  'Cases that do not say which kind of actor they are about were left aside.':
    'Fälle, die nicht angeben, um welche Art von Akteur es geht, blieben unberücksichtigt.',
  'The issue that it is on is not in the project.': 'Das zugehörige Thema fehlt im Projekt.',
  'The project’s own file is no XML that can be read: {reason}. Export the project again.':
    'Die Projektdatei selbst ist kein lesbares XML: {reason}. Exportieren Sie das Projekt noch einmal.',
  'it defines entities, which no such file needs':
    'definiert Entitäten, die keine solche Datei braucht',
  'it breaks off or is malformed': 'bricht ab oder ist fehlerhaft aufgebaut',
  'its elements lie too deep in each other or are too many':
    'zu tief verschachtelte oder zu viele Elemente',
  'it closes what was never opened': 'schließt, was nie geöffnet wurde',
  'it breaks off': 'bricht ab',
  'there is nothing in it': 'leer',
  'The project could not be packed: {error}.': 'Das Projekt ließ sich nicht packen: {error}.',
  'Write {name}': '{name} schreiben',
  'Import {name}': '{name} importieren',
  '{made}.': '{made}.',
  'Known already: {known}.': 'Schon bekannt: {known}.',
  'Not taken: {count}.': 'Nicht übernommen: {count}.',
  'Nothing.': 'Nichts.',
  'an actor': 'ein Akteur',
  'an annotation': 'eine Annotation',
  'an article': 'ein Artikel',
  'a code': 'ein Code',
  'a document': 'ein Dokument',
  'an excerpt': 'ein Auszug',
  'an issue': 'ein Thema',
  'a note': 'eine Notiz',
  'a position': 'eine Position',
  'a selection': 'eine Textstelle',
  'a source': 'eine Quelle',
  'a statement': 'eine Aussage',
  '{n} captures': { one: '{n} Erfassung', other: '{n} Erfassungen' },
  '{n} {noun}': '{n} {noun}',
  'number {number}': 'Nummer {number}',
  'There is no article {missing}.': 'Es gibt keinen Artikel {missing}.',
  'Give the numbers of articles that are not in the trash.':
    'Nennen Sie die Nummern von Artikeln, die nicht im Papierkorb liegen.',
  'The file may tell of the {n} sources that you hold, since you asked for it: take care whom you give it to.':
    {
      one: 'Auf Ihren Wunsch kann die Datei die Quelle verraten, die Sie schützen: Achten Sie darauf, wem Sie sie geben.',
      other:
        'Auf Ihren Wunsch kann die Datei die {n} Quellen verraten, die Sie schützen: Achten Sie darauf, wem Sie sie geben.',
    },
  'The file’s name tells of a source that you hold.':
    'Der Name der Datei verrät eine Quelle, die Sie schützen.',
  'Give the file another name.': 'Geben Sie der Datei einen anderen Namen.',
  'Left out because their pages tell of a source that you hold: {n} captures.': {
    one: 'Ausgelassen, weil die Seite eine Quelle verrät, die Sie schützen: {n} Erfassung.',
    other: 'Ausgelassen, weil die Seiten eine Quelle verraten, die Sie schützen: {n} Erfassungen.',
  },
};
