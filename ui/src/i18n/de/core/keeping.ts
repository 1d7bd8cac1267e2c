import type { Core } from '../../core';

export const keeping: Core<'keeping'> = {
  'it lies on a disk that can only be read': 'schreibgeschützter Datenträger',
  'the system does not permit writing to the folder “{name}”':
    'kein Schreibrecht für den Ordner „{name}“',
  'the system does not permit writing to the file “{name}”':
    'kein Schreibrecht für die Datei „{name}“',
  'A library in memory has no backups.':
    'Eine Bibliothek im Arbeitsspeicher hat keine Sicherungen.',
  'A library in memory takes no room on a disk.':
    'Eine Bibliothek im Arbeitsspeicher belegt keinen Platz auf einem Datenträger.',
  'process {process} on {host} has it since {since}':
    'von Prozess {process} auf {host}, seit {since}',
  'another process has it': 'von einem anderen Prozess',
  'it is a folder': 'ein Ordner',
  'it is empty': 'leer',
  'it is an encrypted backup, which becomes a library again by going back to it':
    'eine verschlüsselte Sicherung, die durch Wiederherstellen wieder zur Bibliothek wird',
  'it is not an SQLite database': 'keine SQLite-Datenbank',
  'it is a database of another program': 'Datenbank eines anderen Programms',
  'it is too short to hold anything of a library':
    'zu kurz, um etwas von einer Bibliothek zu enthalten',
  'neither its header nor its table of tables can be read':
    'weder Dateikopf noch Tabellenverzeichnis lesbar',
  '{n} rows of {table} rest on others that are gone; they are written beside the library.': {
    one: '{n} Zeile von {table} beruht auf anderen, verlorenen; sie steht neben der Bibliothek.',
    other:
      '{n} Zeilen von {table} beruhen auf anderen, verlorenen; sie stehen neben der Bibliothek.',
  },
  "The file's first bytes were gone and were written anew.":
    'Die ersten Bytes der Datei fehlten und wurden neu geschrieben.',
  "The history's chain was broken by the damage; it was sealed anew.":
    'Die Kette des Verlaufs war durch den Schaden unterbrochen; sie wurde neu versiegelt.',
  'Some rows of {table} could not be read.': 'Einige Zeilen von {table} waren nicht lesbar.',
  'The table {table} could not be read: {error}.': 'Die Tabelle {table} war nicht lesbar: {error}.',
  '{n} rows of {table} were read but hold what no such row can.': {
    one: '{n} Zeile von {table} war lesbar, enthält aber, was dort nicht stehen kann.',
    other: '{n} Zeilen von {table} waren lesbar, enthalten aber, was dort nicht stehen kann.',
  },
  'nothing of it can be read': 'nichts davon lesbar',
  'The words of feeds’ entries were lost; they are searched by title, summary and authors until their feeds are refreshed.':
    'Die Wörter der Feed-Einträge sind verloren; bis zur Aktualisierung ihrer Feeds werden sie nach Titel, Zusammenfassung und Autoren durchsucht.',
  'A passphrase needs {n} letters at least; several words are best.':
    'Eine Passphrase braucht mindestens {n} Zeichen; am besten sind mehrere Wörter.',
  'what was decrypted is not what was encrypted': 'Entschlüsseltes weicht vom Verschlüsselten ab',
  'it was changed or cut off since it was made: {error}':
    'seit der Erstellung verändert oder abgeschnitten: {error}',
  'what it holds does not fit together': 'Inhalt in sich widersprüchlich',
  'The bundle cannot be imported: {what}.': 'Der Ordner lässt sich nicht importieren: {what}.',
  '{from}: {error}': '{from}: {error}',
  '{manifest} cannot be read: {error}': '{manifest} ist nicht lesbar: {error}',
  '{manifest} is too long': '{manifest} ist zu lang',
  '{manifest} is not what it should be: {error}': '{manifest} ist nicht, was es sein soll: {error}',
  'it is of form {format} and schema {schema}; this Demarche reads form {known} and schemas up to {latest}':
    'Format {format} und Schema {schema}; dieses Demarche liest Format {known} und Schemas bis {latest}',
  'a library has no table “{unknown}”': 'unbekannte Tabelle „{unknown}“',
  'a row of {table} refers to a {parent} that is not there':
    'Zeile von {table} verweist auf etwas Fehlendes ({parent})',
  '{name} is not text': '{name} ist kein Text',
  '{at} is not a row: {error}': '{at} ist keine Zeile: {error}',
  '{at} has other columns than {table}': '{at} hat andere Spalten als {table}',
  '{at} has no “{column}”': '{at} hat kein „{column}“',
  '{at} cannot be a row: {error}': '{at} kann keine Zeile sein: {error}',
  '{name} does not have the rows that {manifest} says':
    '{name} hat nicht die Zeilen, die {manifest} angibt',
  '{at}: “{column}” is no value': '{at}: „{column}“ ist kein gültiger Wert',
  '{text} is not text': '{text} ist kein Text',
  '{manifest} names no file {name}': '{manifest} nennt keine Datei {name}',
  '{name} leads out of its folder': '{name} führt aus dem Ordner hinaus',
  '{name} cannot be read: {error}': '{name} ist nicht lesbar: {error}',
  '{name} has not the size that {manifest} says':
    '{name} hat nicht die Größe, die {manifest} angibt',
  '{name} was changed since the bundle was written':
    '{name} wurde verändert, seit der Ordner geschrieben wurde',
  'The library holds a text that is none.': 'Die Bibliothek enthält einen Text, der keiner ist.',
  'The full-text index {table} does not fit its table: {error}.':
    'Der Volltextindex {table} passt nicht zu seiner Tabelle: {error}.',
  '{n} full-text indexes': { one: '{n} Volltextindex', other: '{n} Volltextindizes' },
  'Excerpt {id} is not what stands at {start} to {end} of its text.':
    'Auszug {id} stimmt nicht mit seinem Text von {start} bis {end} überein.',
  '{n} excerpts against their texts': {
    one: '{n} Auszug gegen seinen Text',
    other: '{n} Auszüge gegen ihre Texte',
  },
  'Quotation {id} is not what stands at {start} to {end} of its text.':
    'Zitat {id} stimmt nicht mit seinem Text von {start} bis {end} überein.',
  '{n} quotations against their texts': {
    one: '{n} Zitat gegen seinen Text',
    other: '{n} Zitate gegen ihre Texte',
  },
  "The file's pages and indexes": 'Seiten und Indizes der Datei',
  '{n} entries of the history against their hashes': {
    one: '{n} Eintrag des Verlaufs gegen seine Prüfsumme',
    other: '{n} Einträge des Verlaufs gegen ihre Prüfsummen',
  },
  '{table} {row} refers to a {parent} that is not there.':
    '{table} {row} verweist auf etwas Fehlendes ({parent}).',
  '{table} refers to a {parent} that is not there.':
    '{table} verweist auf etwas Fehlendes ({parent}).',
  'References between rows, and the names that they are shared by':
    'Verweise zwischen Zeilen und die Namen, unter denen sie geteilt werden',
  'The bytes of snapshot contents {id} are not what was captured.':
    'Die Bytes des Schnappschussinhalts {id} entsprechen nicht dem Erfassten.',
  '{n} snapshots against their hashes': {
    one: '{n} Schnappschuss gegen seine Prüfsumme',
    other: '{n} Schnappschüsse gegen ihre Prüfsummen',
  },
  'Edition {id} is not what was issued.': 'Ausgabe {id} ist nicht, was herausgegeben wurde.',
  '{n} editions against their hashes': {
    one: '{n} Ausgabe gegen ihre Prüfsumme',
    other: '{n} Ausgaben gegen ihre Prüfsummen',
  },
  'What is compared of position {id} is not what is stored of it.':
    'Die Vergleichsdaten von Position {id} stimmen nicht mit dem Gespeicherten überein.',
  'What is compared of article {id} is not what is stored of it.':
    'Die Vergleichsdaten von Artikel {id} stimmen nicht mit dem Gespeicherten überein.',
  'What is compared against positions and articles': 'Vergleichsdaten gegen Positionen und Artikel',
  'The passages kept of article {id} are not those of its text.':
    'Die zu Artikel {id} festgehaltenen Passagen sind nicht die seines Textes.',
  'Article {id} is not with the copies that it shares passages with.':
    'Artikel {id} steht nicht bei den Kopien, mit denen er Passagen teilt.',
  'Copies of {n} articles against their texts': {
    one: 'Kopien von {n} Artikel gegen seinen Text',
    other: 'Kopien von {n} Artikeln gegen ihre Texte',
  },
  'What feed {id} is filtered by is not what was typed.':
    'Der Filter von Feed {id} entspricht nicht dem, was eingegeben wurde.',
  'Entry {id} of a feed is not in the state that it was marked with.':
    'Eintrag {id} eines Feeds hat nicht den Zustand, mit dem er markiert wurde.',
  "Entry {id} of a feed is not shown or left out as its feed's filter says.":
    'Eintrag {id} eines Feeds wird nicht so gezeigt oder weggelassen, wie es der Filter seines Feeds verlangt.',
  'Whether entries of feeds are as they were marked and filtered cannot be told.':
    'Ob Feed-Einträge so sind, wie sie markiert und gefiltert wurden, lässt sich nicht feststellen.',
  'SQLite found: {line}.': 'SQLite hat gefunden: {line}.',
  'a row that others refer to': 'eine Zeile, auf die andere verweisen',
  '{n} entries of feeds against marks and filters': {
    one: '{n} Feed-Eintrag gegen Markierungen und Filter',
    other: '{n} Feed-Einträge gegen Markierungen und Filter',
  },
  'Entry {id} of the history does not hold the change that was made.':
    'Eintrag {id} des Verlaufs enthält nicht die Änderung, die vorgenommen wurde.',
  'Entry {id} of the history does not follow entry {last}: one of them was changed, or others were taken out between them.':
    'Eintrag {id} des Verlaufs schließt nicht an Eintrag {last} an: Einer von beiden wurde verändert, oder dazwischen wurden andere entfernt.',
  'Entry {id} of the history is not the first, or was changed.':
    'Eintrag {id} des Verlaufs ist nicht der erste oder wurde verändert.',
  'The history does not end with the entry that was written last.':
    'Der Verlauf endet nicht mit dem Eintrag, der zuletzt geschrieben wurde.',
  '{n} bytes': { one: '{n} Byte', other: '{n} Bytes' },
  '{words}… ({n} characters)': { one: '{words}… ({n} Zeichen)', other: '{words}… ({n} Zeichen)' },
  'Check the library': 'Bibliothek prüfen',
  'Compact the file': 'Datei verdichten',
  'Compact the library': 'Bibliothek verdichten',
  'The library is sound.': 'Die Bibliothek ist unversehrt.',
  '{after} kB, before {before} kB.': '{after} kB, vorher {before} kB.',
  'Of {n} old entries of the history the trail alone is kept, as the history does of all before the newest 20,000.':
    {
      one: 'Von {n} altem Eintrag des Verlaufs ist nur die Spur erhalten, wie von allen vor den neuesten 20.000.',
      other:
        'Von {n} alten Einträgen des Verlaufs ist nur die Spur erhalten, wie von allen vor den neuesten 20.000.',
    },
  '{checked}': '{checked}',
  'Pages and indexes': 'Seiten und Indizes',
  'References between rows': 'Verweise zwischen Zeilen',
  'Excerpts against their texts': 'Auszüge gegen ihre Texte',
  'Quotations against their texts': 'Zitate gegen ihre Texte',
  'Snapshots against their hashes': 'Schnappschüsse gegen ihre Prüfsummen',
  'Editions against their hashes': 'Ausgaben gegen ihre Prüfsummen',
  'What is compared against what is stored': 'Vergleichsdaten gegen Gespeichertes',
  'Copies against their texts': 'Kopien gegen ihre Texte',
  'Entries of feeds against marks and filters': 'Feed-Einträge gegen Markierungen und Filter',
  'The history’s chain': 'Die Kette des Verlaufs',
  'Full-text indexes': 'Volltextindizes',
  'Export the library': 'Bibliothek exportieren',
  'Import a library': 'Bibliothek importieren',
  '{n} files': { one: '{n} Datei', other: '{n} Dateien' },
  '{n} rows': { one: '{n} Zeile', other: '{n} Zeilen' },
  '{path}: {files}, {rows}.': '{path}: {files}, {rows}.',
  'It is a whole copy: the {n} sources that you hold are named in it.': {
    one: 'Es ist eine vollständige Kopie: Die von Ihnen geschützte Quelle ist darin genannt.',
    other:
      'Es ist eine vollständige Kopie: Die {n} von Ihnen geschützten Quellen sind darin genannt.',
  },
};
