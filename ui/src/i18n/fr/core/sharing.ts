import type { Core } from '../../core';

export const sharing: Core<'sharing'> = {
  'The words of the excerpt “{quote}” do not stand in their article.':
    'Le texte de l’extrait « {quote} » ne figure pas dans l’article correspondant.',
  'The words of the quotation “{quote}” do not stand in their article.':
    'Le texte de la citation « {quote} » ne figure pas dans l’article correspondant.',
  'Another outlet here has the name “{name}”. Rename one of the two first.':
    'Un autre média porte ici le nom « {name} ». Renommez d’abord l’un des deux.',
  'Another post here has the name “{name}”. Rename one of the two first.':
    'Une autre fonction porte ici le nom « {name} ». Renommez d’abord l’une des deux.',
  'Another actor here has the name “{name}”. Rename one of the two first.':
    'Un autre acteur porte ici le nom « {name} ». Renommez d’abord l’un des deux.',
  'It refers to {uid}, which is not here.': 'Renvoi à {uid}, absent ici.',
  '“{number}” is no number.': '« {number} » n’est pas un nombre.',
  '“{name}” is no such value.': '« {name} » n’est pas une valeur admise.',
  'Nothing is shared of “{table}”.': 'Rien n’est partagé de « {table} ».',
  'One side has no such thing any more: take one side as a whole.':
    'L’un des côtés n’a plus cet élément : prenez un côté en entier.',
  'There is no field “{name}” to decide upon.': 'Il n’y a pas de champ « {name} » à trancher.',
  'A library cannot be merged into itself.':
    'Une bibliothèque ne peut pas être fusionnée avec elle-même.',
  'it is merged into another': 'fusion avec une autre en cours',
  '{path} was last used by an older Demarche. Open it once, which upgrades it after a backup, and merge it then.':
    'La bibliothèque {path} a été utilisée en dernier par un Demarche plus ancien. Ouvrez-la une fois, ce qui la met à niveau après une sauvegarde, puis fusionnez-la.',
  'The other library has no mark of its own.': 'L’autre bibliothèque n’a pas d’identifiant propre.',
  'A name that {table} {row} is shared by is of a row that is not there.':
    'Le nom de partage de {table} {row} appartient à une ligne absente.',
  'Conflict {id} cannot be read.': 'Le conflit {id} ne peut pas être lu.',
  'It names an analyst “{name}” that is not here.':
    'Un analyste « {name} », absent ici, y est nommé.',
  'It names a country “{name}” that is not here.': 'Un pays « {name} », absent ici, y est nommé.',
  'It names a bloc “{name}” that is not here.': 'Un bloc « {name} », absent ici, y est nommé.',
  'It names a notebook “{name}” that is not here.':
    'Un carnet « {name} », absent ici, y est nommé.',
  'It names a captured page “{name}” that is not here.':
    'Une page capturée « {name} », absente ici, y est nommée.',
  'Numbers of change sets are never given twice.':
    'Les numéros des lots de modifications ne sont jamais attribués deux fois.',
  'The change set was not written.': 'Le lot de modifications n’a pas été écrit.',
  'Change set {number} of the same library is not here yet.':
    'Le lot de modifications {number} de la même bibliothèque n’est pas encore là.',
  'It does not follow on the one that was taken in last.':
    'Il ne fait pas suite au dernier lot repris.',
  'The change set before it is not the one that it was written after: one of the two was replaced.':
    'Le lot de modifications qui précède n’est pas celui après lequel il a été écrit : l’un des deux a été remplacé.',
  'Change set {number} of library {short}, on which it rests, was not taken in.':
    'Le lot de modifications {number} de la bibliothèque {short}, sur lequel il repose, n’a pas été repris.',
  'The rest of its publication is not here yet.': 'Le reste de sa publication n’est pas encore là.',
  'It was written by a newer Demarche (form {format}; this one reads form {known}).':
    'Il a été écrit par un Demarche plus récent (format {format} ; celui-ci lit le format {known}).',
  'What it says of itself is no change set’s.':
    'Ce qu’il dit de lui-même ne correspond à aucun lot de modifications.',
  'Captured bytes in it are not what they are said to be.':
    'Des octets capturés qu’il contient ne sont pas ce qu’ils sont censés être.',
  'A captured page in it is longer than any that can be captured.':
    'Une page capturée qu’il contient est plus longue qu’une capture ne peut l’être.',
  '{table} {id} has no name.': '{table} {id} n’a pas de nom.',
  'A shared column holds bytes.': 'Une colonne partagée contient des octets.',
  'No {noun} has rows of “{table}”.': 'Aucune ligne de « {table} » ne relève de « {noun} ».',
  'It has too many rows of “{table}”.': 'Il contient trop de lignes de « {table} ».',
  'Edition {number} in it is not what its hash says that was issued.':
    'L’édition {number} qui s’y trouve n’est pas celle qui a été diffusée selon son empreinte.',
  'It changes an edition that was issued, which nobody can.':
    'Il modifie une édition diffusée, ce que personne ne peut faire.',
  'A note refers to something that is no row.':
    'Une note renvoie à quelque chose qui n’est pas une ligne.',
  'It refers to {uid}, which is neither here nor in the change set.':
    'Il renvoie à {uid}, qui ne se trouve ni ici ni dans le lot de modifications.',
  '{table} has no column “{name}”.': '{table} n’a pas de colonne « {name} ».',
  '{table}: “{name}” is no such value.': '{table} : « {name} » n’est pas une valeur admise.',
  '{table}: “{name}” is missing.': '{table} : « {name} » manque.',
  'It was changed while it was read.': 'Il a été modifié pendant sa lecture.',
  'It tells of a “{noun}”.': 'Il y est question de « {noun} », inconnu ici.',
  '{uid} is the name of something else here.': '{uid} désigne ici autre chose.',
  '{table} {row} was not made.': '{table} {row} : création impossible.',
  'It tells of “{noun}”, which is not shared.':
    'Il y est question de « {noun} », qui n’est pas en partage.',
  '“{name}” is no name of a row.': '« {name} » n’est pas un nom de ligne.',
  'It holds a row that cannot be: {error}.': 'Il contient une ligne impossible : {error}.',
  'Sharing is not set up for this library.':
    'Le partage n’est pas configuré pour cette bibliothèque.',
  '{what}: {reason}.': '{what} : {reason}.',
  'At {name}: {reason}': 'Serveur {name} : {reason}',
  'The server at {name} asks for a name and a password.':
    'Le serveur {name} demande un nom et un mot de passe.',
  'Nothing may be written there with this name and password.':
    'Avec ce nom et ce mot de passe, rien ne peut y être écrit.',
  'There is a file {file} already.': 'Il y a déjà un fichier {file}.',
  "What the team shares is encrypted: it takes the team's passphrase.":
    'Ce que l’équipe partage est chiffré : il faut la phrase secrète de l’équipe.',
  "The passphrase is not the team's.": 'Ce n’est pas la phrase secrète de l’équipe.',
  'A passphrase of fewer than 12 characters protects nothing: take four words that have nothing to do with each other.':
    'Une phrase secrète de moins de 12 caractères ne protège rien : prenez quatre mots sans rapport entre eux.',
  "The team's key at {file} is damaged or was replaced.":
    'La clé de l’équipe, {file}, est endommagée ou a été remplacée.',
  "Change sets lie there under this library's mark that it does not know: a copy of it publishes too, or it was set back to a backup.":
    'Il s’y trouve, sous l’identifiant de cette bibliothèque, des lots de modifications qu’elle ne connaît pas : une copie d’elle publie aussi, ou elle est revenue à une sauvegarde.',
  'The last change set of this library was replaced there: a copy of the library gave the same number.':
    'Le dernier lot de modifications de cette bibliothèque y a été remplacé : une copie de la bibliothèque a attribué le même numéro.',
  'What this library published before does not lie there: {file} is missing.':
    'Ce que cette bibliothèque a publié auparavant ne s’y trouve pas : {file} manque.',
  '{n} sources that may not be named would lie there unencrypted.': {
    one: '{n} source qui ne doit pas être nommée s’y trouverait sans chiffrement.',
    other: '{n} sources qui ne doivent pas être nommées s’y trouveraient sans chiffrement.',
  },
  'What lies there already is not encrypted: choose an empty place to share encrypted.':
    'Ce qui s’y trouve déjà n’est pas chiffré : choisissez un emplacement vide pour partager avec chiffrement.',
  'The place cannot be kept': 'L’emplacement ne peut pas être enregistré',
  'The folder for temporary files': 'Le dossier des fichiers temporaires',
  'It is another change set, put there under this name.':
    'C’est un autre lot de modifications, déposé sous ce nom.',
  'What lies there is encrypted, and sharing was set up without: set it up anew with the passphrase.':
    'Ce qui s’y trouve est chiffré, et le partage a été configuré sans phrase secrète : configurez-le de nouveau avec elle.',
  'It cannot be packed: {error}.': 'Compression impossible : {error}.',
  'It cannot be written: {error}.': 'Écriture impossible : {error}.',
  'A change set would be longer than any that can be read.':
    'Un lot de modifications serait trop long pour être lu.',
  'It is no change set of Demarche’s.': 'Ce n’est pas un lot de modifications de Demarche.',
  'It is encrypted, and sharing was set up without a passphrase.':
    'Il est chiffré, et le partage a été configuré sans phrase secrète.',
  'It is not encrypted, as all that the team shares is: whoever put it there does not know the passphrase.':
    'Il n’est pas chiffré, contrairement à tout ce que partage l’équipe : qui l’a déposé là ne connaît pas la phrase secrète.',
  'It is damaged or was cut short: {error}.': 'Il est endommagé ou tronqué : {error}.',
  'It unpacks to more than {n} bytes, which no change set does.':
    'Il occupe, une fois décompressé, plus de {n} octets, ce qui n’arrive à aucun lot de modifications.',
  'it ends before its end': 'fin prématurée',
  'It is damaged: a line of it is not what it should be: {error}.':
    'Il est endommagé : une de ses lignes n’est pas ce qu’elle devrait être : {error}.',
  'It does not say what it is.': 'Il ne dit pas ce qu’il est.',
  'It tells of more rows than any change set does.':
    'Il fait état de plus de lignes qu’un lot de modifications n’en contient.',
  'It says twice what it is.': 'Il dit deux fois ce qu’il est.',
  'lines of it are missing': 'des lignes manquent',
  'The folder {path} cannot be opened': 'Le dossier {path} ne peut pas être ouvert',
  'it is no folder': 'ce n’est pas un dossier',
  '“{name}” cannot be read': '« {name} » ne peut pas être lu',
  'it leads out of the folder': 'il mène hors du dossier',
  '{path} is not read': 'Lecture refusée de {path}',
  'it is a link, which may lead anywhere': 'c’est un lien, qui peut mener n’importe où',
  'it is no file': 'ce n’est pas un fichier',
  'it is longer than {most} bytes': 'il dépasse {most} octets',
  '{path} cannot be written': 'Écriture impossible dans {path}',
  '{path} cannot be read': 'Lecture impossible de {path}',
  "Nothing that lies there is encrypted, though sharing was set up so: the team's key is gone.":
    'Rien de ce qui s’y trouve n’est chiffré, alors que le partage a été configuré ainsi : la clé de l’équipe a disparu.',
  "It is not encrypted with the team's key, or is damaged.":
    'Il n’est pas chiffré avec la clé de l’équipe, ou il est endommagé.',
  'Nothing could be encrypted': 'Rien n’a pu être chiffré',
  'Set sharing up': 'Configurer le partage',
  'Publish changes': 'Publier les modifications',
  'Take in changes': 'Reprendre les modifications',
  'Merge a library': 'Fusionner une bibliothèque',
  '{file}: {reason}': '{file} : {reason}',
  'The others were taken in without it. Ask whoever published it.':
    'Les autres ont été repris sans lui. Adressez-vous à la personne qui l’a publié.',
  '{n} rows published': { one: '{n} ligne publiée', other: '{n} lignes publiées' },
  '{n} new': { one: '{n} nouvelle', other: '{n} nouvelles' },
  '{n} changed': { one: '{n} modifiée', other: '{n} modifiées' },
  '{n} removed': { one: '{n} supprimée', other: '{n} supprimées' },
  '{n} in conflict': { one: '{n} en conflit', other: '{n} en conflit' },
  '{n} held back by conflicts': {
    one: '{n} retenue par des conflits',
    other: '{n} retenues par des conflits',
  },
  '{n} files waiting for others': {
    one: '{n} fichier en attend d’autres',
    other: '{n} fichiers en attendent d’autres',
  },
  '{n} files refused': { one: '{n} fichier refusé', other: '{n} fichiers refusés' },
  'There is nothing new.': 'Il n’y a rien de nouveau.',
  '{counts}': '{counts}',
};
