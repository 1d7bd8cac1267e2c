import type { Core } from '../../core';

export const keeping: Core<'keeping'> = {
  'it lies on a disk that can only be read': 'elle se trouve sur un disque en lecture seule',
  'the system does not permit writing to the folder “{name}”':
    'le système ne permet pas d’écrire dans le dossier « {name} »',
  'the system does not permit writing to the file “{name}”':
    'le système ne permet pas d’écrire dans le fichier « {name} »',
  'A library in memory has no backups.': 'Une bibliothèque en mémoire n’a pas de sauvegardes.',
  'A library in memory takes no room on a disk.':
    'Une bibliothèque en mémoire n’occupe pas de place sur un disque.',
  'process {process} on {host} has it since {since}':
    'par le processus {process} sur {host}, depuis {since}',
  'another process has it': 'par un autre processus',
  'it is a folder': 'c’est un dossier',
  'it is empty': 'le fichier est vide',
  'it is an encrypted backup, which becomes a library again by going back to it':
    'c’est une sauvegarde chiffrée, qui redevient une bibliothèque quand on y revient',
  'it is not an SQLite database': 'ce n’est pas une base de données SQLite',
  'it is a database of another program': 'c’est la base de données d’un autre programme',
  'it is too short to hold anything of a library':
    'le fichier est trop court pour contenir quoi que ce soit d’une bibliothèque',
  'neither its header nor its table of tables can be read':
    'ni l’en-tête ni la table des tables ne peuvent être lus',
  '{n} rows of {table} rest on others that are gone; they are written beside the library.': {
    one: '{n} ligne de {table} dépend d’autres, disparues ; elle est écrite à côté de la bibliothèque.',
    other:
      '{n} lignes de {table} dépendent d’autres, disparues ; elles sont écrites à côté de la bibliothèque.',
  },
  "The file's first bytes were gone and were written anew.":
    'Les premiers octets du fichier avaient disparu et ont été réécrits.',
  "The history's chain was broken by the damage; it was sealed anew.":
    'La chaîne de l’historique était rompue par le dommage ; elle a été scellée de nouveau.',
  'Some rows of {table} could not be read.': 'Certaines lignes de {table} n’ont pas pu être lues.',
  'The table {table} could not be read: {error}.':
    'La table {table} n’a pas pu être lue : {error}.',
  '{n} rows of {table} were read but hold what no such row can.': {
    one: '{n} ligne de {table} a été lue mais contient ce qu’aucune de ces lignes ne peut contenir.',
    other:
      '{n} lignes de {table} ont été lues mais contiennent ce qu’aucune de ces lignes ne peut contenir.',
  },
  'nothing of it can be read': 'rien ne peut en être lu',
  'The words of feeds’ entries were lost; they are searched by title, summary and authors until their feeds are refreshed.':
    'Les mots des entrées de flux sont perdus ; jusqu’à l’actualisation de leurs flux, la recherche se fait par titre, résumé et auteurs.',
  'A passphrase needs {n} letters at least; several words are best.':
    'Une phrase secrète requiert {n} caractères au moins ; le mieux est d’en faire plusieurs mots.',
  'what was decrypted is not what was encrypted':
    'ce qui a été déchiffré n’est pas ce qui a été chiffré',
  'it was changed or cut off since it was made: {error}':
    'contenu modifié ou tronqué depuis sa création : {error}',
  'what it holds does not fit together': 'son contenu est incohérent',
  'The bundle cannot be imported: {what}.': 'Le dossier ne peut pas être importé : {what}.',
  '{from}: {error}': '{from} : {error}',
  '{manifest} cannot be read: {error}': 'lecture de {manifest} impossible : {error}',
  '{manifest} is too long': '{manifest} dépasse la longueur admise',
  '{manifest} is not what it should be: {error}': 'contenu inattendu dans {manifest} : {error}',
  'it is of form {format} and schema {schema}; this Demarche reads form {known} and schemas up to {latest}':
    'format {format} et schéma {schema} ; ce Demarche lit le format {known} et les schémas jusqu’à {latest}',
  'a library has no table “{unknown}”': 'une bibliothèque n’a pas de table « {unknown} »',
  'a row of {table} refers to a {parent} that is not there':
    'une ligne de {table} renvoie à un élément absent ({parent})',
  '{name} is not text': '{name} n’est pas du texte',
  '{at} is not a row: {error}': '{at} n’est pas une ligne : {error}',
  '{at} has other columns than {table}': '{at} a d’autres colonnes que {table}',
  '{at} has no “{column}”': '{at} n’a pas de « {column} »',
  '{at} cannot be a row: {error}': '{at} ne peut pas être une ligne : {error}',
  '{name} does not have the rows that {manifest} says':
    '{name} n’a pas les lignes que {manifest} indique',
  '{at}: “{column}” is no value': '{at} : « {column} » n’est pas une valeur',
  '{text} is not text': '{text} n’est pas du texte',
  '{manifest} names no file {name}': '{manifest} ne nomme aucun fichier {name}',
  '{name} leads out of its folder': '{name} mène hors du dossier',
  '{name} cannot be read: {error}': 'lecture de {name} impossible : {error}',
  '{name} has not the size that {manifest} says': '{name} n’a pas la taille que {manifest} indique',
  '{name} was changed since the bundle was written': '{name} a changé depuis l’écriture du dossier',
  'The library holds a text that is none.':
    'La bibliothèque contient un texte qui n’en est pas un.',
  'The full-text index {table} does not fit its table: {error}.':
    'L’index plein texte {table} ne correspond pas à sa table : {error}.',
  '{n} full-text indexes': { one: '{n} index plein texte', other: '{n} index plein texte' },
  'Excerpt {id} is not what stands at {start} to {end} of its text.':
    'L’extrait {id} ne correspond pas à son texte de {start} à {end}.',
  '{n} excerpts against their texts': {
    one: '{n} extrait confronté à son texte',
    other: '{n} extraits confrontés à leurs textes',
  },
  'Quotation {id} is not what stands at {start} to {end} of its text.':
    'La citation {id} ne correspond pas à son texte de {start} à {end}.',
  '{n} quotations against their texts': {
    one: '{n} citation confrontée à son texte',
    other: '{n} citations confrontées à leurs textes',
  },
  "The file's pages and indexes": 'Pages et index du fichier',
  '{n} entries of the history against their hashes': {
    one: '{n} entrée de l’historique confrontée à son empreinte',
    other: '{n} entrées de l’historique confrontées à leurs empreintes',
  },
  '{table} {row} refers to a {parent} that is not there.':
    '{table} {row} renvoie à un élément absent ({parent}).',
  '{table} refers to a {parent} that is not there.':
    '{table} renvoie à un élément absent ({parent}).',
  'References between rows, and the names that they are shared by':
    'Renvois entre lignes, et noms sous lesquels elles sont partagées',
  'The bytes of snapshot contents {id} are not what was captured.':
    'Les octets du contenu de capture {id} ne correspondent pas à ce qui a été capturé.',
  '{n} snapshots against their hashes': {
    one: '{n} capture confrontée à son empreinte',
    other: '{n} captures confrontées à leurs empreintes',
  },
  'Edition {id} is not what was issued.': 'L’édition {id} n’est pas celle qui a été diffusée.',
  '{n} editions against their hashes': {
    one: '{n} édition confrontée à son empreinte',
    other: '{n} éditions confrontées à leurs empreintes',
  },
  'What is compared of position {id} is not what is stored of it.':
    'Les données de comparaison de la position {id} ne correspondent pas à ce qui est enregistré.',
  'What is compared of article {id} is not what is stored of it.':
    'Les données de comparaison de l’article {id} ne correspondent pas à ce qui est enregistré.',
  'What is compared against positions and articles':
    'Données de comparaison confrontées aux positions et aux articles',
  'The passages kept of article {id} are not those of its text.':
    'Les passages conservés de l’article {id} ne sont pas ceux de son texte.',
  'Article {id} is not with the copies that it shares passages with.':
    'L’article {id} n’est pas avec les copies dont il partage des passages.',
  'Copies of {n} articles against their texts': {
    one: 'Copies de {n} article confrontées à son texte',
    other: 'Copies de {n} articles confrontées à leurs textes',
  },
  'What feed {id} is filtered by is not what was typed.':
    'Le filtre du flux {id} n’est pas ce qui a été saisi.',
  'Entry {id} of a feed is not in the state that it was marked with.':
    'L’entrée {id} d’un flux n’est pas dans l’état qui lui a été donné.',
  "Entry {id} of a feed is not shown or left out as its feed's filter says.":
    'L’entrée {id} d’un flux n’est pas affichée ou omise comme le veut le filtre de son flux.',
  'Whether entries of feeds are as they were marked and filtered cannot be told.':
    'Impossible de dire si les entrées de flux sont telles qu’elles ont été marquées et filtrées.',
  'SQLite found: {line}.': 'SQLite a trouvé : {line}.',
  'a row that others refer to': 'une ligne à laquelle d’autres renvoient',
  '{n} entries of feeds against marks and filters': {
    one: '{n} entrée de flux confrontée aux marques et aux filtres',
    other: '{n} entrées de flux confrontées aux marques et aux filtres',
  },
  'Entry {id} of the history does not hold the change that was made.':
    'L’entrée {id} de l’historique ne contient pas la modification qui a été faite.',
  'Entry {id} of the history does not follow entry {last}: one of them was changed, or others were taken out between them.':
    'L’entrée {id} de l’historique ne suit pas l’entrée {last} : l’une des deux a été modifiée, ou d’autres ont été retirées entre elles.',
  'Entry {id} of the history is not the first, or was changed.':
    'L’entrée {id} de l’historique n’est pas la première, ou a été modifiée.',
  'The history does not end with the entry that was written last.':
    'L’historique ne se termine pas par la dernière entrée écrite.',
  '{n} bytes': { one: '{n} octet', other: '{n} octets' },
  '{words}… ({n} characters)': {
    one: '{words}… ({n} caractère)',
    other: '{words}… ({n} caractères)',
  },
  'Check the library': 'Vérifier la bibliothèque',
  'Compact the file': 'Compacter le fichier',
  'Compact the library': 'Compacter la bibliothèque',
  'The library is sound.': 'La bibliothèque est intacte.',
  '{after} kB, before {before} kB.': '{after} ko, contre {before} ko auparavant.',
  'Of {n} old entries of the history the trail alone is kept, as the history does of all before the newest 20,000.':
    {
      one: 'De {n} entrée ancienne de l’historique, seule la trace est conservée, comme pour toutes celles qui précèdent les 20 000 dernières.',
      other:
        'De {n} entrées anciennes de l’historique, seule la trace est conservée, comme pour toutes celles qui précèdent les 20 000 dernières.',
    },
  '{checked}': '{checked}',
  'Pages and indexes': 'Pages et index',
  'References between rows': 'Renvois entre lignes',
  'Excerpts against their texts': 'Extraits confrontés à leurs textes',
  'Quotations against their texts': 'Citations confrontées à leurs textes',
  'Snapshots against their hashes': 'Captures confrontées à leurs empreintes',
  'Editions against their hashes': 'Éditions confrontées à leurs empreintes',
  'What is compared against what is stored':
    'Données de comparaison confrontées à ce qui est enregistré',
  'Copies against their texts': 'Copies confrontées à leurs textes',
  'Entries of feeds against marks and filters':
    'Entrées de flux confrontées aux marques et aux filtres',
  'The history’s chain': 'La chaîne de l’historique',
  'Full-text indexes': 'Index plein texte',
  'Export the library': 'Exporter la bibliothèque',
  'Import a library': 'Importer une bibliothèque',
  '{n} files': { one: '{n} fichier', other: '{n} fichiers' },
  '{n} rows': { one: '{n} ligne', other: '{n} lignes' },
  '{path}: {files}, {rows}.': '{path} : {files}, {rows}.',
  'It is a whole copy: the {n} sources that you hold are named in it.': {
    one: 'C’est une copie complète : la source que vous protégez y est nommée.',
    other: 'C’est une copie complète : les {n} sources que vous protégez y sont nommées.',
  },
};
