import type { Core } from '../../core';

export const library: Core<'library'> = {
  'An actor needs a name.': 'Ein Akteur braucht einen Namen.',
  '“{item}” is not a Wikidata item; it looks like Q15031.':
    '„{item}“ ist kein Wikidata-Eintrag; ein solcher sieht aus wie Q15031.',
  'The gazetteer has no actor “{key}”.':
    'Das mitgelieferte Verzeichnis kennt keinen Akteur „{key}“.',
  'An actor cannot be merged into itself.':
    'Ein Akteur lässt sich nicht mit sich selbst zusammenführen.',
  'The article would have no text.': 'Der Artikel hätte keinen Text.',
  'An article cannot be compared with itself.':
    'Ein Artikel lässt sich nicht mit sich selbst vergleichen.',
  'same text': 'derselbe Text',
  'an analyst said that these are not copies': 'laut einem Analysten sind dies keine Kopien',
  "not enough of either's own words to count as one origin":
    'zu wenig eigene Worte, um als ein Ursprung zu zählen',
  'same bytes captured': 'dieselben Bytes erfasst',
  'same address': 'dieselbe Adresse',
  'both credit {wires}': 'beide berufen sich auf {wires}',
  'no passage in common': 'keine gemeinsame Passage',
  '{of_a} % and {of_b} % of the passages': '{of_a} % und {of_b} % der Passagen',
  '{percent} % of what is shared stands in quotation marks or in many articles of an outlet':
    '{percent} % des Gemeinsamen stehen in Anführungszeichen oder in vielen Artikeln eines Mediums',
  'An article cannot be told apart from itself.':
    'Ein Artikel lässt sich nicht von sich selbst trennen.',
  'No other article has the same origin.': 'Kein anderer Artikel hat denselben Ursprung.',
  'They were not said to be no copies of any article.':
    'Von ihnen wurde nicht angegeben, dass sie keine Kopien eines Artikels sind.',
  'An article needs a title.': 'Ein Artikel braucht einen Titel.',
  'An article cannot be merged into itself.':
    'Ein Artikel lässt sich nicht mit sich selbst zusammenführen.',
  '“{title}” is in the trash. Restore it first.':
    '„{title}“ liegt im Papierkorb. Stellen Sie den Artikel zuerst wieder her.',
  'The page holds no article any more.': 'Die Seite enthält keinen Artikel mehr.',
  'The page holds {n} words of an article that had {before}: it may be cut short, or ask readers to pay or to sign in.':
    {
      one: 'Die Seite enthält {n} Wort eines Artikels, der {before} hatte: Vielleicht ist sie gekürzt, oder sie verlangt Bezahlung oder eine Anmeldung.',
      other:
        'Die Seite enthält {n} Wörter eines Artikels, der {before} hatte: Vielleicht ist sie gekürzt, oder sie verlangt Bezahlung oder eine Anmeldung.',
    },
  "The page holds another text: next to nothing of the article's is in it.":
    'Die Seite enthält einen anderen Text: Von dem des Artikels ist so gut wie nichts darin.',
  'Nothing was captured.': 'Es wurde nichts erfasst.',
  'The article is in the trash.': 'Der Artikel liegt im Papierkorb.',
  'The article has no text.': 'Der Artikel hat keinen Text.',
  'The file’s key “{key}” cannot be cited as it is: the article gets another.':
    'Der Schlüssel „{key}“ der Datei lässt sich so nicht zitieren: Der Artikel bekommt einen anderen.',
  'The file’s key “{key}” is another article’s: this one gets another.':
    'Der Schlüssel „{key}“ der Datei gehört einem anderen Artikel: Dieser bekommt einen anderen.',
  'That is a version of another article.': 'Das ist eine Fassung eines anderen Artikels.',
  'Two editions can be held against each other where they are of one note.':
    'Zwei Ausgaben lassen sich nur vergleichen, wenn sie zu einer Notiz gehören.',
  'The note has changed since it was opened: it is at revision {now}, not {expected}.':
    'Die Notiz wurde seit dem Öffnen geändert: Sie ist bei Stand {now}, nicht {expected}.',
  '“{label}” cannot be undone: {table} was changed since in a way that the history does not know.':
    '„{label}“ lässt sich nicht rückgängig machen: {table} wurde seither so geändert, dass der Verlauf nichts davon weiß.',
  '“{label}” cannot be redone: {table} was changed since in a way that the history does not know.':
    '„{label}“ lässt sich nicht wiederholen: {table} wurde seither so geändert, dass der Verlauf nichts davon weiß.',
  'The library {path} is open already: {holder}.':
    'Die Bibliothek {path} ist bereits geöffnet: {holder}.',
  'The library {path} is open for reading alone: {reason}.':
    'Die Bibliothek {path} ist nur zum Lesen geöffnet: {reason}.',
  'There is no library at {path}.': 'Unter {path} gibt es keine Bibliothek.',
  'There is a file at {path} already.': 'Unter {path} gibt es schon eine Datei.',
  '{path} is not a Demarche library: {reason}.': '{path} ist keine Demarche-Bibliothek: {reason}.',
  '{path} was last used by a newer Demarche (schema {found}; this one knows {known}).':
    '{path} wurde zuletzt von einem neueren Demarche benutzt (Schema {found}; dieses kennt {known}).',
  'The library {path} is damaged: {reason}.': 'Die Bibliothek {path} ist beschädigt: {reason}.',
  'The backup could not be verified: {reason}.':
    'Die Sicherung konnte nicht geprüft werden: {reason}.',
  '{path} is encrypted: it needs its passphrase.':
    '{path} ist verschlüsselt und braucht die zugehörige Passphrase.',
  'This passphrase does not open {path}.': 'Diese Passphrase öffnet {path} nicht.',
  'The disk is full: nothing was changed.': 'Der Datenträger ist voll: Es wurde nichts geändert.',
  'It was cancelled before it was done.': 'Vor dem Abschluss abgebrochen.',
  '{path}: {reason}.': '{path}: {reason}.',
  'The library could not be read or written: {reason}.':
    'Die Bibliothek ließ sich nicht lesen oder schreiben: {reason}.',
  'The library holds unreadable JSON: {reason}.':
    'Die Bibliothek enthält unlesbares JSON: {reason}.',
  'Stored bytes could not be packed or unpacked: {reason}.':
    'Gespeicherte Bytes ließen sich nicht packen oder entpacken: {reason}.',
  'There is no analyst {id}.': 'Es gibt keinen Analysten {id}.',
  'There is no bloc {id}.': 'Es gibt keinen Block {id}.',
  'There is no country {id}.': 'Es gibt kein Land {id}.',
  'There is no outlet {id}.': 'Es gibt kein Medium {id}.',
  'There is no captured file {id}.': 'Es gibt keine erfasste Datei {id}.',
  'There is no article {id}.': 'Es gibt keinen Artikel {id}.',
  'There is no capture {id}.': 'Es gibt keine Erfassung {id}.',
  'There is no version of a text {id}.': 'Es gibt keine Textfassung {id}.',
  'There is no excerpt {id}.': 'Es gibt keinen Auszug {id}.',
  'There is no actor {id}.': 'Es gibt keinen Akteur {id}.',
  'There is no post {id}.': 'Es gibt kein Amt {id}.',
  'There is no tenure {id}.': 'Es gibt keine Amtszeit {id}.',
  'There is no event {id}.': 'Es gibt kein Ereignis {id}.',
  'There is no issue {id}.': 'Es gibt kein Thema {id}.',
  'There is no quotation {id}.': 'Es gibt kein Zitat {id}.',
  'There is no position {id}.': 'Es gibt keine Position {id}.',
  'There is no recoding {id}.': 'Es gibt keine Zweitcodierung {id}.',
  'There is no position of a recoding {id}.':
    'Es gibt keine Position {id} in einer Zweitcodierung.',
  'There is no notebook {id}.': 'Es gibt kein Notizbuch {id}.',
  'There is no note {id}.': 'Es gibt keine Notiz {id}.',
  'There is no edition {id}.': 'Es gibt keine Ausgabe {id}.',
  'There is no feed {id}.': 'Es gibt keinen Feed {id}.',
  'There is no entry of a feed {id}.': 'Es gibt keinen Feed-Eintrag {id}.',
  'There is no saved view {id}.': 'Es gibt keine gespeicherte Ansicht {id}.',
  'There is no saved search over feeds {id}.': 'Es gibt keine gespeicherte Feed-Suche {id}.',
  'There is no saved search {id}.': 'Es gibt keine gespeicherte Suche {id}.',
  'There is no entry of the history {id}.': 'Es gibt keinen Verlaufseintrag {id}.',
  'There is no entry in the trash {id}.': 'Es gibt keinen Eintrag {id} im Papierkorb.',
  'There is no source {id}.': 'Es gibt keine Quelle {id}.',
  'There is no conflict {id}.': 'Es gibt keinen Konflikt {id}.',
  'There is no citation style {id}.': 'Es gibt keinen Zitierstil {id}.',
  'There is no shift {id}.': 'Es gibt keinen Kurswechsel {id}.',
  'There is no {noun} {id}.': 'Nicht vorhanden: {noun} {id}.',
  'An event needs a name.': 'Ein Ereignis braucht einen Namen.',
  '“{date}” is not a date.': '„{date}“ ist kein Datum.',
  "The selection reaches beyond the article's text.":
    'Die Auswahl reicht über den Text des Artikels hinaus.',
  'Nothing is selected.': 'Es ist nichts ausgewählt.',
  "The words are not in the article's text as it is now: it changed meanwhile.":
    'Der Wortlaut steht nicht im jetzigen Text des Artikels, der sich inzwischen geändert hat.',
  '{n} actors of the library are called “{name}”. Merge them or give one another name, and import again.':
    '{n} Akteure der Bibliothek heißen „{name}“. Führen Sie sie zusammen oder benennen Sie einen um und importieren Sie noch einmal.',
  'No article of the library has the address {url}. Import the page first, then the annotations.':
    'Kein Artikel der Bibliothek hat die Adresse {url}. Importieren Sie zuerst die Seite, dann die Annotationen.',
  'It names no web address that an article of the library could have.':
    'Es ist keine Webadresse genannt, die ein Artikel der Bibliothek haben könnte.',
  'The group that it is in could not be taken.':
    'Die übergeordnete Gruppe ließ sich nicht übernehmen.',
  'The article that it is of could not be taken.':
    'Der zugehörige Artikel ließ sich nicht übernehmen.',
  'Its words are not in the article’s text as the library has it.':
    'Der Wortlaut steht nicht im Text des Artikels, wie ihn die Bibliothek hat.',
  'The issue that it is on could not be taken.': 'Das zugehörige Thema ließ sich nicht übernehmen.',
  'The actor who takes it could not be taken.':
    'Der Akteur, der die Position einnimmt, ließ sich nicht übernehmen.',
  'The excerpts that it rests on could not be taken.':
    'Die zugrunde liegenden Auszüge ließen sich nicht übernehmen.',
  'A note needs a title.': 'Eine Notiz braucht einen Titel.',
  'The feed {url} is in the library already.': 'Der Feed {url} ist schon in der Bibliothek.',
  'A feed needs a title.': 'Ein Feed braucht einen Titel.',
  '“{phrase}” holds no word to look for.':
    '„{phrase}“ enthält kein Wort, nach dem sich suchen ließe.',
  'Refresh feeds': 'Feeds aktualisieren',
  'A saved search needs a name.': 'Eine gespeicherte Suche braucht einen Namen.',
  'A saved search needs a word that is to be found.':
    'Eine gespeicherte Suche braucht ein Wort, das gefunden werden soll.',
  '“{name}” is not in the group to move to.':
    '„{name}“ gehört nicht zu der Gruppe, in die verschoben werden soll.',
  '“{name}” takes a stance and cannot hold other issues.':
    '„{name}“ hat Haltungen und kann keine anderen Themen enthalten.',
  '“{name}” still holds issues ({inside}): move or delete them first.':
    '„{name}“ enthält noch Themen ({inside}): Verschieben oder löschen Sie diese zuerst.',
  '“{name}” cannot become a group: positions are coded on it ({coded}); merge it into another issue first.':
    '„{name}“ kann keine Gruppe werden: Dazu sind Positionen codiert ({coded}); führen Sie es zuerst mit einem anderen Thema zusammen.',
  'What is coded on “{name}” ({coded}) would say the opposite with its poles exchanged: flip the poles instead, which turns the stances too.':
    'Was zu „{name}“ codiert ist ({coded}), würde mit vertauschten Polen das Gegenteil sagen: Kehren Sie stattdessen die Pole um; dabei werden auch die Haltungen umgekehrt.',
  '“{name}” cannot take a stance: it holds issues ({inside}); move them out first.':
    '„{name}“ kann keine Haltungen haben: Es enthält Themen ({inside}); verschieben Sie diese zuerst.',
  '“{name}” cannot be moved into itself.': '„{name}“ lässt sich nicht in sich selbst verschieben.',
  'An issue needs a name.': 'Ein Thema braucht einen Namen.',
  'The two poles of an issue cannot be the same.':
    'Die beiden Pole eines Themas können nicht gleich sein.',
  '“{former}” would stand above poles that it does not fit any more: say what “{name}” asks once its poles are flipped.':
    '„{former}“ stünde über Polen, zu denen es nicht mehr passt: Sagen Sie, was „{name}“ fragt, wenn die Pole vertauscht sind.',
  '“{from}” and “{into}” do not ask the same ({asks} / {kept}): say whether the stances on “{from}” are turned round or kept as they are.':
    '„{from}“ und „{into}“ fragen nicht dasselbe ({asks} / {kept}): Sagen Sie, ob die Haltungen zu „{from}“ umgekehrt werden oder bleiben, wie sie sind.',
  'The note “{title}” calls “{live}” by its former name “{former}”, and would mean this issue from now on: change the note first, or choose another name.':
    'Die Notiz „{title}“ nennt „{live}“ bei seinem früheren Namen „{former}“ und würde fortan dieses Thema meinen: Ändern Sie zuerst die Notiz oder wählen Sie einen anderen Namen.',
  'There is an issue “{known}” already: number {id}. Use that one, or give this one another name.':
    'Es gibt schon ein Thema „{known}“: Nummer {id}. Verwenden Sie dieses oder geben Sie dem neuen einen anderen Namen.',
  'An issue cannot be merged into itself.':
    'Ein Thema lässt sich nicht mit sich selbst zusammenführen.',
  '“{name}” and “{kept}” cannot be one: only one of them takes a stance.':
    '„{name}“ und „{kept}“ können nicht eins werden: Nur eines von beiden hat Haltungen.',
  '“{name}” is inside “{gone}” and cannot take it in.':
    '„{name}“ gehört zu „{gone}“ und kann es nicht aufnehmen.',
  '“{name}” only groups issues and has no poles.':
    '„{name}“ fasst nur Themen zusammen und hat keine Pole.',
  '“{name}” only groups issues: move some of them to another group instead.':
    '„{name}“ fasst nur Themen zusammen: Verschieben Sie stattdessen einige davon in eine andere Gruppe.',
  'A split needs at least one new issue.': 'Zum Aufteilen ist mindestens ein neues Thema nötig.',
  'Position {position} is not on the issue that is split, or is given to two of its parts.':
    'Position {position} gehört nicht zu dem Thema, das aufgeteilt wird, oder ist zweien seiner Teile zugewiesen.',
  'When the library was opened, another machine had it or had not closed it: {elsewhere}. Close it there, or the later of two copies takes the place of the other.':
    'Als die Bibliothek geöffnet wurde, hatte ein anderer Rechner sie geöffnet oder nicht geschlossen: {elsewhere}. Schließen Sie sie dort, sonst tritt die spätere von zwei Kopien an die Stelle der anderen.',
  '{program} copies the folder of the library between machines. Close it here before it is opened elsewhere, and let {program} finish; backups are made as always.':
    '{program} kopiert den Ordner der Bibliothek zwischen Rechnern. Schließen Sie sie hier, bevor sie anderswo geöffnet wird, und warten Sie ab, bis {program} fertig ist; Sicherungen werden wie immer angelegt.',
  'An analyst needs a name.': 'Ein Analyst braucht einen Namen.',
  'That note does not name this one any more.': 'Jene Notiz nennt diese nicht mehr.',
  'No such version of this note was kept.': 'Von dieser Notiz ist keine solche Version aufbewahrt.',
  'An outlet needs a name.': 'Ein Medium braucht einen Namen.',
  'A grade is a letter from A to F.': 'Eine Bewertung ist ein Buchstabe von A bis F.',
  'There is an outlet “{name}” already.': 'Es gibt schon ein Medium „{name}“.',
  'The gazetteer has no post “{key}”.': 'Das mitgelieferte Verzeichnis kennt kein Amt „{key}“.',
  'A tenure cannot end before it begins.': 'Eine Amtszeit kann nicht enden, bevor sie beginnt.',
  'A post needs a title.': 'Ein Amt braucht einen Titel.',
  'An article cannot be compared with itself; choose two.':
    'Ein Artikel lässt sich nicht mit sich selbst vergleichen; wählen Sie zwei.',
  "A readout is an actor's or a country's: choose who speaks for {name}.":
    'Ein Readout stammt von einem Akteur oder einem Land: Wählen Sie, wer für {name} spricht.',
  'Article {article} is not among those of event {event}.':
    'Artikel {article} gehört nicht zu denen von Ereignis {event}.',
  'This recoding has no position number {place}.':
    'Diese Zweitcodierung hat keine Position Nummer {place}.',
  'This recoding is {coder}’s: work under that name to go on with it.':
    'Diese Zweitcodierung gehört {coder}: Arbeiten Sie unter diesem Namen, um damit fortzufahren.',
  'One of the two codings was adopted already: undo that to answer anew.':
    'Eine der beiden Codierungen wurde schon übernommen: Machen Sie das rückgängig, um neu zu antworten.',
  'A coding on an issue needs a stance.': 'Eine Codierung zu einem Thema braucht eine Haltung.',
  'A stance needs the issue that it is on.':
    'Zur Haltung gehört das Thema, auf das sie sich bezieht.',
  'This recoding asks for voice and directness too.':
    'Diese Zweitcodierung fragt auch nach Stimme und Redeform.',
  'This recoding does not ask for voice and directness.':
    'Diese Zweitcodierung fragt nicht nach Stimme und Redeform.',
  'This position is not recoded yet: there is nothing to choose between.':
    'Diese Position ist noch nicht neu codiert: Es gibt nichts zu wählen.',
  'The new coding says that the words fit no issue: delete the position, or keep the former coding.':
    'Laut der neuen Codierung passt der Wortlaut zu keinem Thema: Löschen Sie die Position oder behalten Sie die frühere Codierung.',
  'There is nothing to recode: no position on these issues has a supporting excerpt.':
    'Es gibt nichts neu zu codieren: Keine Position zu diesen Themen hat einen stützenden Auszug.',
  'A sample needs at least one position.': 'Eine Stichprobe braucht mindestens eine Position.',
  'The share of a sample is over 0 and up to 1, such as 0.1 for one in ten.':
    'Der Anteil einer Stichprobe liegt über 0 und reicht bis 1, etwa 0.1 für jede zehnte.',
  'A saved view needs a screen.': 'Eine gespeicherte Ansicht muss angeben, was sie zeigt.',
  'A saved view needs a name.': 'Eine gespeicherte Ansicht braucht einen Namen.',
  'There is a saved view of the name “{taken}” already. Choose another name, or save in its place.':
    'Es gibt schon eine gespeicherte Ansicht namens „{taken}“. Wählen Sie einen anderen Namen oder speichern Sie an deren Stelle.',
  'A search needs something to find beside what it leaves out.':
    'Eine Suche braucht außer dem, was sie ausschließt, etwas zu finden.',
  'Nothing holds “{typed}”; {close} is written nearly so.':
    'Nichts enthält „{typed}“; ähnlich geschrieben: {close}.',
  '“{name}:” has no value yet.': '„{name}:“ hat noch keinen Wert.',
  '{none}, so that {shown} finds nothing.': '{none}, daher findet {shown} nichts.',
  '{none}: {shown} was read as {close}.': '{none}: {shown} wurde als {close} gelesen.',
  '“{plain}” is no date: write 2022, 2022-03, 2022-03-18, or two with .. between.':
    '„{plain}“ ist kein Datum: Schreiben Sie 2022, 2022-03, 2022-03-18 oder zwei mit .. dazwischen.',
  '“{plain}” is no number: write 1, 2+ or 2..4.':
    '„{plain}“ ist keine Zahl: Schreiben Sie 1, 2+ oder 2..4.',
  '“{plain}” holds no word.': '„{plain}“ enthält kein Wort.',
  "“{plain}” is no article's number.": '„{plain}“ ist keine Artikelnummer.',
  '{name}: takes {words}, not “{typed}”.': '„{name}:“ erlaubt {words}, nicht „{typed}“.',
  'There is no actor “{name}”': 'Es gibt keinen Akteur „{name}“',
  'There is no country “{name}”': 'Es gibt kein Land „{name}“',
  'There is no issue “{name}”': 'Es gibt kein Thema „{name}“',
  'There is no outlet “{name}”': 'Es gibt kein Medium „{name}“',
  'There is no {kind} “{name}”': 'Nicht vorhanden: {kind} „{name}“',
  'There is no field “{name}”: “{name}:{value}” was looked for as words.':
    'Es gibt kein Feld „{name}“: „{name}:{value}“ wurde als Wörter gesucht.',
  'A saved search needs something to search for.':
    'Eine gespeicherte Suche braucht etwas, wonach sie sucht.',
  'Article {article} has no words by which others could resemble it.':
    'Artikel {article} hat keine Wörter, an denen sich Ähnliches erkennen ließe.',
  'What resembles article {article} was looked for by {words}.':
    'Was Artikel {article} ähnelt, wurde anhand dieser Wörter gesucht: {words}.',
  name: 'Name',
  title: 'Titel',
  author: 'Autor',
  key: 'Zitierschlüssel',
  address: 'Adresse',
  hash: 'Prüfsumme',
  'file name': 'Dateiname',
  surname: 'Nachname',
  'Only an article, an outlet or an actor is a source.':
    'Nur ein Artikel, ein Medium oder ein Akteur ist eine Quelle.',
  'Change settings': 'Einstellungen ändern',
  'A citation style needs a name and a title.':
    'Ein Zitierstil braucht einen Namen und einen Titel.',
  '{path} is not a folder.': '{path} ist kein Ordner.',
  'it lies too deep in folders': 'zu tief in Ordnern verschachtelt',
  'it cannot be read: {error}': 'nicht lesbar: {error}',
  'its name is not Unicode': 'Name ist kein Unicode',
  'it is a link, and links are not followed': 'ein Link; Links wird nicht gefolgt',
  '{path} is longer than the {most} bytes that a note may have.':
    '{path} ist länger als die {most} Bytes, die eine Notiz haben darf.',
  '{path} cannot be written.': '{path} lässt sich nicht schreiben.',
  '{path} is no name of a file.': '{path} ist kein Dateiname.',
  '{path} leads out of the vault’s folder.': '{path} führt aus dem Ordner des Vaults hinaus.',
  '{path} goes over a link, and links are not followed.':
    '{path} verläuft über einen Link, und Links wird nicht gefolgt.',
  'A file stands where {path} has a folder.': 'Wo {path} einen Ordner verlangt, steht eine Datei.',
  '{path} is no file.': '{path} ist keine Datei.',
  '{path} in the vault cannot be read: {what}. It says which files this program wrote; without it every file there counts as yours. Move it away to go on so.':
    '{path} im Vault ist nicht lesbar: {what}. Darin steht, welche Dateien dieses Programm geschrieben hat; ohne diese Angaben gilt jede Datei dort als Ihre. Um so fortzufahren, verschieben Sie die Datei anderswohin.',
  'it is of form {format}, and this Demarche knows form {known}':
    'Format {format}, während dieses Demarche Format {known} kennt',
  'A notebook needs a name.': 'Ein Notizbuch braucht einen Namen.',
};
