import type { Core } from '../../core';

export const extract: Core<'extract'> = {
  'a PDF document': 'ein PDF-Dokument',
  'a PNG picture': 'ein PNG-Bild',
  'a JPEG picture': 'ein JPEG-Bild',
  'a GIF picture': 'ein GIF-Bild',
  'a picture, sound or film': 'ein Bild, Ton oder Film',
  'a ZIP archive or an office document': 'ein ZIP-Archiv oder ein Office-Dokument',
  'an empty ZIP archive': 'ein leeres ZIP-Archiv',
  'a gzip archive': 'ein gzip-Archiv',
  'a bzip2 archive': 'ein bzip2-Archiv',
  'an xz archive': 'ein xz-Archiv',
  'a zstd archive': 'ein zstd-Archiv',
  'a 7-Zip archive': 'ein 7-Zip-Archiv',
  'a RAR archive': 'ein RAR-Archiv',
  'a program': 'ein Programm',
  'a Windows program': 'ein Windows-Programm',
  'an SQLite database': 'eine SQLite-Datenbank',
  'an old office document': 'ein altes Office-Dokument',
  'a sound file': 'eine Tondatei',
  'a sound or film': 'ein Ton oder Film',
  'a film': 'ein Film',
  'a font': 'eine Schriftart',
  'a rich text document': 'ein RTF-Dokument',
  'data of an unknown kind': 'eine Datei unbekannter Art',
  'The page carries more than one article; only the first is kept.':
    'Die Seite enthält mehr als einen Artikel; nur der erste wird behalten.',
  'There is no text in it.': 'Darin steht kein Text.',
  'No article was found in it: only menus, headlines and other furniture. Restore the lines that belong to the article.':
    'Darin wurde kein Artikel gefunden, nur Menüs, Schlagzeilen und anderes Beiwerk. Stellen Sie die Zeilen wieder her, die zum Artikel gehören.',
  'Little text was found in it; look at what was cut.':
    'Es wurde wenig Text gefunden; sehen Sie nach, was entfernt wurde.',
  'The page gives {date} as its date of publication, which had not come when it was read. The date was left out.':
    'Die Seite nennt als Erscheinungsdatum: {date}. Dieser Tag war beim Einlesen noch nicht gekommen; das Datum wurde weggelassen.',
  'it has no list of entries': 'die Liste der Einträge fehlt',
  'JSON of another kind': 'JSON anderer Art',
  'It is empty.': 'Dort steht nichts.',
  'It is a web page, not a feed.': 'Es ist eine Webseite, kein Feed.',
  'It is {what}, not a feed.': 'Es ist {what}, kein Feed.',
  'The feed is damaged: {reason}.': 'Der Feed ist beschädigt: {reason}.',
  'There is text before the feed begins.': 'Vor dem Anfang des Feeds steht Text.',
  'a text': 'ein Text',
  'The texts of {n} entries are longer than an article can be, and were left out.': {
    one: 'Der Text von {n} Eintrag ist länger, als ein Artikel sein kann, und wurde weggelassen.',
    other:
      'Die Texte von {n} Einträgen sind länger, als ein Artikel sein kann, und wurden weggelassen.',
  },
  'The feed has {count} entries; the first {most} were read.':
    'Der Feed hat {count} Einträge; die ersten {most} wurden gelesen.',
  'a document of another kind': 'ein Dokument anderer Art',
  'The list is damaged after {n} feeds ({error}); those were read.': {
    one: 'Die Liste ist nach {n} Feed beschädigt ({error}); dieser wurde gelesen.',
    other: 'Die Liste ist nach {n} Feeds beschädigt ({error}); diese wurden gelesen.',
  },
  'The list has {count} feeds; the first {most} were read.':
    'Die Liste hat {count} Feeds; die ersten {most} wurden gelesen.',
  'The feed “{name}” has no address.': 'Der Feed „{name}“ hat keine Adresse.',
  'A feed has neither a name nor an address.': 'Ein Feed hat weder Namen noch Adresse.',
  '“{given}” of the feed “{name}” is not a web address.':
    '„{given}“ des Feeds „{name}“ ist keine Webadresse.',
  '“{given}” of a feed without a name is not a web address.':
    '„{given}“ eines Feeds ohne Namen ist keine Webadresse.',
  'The feed is damaged after {n} entries ({reason}); those were read.': {
    one: 'Der Feed ist nach {n} Eintrag beschädigt ({reason}); dieser wurde gelesen.',
    other: 'Der Feed ist nach {n} Einträgen beschädigt ({reason}); diese wurden gelesen.',
  },
  'a list of feeds (OPML)': 'eine Liste von Feeds (OPML)',
  'a site map': 'eine Sitemap',
  'a document of another kind ({name})': 'ein Dokument anderer Art ({name})',
  'it ends before <{name}> is closed': 'Ende, bevor <{name}> geschlossen ist',
  'The document has more than {most} paragraphs; only the first of them were read.':
    'Das Dokument hat mehr als {most} Absätze; nur die ersten davon wurden gelesen.',
  'Word document': 'Word-Dokument',
  'OpenDocument text': 'OpenDocument-Text',
  'e-mail': 'E-Mail',
  'web archive': 'Webarchiv',
  'plain text': 'reiner Text',
  reference: 'Literaturangabe',
  'The file is empty.': 'Die Datei ist leer.',
  'Choose another file.': 'Wählen Sie eine andere Datei.',
  'This begins like a ZIP archive or an office document, but is damaged or cut short.':
    'Dies beginnt wie ein ZIP-Archiv oder ein Office-Dokument, ist aber beschädigt oder unvollständig.',
  'Get the file again from where it came from.':
    'Holen Sie die Datei noch einmal von dort, woher sie kam.',
  'This is an Excel workbook, not a text.': 'Dies ist eine Excel-Arbeitsmappe, kein Text.',
  'Copy the cells that you need and paste them, or save the sheet as PDF.':
    'Kopieren Sie die Zellen, die Sie brauchen, und fügen Sie sie ein, oder speichern Sie das Blatt als PDF.',
  'This is a PowerPoint presentation, not a text.':
    'Dies ist eine PowerPoint-Präsentation, kein Text.',
  'Save it as PDF and import that.': 'Speichern Sie sie als PDF und importieren Sie das.',
  'This is an office document of a kind that is not read.':
    'Dies ist ein Office-Dokument einer Art, die nicht gelesen wird.',
  'Save it as PDF or as a Word document and import that.':
    'Speichern Sie es als PDF oder Word-Dokument und importieren Sie das.',
  'This is an e-book (EPUB).': 'Dies ist ein E-Book (EPUB).',
  'Copy the chapter that you need and paste it.':
    'Kopieren Sie das Kapitel, das Sie brauchen, und fügen Sie es ein.',
  'This is an OpenDocument file that is no text.':
    'Dies ist eine OpenDocument-Datei, aber kein Text.',
  'This is a ZIP archive, not a document.': 'Dies ist ein ZIP-Archiv, kein Dokument.',
  'Unpack it and import the files in it.':
    'Entpacken Sie es und importieren Sie die Dateien darin.',
  'This office document is locked with a password.':
    'Dieses Office-Dokument ist mit einem Passwort gesperrt.',
  'Open it, save it without the password, and import that.':
    'Öffnen Sie es, speichern Sie es ohne Passwort und importieren Sie das.',
  'This is a Word document of the old kind (.doc).':
    'Dies ist ein Word-Dokument der alten Art (.doc).',
  'Open it and save it as .docx or PDF, and import that.':
    'Öffnen Sie es, speichern Sie es als .docx oder PDF und importieren Sie das.',
  'This is a message saved by Outlook (.msg).':
    'Dies ist eine von Outlook gespeicherte Nachricht (.msg).',
  'Save it as .eml, or open it and paste its text.':
    'Speichern Sie sie als .eml, oder öffnen Sie sie und fügen Sie ihren Text ein.',
  'This is an Excel workbook of the old kind (.xls).':
    'Dies ist eine Excel-Arbeitsmappe der alten Art (.xls).',
  'Copy the cells that you need and paste them.':
    'Kopieren Sie die Zellen, die Sie brauchen, und fügen Sie sie ein.',
  'This is a PowerPoint presentation of the old kind (.ppt).':
    'Dies ist eine PowerPoint-Präsentation der alten Art (.ppt).',
  'This is an old office document.': 'Dies ist ein altes Office-Dokument.',
  'Demarche reads no words in pictures: find the text itself, or run the picture through a program that recognises letters.':
    'Demarche liest keine Wörter in Bildern: Suchen Sie den Text selbst, oder lassen Sie das Bild durch ein Programm laufen, das Buchstaben erkennt.',
  'Save the text as PDF, HTML, a Word document or plain text, or open it and paste its text.':
    'Speichern Sie den Text als PDF, HTML, Word-Dokument oder reinen Text, oder öffnen Sie die Datei und fügen Sie den Text ein.',
  'This is {what}, neither a page nor a text.': 'Dies ist {what}, weder eine Seite noch ein Text.',
  'This is a feed or a list of feeds, not an article.':
    'Dies ist ein Feed oder eine Liste von Feeds, kein Artikel.',
  'Add it under Feeds.': 'Fügen Sie ihn unter „Feeds“ hinzu.',
  'This is XML of a kind that is not read.': 'Dies ist XML einer Art, die nicht gelesen wird.',
  'Open it in the program that it belongs to, and export it as HTML, PDF or text.':
    'Öffnen Sie es in dem Programm, zu dem es gehört, und exportieren Sie es als HTML, PDF oder Text.',
  'This is JSON data, not a text.': 'Dies sind JSON-Daten, kein Text.',
  'Export what you need from it as text or HTML.':
    'Exportieren Sie daraus, was Sie brauchen, als Text oder HTML.',
  'Message {number}: {why}': 'Nachricht {number}: {why}',
  'The mailbox has {count} messages; the first {most} were read.':
    'Das Postfach hat {count} Nachrichten; die ersten {most} wurden gelesen.',
  'This looks like an e-mail, but its parts cannot be told apart.':
    'Dies sieht wie eine E-Mail aus, aber ihre Teile lassen sich nicht unterscheiden.',
  'Open it in a mail program and save it anew, or paste its text.':
    'Öffnen Sie sie in einem Mailprogramm und speichern Sie sie neu, oder fügen Sie ihren Text ein.',
  'a message': 'eine Nachricht',
  'Attachment {name}: {why}': 'Anhang {name}: {why}',
  'The message has no text of its own.': 'Die Nachricht hat keinen eigenen Text.',
  'The text is longer than 4 MB; only its beginning was read.':
    'Der Text ist länger als 4 MB; nur sein Anfang wurde gelesen.',
  'This is a saved page (MHTML) whose parts cannot be told apart.':
    'Dies ist eine gespeicherte Seite (MHTML), deren Teile sich nicht unterscheiden lassen.',
  'Save the page again, as HTML or as PDF.':
    'Speichern Sie die Seite noch einmal, als HTML oder PDF.',
  'This document is locked with a password.': 'Dieses Dokument ist mit einem Passwort gesperrt.',
  'The document is damaged; only the text before the damage was read.':
    'Das Dokument ist beschädigt; nur der Text vor der Beschädigung wurde gelesen.',
  'This PDF document holds objects in objects to no end.':
    'Dieses PDF-Dokument enthält endlos Objekte in Objekten.',
  'Open it in a PDF reader, print the pages that you need into a new PDF, and import that.':
    'Öffnen Sie es in einem PDF-Programm, drucken Sie die Seiten, die Sie brauchen, in ein neues PDF und importieren Sie das.',
  'This PDF document unpacks to more than it should.':
    'Dieses PDF-Dokument wird entpackt größer, als es sein sollte.',
  'Use fonts that have every letter.': 'Verwenden Sie Schriftarten, die alle Buchstaben haben.',
  'This PDF document is locked with a password.':
    'Dieses PDF-Dokument ist mit einem Passwort gesperrt.',
  'Open it with the password, save it without, and import that.':
    'Öffnen Sie es mit dem Passwort, speichern Sie es ohne und importieren Sie das.',
  'This PDF document is encrypted in a way that is not known.':
    'Dieses PDF-Dokument ist auf unbekannte Weise verschlüsselt.',
  'Open it in a PDF reader, print it into a new PDF, and import that.':
    'Öffnen Sie es in einem PDF-Programm, drucken Sie es in ein neues PDF und importieren Sie das.',
  'The document has {count} pages; not all of the first {read} and none after them were read.':
    'Das Dokument hat {count} Seiten; von den ersten {read} wurden nicht alle gelesen, von den übrigen keine.',
  'Some letters could not be read: the document does not say which they are.':
    'Manche Buchstaben waren nicht lesbar: Das Dokument gibt nicht an, welche es sind.',
  'The letters of this PDF document cannot be read: it does not say which they are.':
    'Die Buchstaben dieses PDF-Dokuments sind nicht lesbar: Es gibt nicht an, welche es sind.',
  'Run it through a program that recognises letters (OCR), and import what that saves.':
    'Lassen Sie es durch ein Programm laufen, das Buchstaben erkennt (OCR), und importieren Sie dessen Ergebnis.',
  'This PDF document has no text layer: its pages are pictures, as a scanner makes them.':
    'Dieses PDF-Dokument hat keine Textebene: Seine Seiten sind Bilder, wie ein Scanner sie macht.',
  'There is no text in this PDF document.': 'In diesem PDF-Dokument steht kein Text.',
  'This PDF document is damaged, or made in a way that cannot be read.':
    'Dieses PDF-Dokument ist beschädigt oder so gemacht, dass es nicht lesbar ist.',
  'The archive unpacks to more than {size} MB, which is the most that is read.':
    'Das Archiv ist entpackt größer als {size} MB; mehr wird nicht gelesen.',
  'Split it, and import the parts.': 'Teilen Sie es auf und importieren Sie die Teile.',
  'The archive breaks off: what stood after the last whole record could not be read.':
    'Das Archiv bricht ab: Was nach dem letzten vollständigen Datensatz stand, war nicht lesbar.',
  '{count} without a type': '{count} ohne Typ',
  '{count} {kind}': '{count} {kind}',
  'Records that hold no page were passed over: {counted}.':
    'Datensätze ohne Seite wurden übergangen: {counted}.',
  'There is no record in the archive.': 'Im Archiv ist kein Datensatz.',
  'what should be a record does not begin as one':
    'was ein Datensatz sein sollte, beginnt nicht wie einer',
  'a record’s head does not end': 'der Kopf eines Datensatzes endet nicht',
  'a record says that it is longer than what is there':
    'ein Datensatz gibt an, länger zu sein als das Vorhandene',
  'The archive has more than {most} records; what comes after was not read.':
    'Das Archiv hat mehr als {most} Datensätze; was danach kommt, wurde nicht gelesen.',
  'No page of the archive could be read: {why}.': 'Keine Seite des Archivs war lesbar: {why}.',
  'The archive cannot be read further after {n} pages: {why}.': {
    one: 'Das Archiv ist nach {n} Seite nicht weiter lesbar: {why}.',
    other: 'Das Archiv ist nach {n} Seiten nicht weiter lesbar: {why}.',
  },
  'A record': 'Ein Datensatz',
  '{name}: {reason}.': '{name}: {reason}.',
  '{name} is no page: {given}.': '{name} ist keine Seite: {given}.',
  'It is an archive itself.': 'Es ist selbst ein Archiv.',
  'Import it by itself.': 'Importieren Sie es für sich.',
  '{name}: {why}': '{name}: {why}',
  'what the server answered has no end of its head': 'der Kopf der Antwort des Servers endet nicht',
  'it is no answer of a web server': 'keine Antwort eines Webservers',
  'the server answered {status}, which is no page':
    'der Server antwortete mit {status}, nicht mit einer Seite',
  'it is compressed as {coding}, which is not read':
    'mit {coding} komprimiert, was nicht gelesen wird',
  'it unpacks to more than is read': 'entpackt größer, als gelesen wird',
  'its compression is broken': 'die Komprimierung ist fehlerhaft',
  'The notes of the document could not be read.': 'Die Fußnoten des Dokuments waren nicht lesbar.',
  'This looks like a Word document, but the part with its text is missing.':
    'Dies sieht wie ein Word-Dokument aus, aber der Teil mit dem Text fehlt.',
  'Open it in a word processor and save it anew.':
    'Öffnen Sie es in einer Textverarbeitung und speichern Sie es neu.',
  'The document is damaged or cut short.': 'Das Dokument ist beschädigt oder unvollständig.',
  'Get it again from where it came from, or open it in a word processor and save it anew.':
    'Holen Sie es noch einmal von dort, woher es kam, oder öffnen Sie es in einer Textverarbeitung und speichern Sie es neu.',
  'The document unpacks to more than 64 MB of text.':
    'Das Dokument hat entpackt mehr als 64 MB Text.',
  'Copy the part that you need and paste it.':
    'Kopieren Sie den Teil, den Sie brauchen, und fügen Sie ihn ein.',
  'The document defines entities, which no word processor does.':
    'Das Dokument definiert Entitäten, was keine Textverarbeitung tut.',
  'Do not trust it. Open it in a word processor and save it anew if you must have it.':
    'Trauen Sie ihm nicht. Wenn Sie es unbedingt brauchen, öffnen Sie es in einer Textverarbeitung und speichern Sie es neu.',
  'This is a live blog: its entries were written one by one, and the date is that of the whole.':
    'Dies ist ein Liveblog: Seine Einträge wurden nacheinander geschrieben, und das Datum gilt für das Ganze.',
  'The article seems to go on on more pages; only this one was read. Import the others too.':
    'Der Artikel scheint auf weiteren Seiten weiterzugehen; nur diese wurde gelesen. Importieren Sie auch die anderen.',
  'The page seems to show only the beginning of its article; the rest is for subscribers.':
    'Die Seite scheint nur den Anfang ihres Artikels zu zeigen; der Rest ist für Abonnenten.',
  'The page is longer than 12 MB or 250,000 tags; only its beginning was read.':
    'Die Seite ist länger als 12 MB oder 250.000 Tags; nur ihr Anfang wurde gelesen.',
  'The page has more than 20,000 paragraphs; only the first were read.':
    'Die Seite hat mehr als 20.000 Absätze; nur die ersten wurden gelesen.',
  'The page shows less than the whole article; the text was taken from the data that it gives to search engines.':
    'Die Seite zeigt weniger als den ganzen Artikel; der Text stammt aus den Daten, die sie Suchmaschinen gibt.',
  'The text was taken from a part of the page that browsers with scripts do not show.':
    'Der Text stammt aus einem Teil der Seite, den Browser mit Skripten nicht zeigen.',
  'The page is drawn by a script; the text was taken from the data that it is drawn from.':
    'Die Seite wird von einem Skript aufgebaut; der Text stammt aus den Daten, aus denen sie entsteht.',
  'The page is made of frames; import the addresses that they show: {addresses}':
    'Die Seite besteht aus Frames; importieren Sie die Adressen, die sie zeigen: {addresses}',
  'This looks like a notice that the page was not found, not like an article.':
    'Dies sieht wie ein Hinweis aus, dass die Seite nicht gefunden wurde, nicht wie ein Artikel.',
  'This looks like a question for consent to cookies, not like an article.':
    'Dies sieht wie eine Frage nach der Zustimmung zu Cookies aus, nicht wie ein Artikel.',
  'This looks like a check that a person asks for the page, not like an article.':
    'Dies sieht wie eine Prüfung aus, ob ein Mensch die Seite aufruft, nicht wie ein Artikel.',
  'This looks like a notice that the page is refused, not like an article.':
    'Dies sieht wie ein Hinweis aus, dass der Zugriff verweigert wird, nicht wie ein Artikel.',
  'This looks like a page to log in on, not like an article.':
    'Dies sieht wie eine Anmeldeseite aus, nicht wie ein Artikel.',
  'This looks like the results of a search, not like an article; import the addresses that you want.':
    'Dies sieht wie Suchergebnisse aus, nicht wie ein Artikel; importieren Sie die gewünschten Adressen.',
  'This looks like a list of articles, not like one; import the addresses that you want.':
    'Dies sieht wie eine Liste von Artikeln aus, nicht wie einer; importieren Sie die gewünschten Adressen.',
  'Some characters could not be read; they are shown as �.':
    'Manche Zeichen waren nicht lesbar; sie erscheinen als �.',
  'The text is longer than 4 MB or 60,000 lines; only its beginning was read.':
    'Der Text ist länger als 4 MB oder 60.000 Zeilen; nur sein Anfang wurde gelesen.',
  '{n} control characters were taken out of the text.': {
    one: 'Ein Steuerzeichen wurde aus dem Text entfernt.',
    other: '{n} Steuerzeichen wurden aus dem Text entfernt.',
  },
  'This is an address, not an article: import the page by its address.':
    'Dies ist eine Adresse, kein Artikel: Importieren Sie die Seite über ihre Adresse.',
  'The entry “{name}” (line {line}) is longer than any reference.':
    'Der Eintrag „{name}“ (Zeile {line}) ist länger als jede Literaturangabe.',
  'The entry “{name}” (line {line}) is not closed.':
    'Der Eintrag „{name}“ (Zeile {line}) ist nicht abgeschlossen.',
  'The entry “{name}” (line {line}) has more braces in braces than any reference.':
    'Der Eintrag „{name}“ (Zeile {line}) hat mehr ineinander stehende Klammern als jede Literaturangabe.',
  'The entry “{name}” (line {line}) is empty.': 'Der Eintrag „{name}“ (Zeile {line}) ist leer.',
  'The entry “{name}” (line {line}) cannot be read: {error}.':
    'Der Eintrag „{name}“ (Zeile {line}) ist nicht lesbar: {error}.',
  'The entry “{name}” (line {line}) cannot be read.':
    'Der Eintrag „{name}“ (Zeile {line}) ist nicht lesbar.',
  'These look like references in CSL JSON, but line {line} is not JSON.':
    'Dies sieht nach Literaturangaben in CSL-JSON aus, aber Zeile {line} ist kein JSON.',
  'Export the references anew.': 'Exportieren Sie die Literaturangaben neu.',
  'Item {number} is no reference.': 'Element {number} ist keine Literaturangabe.',
  'Reference {number} has neither a title nor an address.':
    'Literaturangabe {number} hat weder Titel noch Adresse.',
  'There is no reference in this file.': 'In dieser Datei ist keine Literaturangabe.',
  'No reference in this file could be read.': 'Keine Literaturangabe in dieser Datei war lesbar.',
  'Export the references anew, as RIS, BibTeX, CSL JSON or Zotero RDF.':
    'Exportieren Sie die Literaturangaben neu, als RIS, BibTeX, CSL-JSON oder Zotero RDF.',
  'The reference has no text yet: it can be fetched from its address, or stored without.':
    'Die Literaturangabe hat noch keinen Text: Er lässt sich von ihrer Adresse abrufen, oder sie wird ohne ihn gespeichert.',
  "The text is the reference's abstract, not the article.":
    'Der Text ist die Zusammenfassung aus der Literaturangabe, nicht der Artikel.',
  'Line {line} belongs to no reference.': 'Zeile {line} gehört zu keiner Literaturangabe.',
  'This file defines entities, which Zotero does not do.':
    'Diese Datei definiert Entitäten, was Zotero nicht tut.',
  'Do not trust it. Export the references anew.':
    'Trauen Sie ihr nicht. Exportieren Sie die Literaturangaben neu.',
  'The file is damaged; only what comes before the damage was read.':
    'Die Datei ist beschädigt; nur was davor steht, wurde gelesen.',
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
  authors: 'Verfasser',
  date: 'Datum',
  abstract: 'Zusammenfassung',
  'how it was published': 'Angaben zur Veröffentlichung',
};
