import type { Core } from '../../core';

export const failures: Core<'failures'> = {
  'Nothing was changed.': 'Es wurde nichts geändert.',
  'Try again. If it happens again, restart Demarche: nothing is lost by that.':
    'Versuchen Sie es noch einmal. Geschieht es wieder, starten Sie Demarche neu: Dabei geht nichts verloren.',
  'Nothing of the file could be taken. The first reason, of “{name}”: {reason}':
    'Aus der Datei ließ sich nichts übernehmen. Der erste Grund, bei „{name}“: {reason}',
  'The report lists all reasons.': 'Der Bericht nennt alle Gründe.',
  'Choose another place or file, and try again.':
    'Wählen Sie einen anderen Ort oder eine andere Datei und versuchen Sie es noch einmal.',
  'Choose a .qdpx, .dna, .json or .jsonld file. Pages, documents and web archives come in under Import.':
    'Wählen Sie eine Datei vom Typ .qdpx, .dna, .json oder .jsonld. Seiten, Dokumente und Webarchive kommen über „Importieren“ herein.',
  'Say where the team’s change sets lie: under Sharing, or with `share setup`.':
    'Geben Sie an, wo die Änderungspakete des Teams liegen: unter „Teilen“ oder mit `share setup`.',
  'Check that the place can be reached, and do it again.':
    'Prüfen Sie, ob der Ort erreichbar ist, und versuchen Sie es dann noch einmal.',
  'Type the password, or set sharing up again on this machine with a name and a password.':
    'Geben Sie das Passwort ein oder richten Sie das Teilen auf diesem Rechner mit Name und Passwort neu ein.',
  'Type the password again, or set sharing up with another name and password.':
    'Geben Sie das Passwort noch einmal ein oder richten Sie das Teilen mit anderem Namen und Passwort ein.',
  'Check the address and that the server can be reached, and do it again.':
    'Prüfen Sie die Adresse und ob der Server erreichbar ist, und versuchen Sie es dann noch einmal.',
  'Ask whoever keeps the place for a name that may write there, and set sharing up again.':
    'Lassen Sie sich von der Person, die den Ort verwaltet, einen Namen mit Schreibrecht geben und richten Sie das Teilen neu ein.',
  'Take in what lies there, and publish then.':
    'Übernehmen Sie zuerst, was dort liegt, und veröffentlichen Sie dann.',
  'Type the passphrase that the team agreed on. It is kept nowhere.':
    'Geben Sie die Passphrase ein, auf die sich das Team geeinigt hat. Sie wird nirgends gespeichert.',
  'Ask your team whether the place was set up anew, and set sharing up again.':
    'Fragen Sie Ihr Team, ob der Ort neu eingerichtet wurde, und richten Sie das Teilen neu ein.',
  'Give this copy a mark of its own (`share setup --new-mark`), take in, and publish then.':
    'Geben Sie dieser Kopie eine eigene Kennung (`share setup --new-mark`), übernehmen Sie und veröffentlichen Sie dann.',
  'Was the place moved? Copy the folder demarche-share from where it was. Else wait until it is all there.':
    'Ist der Ort umgezogen? Dann kopieren Sie den Ordner demarche-share vom alten Ort dorthin. Sonst warten Sie, bis alles da ist.',
  'Share with a passphrase, or publish them all the same: the others’ libraries hold them as well.':
    'Teilen Sie mit einer Passphrase oder veröffentlichen Sie sie trotzdem: Die Bibliotheken der anderen enthalten sie dann ebenfalls.',
  '“{given}” is not a date.': '„{given}“ ist kein Datum.',
  'Write it as 2022, 2022-03, 2022-03-18 or 2022-03-18T16:20:00+01:00, as far as it is known.':
    'Schreiben Sie es als 2022, 2022-03, 2022-03-18 oder 2022-03-18T16:20:00+01:00, so genau es bekannt ist.',
  '“{given}” is not a day.': '„{given}“ ist kein Tag.',
  'Write it as 2022-03-18.': 'Schreiben Sie ihn als 2022-03-18.',
  'Write it as 2022-03-18, or as 2022-03 or 2022 where a stretch begins or ends.':
    'Schreiben Sie ihn als 2022-03-18, oder als 2022-03 oder 2022, wo eine Zeitspanne beginnt oder endet.',
  'No library is open.': 'Es ist keine Bibliothek geöffnet.',
  'Open a library or make a new one, and do it again.':
    'Öffnen Sie eine Bibliothek oder legen Sie eine neue an und versuchen Sie es dann noch einmal.',
  'The library that this was started for is not open any more.':
    'Die Bibliothek, für die dies begonnen wurde, ist nicht mehr geöffnet.',
  'Open it, and start it again.': 'Öffnen Sie sie und beginnen Sie noch einmal.',
  'This user has no home folder, so there is no place for a library.':
    'Dieser Benutzer hat kein persönliches Verzeichnis; daher gibt es keinen Ort für eine Bibliothek.',
  'Name a library with --library, or set HOME.':
    'Nennen Sie eine Bibliothek mit --library oder setzen Sie HOME.',
  'The system gave no threads to work with: {error}.':
    'Das System stellte keine Threads bereit: {error}.',
  'Close other programs and start Demarche again.':
    'Schließen Sie andere Programme und starten Sie Demarche neu.',
  'The program could not listen for the browser companion: {error}.':
    'Der Browser-Begleiter kann das Programm nicht erreichen: {error}.',
  'Everything else works.': 'Alles andere funktioniert.',
  'Switch it off and on again; restart the computer if that does not help.':
    'Schalten Sie ihn aus und wieder ein; hilft das nicht, starten Sie den Rechner neu.',
  'The system gave no random numbers: {error}.':
    'Das System lieferte keine Zufallszahlen: {error}.',
  'There is no command “{command}”.': 'Es gibt keinen Befehl „{command}“.',
  'The window may be older or newer than the program: restart Demarche.':
    'Das Fenster ist womöglich älter oder neuer als das Programm: Starten Sie Demarche neu.',
  'The command “{command}” was given something that it does not take: {error}.':
    'Der Befehl „{command}“ erhielt etwas, das er nicht annimmt: {error}.',
  'Correct what was given. If a window did this, restart Demarche.':
    'Korrigieren Sie die Angabe. Kam sie von einem Fenster, starten Sie Demarche neu.',
  'An answer could not be written as JSON: {error}.':
    'Eine Antwort ließ sich nicht als JSON schreiben: {error}.',
  'What the command did was done.': 'Was der Befehl tun sollte, ist getan.',
  'The command “{command}” met a fault in Demarche: {said}.':
    'Der Befehl „{command}“ ist auf einen Fehler in Demarche gestoßen: {said}.',
  'The change that it was making was taken back; everything else is as it was.':
    'Die begonnene Änderung wurde zurückgenommen; alles andere ist, wie es war.',
  'There is no job {id}.': 'Es gibt keinen Vorgang {id}.',
  'It may have ended long ago; look at the list of jobs.':
    'Vielleicht ist er längst beendet; sehen Sie bei den Vorgängen nach.',
  'The job met a fault in Demarche and ended.':
    'Der Vorgang ist auf einen Fehler in Demarche gestoßen und wurde beendet.',
  'Items that were done before are kept.': 'Bereits Erledigtes bleibt erhalten.',
  'Start it again for the items that are left.': 'Starten Sie ihn für das Übrige noch einmal.',
  'There is no import draft {id}.': 'Es gibt keinen Importentwurf {id}.',
  'It was stored or discarded already; import the page again if it is missing.':
    'Er wurde schon gespeichert oder verworfen; fehlt die Seite, importieren Sie sie noch einmal.',
  'The article has no address to fetch it from.':
    'Der Artikel hat keine Adresse, von der er abgerufen werden könnte.',
  'Give it one among its details, or import the page again and store it as a new version.':
    'Tragen Sie bei seinen Angaben eine ein oder importieren Sie die Seite noch einmal und speichern Sie sie als neue Erfassung.',
  'The article is as it was; what was fetched is kept as a draft.':
    'Der Artikel ist, wie er war; das Abgerufene bleibt als Entwurf erhalten.',
  'Look at the draft: store it as a new version all the same, or discard it.':
    'Sehen Sie sich den Entwurf an: Speichern Sie ihn trotzdem als neue Erfassung oder verwerfen Sie ihn.',
  'What came in before is kept.': 'Was schon hereinkam, bleibt erhalten.',
  'Restore a backup from before it broke, or salvage what can be read into a new library.':
    'Stellen Sie eine Sicherung aus der Zeit vor dem Schaden wieder her oder retten Sie, was lesbar ist, in eine neue Bibliothek.',
  'The library is still being worked on.': 'In der Bibliothek wird noch gearbeitet.',
  'Wait for running jobs, or cancel them, and do it again.':
    'Warten Sie laufende Vorgänge ab oder brechen Sie sie ab und versuchen Sie es dann noch einmal.',
  'There is no folder {path}.': 'Es gibt keinen Ordner {path}.',
  'Check the path, or make the folder.': 'Prüfen Sie den Pfad oder legen Sie den Ordner an.',
  'There is no file {path}.': 'Es gibt keine Datei {path}.',
  'Check the path.': 'Prüfen Sie den Pfad.',
  'The system does not permit access to {path}.': 'Das System verweigert den Zugriff auf {path}.',
  "Choose another place, or change the file's permissions.":
    'Wählen Sie einen anderen Ort oder ändern Sie die Zugriffsrechte der Datei.',
  'The disk has no room left for {path}.': 'Auf dem Datenträger ist kein Platz mehr für {path}.',
  'Make room, and do it again.': 'Schaffen Sie Platz und versuchen Sie es dann noch einmal.',
  '{path} could not be read or written: {error}.':
    '{path} ließ sich nicht lesen oder schreiben: {error}.',
  'Check the path and the disk, and do it again.':
    'Prüfen Sie Pfad und Datenträger und versuchen Sie es dann noch einmal.',
  'Countries go by the two letters of ISO 3166-1: CN, US.':
    'Für Länder stehen die zwei Buchstaben nach ISO 3166-1: CN, US.',
  'Blocs go by their codes: EU, NATO, G7.': 'Für Blöcke stehen ihre Kürzel: EU, NATO, G7.',
  'It may have been deleted or undone: look in the trash and in the history.':
    'Vielleicht wurde es gelöscht oder rückgängig gemacht: Sehen Sie im Papierkorb und im Verlauf nach.',
  'Correct it and do it again.': 'Korrigieren Sie es und versuchen Sie es dann noch einmal.',
  'Both texts are kept: the stored one in the library, yours in the window.':
    'Beide Texte bleiben erhalten: der gespeicherte in der Bibliothek, Ihrer im Fenster.',
  'Compare them, and save the one that should stay.':
    'Vergleichen Sie sie und speichern Sie den, der bleiben soll.',
  'Look in the history for what was changed since, and undo that first.':
    'Sehen Sie im Verlauf nach, was seither geändert wurde, und machen Sie das zuerst rückgängig.',
  'Close it there, or go on working there: only one program at a time can change a library.':
    'Schließen Sie sie dort oder arbeiten Sie dort weiter: Nur ein Programm auf einmal kann eine Bibliothek ändern.',
  'Copy it to a folder of your own and open the copy, or have the permissions changed and open it again.':
    'Kopieren Sie sie in einen eigenen Ordner und öffnen Sie die Kopie, oder lassen Sie die Zugriffsrechte ändern und öffnen Sie sie noch einmal.',
  'Give the passphrase that it was made with: on the command line with --passphrase-file.':
    'Geben Sie die Passphrase an, mit der sie angelegt wurde: auf der Befehlszeile mit --passphrase-file.',
  'Type it as it was chosen, capitals and spaces included. Nobody can open the backup without it.':
    'Geben Sie sie genau so ein, wie sie gewählt wurde, mit Großbuchstaben und Leerzeichen. Ohne sie kann niemand die Sicherung öffnen.',
  'Check the path, or make a new library there.':
    'Prüfen Sie den Pfad oder legen Sie dort eine neue Bibliothek an.',
  'The file there was not touched.': 'Die Datei dort blieb unberührt.',
  'Open it, or choose another name.': 'Öffnen Sie sie oder wählen Sie einen anderen Namen.',
  'The file was not touched.': 'Die Datei blieb unberührt.',
  'Choose a library made by Demarche, or import the file as an article.':
    'Wählen Sie eine Bibliothek von Demarche oder importieren Sie die Datei als Artikel.',
  'Open it with the newer Demarche, or install that one here.':
    'Öffnen Sie sie mit dem neueren Demarche oder installieren Sie dieses hier.',
  'Restore the latest backup, which lies beside it, or salvage what can be read into a new library.':
    'Stellen Sie die letzte Sicherung wieder her, die daneben liegt, oder retten Sie, was lesbar ist, in eine neue Bibliothek.',
  'The library itself is as it was; earlier backups are kept.':
    'Die Bibliothek selbst ist, wie sie war; frühere Sicherungen bleiben erhalten.',
  'Check the disk that backups go to, and back up again.':
    'Prüfen Sie den Datenträger für die Sicherungen und sichern Sie noch einmal.',
  'Everything stored before is kept.': 'Alles zuvor Gespeicherte bleibt erhalten.',
  'Make room on the disk, and do it again.':
    'Schaffen Sie Platz auf dem Datenträger und versuchen Sie es dann noch einmal.',
  'Start it again when you want it.': 'Starten Sie es noch einmal, wenn Sie es brauchen.',
  'Verify the library. If it is damaged, open the latest backup.':
    'Prüfen Sie die Bibliothek. Ist sie beschädigt, öffnen Sie die letzte Sicherung.',
  'Give an address that begins with https:// or http://.':
    'Geben Sie eine Adresse an, die mit https:// oder http:// beginnt.',
  'Give the address without them, or open the page in a browser and paste it.':
    'Geben Sie die Adresse ohne Namen und Passwort an oder öffnen Sie die Seite im Browser und fügen Sie sie ein.',
  'Give the address of a web page.': 'Geben Sie die Adresse einer Webseite an.',
  'If you mean to reach your own network, permit it for this import.':
    'Wollen Sie wirklich Ihr eigenes Netz erreichen, erlauben Sie es für diesen Import.',
  'Give the address of a web page; if this is one, open it in a browser and paste it.':
    'Geben Sie die Adresse einer Webseite an; ist dies eine, öffnen Sie sie im Browser und fügen Sie sie ein.',
  'Check the address and the connection, and try again.':
    'Prüfen Sie Adresse und Verbindung und versuchen Sie es dann noch einmal.',
  'Open the page in a browser to see whether it is what it should be, and paste it.':
    'Öffnen Sie die Seite im Browser, um zu sehen, ob sie ist, was sie sein soll, und fügen Sie sie ein.',
  'Try again later, or open the page in a browser and paste it.':
    'Versuchen Sie es später noch einmal oder öffnen Sie die Seite im Browser und fügen Sie sie ein.',
  'Many such pages want cookies, which Demarche does not keep: open the page in a browser and paste it.':
    'Viele solche Seiten verlangen Cookies, die Demarche nicht behält: Öffnen Sie die Seite im Browser und fügen Sie sie ein.',
  'Open the page in a browser, and paste it or its real address.':
    'Öffnen Sie die Seite im Browser und fügen Sie sie oder ihre eigentliche Adresse ein.',
  'Check the address; an archive of the web may still have the page.':
    'Prüfen Sie die Adresse; vielleicht hat ein Webarchiv die Seite noch.',
  'Try again later.': 'Versuchen Sie es später noch einmal.',
  'Open the page in a browser and paste it.':
    'Öffnen Sie die Seite im Browser und fügen Sie sie ein.',
  'Give the address of the page that it belongs to.':
    'Geben Sie die Adresse der Seite an, zu der es gehört.',
  'Open the page in a browser and paste the part that you need.':
    'Öffnen Sie die Seite im Browser und fügen Sie den Teil ein, den Sie brauchen.',
  'Fetch it again when you want it.': 'Rufen Sie es noch einmal ab, wenn Sie es brauchen.',
  'Check where your team shares, and do it again.':
    'Prüfen Sie, wo Ihr Team teilt, und versuchen Sie es dann noch einmal.',
  'Nothing was stored.': 'Es wurde nichts gespeichert.',
  'Choose one of {styles}.': 'Wählen Sie {styles}.',
  'Choose another .csl file, or the same from where the style is published.':
    'Wählen Sie eine andere .csl-Datei oder dieselbe von dort, wo der Stil veröffentlicht wird.',
  'Check the library with “verify”, and export the note as it is now.':
    'Prüfen Sie die Bibliothek mit „verify“ und exportieren Sie die Notiz in ihrem jetzigen Stand.',
  'No file was written; the library is as it was.':
    'Es wurde keine Datei geschrieben; die Bibliothek ist, wie sie war.',
  'Take these words out of what is to be exported, or export it with held sources named.':
    'Nehmen Sie diese Wörter aus dem, was exportiert werden soll, oder exportieren Sie es mit Nennung der geschützten Quellen.',
  'Choose one of {templates}, or begin without one.':
    'Wählen Sie {templates}, oder beginnen Sie ohne Vorlage.',
  'The note is as it was; no file was written.':
    'Die Notiz ist, wie sie war; es wurde keine Datei geschrieben.',
  'Export it in another form, and report the note that did this.':
    'Exportieren Sie sie in einer anderen Form und melden Sie die Notiz, bei der dies geschah.',
};
