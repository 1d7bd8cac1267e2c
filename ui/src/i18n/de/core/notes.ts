import type { Core } from '../../core';

export const notes: Core<'notes'> = {
  'The note is long: some of its footnotes stand on the page before or after their mark.':
    'Die Notiz ist lang: einige ihrer Fußnoten stehen auf der Seite vor oder nach ihrem Zeichen.',
  '“{term}” is no term of ICD 203, and each reader takes it for another likelihood.':
    '„{term}“ ist kein Begriff der ICD 203, und jeder Leser versteht darunter eine andere Wahrscheinlichkeit.',
  '“{term}” says that it cannot be ruled out, and leaves open how likely it is.':
    '„{term}“ sagt, dass es nicht auszuschließen ist, und lässt offen, wie wahrscheinlich es ist.',
  'Say which likelihood is meant.': 'Sagen Sie, welche Wahrscheinlichkeit gemeint ist.',
  'There is nothing under “{heading}”.': 'Unter „{heading}“ steht nichts.',
  'Write the section, or take its heading out.':
    'Schreiben Sie den Abschnitt, oder nehmen Sie seine Überschrift heraus.',
  'Take it out': 'Herausnehmen',
  'Without brackets “@{key}” cites nothing.': 'Ohne Klammern belegt „@{key}“ nichts.',
  'Put it in brackets.': 'Setzen Sie es in Klammern.',
  'The sentence gives these words to {name}, and the excerpt to {speaker}.':
    'Der Satz gibt diese Worte {name}, der Auszug {speaker}.',
  'Name who spoke, or embed what the other said.':
    'Nennen Sie, wer gesprochen hat, oder betten Sie ein, was der andere gesagt hat.',
  'The sentence gives these words to {name}, and the library to {speaker}.':
    'Der Satz gibt diese Worte {name}, die Bibliothek {speaker}.',
  'The sentence says that this was said on {day}, and the source that it was on {other}.':
    'Dem Satz nach wurde das am {day} gesagt, der Quelle nach am {other}.',
  'The sentence says that this was said on {day}, and it was published on {other}.':
    'Dem Satz nach wurde das am {day} gesagt, veröffentlicht wurde es am {other}.',
  'Mend the day, or quote what was said on it.':
    'Berichtigen Sie den Tag, oder zitieren Sie, was an ihm gesagt wurde.',
  'On {day}, when this was said, {name} was not “{post}”.':
    'Am {day}, als das gesagt wurde, war {name} nicht „{post}“.',
  'Name the post of that day, or mend the tenure.':
    'Nennen Sie das Amt dieses Tages, oder berichtigen Sie die Amtszeit.',
  'These are not {speaker}’s own words: they tell in others what was said.':
    'Das sind nicht die eigenen Worte von {speaker}: Sie geben mit anderen wieder, was gesagt wurde.',
  'Take the quotation marks out, or quote what was said.':
    'Nehmen Sie die Anführungszeichen heraus, oder zitieren Sie, was gesagt wurde.',
  'Take the marks out': 'Anführungszeichen entfernen',
  'This is as of {day}, and the note as of {other}.':
    'Stand hier ist der {day}, Stand der Notiz der {other}.',
  'Move one of the two days.': 'Ändern Sie einen der beiden Tage.',
  'There is only “{words}” under “{heading}”.': 'Unter „{heading}“ steht nur „{words}“.',
  'Nothing in the note refers to its footnote “{label}”.':
    'Auf die Fußnote „{label}“ verweist in der Notiz nichts.',
  'Write “[^{label}]” where it belongs, or take it out.':
    'Schreiben Sie „[^{label}]“ dorthin, wo sie hingehört, oder nehmen Sie sie heraus.',
  'Say which likelihood is meant: “{term}” is {band} per cent.':
    'Sagen Sie, welche Wahrscheinlichkeit gemeint ist: „{term}“ sind {band} Prozent.',
  'The note does not say what its footnote “{label}” is.':
    'Die Notiz sagt nicht, was ihre Fußnote „{label}“ ist.',
  'Write “[^{label}]: …” in a paragraph of its own, or take the mark away.':
    'Schreiben Sie „[^{label}]: …“ in einen eigenen Absatz, oder nehmen Sie die Marke weg.',
  'Find evidence': 'Beleg suchen',
  'It is a judgement': 'Als Einschätzung kennzeichnen',
  'As of {date}': 'Stand {date}',
  '“{likelihood}” tells how likely something is and “{confidence}” how sure the judgement is, in one sentence.':
    '„{likelihood}“ sagt, wie wahrscheinlich etwas ist, und „{confidence}“, wie sicher die Einschätzung ist – beides in einem Satz.',
  'Say the likelihood in one sentence and the confidence in another.':
    'Nennen Sie die Wahrscheinlichkeit in einem Satz und die Konfidenz in einem anderen.',
  "“{term}” and the note's other likelihoods are of two sets of terms ({band} per cent).":
    '„{term}“ und die übrigen Wahrscheinlichkeitswörter der Notiz stammen aus zwei verschiedenen Reihen ({band} Prozent).',
  'Keep to one set: “{term}” says the same.':
    'Bleiben Sie bei einer Reihe: „{term}“ sagt dasselbe.',
  'Write “{term}”': '„{term}“ schreiben',
  'Split it': 'Satz teilen',
  '“{marking}” is not how the Traffic Light Protocol writes it.':
    '„{marking}“ ist nicht die Schreibweise des Traffic Light Protocol.',
  'Use its label.': 'Verwenden Sie dessen Bezeichnung.',
  'Write {label}': '{label} schreiben',
  'The Traffic Light Protocol has no “{marking}”.':
    'Das Traffic Light Protocol kennt kein „{marking}“.',
  'Use TLP:RED, TLP:AMBER+STRICT, TLP:AMBER, TLP:GREEN or TLP:CLEAR.':
    'Verwenden Sie TLP:RED, TLP:AMBER+STRICT, TLP:AMBER, TLP:GREEN oder TLP:CLEAR.',
  '“{marking}” may not go to “{destination}”.':
    'Was mit „{marking}“ gekennzeichnet ist, darf nicht an „{destination}“ gehen.',
  'Change the marking or the destination.': 'Ändern Sie die Kennzeichnung oder das Ziel.',
  'Under the Chatham House Rule nobody may be named or told by affiliation, and this names {who}.':
    'Nach der Chatham-House-Regel darf niemand genannt oder durch Zugehörigkeit erkennbar werden; hier wird genannt: {who}.',
  'Leave the name out, unless it was said in public as well.':
    'Lassen Sie den Namen weg, sofern es nicht auch öffentlich gesagt wurde.',
  'No article in the library holds these words.':
    'Kein Artikel der Bibliothek enthält diesen Wortlaut.',
  'What is cited here does not hold these words; another article does.':
    'Was hier zitiert wird, enthält diesen Wortlaut nicht; ein anderer Artikel enthält ihn.',
  'Cite the article that holds them, or mend the words.':
    'Zitieren Sie den Artikel, der ihn enthält, oder berichtigen Sie den Wortlaut.',
  'Compare them with the source and mend them, or embed the excerpt.':
    'Vergleichen Sie ihn mit der Quelle und berichtigen Sie ihn, oder betten Sie den Auszug ein.',
  'This sentence has no source.': 'Dieser Satz hat keine Quelle.',
  'Cite an article, embed or link an excerpt, or add a footnote.':
    'Geben Sie einen Artikel als Quelle an, betten Sie einen Auszug ein oder verlinken Sie ihn, oder fügen Sie eine Fußnote hinzu.',
  'Find a second origin, or say in the text who alone reports it.':
    'Suchen Sie einen zweiten Ursprung oder sagen Sie im Text, wer als Einziger davon berichtet.',
  'Since {day} {n} more positions were said of what this table shows.': {
    one: 'Seit dem Stand {day} kam {n} weitere Position zu dem hinzu, was diese Tabelle zeigt.',
    other:
      'Seit dem Stand {day} kamen {n} weitere Positionen zu dem hinzu, was diese Tabelle zeigt.',
  },
  'Move its day on, or leave it and say why it ends there.':
    'Setzen Sie den Stichtag vor, oder belassen Sie ihn und sagen Sie, warum die Tabelle dort endet.',
  'Nothing in the library is called “{target}”.': 'Nichts in der Bibliothek heißt „{target}“.',
  'Choose another target, or take the brackets away.':
    'Wählen Sie ein anderes Ziel oder entfernen Sie die Klammern.',
  'Mend the block, or take it out.': 'Berichtigen Sie den Block oder nehmen Sie ihn heraus.',
  'No article has the key “{key}”.': 'Kein Artikel hat den Schlüssel „{key}“.',
  'Choose a key from the completion after “[@”.':
    'Wählen Sie einen Schlüssel aus den Vervollständigungen nach „[@“.',
  'There is no such excerpt.': 'Diesen Auszug gibt es nicht.',
  'Choose an excerpt from the completion after “![[”.':
    'Wählen Sie einen Auszug aus den Vervollständigungen nach „![[“.',
  'The latest text of “{title}” does not hold these words any more.':
    'Die neueste Textfassung von „{title}“ enthält diesen Wortlaut nicht mehr.',
  'Repair the excerpt, or quote what the article says now.':
    'Reparieren Sie den Auszug oder zitieren Sie, was jetzt im Artikel steht.',
  'This claim rests on one article.': 'Diese Behauptung beruht auf nur einem Artikel.',
  'The {n} articles that it rests on are copies of one text: one origin.':
    'Die {n} Artikel, auf denen sie beruht, sind Kopien eines einzigen Textes: ein Ursprung.',
  'it has no title': 'kein Titel',
  'the citation processor stumbles over it': 'der Zitierprozessor kommt damit nicht zurecht',
  'it is no CSL: {error}': 'kein CSL: {error}',
  'it only refers to {href}, which does not come with the program; add that style’s own file':
    'verweist nur auf {href}, was dem Programm nicht beiliegt; fügen Sie die Datei jenes Stils hinzu',
  'it is larger than one megabyte, which no style is':
    'größer als ein Megabyte; so groß ist kein Stil',
  'it is no well-formed XML: {error}, at byte {error_position}':
    'kein wohlgeformtes XML: {error}, bei Byte {error_position}',
  'its elements are nested too deeply': 'zu tief verschachtelte Elemente',
  'its first element is not “style”, as that of a CSL file is':
    'das erste Element ist nicht „style“ wie in einer CSL-Datei',
  'its macro “{name}” calls itself': 'das Makro „{name}“ ruft sich selbst auf',
  'its macro “{name}” calls too many others': 'das Makro „{name}“ ruft zu viele andere auf',
  'This line is no CSV.': 'Diese Zeile ist kein CSV.',
  'There is no column “name”, so no issue can be told from another.':
    'Es gibt keine Spalte „name“; daher lässt sich kein Thema vom anderen unterscheiden.',
  'This line has no name.': 'Diese Zeile hat keinen Namen.',
  '“{cut}” is no heading and no “- Field: text”.':
    '„{cut}“ ist weder eine Überschrift noch „- Feld: Text“.',
  '“{cut}” is not “- Field: text”.': '„{cut}“ ist nicht „- Feld: Text“.',
  'This stands under no issue.': 'Dies steht unter keinem Thema.',
  'The kind is leaf or group, not “{other}”.': 'Die Art ist leaf oder group, nicht „{other}“.',
  'There is no field “{field}”; there are {fields}.':
    'Es gibt kein Feld „{field}“; es gibt {fields}.',
  'There is no citation style “{name}”.': 'Es gibt keinen Zitierstil „{name}“.',
  'There is no template “{name}”.': 'Es gibt keine Vorlage „{name}“.',
  'The citation style cannot be used: {reason}.':
    'Der Zitierstil lässt sich nicht verwenden: {reason}.',
  'The edition cannot be read: {reason}.': 'Die Ausgabe ist nicht lesbar: {reason}.',
  'The document still tells of {traces}.': 'Das Dokument verrät noch immer: {traces}.',
  'The {format} could not be made: {reason}.': '{format} ließ sich nicht erzeugen: {reason}.',
  '{path} could not be written: {reason}.': '{path} ließ sich nicht schreiben: {reason}.',
  '“{words}” ({of} of the held source “{source}”) in {place}: “…{around}…”':
    '„{words}“ ({of}, geschützte Quelle „{source}“) in {place}: „…{around}…“',
  '{n} more': { one: '{n} weitere', other: '{n} weitere' },
  'this build leaves PDF out; export to Word or HTML instead':
    'in diesem Programm nicht enthalten; exportieren Sie stattdessen nach Word oder HTML',
  '“{written}” on line {line} leads to nothing in the library.':
    '„{written}“ in Zeile {line} führt zu nichts in der Bibliothek.',
  'What is marked “{marking}” may not stand in a note that is marked “{outer}”.':
    'Was als „{marking}“ gekennzeichnet ist, darf nicht in einer Notiz stehen, die als „{outer}“ gekennzeichnet ist.',
  'What is marked “{marking}” may not stand in a note without a marking.':
    'Was als „{marking}“ gekennzeichnet ist, darf nicht in einer Notiz ohne Kennzeichnung stehen.',
  'Mark the note as strictly, or take the embed out.':
    'Kennzeichnen Sie die Notiz ebenso streng oder nehmen Sie die Einbettung heraus.',
  'In the embedded note “{title}”: “{words}”.': 'In der eingebetteten Notiz „{title}“: „{words}“.',
  'Excerpt {id} is quoted, but its words are no longer in “{title}”.':
    'Auszug {id} wird zitiert, sein Wortlaut steht aber nicht mehr in „{title}“.',
  'The link “{target}” leads nowhere.': 'Der Link „{target}“ führt nirgendwohin.',
  'The comparison on line {line}: {problem}': 'Der Vergleich in Zeile {line}: {problem}',
  'The timeline on line {line}: {problem}': 'Der Zeitverlauf in Zeile {line}: {problem}',
  'The list of origins on line {line}: {problem}':
    'Die Liste der Ursprünge in Zeile {line}: {problem}',
  'The edition does not hold this comparison.': 'Die Ausgabe enthält diesen Vergleich nicht.',
  'The edition does not hold this timeline.': 'Die Ausgabe enthält diesen Zeitverlauf nicht.',
  'The edition does not hold this list of origins.':
    'Die Ausgabe enthält diese Liste der Ursprünge nicht.',
  'This block cannot be shown.': 'Dieser Block lässt sich nicht anzeigen.',
  'Nothing is called “{target}”.': 'Nichts heißt „{target}“.',
  'No article has this key.': 'Kein Artikel hat diesen Schlüssel.',
  'No actor is called “{name}”.': 'Kein Akteur heißt „{name}“.',
  'No country is called “{name}”.': 'Kein Land heißt „{name}“.',
  'No issue is called “{name}”.': 'Kein Thema heißt „{name}“.',
  'No outlet is called “{name}”.': 'Kein Medium heißt „{name}“.',
  'No bloc is called “{name}”.': 'Kein Block heißt „{name}“.',
  '“{title}”': '„{title}“',
  'In the library there is {close}.': 'In der Bibliothek gibt es {close}.',
  'No font at hand has these characters: {shown}.':
    'Keine vorhandene Schrift hat diese Zeichen: {shown}.',
  'No font at hand has these characters: {shown} and {n} more.':
    'Keine vorhandene Schrift hat diese Zeichen: {shown} und {n} weitere.',
  'Install the Noto fonts of their script and export again.':
    'Installieren Sie die Noto-Schriften für sie und exportieren Sie erneut.',
  'no reason was given': 'kein Grund angegeben',
  'The PDF claims to follow no standard that this keeps it from: {reason}.':
    'Das PDF gibt nicht vor, einem Standard zu folgen, von dem dies es abhält: {reason}.',
  '“{line}” stands under no list.': '„{line}“ steht unter keiner Liste.',
  '“{line}” is not a field and its value.': '„{line}“ ist kein Feld mit seinem Wert.',
  'A {fence} block has no field “{field}”; it has {fields}.':
    'Ein {fence}-Block hat kein Feld „{field}“; er hat {fields}.',
  'A timeline is of one issue: name it, as in “issue: Arming Ukraine”.':
    'Ein Zeitverlauf gilt einem Thema: Nennen Sie es, wie in „issue: Arming Ukraine“.',
  'A timeline is of one issue, not of {many}: give each a block of its own.':
    'Ein Zeitverlauf gilt einem Thema, nicht {many}: Geben Sie jedem einen eigenen Block.',
  '“{value}” is not a day like 2022-03-18.': '„{value}“ ist kein Tag wie 2022-03-18.',
  '“{field}” is yes or no, not “{other}”.': '„{field}“ ist yes oder no, nicht „{other}“.',
  '“{field}” is low, moderate or high, not “{value}”.':
    '„{field}“ ist low, moderate oder high, nicht „{value}“.',
  '“rows” is actors, countries or blocs, not “{other}”.':
    '„rows“ ist actors, countries oder blocs, nicht „{other}“.',
  'it has too many rows for a picture in pixels': 'zu viele Zeilen für ein Bild aus Pixeln',
  'it has no size': 'das Bild hat keine Größe',
  'this program was built without fonts': 'dieses Programm enthält keine Schriften',
  'it could not be read back to prove that no held source is in it ({error})':
    'zum Nachweis, dass keine geschützte Quelle darin steht, nicht wieder lesbar ({error})',
  'BLUF briefing': 'Briefing mit Fazit voran (BLUF)',
  'Bottom line first, then what it rests on. Two pages.':
    'Zuerst das Fazit, dann worauf es beruht. Zwei Seiten.',
  'Country position paper': 'Länderposition',
  'What one country has said on an issue, by whom, and how it moved.':
    'Was ein Land zu einem Thema gesagt hat, durch wen, und wie es sich bewegt hat.',
  'Talking points': 'Gesprächspunkte',
  'Points to make, with the evidence to hand if they are questioned.':
    'Punkte, die vorzubringen sind, mit den Belegen zur Hand, falls nachgefragt wird.',
  'Meeting readout': 'Readout eines Treffens',
  "What was said at a meeting or call, side by side with each side's own readout.":
    'Was bei einem Treffen oder Telefonat gesagt wurde, neben dem eigenen Readout jeder Seite.',
  Chronology: 'Chronologie',
  'Statements and events by date, each with its source.':
    'Aussagen und Ereignisse nach Datum, jeweils mit Quelle.',
  'What is held at “{place}” number {number} is not known here; the words stay.':
    'Was bei „{place}“ Nummer {number} geschützt ist, ist hier nicht bekannt; die Wörter bleiben.',
  '“{raw}” leads to what has another number in this library; it stays as it is written.':
    '„{raw}“ führt zu etwas, das in dieser Bibliothek eine andere Nummer hat; es bleibt, wie es dasteht.',
  'It holds signs that a vault’s file cannot give back as they are; it was not written.':
    'Die Notiz enthält Zeichen, die eine Datei im Vault nicht unverändert zurückgeben kann; sie wurde nicht geschrieben.',
  'It was not written. {why}': 'Nicht geschrieben. {why}',
  'It was gone from the vault.': 'Aus dem Vault verschwunden.',
  'It was changed in the vault and stays so. It is written from the library: what was added does not come back.':
    'Im Vault geändert; die Änderung bleibt dort. Die Datei wird aus der Bibliothek geschrieben: Hinzugefügtes kommt nicht zurück.',
  'It was changed in the vault and stays so. Import the vault to bring the change in.':
    'Im Vault geändert; die Änderung bleibt dort. Importieren Sie den Vault, um sie zu übernehmen.',
  'Note and file were both changed; both stay as they are. Import the vault to see them side by side.':
    'Notiz und Datei wurden beide geändert; beide bleiben, wie sie sind. Importieren Sie den Vault, um sie nebeneinander zu sehen.',
  'It told of a source that is held.': 'Die Datei verriet eine geschützte Quelle.',
  'It tells of a source that is held, and was changed in the vault: look at it yourself.':
    'Die Datei verrät eine geschützte Quelle und wurde im Vault geändert: Sehen Sie selbst nach.',
  'Its note is in the trash, or is gone; the file stays.':
    'Die zugehörige Notiz liegt im Papierkorb oder ist fort; die Datei bleibt.',
  'No note leads to it any more; the file stays.':
    'Keine Notiz führt mehr dorthin; die Datei bleibt.',
  'It stays in the vault: the library holds notes.':
    'Bleibt im Vault: Die Bibliothek enthält Notizen.',
  'Passed over: {why}.': 'Übergangen: {why}.',
  'Its file is gone from the vault; the note is kept.':
    'Die zugehörige Datei ist aus dem Vault verschwunden; die Notiz bleibt erhalten.',
  'It is gone.': 'Nicht mehr vorhanden.',
  'It is no text: it holds zero bytes.': 'Kein Text: Die Datei enthält Nullbytes.',
  'It is not UTF-8: byte {at} is part of no letter.':
    'Kein UTF-8: Byte {at} gehört zu keinem Zeichen.',
  'Its note is in the trash; restore it to bring the file in.':
    'Die zugehörige Notiz liegt im Papierkorb; stellen Sie sie wieder her, um die Datei zu übernehmen.',
  'It is written from the library; what was changed in it stays in the vault.':
    'Die Datei wird aus der Bibliothek geschrieben; was darin geändert wurde, bleibt im Vault.',
  'Export notes to a vault': 'Notizen in einen Vault exportieren',
  'Import a vault': 'Vault importieren',
  'Job {job} tells of no vault.': 'Vorgang {job} betrifft keinen Vault.',
  'Export or import the vault again: what became of its files is told then.':
    'Exportieren oder importieren Sie den Vault noch einmal: Dann wird berichtet, was aus seinen Dateien wurde.',
  'Note and file were both changed. The note stays; what the file says is kept among the note’s versions, to compare and to restore.':
    'Notiz und Datei wurden beide geändert. Die Notiz bleibt; was in der Datei steht, ist bei den Versionen der Notiz aufbewahrt, zum Vergleichen und Wiederherstellen.',
  '{n} new notes': { one: '{n} neue Notiz', other: '{n} neue Notizen' },
  '{n} notes changed': { one: '{n} Notiz geändert', other: '{n} Notizen geändert' },
  '{n} written': { one: '{n} geschrieben', other: '{n} geschrieben' },
  '{n} written anew': { one: '{n} neu geschrieben', other: '{n} neu geschrieben' },
  '{n} changed on both sides': {
    one: '{n} auf beiden Seiten geändert',
    other: '{n} auf beiden Seiten geändert',
  },
  '{n} changed in the vault': { one: '{n} im Vault geändert', other: '{n} im Vault geändert' },
  '{n} held back': { one: '{n} zurückgehalten', other: '{n} zurückgehalten' },
  '{n} gone from the vault': {
    one: '{n} aus dem Vault verschwunden',
    other: '{n} aus dem Vault verschwunden',
  },
  '{n} left over': { one: '{n} übrig geblieben', other: '{n} übrig geblieben' },
  '{n} are no notes': {
    one: '{n} Datei, die keine Notiz ist',
    other: '{n} Dateien, die keine Notizen sind',
  },
  '{n} passed over': { one: '{n} übergangen', other: '{n} übergangen' },
  '{n} failed': { one: '{n} fehlgeschlagen', other: '{n} fehlgeschlagen' },
  '{n} as they were': { one: '{n} unverändert', other: '{n} unverändert' },
  'There is no note.': 'Es gibt keine Notiz.',
  'The others went on without it.': 'Die übrigen wurden trotzdem verarbeitet.',
  'The report of this job has all of them.': 'Der Bericht dieses Vorgangs nennt alle.',
  '{n} more files': { one: '{n} weitere Datei', other: '{n} weitere Dateien' },
};
