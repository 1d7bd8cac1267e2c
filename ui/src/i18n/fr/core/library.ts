import type { Core } from '../../core';

export const library: Core<'library'> = {
  'An actor needs a name.': 'Un acteur requiert un nom.',
  '“{item}” is not a Wikidata item; it looks like Q15031.':
    '« {item} » n’est pas un élément Wikidata ; il s’écrit comme Q15031.',
  'The gazetteer has no actor “{key}”.': 'Le répertoire fourni ne contient pas d’acteur « {key} ».',
  'An actor cannot be merged into itself.': 'Un acteur ne peut pas être fusionné avec lui-même.',
  'The article would have no text.': 'L’article n’aurait pas de texte.',
  'An article cannot be compared with itself.': 'Un article ne peut pas être comparé à lui-même.',
  'same text': 'texte identique',
  'an analyst said that these are not copies':
    'un analyste a indiqué que ce ne sont pas des copies',
  "not enough of either's own words to count as one origin":
    'trop peu de texte propre à l’un ou à l’autre pour compter comme une seule origine',
  'same bytes captured': 'mêmes octets capturés',
  'same address': 'même adresse',
  'both credit {wires}': 'les deux citent {wires}',
  'no passage in common': 'aucun passage en commun',
  '{of_a} % and {of_b} % of the passages': '{of_a} % et {of_b} % des passages',
  '{percent} % of what is shared stands in quotation marks or in many articles of an outlet':
    '{percent} % de ce qui est commun figure entre guillemets ou dans de nombreux articles d’un même média',
  'An article cannot be told apart from itself.':
    'Un article ne peut pas être distingué de lui-même.',
  'No other article has the same origin.': 'Aucun autre article n’a la même origine.',
  'They were not said to be no copies of any article.':
    'Il n’a été indiqué d’aucun d’eux que ce n’est pas une copie.',
  'An article needs a title.': 'Un article requiert un titre.',
  'An article cannot be merged into itself.': 'Un article ne peut pas être fusionné avec lui-même.',
  '“{title}” is in the trash. Restore it first.':
    '« {title} » se trouve dans la corbeille. Restaurez d’abord l’article.',
  'The page holds no article any more.': 'La page ne contient plus d’article.',
  'The page holds {n} words of an article that had {before}: it may be cut short, or ask readers to pay or to sign in.':
    {
      one: 'La page contient {n} mot d’un article qui en avait {before} : elle est peut-être tronquée, ou réservée aux lecteurs abonnés ou connectés.',
      other:
        'La page contient {n} mots d’un article qui en avait {before} : elle est peut-être tronquée, ou réservée aux lecteurs abonnés ou connectés.',
    },
  "The page holds another text: next to nothing of the article's is in it.":
    'La page contient un autre texte : presque rien de celui de l’article ne s’y trouve.',
  'Nothing was captured.': 'Rien n’a été capturé.',
  'The article is in the trash.': 'L’article se trouve dans la corbeille.',
  'The article has no text.': 'L’article n’a pas de texte.',
  'The file’s key “{key}” cannot be cited as it is: the article gets another.':
    'La clé « {key} » du fichier ne peut pas être citée telle quelle : l’article en reçoit une autre.',
  'The file’s key “{key}” is another article’s: this one gets another.':
    'La clé « {key} » du fichier est celle d’un autre article : celui-ci en reçoit une autre.',
  'That is a version of another article.': 'C’est une version d’un autre article.',
  'Two editions can be held against each other where they are of one note.':
    'Deux éditions ne peuvent être comparées que si elles sont d’une même note.',
  'The note has changed since it was opened: it is at revision {now}, not {expected}.':
    'La note a changé depuis son ouverture : elle en est à la révision {now}, et non {expected}.',
  '“{label}” cannot be undone: {table} was changed since in a way that the history does not know.':
    'Impossible d’annuler « {label} » : depuis, {table} a changé d’une manière que l’historique ne connaît pas.',
  '“{label}” cannot be redone: {table} was changed since in a way that the history does not know.':
    'Impossible de rétablir « {label} » : depuis, {table} a changé d’une manière que l’historique ne connaît pas.',
  'The library {path} is open already: {holder}.':
    'La bibliothèque {path} est déjà ouverte : {holder}.',
  'The library {path} is open for reading alone: {reason}.':
    'La bibliothèque {path} est ouverte en lecture seule : {reason}.',
  'There is no library at {path}.': 'Il n’y a pas de bibliothèque à l’emplacement {path}.',
  'There is a file at {path} already.': 'Il y a déjà un fichier à l’emplacement {path}.',
  '{path} is not a Demarche library: {reason}.':
    '{path} n’est pas une bibliothèque Demarche : {reason}.',
  '{path} was last used by a newer Demarche (schema {found}; this one knows {known}).':
    'La bibliothèque {path} a été utilisée en dernier par un Demarche plus récent (schéma {found} ; celui-ci connaît {known}).',
  'The library {path} is damaged: {reason}.': 'La bibliothèque {path} est endommagée : {reason}.',
  'The backup could not be verified: {reason}.':
    'La sauvegarde n’a pas pu être vérifiée : {reason}.',
  '{path} is encrypted: it needs its passphrase.':
    'Le fichier {path} est chiffré : il faut sa phrase secrète.',
  'This passphrase does not open {path}.': 'Cette phrase secrète n’ouvre pas {path}.',
  'The disk is full: nothing was changed.': 'Le disque est plein : rien n’a été modifié.',
  'It was cancelled before it was done.': 'Annulé avant la fin.',
  '{path}: {reason}.': '{path} : {reason}.',
  'The library could not be read or written: {reason}.':
    'La bibliothèque n’a pas pu être lue ou écrite : {reason}.',
  'The library holds unreadable JSON: {reason}.':
    'La bibliothèque contient du JSON illisible : {reason}.',
  'Stored bytes could not be packed or unpacked: {reason}.':
    'Des octets enregistrés n’ont pas pu être compressés ou décompressés : {reason}.',
  'There is no analyst {id}.': 'Il n’y a pas d’analyste {id}.',
  'There is no bloc {id}.': 'Il n’y a pas de bloc {id}.',
  'There is no country {id}.': 'Il n’y a pas de pays {id}.',
  'There is no outlet {id}.': 'Il n’y a pas de média {id}.',
  'There is no captured file {id}.': 'Il n’y a pas de fichier capturé {id}.',
  'There is no article {id}.': 'Il n’y a pas d’article {id}.',
  'There is no capture {id}.': 'Il n’y a pas de capture {id}.',
  'There is no version of a text {id}.': 'Il n’y a pas de version de texte {id}.',
  'There is no excerpt {id}.': 'Il n’y a pas d’extrait {id}.',
  'There is no actor {id}.': 'Il n’y a pas d’acteur {id}.',
  'There is no post {id}.': 'Il n’y a pas de fonction {id}.',
  'There is no tenure {id}.': 'Il n’y a pas de mandat {id}.',
  'There is no event {id}.': 'Il n’y a pas d’événement {id}.',
  'There is no issue {id}.': 'Il n’y a pas d’enjeu {id}.',
  'There is no quotation {id}.': 'Il n’y a pas de citation {id}.',
  'There is no position {id}.': 'Il n’y a pas de position {id}.',
  'There is no recoding {id}.': 'Il n’y a pas de recodage {id}.',
  'There is no position of a recoding {id}.': 'Il n’y a pas de position {id} dans un recodage.',
  'There is no notebook {id}.': 'Il n’y a pas de carnet {id}.',
  'There is no note {id}.': 'Il n’y a pas de note {id}.',
  'There is no edition {id}.': 'Il n’y a pas d’édition {id}.',
  'There is no feed {id}.': 'Il n’y a pas de flux {id}.',
  'There is no entry of a feed {id}.': 'Il n’y a pas d’entrée de flux {id}.',
  'There is no saved view {id}.': 'Il n’y a pas de vue enregistrée {id}.',
  'There is no saved search over feeds {id}.':
    'Il n’y a pas de recherche enregistrée dans les flux {id}.',
  'There is no saved search {id}.': 'Il n’y a pas de recherche enregistrée {id}.',
  'There is no entry of the history {id}.': 'Il n’y a pas d’entrée {id} dans l’historique.',
  'There is no entry in the trash {id}.': 'Il n’y a pas d’entrée {id} dans la corbeille.',
  'There is no source {id}.': 'Il n’y a pas de source {id}.',
  'There is no conflict {id}.': 'Il n’y a pas de conflit {id}.',
  'There is no citation style {id}.': 'Il n’y a pas de style bibliographique {id}.',
  'There is no shift {id}.': 'Il n’y a pas d’inflexion {id}.',
  'There is no {noun} {id}.': 'Introuvable : {noun} {id}.',
  'An event needs a name.': 'Un événement requiert un nom.',
  '“{date}” is not a date.': '« {date} » n’est pas une date.',
  "The selection reaches beyond the article's text.": 'La sélection dépasse le texte de l’article.',
  'Nothing is selected.': 'Rien n’est sélectionné.',
  "The words are not in the article's text as it is now: it changed meanwhile.":
    'Le passage ne figure pas dans le texte actuel de l’article, qui a changé entre-temps.',
  '{n} actors of the library are called “{name}”. Merge them or give one another name, and import again.':
    '{n} acteurs de la bibliothèque s’appellent « {name} ». Fusionnez-les ou renommez-en un, puis importez de nouveau.',
  'No article of the library has the address {url}. Import the page first, then the annotations.':
    'Aucun article de la bibliothèque n’a l’adresse {url}. Importez d’abord la page, puis les annotations.',
  'It names no web address that an article of the library could have.':
    'Aucune adresse web qu’un article de la bibliothèque pourrait avoir n’est indiquée.',
  'The group that it is in could not be taken.':
    'Le groupe dont il fait partie n’a pas pu être repris.',
  'The article that it is of could not be taken.':
    'L’article dont il provient n’a pas pu être repris.',
  'Its words are not in the article’s text as the library has it.':
    'Le passage ne figure pas dans le texte de l’article tel que la bibliothèque l’a.',
  'The issue that it is on could not be taken.':
    'L’enjeu sur lequel elle porte n’a pas pu être repris.',
  'The actor who takes it could not be taken.': 'L’acteur qui la prend n’a pas pu être repris.',
  'The excerpts that it rests on could not be taken.':
    'Les extraits sur lesquels elle repose n’ont pas pu être repris.',
  'A note needs a title.': 'Une note requiert un titre.',
  'The feed {url} is in the library already.': 'Le flux {url} est déjà dans la bibliothèque.',
  'A feed needs a title.': 'Un flux requiert un titre.',
  '“{phrase}” holds no word to look for.': '« {phrase} » ne contient aucun mot à chercher.',
  'Refresh feeds': 'Actualiser les flux',
  'A saved search needs a name.': 'Une recherche enregistrée requiert un nom.',
  'A saved search needs a word that is to be found.':
    'Une recherche enregistrée requiert un mot à trouver.',
  '“{name}” is not in the group to move to.': '« {name} » n’est pas dans le groupe de destination.',
  '“{name}” takes a stance and cannot hold other issues.':
    '« {name} » admet une orientation et ne peut pas contenir d’autres enjeux.',
  '“{name}” still holds issues ({inside}): move or delete them first.':
    '« {name} » contient encore des enjeux ({inside}) : déplacez-les ou supprimez-les d’abord.',
  '“{name}” cannot become a group: positions are coded on it ({coded}); merge it into another issue first.':
    '« {name} » ne peut pas devenir un groupe : des positions y sont codées ({coded}) ; fusionnez-le d’abord avec un autre enjeu.',
  'What is coded on “{name}” ({coded}) would say the opposite with its poles exchanged: flip the poles instead, which turns the stances too.':
    'Ce qui est codé sur « {name} » ({coded}) dirait le contraire si ses pôles étaient échangés : inversez plutôt les pôles, ce qui inverse aussi les orientations.',
  '“{name}” cannot take a stance: it holds issues ({inside}); move them out first.':
    '« {name} » ne peut pas admettre d’orientation : il contient des enjeux ({inside}) ; déplacez-les d’abord.',
  '“{name}” cannot be moved into itself.':
    '« {name} » ne peut pas être déplacé à l’intérieur de lui-même.',
  'An issue needs a name.': 'Un enjeu requiert un nom.',
  'The two poles of an issue cannot be the same.':
    'Les deux pôles d’un enjeu ne peuvent pas être identiques.',
  '“{former}” would stand above poles that it does not fit any more: say what “{name}” asks once its poles are flipped.':
    '« {former} » figurerait au-dessus de pôles auxquels elle ne correspond plus : dites ce que demande « {name} » une fois ses pôles inversés.',
  '“{from}” and “{into}” do not ask the same ({asks} / {kept}): say whether the stances on “{from}” are turned round or kept as they are.':
    '« {from} » et « {into} » ne posent pas la même question ({asks} / {kept}) : dites si les orientations sur « {from} » sont inversées ou gardées telles quelles.',
  'The note “{title}” calls “{live}” by its former name “{former}”, and would mean this issue from now on: change the note first, or choose another name.':
    'La note « {title} » appelle « {live} » par son ancien nom « {former} » et désignerait désormais cet enjeu : modifiez d’abord la note, ou choisissez un autre nom.',
  'There is an issue “{known}” already: number {id}. Use that one, or give this one another name.':
    'Il y a déjà un enjeu « {known} » : numéro {id}. Utilisez-le, ou donnez un autre nom à celui-ci.',
  'An issue cannot be merged into itself.': 'Un enjeu ne peut pas être fusionné avec lui-même.',
  '“{name}” and “{kept}” cannot be one: only one of them takes a stance.':
    '« {name} » et « {kept} » ne peuvent pas être réunis : un seul des deux admet une orientation.',
  '“{name}” is inside “{gone}” and cannot take it in.':
    '« {name} » se trouve dans « {gone} » et ne peut pas l’absorber.',
  '“{name}” only groups issues and has no poles.':
    '« {name} » ne fait que grouper des enjeux et n’a pas de pôles.',
  '“{name}” only groups issues: move some of them to another group instead.':
    '« {name} » ne fait que grouper des enjeux : déplacez-en plutôt quelques-uns vers un autre groupe.',
  'A split needs at least one new issue.': 'Scinder requiert au moins un nouvel enjeu.',
  'Position {position} is not on the issue that is split, or is given to two of its parts.':
    'La position {position} ne porte pas sur l’enjeu scindé, ou est attribuée à deux de ses parties.',
  'When the library was opened, another machine had it or had not closed it: {elsewhere}. Close it there, or the later of two copies takes the place of the other.':
    'À l’ouverture de la bibliothèque, une autre machine l’avait ouverte ou ne l’avait pas fermée : {elsewhere}. Fermez-la là-bas, sinon la plus récente de deux copies prend la place de l’autre.',
  '{program} copies the folder of the library between machines. Close it here before it is opened elsewhere, and let {program} finish; backups are made as always.':
    '{program} copie le dossier de la bibliothèque d’une machine à l’autre. Fermez-la ici avant de l’ouvrir ailleurs, et laissez {program} terminer ; les sauvegardes se font comme toujours.',
  'An analyst needs a name.': 'Un analyste requiert un nom.',
  'That note does not name this one any more.': 'L’autre note ne nomme plus celle-ci.',
  'No such version of this note was kept.':
    'Aucune version de ce genre n’est conservée de cette note.',
  'An outlet needs a name.': 'Un média requiert un nom.',
  'A grade is a letter from A to F.': 'Une cote est une lettre de A à F.',
  'There is an outlet “{name}” already.': 'Il y a déjà un média « {name} ».',
  'The gazetteer has no post “{key}”.':
    'Le répertoire fourni ne contient pas de fonction « {key} ».',
  'A tenure cannot end before it begins.': 'Un mandat ne peut pas finir avant de commencer.',
  'A post needs a title.': 'Une fonction requiert un titre.',
  'An article cannot be compared with itself; choose two.':
    'Un article ne peut pas être comparé à lui-même ; choisissez-en deux.',
  "A readout is an actor's or a country's: choose who speaks for {name}.":
    'Un compte rendu émane d’un acteur ou d’un pays : choisissez qui parle au nom de {name}.',
  'Article {article} is not among those of event {event}.':
    'L’article {article} n’est pas parmi ceux de l’événement {event}.',
  'This recoding has no position number {place}.':
    'Ce recodage n’a pas de position numéro {place}.',
  'This recoding is {coder}’s: work under that name to go on with it.':
    'Ce recodage est celui de {coder} : travaillez sous ce nom pour le poursuivre.',
  'One of the two codings was adopted already: undo that to answer anew.':
    'L’un des deux codages a déjà été adopté : annulez cela pour répondre de nouveau.',
  'A coding on an issue needs a stance.': 'Un codage sur un enjeu requiert une orientation.',
  'A stance needs the issue that it is on.':
    'Une orientation requiert l’enjeu sur lequel elle porte.',
  'This recoding asks for voice and directness too.':
    'Ce recodage demande aussi la voix et le type de discours.',
  'This recoding does not ask for voice and directness.':
    'Ce recodage ne demande pas la voix ni le type de discours.',
  'This position is not recoded yet: there is nothing to choose between.':
    'Cette position n’est pas encore recodée : il n’y a pas de choix à faire.',
  'The new coding says that the words fit no issue: delete the position, or keep the former coding.':
    'Selon le nouveau codage, le passage ne convient à aucun enjeu : supprimez la position, ou gardez l’ancien codage.',
  'There is nothing to recode: no position on these issues has a supporting excerpt.':
    'Il n’y a rien à recoder : aucune position sur ces enjeux n’a d’extrait à l’appui.',
  'A sample needs at least one position.': 'Un échantillon requiert au moins une position.',
  'The share of a sample is over 0 and up to 1, such as 0.1 for one in ten.':
    'La part d’un échantillon est supérieure à 0 et va jusqu’à 1, par exemple 0.1 pour une sur dix.',
  'A saved view needs a screen.': 'Une vue enregistrée requiert un écran.',
  'A saved view needs a name.': 'Une vue enregistrée requiert un nom.',
  'There is a saved view of the name “{taken}” already. Choose another name, or save in its place.':
    'Il y a déjà une vue enregistrée du nom de « {taken} ». Choisissez un autre nom, ou enregistrez à sa place.',
  'A search needs something to find beside what it leaves out.':
    'Une recherche requiert quelque chose à trouver, outre ce qu’elle exclut.',
  'Nothing holds “{typed}”; {close} is written nearly so.':
    'Rien ne contient « {typed} » ; graphie voisine : {close}.',
  '“{name}:” has no value yet.': '« {name}: » n’a pas encore de valeur.',
  '{none}, so that {shown} finds nothing.': '{none}, si bien que {shown} ne trouve rien.',
  '{none}: {shown} was read as {close}.': '{none} : {shown} a été lu comme {close}.',
  '“{plain}” is no date: write 2022, 2022-03, 2022-03-18, or two with .. between.':
    '« {plain} » n’est pas une date : écrivez 2022, 2022-03, 2022-03-18, ou deux séparées par « .. ».',
  '“{plain}” is no number: write 1, 2+ or 2..4.':
    '« {plain} » n’est pas un nombre : écrivez 1, 2+ ou 2..4.',
  '“{plain}” holds no word.': '« {plain} » ne contient aucun mot.',
  "“{plain}” is no article's number.": '« {plain} » n’est pas un numéro d’article.',
  '{name}: takes {words}, not “{typed}”.': '« {name}: » admet {words}, et non « {typed} ».',
  'There is no actor “{name}”': 'Il n’y a pas d’acteur « {name} »',
  'There is no country “{name}”': 'Il n’y a pas de pays « {name} »',
  'There is no issue “{name}”': 'Il n’y a pas d’enjeu « {name} »',
  'There is no outlet “{name}”': 'Il n’y a pas de média « {name} »',
  'There is no {kind} “{name}”': 'Introuvable : {kind} « {name} »',
  'There is no field “{name}”: “{name}:{value}” was looked for as words.':
    'Il n’y a pas de champ « {name} » : « {name}:{value} » a été cherché comme des mots.',
  'A saved search needs something to search for.':
    'Une recherche enregistrée requiert quelque chose à chercher.',
  'Article {article} has no words by which others could resemble it.':
    'L’article {article} n’a pas de mots qui permettraient d’en rapprocher d’autres.',
  'What resembles article {article} was looked for by {words}.':
    'Ce qui ressemble à l’article {article} a été cherché d’après ces mots : {words}.',
  name: 'nom',
  title: 'titre',
  author: 'auteur',
  key: 'clé de citation',
  address: 'adresse',
  hash: 'empreinte',
  'file name': 'nom de fichier',
  surname: 'nom de famille',
  'Only an article, an outlet or an actor is a source.':
    'Seul un article, un média ou un acteur est une source.',
  'Change settings': 'Modifier les paramètres',
  'A citation style needs a name and a title.':
    'Un style bibliographique requiert un nom et un titre.',
  '{path} is not a folder.': '{path} n’est pas un dossier.',
  'it lies too deep in folders': 'niveau de dossiers trop profond',
  'it cannot be read: {error}': 'lecture impossible : {error}',
  'its name is not Unicode': 'nom non conforme à Unicode',
  'it is a link, and links are not followed': 'c’est un lien, et les liens ne sont pas suivis',
  '{path} is longer than the {most} bytes that a note may have.':
    '{path} dépasse les {most} octets qu’une note peut avoir.',
  '{path} cannot be written.': 'Écriture impossible dans {path}.',
  '{path} is no name of a file.': '{path} n’est pas un nom de fichier.',
  '{path} leads out of the vault’s folder.': '{path} mène hors du dossier du coffre.',
  '{path} goes over a link, and links are not followed.':
    '{path} passe par un lien, et les liens ne sont pas suivis.',
  'A file stands where {path} has a folder.': 'Un fichier se trouve là où {path} a un dossier.',
  '{path} is no file.': '{path} n’est pas un fichier.',
  '{path} in the vault cannot be read: {what}. It says which files this program wrote; without it every file there counts as yours. Move it away to go on so.':
    'La lecture de {path} dans le coffre est impossible : {what}. Ce fichier indique ce que ce programme a écrit ; sans lui, chaque fichier du coffre compte comme le vôtre. Pour continuer ainsi, déplacez-le ailleurs.',
  'it is of form {format}, and this Demarche knows form {known}':
    'format {format}, alors que ce Demarche connaît le format {known}',
  'A notebook needs a name.': 'Un carnet requiert un nom.',
};
