import type { Core } from '../../core';

export const commands: Core<'commands'> = {
  'The article was typed by hand: there is no page to extract it from.':
    'Der Artikel wurde von Hand eingegeben: Es gibt keine Seite, aus der er sich extrahieren ließe.',
  'Edit its text instead.': 'Bearbeiten Sie stattdessen seinen Text.',
  'No article was named.': 'Es wurde kein Artikel genannt.',
  'Choose the articles to capture again.':
    'Wählen Sie die Artikel aus, die erneut erfasst werden sollen.',
  'Capture {n} articles again': {
    one: '{n} Artikel erneut erfassen',
    other: '{n} Artikel erneut erfassen',
  },
  'No issue was found in it.': 'Darin wurde kein Thema gefunden.',
  'Line {line}: {problem}': 'Zeile {line}: {problem}',
  'Export this codebook to see what one looks like, as Markdown or as CSV.':
    'Exportieren Sie dieses Codebuch, um zu sehen, wie eines aussieht, als Markdown oder als CSV.',
  '“{name}” was not taken. {reason}': '„{name}“ wurde nicht übernommen. {reason}',
  '{name} cannot be read.': '{name} ist nicht lesbar.',
  '{path} has {size} MB; a codebook may have {most} MB at most.':
    '{path} hat {size} MB; ein Codebuch darf höchstens {most} MB haben.',
  'Check that it is the right file.': 'Prüfen Sie, ob es die richtige Datei ist.',
  '{path} is no text in UTF-8.': '{path} ist kein Text in UTF-8.',
  'Save a workbook as CSV in UTF-8 first.':
    'Speichern Sie eine Arbeitsmappe zuerst als CSV in UTF-8.',
  '{path} is neither Markdown nor CSV by its name.':
    '{path} ist dem Namen nach weder Markdown noch CSV.',
  'Give the file the ending .md or .csv.': 'Geben Sie der Datei die Endung .md oder .csv.',
  '{said} is yet to come: nothing can have been said then.':
    '{said} steht noch bevor: Da kann noch nichts gesagt worden sein.',
  'Correct the day on which it was said.': 'Berichtigen Sie den Tag, an dem es gesagt wurde.',
  'Select the words, and do it again.':
    'Markieren Sie die Wörter und versuchen Sie es dann noch einmal.',
  'No address was given.': 'Es wurde keine Adresse angegeben.',
  'Give the address of a feed, or of a page that has one.':
    'Geben Sie die Adresse eines Feeds an oder die einer Seite, die einen hat.',
  'Add feed {url}': 'Feed {url} hinzufügen',
  'The page names no feed.': 'Die Seite nennt keinen Feed.',
  'Look on the site for a link to its feed (RSS or Atom), and give that address.':
    'Suchen Sie auf der Website nach einem Link zum Feed (RSS oder Atom) und geben Sie dessen Adresse an.',
  'The page names other feeds: {others}.': 'Die Seite nennt weitere Feeds: {others}.',
  'The page names {at} as its feed, and that is a page as well.':
    'Die Seite nennt {at} als ihren Feed, doch auch das ist eine Seite.',
  '{asked} has moved for good to {moved}.': '{asked} ist dauerhaft umgezogen: {moved}.',
  '{n} entries.': { one: '{n} Eintrag.', other: '{n} Einträge.' },
  'What the note says beside it stays: look whether a post, a day or an outlet tells who it is.':
    'Was die Notiz daneben sagt, bleibt stehen: Prüfen Sie, ob ein Amt, ein Tag oder ein Medium verrät, wer gemeint ist.',
  '{n} times a source leaves as “[source held]”.': {
    one: 'Eine Quelle wird als „[source held]“ ausgegeben.',
    other: '{n}-mal wird eine Quelle als „[source held]“ ausgegeben.',
  },
  '{n} rows or names leave as “[source held]”.': {
    one: 'Eine Zeile oder ein Name wird als „[source held]“ ausgegeben.',
    other: '{n} Zeilen oder Namen werden als „[source held]“ ausgegeben.',
  },
  'It was in the trash, and is back.': 'Der Feed lag im Papierkorb und ist wieder da.',
  'It is in the library already.': 'Der Feed ist schon in der Bibliothek.',
  'What stands at {url} is no feed that can be read. {reason}':
    'Unter {url} steht kein lesbarer Feed. {reason}',
  'Open the address in a browser to see what it is, or look on the site for its feed.':
    'Öffnen Sie die Adresse im Browser, um zu sehen, was es ist, oder suchen Sie auf der Website nach dem Feed.',
  "Look on its site for the feed's new address, or delete the feed. What came in before stays.":
    'Suchen Sie auf der Website nach der neuen Adresse des Feeds oder löschen Sie ihn. Was schon hereinkam, bleibt.',
  'There is no feed at this address (404).': 'Unter dieser Adresse gibt es keinen Feed (404).',
  'The feed was removed for good (410).': 'Der Feed wurde dauerhaft entfernt (410).',
  'The entries that came in before are kept.':
    'Die zuvor hereingekommenen Einträge bleiben erhalten.',
  'No entry was chosen.': 'Es wurde kein Eintrag ausgewählt.',
  'Choose the entries that are to be imported.':
    'Wählen Sie die Einträge aus, die importiert werden sollen.',
  'Import {n} entries': { one: '{n} Eintrag importieren', other: '{n} Einträge importieren' },
  'an entry of {feed}': 'Eintrag von {feed}',
  'This is the text that the feed holds.': 'Dies ist der Text, den der Feed enthält.',
  'The entry has no page, and the feed does not hold its text.':
    'Der Eintrag hat keine Seite, und der Feed enthält seinen Text nicht.',
  'Look for the article on the site, and import it by its address or as a paste.':
    'Suchen Sie den Artikel auf der Website und importieren Sie ihn über seine Adresse oder durch Einfügen.',
  'There is no feed to refresh.': 'Es gibt keinen Feed zum Aktualisieren.',
  'Add a feed first.': 'Fügen Sie zuerst einen Feed hinzu.',
  'Refresh {title}': '{title} aktualisieren',
  'Refresh {n} feeds': { one: '{n} Feed aktualisieren', other: '{n} Feeds aktualisieren' },
  'Nothing new.': 'Nichts Neues.',
  '{n} new entries.': { one: '{n} neuer Eintrag.', other: '{n} neue Einträge.' },
  '{n} entries revised.': { one: '{n} Eintrag überarbeitet.', other: '{n} Einträge überarbeitet.' },
  '{n} new entries, {revised} revised.': {
    one: '{n} neuer Eintrag, {revised} überarbeitet.',
    other: '{n} neue Einträge, {revised} überarbeitet.',
  },
  'A web page stands where the feed was.': 'Wo der Feed war, steht eine Webseite.',
  'Open the address in a browser: the feed may have moved, or the site may want something first.':
    'Öffnen Sie die Adresse im Browser: Vielleicht ist der Feed umgezogen, oder die Website verlangt zuerst etwas.',
  'It has moved for good to {to}, where another of your feeds is.':
    'Dauerhaft umgezogen nach {to}, wo schon ein anderer Ihrer Feeds ist.',
  'It has moved for good to {to}.': 'Dauerhaft umgezogen nach {to}.',
  '{path} has {size} MB; a list of feeds may have {most} MB at most.':
    '{path} hat {size} MB; eine Liste von Feeds darf höchstens {most} MB haben.',
  '{path} is no list of feeds. {reason}': '{path} ist keine Liste von Feeds. {reason}',
  'Choose an OPML file, as other feed readers export it.':
    'Wählen Sie eine OPML-Datei, wie andere Feed-Reader sie exportieren.',
  'The draft names no address.': 'Der Entwurf nennt keine Adresse.',
  'Give its address, or import its text as a file or a paste.':
    'Geben Sie seine Adresse an oder importieren Sie seinen Text als Datei oder durch Einfügen.',
  'Fetch {url}': '{url} abrufen',
  'No file was given.': 'Es wurde keine Datei angegeben.',
  'Choose one file or more.': 'Wählen Sie eine oder mehrere Dateien.',
  'Import {n} files': { one: '{n} Datei importieren', other: '{n} Dateien importieren' },
  'The same file as {first}, which is imported once.':
    'Dieselbe Datei wie {first}; sie wird einmal importiert.',
  'The paste': 'Das Eingefügte',
  'What was pasted is not text: it is {what}.': 'Das Eingefügte ist kein Text, sondern {what}.',
  'Copy the text of the page, not a picture or a file, and paste it again.':
    'Kopieren Sie den Text der Seite, kein Bild und keine Datei, und fügen Sie ihn noch einmal ein.',
  'The paste is empty.': 'Das Eingefügte ist leer.',
  "Select the page's text, copy it, and paste it again.":
    'Markieren Sie den Text der Seite, kopieren Sie ihn und fügen Sie ihn noch einmal ein.',
  'The page is empty.': 'Die Seite ist leer.',
  'Wait until it is there, and send it again.':
    'Warten Sie, bis sie geladen ist, und senden Sie sie noch einmal.',
  'The page': 'Die Seite',
  '{path} is a folder.': '{path} ist ein Ordner.',
  'Choose the files in it.': 'Wählen Sie die Dateien darin.',
  'The file': 'Die Datei',
  'The text': 'Der Text',
  '{what} has {size} MB; {most} MB is the most that can be imported.':
    '{what} hat {size} MB; importieren lassen sich höchstens {most} MB.',
  "Paste the article's own text, or the part that you need.":
    'Fügen Sie den Text des Artikels selbst ein oder den Teil, den Sie brauchen.',
  '{n} references.': { one: '{n} Literaturangabe.', other: '{n} Literaturangaben.' },
  '{n} articles.': { one: '{n} Artikel.', other: '{n} Artikel.' },
  '{n} more were left out.': {
    one: '{n} weiteres wurde ausgelassen.',
    other: '{n} weitere wurden ausgelassen.',
  },
  '{path} is empty.': '{path} ist leer.',
  'It was answered by {url}, which is not encrypted: it can have been changed on the way.':
    'Die Antwort kam von {url} und ist unverschlüsselt: Sie kann unterwegs verändert worden sein.',
  'The file holds {count}; the first {most} were taken. Export the rest into files of their own.':
    'Die Datei enthält {count} Einträge; die ersten {most} wurden übernommen. Exportieren Sie die übrigen in eigene Dateien.',
  'Import from Zotero': 'Aus Zotero importieren',
  'Zotero has {total} items; of those added last {most} were taken. Store or discard them, and export older ones from Zotero as a file.':
    'Zotero hat {total} Einträge; von den zuletzt hinzugefügten wurden {most} übernommen. Speichern oder verwerfen Sie diese und exportieren Sie ältere aus Zotero als Datei.',
  'Zotero has no reference with a title or an address.':
    'Zotero hat keine Literaturangabe mit Titel oder Adresse.',
  'Add some to Zotero, and try again.':
    'Fügen Sie in Zotero welche hinzu und versuchen Sie es dann noch einmal.',
  'Zotero lets no other program in.': 'Zotero lässt kein anderes Programm zu.',
  'In Zotero’s settings, under Advanced, allow other applications on this computer to communicate with it.':
    'Erlauben Sie in den Einstellungen von Zotero unter „Erweitert“ anderen Anwendungen auf diesem Rechner, mit Zotero zu kommunizieren.',
  'Zotero did not answer at 127.0.0.1:{port}: {reason}':
    'Zotero antwortete nicht unter 127.0.0.1:{port}: {reason}',
  'Start Zotero 7 or newer on this machine, and try again.':
    'Starten Sie Zotero 7 oder neuer auf diesem Rechner und versuchen Sie es dann noch einmal.',
  'Copy the article itself and paste it again, or keep the pieces that belong to it.':
    'Kopieren Sie den Artikel selbst und fügen Sie ihn noch einmal ein, oder behalten Sie die Stücke, die dazugehören.',
  'Fetch {n} pages': { one: '{n} Seite abrufen', other: '{n} Seiten abrufen' },
  'The address leads to references, not to an article.':
    'Die Adresse führt zu Literaturangaben, nicht zu einem Artikel.',
  'Import the references by that address, and fetch the pages that they name.':
    'Importieren Sie die Literaturangaben über diese Adresse und rufen Sie die Seiten ab, die sie nennen.',
  '“{given}” is not a web address.': '„{given}“ ist keine Webadresse.',
  'Give an address that begins with https:// or http://, or leave it empty.':
    'Geben Sie eine Adresse an, die mit https:// oder http:// beginnt, oder lassen Sie das Feld leer.',
  'A library needs a path.': 'Eine Bibliothek braucht einen Pfad.',
  'Choose a file.': 'Wählen Sie eine Datei.',
  "A quotation's words need a start and an end.":
    'Der Wortlaut eines Zitats braucht Anfang und Ende.',
  'The file is not written in UTF-8, as a CSL file is.':
    'Die Datei ist nicht in UTF-8 geschrieben, wie es CSL-Dateien sind.',
  'Choose a file that ends in .csl.': 'Wählen Sie eine Datei mit der Endung .csl.',
  'A workbook or a picture is no text.': 'Eine Arbeitsmappe oder ein Bild ist kein Text.',
  'Say which file it is to be written to.':
    'Geben Sie an, in welche Datei geschrieben werden soll.',
  'A map is of one issue.': 'Eine Karte zeigt genau ein Thema.',
  'Choose the issue.': 'Wählen Sie das Thema.',
  'The program does not listen for the companion.': 'Das Programm nimmt nichts vom Begleiter an.',
  'Switch it on first.': 'Schalten Sie das zuerst ein.',
  '{n} wrong codes came in, so that no browser can be paired for a minute.':
    'Es kamen {n} falsche Codes, daher lässt sich eine Minute lang kein Browser koppeln.',
  'Wait a minute, and ask for a new code.':
    'Warten Sie eine Minute und lassen Sie sich einen neuen Code zeigen.',
  'a page': 'eine Seite',
  'Import from the browser': 'Aus dem Browser importieren',
  'It waits in the import sheet.': 'Wartet im Importblatt.',
  'It has no title.': 'Der Titel fehlt.',
  'The library has an article of this address.':
    'Die Bibliothek hat einen Artikel mit dieser Adresse.',
  'The library has the same text.': 'Die Bibliothek hat denselben Text.',
  'Imported: {title}': 'Importiert: {title}',
  '“{kind}” is not a kind of outlet.': '„{kind}“ ist keine Art von Medium.',
  'Choose one of {words}.': 'Wählen Sie eine davon: {words}.',
  'The draft has no piece {piece}.': 'Der Entwurf hat kein Stück {piece}.',
  'Look at the draft again.': 'Sehen Sie sich den Entwurf noch einmal an.',
  'The example cannot be read: {error}.': 'Das Beispiel ist nicht lesbar: {error}.',
  'The example has no note {file}.': 'Das Beispiel hat keine Notiz {file}.',
  'The example has no {what} "{name}".': 'Im Beispiel fehlt „{name}“ ({what}).',
  'Job {id} is still running.': 'Vorgang {id} läuft noch.',
  'Wait for its end, or cancel it first.':
    'Warten Sie sein Ende ab oder brechen Sie ihn zuerst ab.',
  'Every item of job {id} is done.': 'Alles in Vorgang {id} ist erledigt.',
  'There is nothing to do again.': 'Es gibt nichts noch einmal zu tun.',
  '{percent} %': '{percent} %',
  '{speed} kB/s': '{speed} kB/s',
  'No backup was made.': 'Es wurde keine Sicherung angelegt.',
  'Type the name that should stand beside your changes.':
    'Geben Sie den Namen ein, der bei Ihren Änderungen stehen soll.',
  'The text size is from 100 to 200 per cent.': 'Die Textgröße reicht von 100 bis 200 Prozent.',
  'Choose a size in that range.': 'Wählen Sie eine Größe in diesem Bereich.',
  'At least one backup has to be kept.': 'Mindestens eine Sicherung muss aufbewahrt werden.',
  'Choose how many, from one up.': 'Wählen Sie, wie viele: mindestens eine.',
  'Copy it again, or select the text and copy it.':
    'Kopieren Sie noch einmal, oder markieren Sie den Text und kopieren Sie ihn.',
  'Only addresses of the web open in the browser.': 'Im Browser öffnen sich nur Webadressen.',
  'Copy the address instead.': 'Kopieren Sie stattdessen die Adresse.',
  'Copy the address and open it yourself.': 'Kopieren Sie die Adresse und öffnen Sie sie selbst.',
  'Switch notices off in the settings, if the desktop shows none.':
    'Schalten Sie die Hinweise in den Einstellungen aus, wenn der Desktop keine zeigt.',
  'Nothing in the library was changed.': 'In der Bibliothek wurde nichts geändert.',
  'The command was stopped: {error}.': 'Der Befehl wurde angehalten: {error}.',
  'The library is as it was before the command.': 'Die Bibliothek ist, wie sie vor dem Befehl war.',
  'Try again. If it happens again, restart Demarche.':
    'Versuchen Sie es noch einmal. Geschieht es wieder, starten Sie Demarche neu.',
};
