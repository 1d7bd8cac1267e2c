import type { Core } from '../../core';

export const sharing: Core<'sharing'> = {
  'The words of the excerpt “{quote}” do not stand in their article.':
    'Der Wortlaut des Auszugs „{quote}“ steht nicht im zugehörigen Artikel.',
  'The words of the quotation “{quote}” do not stand in their article.':
    'Der Wortlaut des Zitats „{quote}“ steht nicht im zugehörigen Artikel.',
  'Another outlet here has the name “{name}”. Rename one of the two first.':
    'Ein anderes Medium heißt hier schon „{name}“. Benennen Sie zuerst eines von beiden um.',
  'Another post here has the name “{name}”. Rename one of the two first.':
    'Ein anderes Amt heißt hier schon „{name}“. Benennen Sie zuerst eines von beiden um.',
  'Another actor here has the name “{name}”. Rename one of the two first.':
    'Ein anderer Akteur heißt hier schon „{name}“. Benennen Sie zuerst einen von beiden um.',
  'It refers to {uid}, which is not here.': 'Verweist auf {uid}, was hier fehlt.',
  '“{number}” is no number.': '„{number}“ ist keine Zahl.',
  '“{name}” is no such value.': '„{name}“ ist kein zulässiger Wert.',
  'Nothing is shared of “{table}”.': 'Von „{table}“ wird nichts geteilt.',
  'One side has no such thing any more: take one side as a whole.':
    'Auf einer Seite gibt es das nicht mehr: Nehmen Sie eine Seite im Ganzen.',
  'There is no field “{name}” to decide upon.':
    'Es gibt kein Feld „{name}“, über das zu entscheiden wäre.',
  'A library cannot be merged into itself.':
    'Eine Bibliothek lässt sich nicht mit sich selbst zusammenführen.',
  'it is merged into another': 'wird mit einer anderen zusammengeführt',
  '{path} was last used by an older Demarche. Open it once, which upgrades it after a backup, and merge it then.':
    '{path} wurde zuletzt von einem älteren Demarche benutzt. Öffnen Sie sie einmal, damit sie nach einer Sicherung aktualisiert wird, und führen Sie sie dann zusammen.',
  'The other library has no mark of its own.': 'Die andere Bibliothek hat keine eigene Kennung.',
  'A name that {table} {row} is shared by is of a row that is not there.':
    'Der Name, unter dem {table} {row} geteilt wird, gehört zu einer fehlenden Zeile.',
  'Conflict {id} cannot be read.': 'Konflikt {id} ist nicht lesbar.',
  'It names an analyst “{name}” that is not here.':
    'Genannt ist ein Analyst „{name}“, der hier fehlt.',
  'It names a country “{name}” that is not here.': 'Genannt ist ein Land „{name}“, das hier fehlt.',
  'It names a bloc “{name}” that is not here.': 'Genannt ist ein Block „{name}“, der hier fehlt.',
  'It names a notebook “{name}” that is not here.':
    'Genannt ist ein Notizbuch „{name}“, das hier fehlt.',
  'It names a captured page “{name}” that is not here.':
    'Genannt ist eine erfasste Seite „{name}“, die hier fehlt.',
  'Numbers of change sets are never given twice.':
    'Nummern von Änderungspaketen werden nie zweimal vergeben.',
  'The change set was not written.': 'Das Änderungspaket wurde nicht geschrieben.',
  'Change set {number} of the same library is not here yet.':
    'Änderungspaket {number} derselben Bibliothek ist noch nicht da.',
  'It does not follow on the one that was taken in last.':
    'Es schließt nicht an das zuletzt übernommene an.',
  'The change set before it is not the one that it was written after: one of the two was replaced.':
    'Das Änderungspaket davor ist nicht das, nach dem es geschrieben wurde: Eines von beiden wurde ersetzt.',
  'Change set {number} of library {short}, on which it rests, was not taken in.':
    'Änderungspaket {number} der Bibliothek {short}, auf dem es beruht, wurde nicht übernommen.',
  'The rest of its publication is not here yet.':
    'Der Rest der Veröffentlichung ist noch nicht da.',
  'It was written by a newer Demarche (form {format}; this one reads form {known}).':
    'Es wurde von einem neueren Demarche geschrieben (Format {format}; dieses liest Format {known}).',
  'What it says of itself is no change set’s.':
    'Was es über sich angibt, passt zu keinem Änderungspaket.',
  'Captured bytes in it are not what they are said to be.':
    'Erfasste Bytes darin sind nicht, was sie sein sollen.',
  'A captured page in it is longer than any that can be captured.':
    'Eine erfasste Seite darin ist länger, als eine Erfassung sein kann.',
  '{table} {id} has no name.': '{table} {id} hat keinen Namen.',
  'A shared column holds bytes.': 'Eine geteilte Spalte enthält Bytes.',
  'No {noun} has rows of “{table}”.': 'Zu „{noun}“ gehören keine Zeilen von „{table}“.',
  'It has too many rows of “{table}”.': 'Es enthält zu viele Zeilen von „{table}“.',
  'Edition {number} in it is not what its hash says that was issued.':
    'Die Ausgabe {number} darin ist nicht, was laut ihrer Prüfsumme herausgegeben wurde.',
  'It changes an edition that was issued, which nobody can.':
    'Darin ist eine herausgegebene Ausgabe geändert, was niemand kann.',
  'A note refers to something that is no row.':
    'Eine Notiz verweist auf etwas, das keine Zeile ist.',
  'It refers to {uid}, which is neither here nor in the change set.':
    'Es verweist auf {uid}, was weder hier noch im Änderungspaket steht.',
  '{table} has no column “{name}”.': '{table} hat keine Spalte „{name}“.',
  '{table}: “{name}” is no such value.': '{table}: „{name}“ ist kein zulässiger Wert.',
  '{table}: “{name}” is missing.': '{table}: „{name}“ fehlt.',
  'It was changed while it was read.': 'Während des Lesens wurde es verändert.',
  'It tells of a “{noun}”.': 'Es betrifft „{noun}“, was hier unbekannt ist.',
  '{uid} is the name of something else here.': '{uid} ist hier der Name von etwas anderem.',
  '{table} {row} was not made.': '{table} {row} wurde nicht angelegt.',
  'It tells of “{noun}”, which is not shared.': 'Es betrifft „{noun}“, was nicht geteilt wird.',
  '“{name}” is no name of a row.': '„{name}“ ist kein Name einer Zeile.',
  'It holds a row that cannot be: {error}.':
    'Es enthält eine Zeile, die es nicht geben kann: {error}.',
  'Sharing is not set up for this library.':
    'Für diese Bibliothek ist das Teilen nicht eingerichtet.',
  '{what}: {reason}.': '{what}: {reason}.',
  'At {name}: {reason}': 'Server {name}: {reason}',
  'The server at {name} asks for a name and a password.':
    'Der Server {name} verlangt einen Namen und ein Passwort.',
  'Nothing may be written there with this name and password.':
    'Mit diesem Namen und Passwort darf dort nichts geschrieben werden.',
  'There is a file {file} already.': 'Es gibt schon eine Datei {file}.',
  "What the team shares is encrypted: it takes the team's passphrase.":
    'Was das Team teilt, ist verschlüsselt: Dazu braucht es die Passphrase des Teams.',
  "The passphrase is not the team's.": 'Das ist nicht die Passphrase des Teams.',
  'A passphrase of fewer than 12 characters protects nothing: take four words that have nothing to do with each other.':
    'Eine Passphrase mit weniger als 12 Zeichen schützt nichts: Nehmen Sie vier Wörter, die nichts miteinander zu tun haben.',
  "The team's key at {file} is damaged or was replaced.":
    'Der Schlüssel des Teams in {file} ist beschädigt oder wurde ersetzt.',
  "Change sets lie there under this library's mark that it does not know: a copy of it publishes too, or it was set back to a backup.":
    'Dort liegen Änderungspakete mit der Kennung dieser Bibliothek, die sie nicht kennt: Eine Kopie von ihr veröffentlicht ebenfalls, oder sie wurde aus einer Sicherung wiederhergestellt.',
  'The last change set of this library was replaced there: a copy of the library gave the same number.':
    'Das letzte Änderungspaket dieser Bibliothek wurde dort ersetzt: Eine Kopie der Bibliothek hat dieselbe Nummer vergeben.',
  'What this library published before does not lie there: {file} is missing.':
    'Was diese Bibliothek früher veröffentlicht hat, liegt nicht dort: {file} fehlt.',
  '{n} sources that may not be named would lie there unencrypted.': {
    one: '{n} Quelle, die nicht genannt werden darf, läge dort unverschlüsselt.',
    other: '{n} Quellen, die nicht genannt werden dürfen, lägen dort unverschlüsselt.',
  },
  'What lies there already is not encrypted: choose an empty place to share encrypted.':
    'Was dort schon liegt, ist nicht verschlüsselt: Wählen Sie einen leeren Ort, um verschlüsselt zu teilen.',
  'The place cannot be kept': 'Der Ort lässt sich nicht speichern',
  'The folder for temporary files': 'Der Ordner für temporäre Dateien',
  'It is another change set, put there under this name.':
    'Es ist ein anderes Änderungspaket, das unter diesem Namen abgelegt wurde.',
  'What lies there is encrypted, and sharing was set up without: set it up anew with the passphrase.':
    'Was dort liegt, ist verschlüsselt, das Teilen wurde aber ohne Passphrase eingerichtet: Richten Sie es mit der Passphrase neu ein.',
  'It cannot be packed: {error}.': 'Es lässt sich nicht packen: {error}.',
  'It cannot be written: {error}.': 'Es lässt sich nicht schreiben: {error}.',
  'A change set would be longer than any that can be read.':
    'Ein Änderungspaket würde länger, als sich lesen lässt.',
  'It is no change set of Demarche’s.': 'Es ist kein Änderungspaket von Demarche.',
  'It is encrypted, and sharing was set up without a passphrase.':
    'Es ist verschlüsselt, und das Teilen wurde ohne Passphrase eingerichtet.',
  'It is not encrypted, as all that the team shares is: whoever put it there does not know the passphrase.':
    'Anders als alles, was das Team teilt, ist es nicht verschlüsselt: Wer es dort abgelegt hat, kennt die Passphrase nicht.',
  'It is damaged or was cut short: {error}.': 'Es ist beschädigt oder abgeschnitten: {error}.',
  'It unpacks to more than {n} bytes, which no change set does.':
    'Entpackt hat es mehr als {n} Bytes, was bei keinem Änderungspaket vorkommt.',
  'it ends before its end': 'vorzeitiges Ende',
  'It is damaged: a line of it is not what it should be: {error}.':
    'Es ist beschädigt: Eine Zeile darin ist nicht, was sie sein soll: {error}.',
  'It does not say what it is.': 'Es gibt nicht an, was es ist.',
  'It tells of more rows than any change set does.':
    'Es führt mehr Zeilen auf, als ein Änderungspaket je enthält.',
  'It says twice what it is.': 'Es gibt zweimal an, was es ist.',
  'lines of it are missing': 'fehlende Zeilen',
  'The folder {path} cannot be opened': 'Der Ordner {path} lässt sich nicht öffnen',
  'it is no folder': 'kein Ordner',
  '“{name}” cannot be read': '„{name}“ ist nicht lesbar',
  'it leads out of the folder': 'führt aus dem Ordner hinaus',
  '{path} is not read': '{path} wird nicht gelesen',
  'it is a link, which may lead anywhere': 'ein Link, der überallhin führen kann',
  'it is no file': 'keine Datei',
  'it is longer than {most} bytes': 'länger als {most} Bytes',
  '{path} cannot be written': '{path} lässt sich nicht schreiben',
  '{path} cannot be read': '{path} lässt sich nicht lesen',
  "Nothing that lies there is encrypted, though sharing was set up so: the team's key is gone.":
    'Nichts dort ist verschlüsselt, obwohl das Teilen so eingerichtet wurde: Der Schlüssel des Teams fehlt.',
  "It is not encrypted with the team's key, or is damaged.":
    'Es ist nicht mit dem Schlüssel des Teams verschlüsselt, oder es ist beschädigt.',
  'Nothing could be encrypted': 'Es ließ sich nichts verschlüsseln',
  'Set sharing up': 'Teilen einrichten',
  'Publish changes': 'Änderungen veröffentlichen',
  'Take in changes': 'Änderungen übernehmen',
  'Merge a library': 'Bibliothek zusammenführen',
  '{file}: {reason}': '{file}: {reason}',
  'The others were taken in without it. Ask whoever published it.':
    'Die anderen wurden ohne diese Datei übernommen. Wenden Sie sich an die Person, die sie veröffentlicht hat.',
  '{n} rows published': { one: '{n} Zeile veröffentlicht', other: '{n} Zeilen veröffentlicht' },
  '{n} new': { one: '{n} neu', other: '{n} neu' },
  '{n} changed': { one: '{n} geändert', other: '{n} geändert' },
  '{n} removed': { one: '{n} entfernt', other: '{n} entfernt' },
  '{n} in conflict': { one: '{n} im Konflikt', other: '{n} im Konflikt' },
  '{n} held back by conflicts': {
    one: '{n} durch Konflikte zurückgehalten',
    other: '{n} durch Konflikte zurückgehalten',
  },
  '{n} files waiting for others': {
    one: '{n} Datei wartet auf andere',
    other: '{n} Dateien warten auf andere',
  },
  '{n} files refused': { one: '{n} Datei abgelehnt', other: '{n} Dateien abgelehnt' },
  'There is nothing new.': 'Es gibt nichts Neues.',
  '{counts}': '{counts}',
};
