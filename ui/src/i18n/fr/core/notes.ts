import type { Core } from '../../core';

export const notes: Core<'notes'> = {
  'The note is long: some of its footnotes stand on the page before or after their mark.':
    'La note est longue : certaines notes de bas de page se trouvent à la page avant ou après leur appel.',
  '“{term}” is no term of ICD 203, and each reader takes it for another likelihood.':
    '« {term} » n’est pas un terme de l’ICD 203, et chaque lecteur y entend une autre probabilité.',
  '“{term}” says that it cannot be ruled out, and leaves open how likely it is.':
    '« {term} » dit que ce n’est pas exclu, sans dire à quel point c’est probable.',
  'Say which likelihood is meant.': 'Dites quelle probabilité est visée.',
  'There is nothing under “{heading}”.': 'Il n’y a rien sous « {heading} ».',
  'Write the section, or take its heading out.': 'Écrivez la section, ou retirez son titre.',
  'Take it out': 'Retirer',
  'Without brackets “@{key}” cites nothing.': 'Sans crochets, « @{key} » ne cite rien.',
  'Put it in brackets.': 'Mettez-la entre crochets.',
  'The sentence gives these words to {name}, and the excerpt to {speaker}.':
    'La phrase attribue ces propos à {name}, et l’extrait à {speaker}.',
  'Name who spoke, or embed what the other said.':
    'Nommez qui a parlé, ou intégrez ce que l’autre a dit.',
  'The sentence gives these words to {name}, and the library to {speaker}.':
    'La phrase attribue ces propos à {name}, et la bibliothèque à {speaker}.',
  'The sentence says that this was said on {day}, and the source that it was on {other}.':
    'Selon la phrase, cela a été dit le {day}, et selon la source le {other}.',
  'The sentence says that this was said on {day}, and it was published on {other}.':
    'Selon la phrase, cela a été dit le {day}, alors que la publication est du {other}.',
  'Mend the day, or quote what was said on it.':
    'Corrigez le jour, ou citez ce qui a été dit ce jour-là.',
  'On {day}, when this was said, {name} was not “{post}”.':
    'Le {day}, quand cela a été dit, {name} n’était pas « {post} ».',
  'Name the post of that day, or mend the tenure.':
    'Indiquez la fonction de ce jour, ou corrigez le mandat.',
  'These are not {speaker}’s own words: they tell in others what was said.':
    'Ce ne sont pas les propres mots de {speaker} : ils rapportent autrement ce qui a été dit.',
  'Take the quotation marks out, or quote what was said.':
    'Retirez les guillemets, ou citez ce qui a été dit.',
  'Take the marks out': 'Retirer les guillemets',
  'This is as of {day}, and the note as of {other}.':
    'Ceci est à la date du {day}, et la note à celle du {other}.',
  'Move one of the two days.': 'Changez l’une des deux dates.',
  'There is only “{words}” under “{heading}”.': 'Il n’y a que « {words} » sous « {heading} ».',
  'Nothing in the note refers to its footnote “{label}”.':
    'Rien dans la note ne renvoie à la note de bas de page « {label} ».',
  'Write “[^{label}]” where it belongs, or take it out.':
    'Écrivez « [^{label}] » là où elle doit être, ou retirez-la.',
  'Say which likelihood is meant: “{term}” is {band} per cent.':
    'Dites quelle probabilité est visée : « {term} » correspond à {band} pour cent.',
  'The note does not say what its footnote “{label}” is.':
    'La note ne dit pas ce qu’est sa note de bas de page « {label} ».',
  'Write “[^{label}]: …” in a paragraph of its own, or take the mark away.':
    'Écrivez « [^{label}]: … » dans un paragraphe à part, ou retirez l’appel.',
  'Find evidence': 'Chercher une preuve',
  'It is a judgement': 'Marquer comme appréciation',
  'As of {date}': 'État au {date}',
  '“{likelihood}” tells how likely something is and “{confidence}” how sure the judgement is, in one sentence.':
    '« {likelihood} » dit la probabilité d’un fait et « {confidence} » la confiance dans l’appréciation, le tout dans une même phrase.',
  'Say the likelihood in one sentence and the confidence in another.':
    'Donnez la probabilité dans une phrase et la confiance dans une autre.',
  "“{term}” and the note's other likelihoods are of two sets of terms ({band} per cent).":
    '« {term} » et les autres termes de probabilité de la note relèvent de deux échelles différentes ({band} pour cent).',
  'Keep to one set: “{term}” says the same.':
    'Tenez-vous à une seule échelle : « {term} » dit la même chose.',
  'Write “{term}”': 'Écrire « {term} »',
  'Split it': 'Scinder la phrase',
  '“{marking}” is not how the Traffic Light Protocol writes it.':
    '« {marking} » n’est pas la graphie du Traffic Light Protocol.',
  'Use its label.': 'Utilisez son libellé.',
  'Write {label}': 'Écrire {label}',
  'The Traffic Light Protocol has no “{marking}”.':
    'Le Traffic Light Protocol ne connaît pas « {marking} ».',
  'Use TLP:RED, TLP:AMBER+STRICT, TLP:AMBER, TLP:GREEN or TLP:CLEAR.':
    'Utilisez TLP:RED, TLP:AMBER+STRICT, TLP:AMBER, TLP:GREEN ou TLP:CLEAR.',
  '“{marking}” may not go to “{destination}”.':
    'Le marquage « {marking} » interdit la destination « {destination} ».',
  'Change the marking or the destination.': 'Modifiez le marquage ou la destination.',
  'Under the Chatham House Rule nobody may be named or told by affiliation, and this names {who}.':
    'Selon la règle de Chatham House, personne ne doit être nommé ni reconnaissable à son affiliation ; or ce passage nomme {who}.',
  'Leave the name out, unless it was said in public as well.':
    'Omettez le nom, sauf si les propos ont aussi été tenus en public.',
  'No article in the library holds these words.':
    'Aucun article de la bibliothèque ne contient ce passage.',
  'What is cited here does not hold these words; another article does.':
    'Ce qui est cité ici ne contient pas ce passage ; un autre article le contient.',
  'Cite the article that holds them, or mend the words.':
    'Citez l’article qui le contient, ou corrigez le passage.',
  'Compare them with the source and mend them, or embed the excerpt.':
    'Comparez-le à la source et corrigez-le, ou intégrez l’extrait.',
  'This sentence has no source.': 'Cette phrase n’a pas de source.',
  'Cite an article, embed or link an excerpt, or add a footnote.':
    'Citez un article en référence, intégrez un extrait ou un lien vers lui, ou ajoutez une note de bas de page.',
  'Find a second origin, or say in the text who alone reports it.':
    'Trouvez une seconde origine, ou dites dans le texte qui est seul à le rapporter.',
  'Since {day} {n} more positions were said of what this table shows.': {
    one: 'Depuis la date de référence ({day}), {n} autre position a été exprimée sur ce que montre ce tableau.',
    other:
      'Depuis la date de référence ({day}), {n} autres positions ont été exprimées sur ce que montre ce tableau.',
  },
  'Move its day on, or leave it and say why it ends there.':
    'Avancez sa date de référence, ou gardez-la et dites pourquoi le tableau s’arrête là.',
  'Nothing in the library is called “{target}”.':
    'Rien dans la bibliothèque ne s’appelle « {target} ».',
  'Choose another target, or take the brackets away.':
    'Choisissez une autre cible, ou enlevez les crochets.',
  'Mend the block, or take it out.': 'Corrigez le bloc, ou retirez-le.',
  'No article has the key “{key}”.': 'Aucun article n’a la clé « {key} ».',
  'Choose a key from the completion after “[@”.':
    'Choisissez une clé parmi les suggestions après « [@ ».',
  'There is no such excerpt.': 'Cet extrait n’existe pas.',
  'Choose an excerpt from the completion after “![[”.':
    'Choisissez un extrait parmi les suggestions après « ![[ ».',
  'The latest text of “{title}” does not hold these words any more.':
    'La dernière version du texte de « {title} » ne contient plus ce passage.',
  'Repair the excerpt, or quote what the article says now.':
    'Réparez l’extrait, ou citez ce que dit l’article à présent.',
  'This claim rests on one article.': 'Cette affirmation repose sur un seul article.',
  'The {n} articles that it rests on are copies of one text: one origin.':
    'Les {n} articles sur lesquels elle repose sont des copies d’un même texte : une seule origine.',
  'it has no title': 'il n’a pas de titre',
  'the citation processor stumbles over it': 'le processeur de citations échoue dessus',
  'it is no CSL: {error}': 'ce n’est pas du CSL : {error}',
  'it only refers to {href}, which does not come with the program; add that style’s own file':
    'il ne fait que renvoyer à {href}, qui n’est pas fourni avec le programme ; ajoutez le fichier de ce style',
  'it is larger than one megabyte, which no style is':
    'il dépasse un mégaoctet, ce qui n’est le cas d’aucun style',
  'it is no well-formed XML: {error}, at byte {error_position}':
    'ce n’est pas du XML bien formé : {error}, à l’octet {error_position}',
  'its elements are nested too deeply': 'ses éléments sont imbriqués trop profondément',
  'its first element is not “style”, as that of a CSL file is':
    'son premier élément n’est pas « style », comme dans un fichier CSL',
  'its macro “{name}” calls itself': 'sa macro « {name} » s’appelle elle-même',
  'its macro “{name}” calls too many others': 'sa macro « {name} » en appelle trop d’autres',
  'This line is no CSV.': 'Cette ligne n’est pas du CSV.',
  'There is no column “name”, so no issue can be told from another.':
    'Il n’y a pas de colonne « name » : rien ne distingue un enjeu d’un autre.',
  'This line has no name.': 'Cette ligne n’a pas de nom.',
  '“{cut}” is no heading and no “- Field: text”.':
    '« {cut} » n’est ni un titre ni « - Champ: texte ».',
  '“{cut}” is not “- Field: text”.': '« {cut} » n’est pas « - Champ: texte ».',
  'This stands under no issue.': 'Ceci ne figure sous aucun enjeu.',
  'The kind is leaf or group, not “{other}”.': 'Le type est leaf ou group, et non « {other} ».',
  'There is no field “{field}”; there are {fields}.':
    'Il n’y a pas de champ « {field} » ; il y a {fields}.',
  'There is no citation style “{name}”.': 'Il n’y a pas de style bibliographique « {name} ».',
  'There is no template “{name}”.': 'Il n’y a pas de modèle « {name} ».',
  'The citation style cannot be used: {reason}.':
    'Le style bibliographique ne peut pas être utilisé : {reason}.',
  'The edition cannot be read: {reason}.': 'L’édition ne peut pas être lue : {reason}.',
  'The document still tells of {traces}.': 'Le document révèle encore : {traces}.',
  'The {format} could not be made: {reason}.': 'Création impossible au format {format} : {reason}.',
  '{path} could not be written: {reason}.': 'Écriture impossible dans {path} : {reason}.',
  '“{words}” ({of} of the held source “{source}”) in {place}: “…{around}…”':
    '« {words} » ({of}, source protégée « {source} ») dans {place} : « …{around}… »',
  '{n} more': { one: '{n} de plus', other: '{n} de plus' },
  'this build leaves PDF out; export to Word or HTML instead':
    'cette version du programme n’inclut pas le PDF ; exportez plutôt en Word ou en HTML',
  '“{written}” on line {line} leads to nothing in the library.':
    '« {written} », ligne {line}, ne mène à rien dans la bibliothèque.',
  'What is marked “{marking}” may not stand in a note that is marked “{outer}”.':
    'Ce qui est marqué « {marking} » ne peut figurer dans une note marquée « {outer} ».',
  'What is marked “{marking}” may not stand in a note without a marking.':
    'Ce qui est marqué « {marking} » ne peut figurer dans une note sans marquage.',
  'Mark the note as strictly, or take the embed out.':
    'Donnez à la note un marquage aussi strict, ou retirez l’inclusion.',
  'In the embedded note “{title}”: “{words}”.': 'Dans la note incluse « {title} » : « {words} ».',
  'Excerpt {id} is quoted, but its words are no longer in “{title}”.':
    'L’extrait {id} est cité, mais ses mots ne figurent plus dans « {title} ».',
  'The link “{target}” leads nowhere.': 'Le lien « {target} » ne mène nulle part.',
  'The comparison on line {line}: {problem}': 'La comparaison, ligne {line} : {problem}',
  'The timeline on line {line}: {problem}': 'La chronologie, ligne {line} : {problem}',
  'The list of origins on line {line}: {problem}':
    'La liste des origines, ligne {line} : {problem}',
  'The edition does not hold this comparison.': 'L’édition ne contient pas cette comparaison.',
  'The edition does not hold this timeline.': 'L’édition ne contient pas cette chronologie.',
  'The edition does not hold this list of origins.':
    'L’édition ne contient pas cette liste des origines.',
  'This block cannot be shown.': 'Ce bloc ne peut pas être affiché.',
  'Nothing is called “{target}”.': 'Rien ne s’appelle « {target} ».',
  'No article has this key.': 'Aucun article n’a cette clé.',
  'No actor is called “{name}”.': 'Aucun acteur ne s’appelle « {name} ».',
  'No country is called “{name}”.': 'Aucun pays ne s’appelle « {name} ».',
  'No issue is called “{name}”.': 'Aucun enjeu ne s’appelle « {name} ».',
  'No outlet is called “{name}”.': 'Aucun média ne s’appelle « {name} ».',
  'No bloc is called “{name}”.': 'Aucun bloc ne s’appelle « {name} ».',
  '“{title}”': '« {title} »',
  'In the library there is {close}.': 'La bibliothèque contient {close}.',
  'No font at hand has these characters: {shown}.':
    'Aucune police disponible n’a ces caractères : {shown}.',
  'No font at hand has these characters: {shown} and {n} more.':
    'Aucune police disponible n’a ces caractères : {shown}, et {n} de plus.',
  'Install the Noto fonts of their script and export again.':
    'Installez les polices Noto de leur écriture, puis exportez de nouveau.',
  'no reason was given': 'aucune raison n’a été donnée',
  'The PDF claims to follow no standard that this keeps it from: {reason}.':
    'Le PDF ne se réclame d’aucune norme que ceci l’empêche de suivre : {reason}.',
  '“{line}” stands under no list.': '« {line} » ne se trouve sous aucune liste.',
  '“{line}” is not a field and its value.': '« {line} » n’est pas un champ suivi de sa valeur.',
  'A {fence} block has no field “{field}”; it has {fields}.':
    'Un bloc {fence} n’a pas de champ « {field} » ; il a {fields}.',
  'A timeline is of one issue: name it, as in “issue: Arming Ukraine”.':
    'Une chronologie porte sur un seul enjeu : nommez-le, comme dans « issue: Arming Ukraine ».',
  'A timeline is of one issue, not of {many}: give each a block of its own.':
    'Une chronologie porte sur un seul enjeu, et non sur {many} : donnez à chacun son propre bloc.',
  '“{value}” is not a day like 2022-03-18.': '« {value} » n’est pas un jour tel que 2022-03-18.',
  '“{field}” is yes or no, not “{other}”.': '« {field} » vaut yes ou no, et non « {other} ».',
  '“{field}” is low, moderate or high, not “{value}”.':
    '« {field} » vaut low, moderate ou high, et non « {value} ».',
  '“rows” is actors, countries or blocs, not “{other}”.':
    '« rows » vaut actors, countries ou blocs, et non « {other} ».',
  'it has too many rows for a picture in pixels': 'trop de lignes pour une image en pixels',
  'it has no size': 'l’image n’a pas de taille',
  'this program was built without fonts': 'cette version du programme n’inclut pas de polices',
  'it could not be read back to prove that no held source is in it ({error})':
    'relecture impossible pour prouver qu’aucune source protégée n’y figure ({error})',
  'BLUF briefing': 'Note BLUF',
  'Bottom line first, then what it rests on. Two pages.':
    'D’abord la conclusion, puis ce qui la fonde. Deux pages.',
  'Country position paper': 'Position d’un pays',
  'What one country has said on an issue, by whom, and how it moved.':
    'Ce qu’un pays a dit sur un enjeu, par qui, et comment sa position a évolué.',
  'Talking points': 'Éléments de langage',
  'Points to make, with the evidence to hand if they are questioned.':
    'Les points à faire valoir, avec les preuves à portée de main s’ils sont contestés.',
  'Meeting readout': 'Compte rendu de réunion',
  "What was said at a meeting or call, side by side with each side's own readout.":
    'Ce qui a été dit lors d’une réunion ou d’un appel, à côté du compte rendu de chaque partie.',
  Chronology: 'Chronologie',
  'Statements and events by date, each with its source.':
    'Les déclarations et les événements par date, chacun avec sa source.',
  'What is held at “{place}” number {number} is not known here; the words stay.':
    'Ce qui est protégé sous « {place} » numéro {number} n’est pas connu ici ; les mots restent.',
  '“{raw}” leads to what has another number in this library; it stays as it is written.':
    '« {raw} » mène à un élément qui a un autre numéro dans cette bibliothèque ; il reste tel qu’il est écrit.',
  'It holds signs that a vault’s file cannot give back as they are; it was not written.':
    'La note contient des signes qu’un fichier du coffre ne peut pas rendre tels quels ; elle n’a pas été écrite.',
  'It was not written. {why}': 'Le fichier n’a pas été écrit. {why}',
  'It was gone from the vault.': 'Le fichier avait disparu du coffre.',
  'It was changed in the vault and stays so. It is written from the library: what was added does not come back.':
    'Le fichier a été modifié dans le coffre et le reste. Il est écrit d’après la bibliothèque : ce qui a été ajouté ne revient pas.',
  'It was changed in the vault and stays so. Import the vault to bring the change in.':
    'Le fichier a été modifié dans le coffre et le reste. Importez le coffre pour reprendre la modification.',
  'Note and file were both changed; both stay as they are. Import the vault to see them side by side.':
    'La note et le fichier ont tous deux été modifiés ; tous deux restent tels quels. Importez le coffre pour les voir côte à côte.',
  'It told of a source that is held.': 'Le fichier révélait une source protégée.',
  'It tells of a source that is held, and was changed in the vault: look at it yourself.':
    'Le fichier révèle une source protégée et a été modifié dans le coffre : examinez-le vous-même.',
  'Its note is in the trash, or is gone; the file stays.':
    'Sa note est dans la corbeille, ou a disparu ; le fichier reste.',
  'No note leads to it any more; the file stays.': 'Aucune note n’y mène plus ; le fichier reste.',
  'It stays in the vault: the library holds notes.':
    'Le fichier reste dans le coffre : la bibliothèque contient des notes.',
  'Passed over: {why}.': 'Ignoré : {why}.',
  'Its file is gone from the vault; the note is kept.':
    'Son fichier a disparu du coffre ; la note est conservée.',
  'It is gone.': 'Le fichier a disparu.',
  'It is no text: it holds zero bytes.':
    'Ce n’est pas du texte : le fichier contient des octets nuls.',
  'It is not UTF-8: byte {at} is part of no letter.':
    'Ce n’est pas de l’UTF-8 : l’octet {at} ne fait partie d’aucun caractère.',
  'Its note is in the trash; restore it to bring the file in.':
    'Sa note est dans la corbeille ; restaurez-la pour reprendre le fichier.',
  'It is written from the library; what was changed in it stays in the vault.':
    'Le fichier est écrit d’après la bibliothèque ; ce qui y a été modifié reste dans le coffre.',
  'Export notes to a vault': 'Exporter les notes vers un coffre',
  'Import a vault': 'Importer un coffre',
  'Job {job} tells of no vault.': 'La tâche {job} ne concerne aucun coffre.',
  'Export or import the vault again: what became of its files is told then.':
    'Exportez ou importez de nouveau le coffre : vous saurez alors ce que sont devenus ses fichiers.',
  'Note and file were both changed. The note stays; what the file says is kept among the note’s versions, to compare and to restore.':
    'La note et le fichier ont tous deux été modifiés. La note reste ; ce que dit le fichier est conservé parmi les versions de la note, pour comparaison et restauration.',
  '{n} new notes': { one: '{n} nouvelle note', other: '{n} nouvelles notes' },
  '{n} notes changed': { one: '{n} note modifiée', other: '{n} notes modifiées' },
  '{n} written': { one: '{n} écrit', other: '{n} écrits' },
  '{n} written anew': { one: '{n} réécrit', other: '{n} réécrits' },
  '{n} changed on both sides': {
    one: '{n} modifié des deux côtés',
    other: '{n} modifiés des deux côtés',
  },
  '{n} changed in the vault': {
    one: '{n} modifié dans le coffre',
    other: '{n} modifiés dans le coffre',
  },
  '{n} held back': { one: '{n} retenu', other: '{n} retenus' },
  '{n} gone from the vault': { one: '{n} disparu du coffre', other: '{n} disparus du coffre' },
  '{n} left over': { one: '{n} laissé de côté', other: '{n} laissés de côté' },
  '{n} are no notes': {
    one: '{n} fichier qui n’est pas une note',
    other: '{n} fichiers qui ne sont pas des notes',
  },
  '{n} passed over': { one: '{n} ignoré', other: '{n} ignorés' },
  '{n} failed': { one: '{n} en échec', other: '{n} en échec' },
  '{n} as they were': { one: '{n} inchangé', other: '{n} inchangés' },
  'There is no note.': 'Il n’y a pas de note.',
  'The others went on without it.': 'Les autres ont tout de même été traités.',
  'The report of this job has all of them.': 'Le rapport de cette tâche les donne tous.',
  '{n} more files': { one: '{n} autre fichier', other: '{n} autres fichiers' },
};
