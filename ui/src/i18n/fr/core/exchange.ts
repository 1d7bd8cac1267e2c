import type { Core } from '../../core';

export const exchange: Core<'exchange'> = {
  '{n} excerpts have no place in the text as it is now: the words alone are in the file.': {
    one: '{n} extrait n’a pas de place dans le texte actuel : seul son passage est dans le fichier.',
    other:
      '{n} extraits n’ont pas de place dans le texte actuel : seuls leurs passages sont dans le fichier.',
  },
  '{n} excerpts have an article without an address: another program cannot tell which text is meant.':
    {
      one: '{n} extrait vient d’un article sans adresse : un autre logiciel ne peut pas savoir de quel texte il s’agit.',
      other:
        '{n} extraits viennent d’articles sans adresse : un autre logiciel ne peut pas savoir de quel texte il s’agit.',
    },
  'Positions are in the file by their issue and stance only: Web Annotations have no speakers.':
    'Les positions ne figurent dans le fichier que par leur enjeu et leur orientation : les annotations web n’ont pas de locuteurs.',
  'The file is no JSON that can be read: {error}. Save it again from the program that made it.':
    'Le fichier n’est pas du JSON lisible : {error}. Enregistrez-le de nouveau depuis le logiciel qui l’a créé.',
  'There is no Web Annotation in the file: nothing in it has the type Annotation.':
    'Le fichier ne contient pas d’annotation web : rien n’y est du type Annotation.',
  '{n} annotations have a classification, which was left aside: they name no speaker, without whom there is no position.':
    {
      one: '{n} annotation a une classification, laissée de côté : elle ne nomme pas de locuteur, sans lequel il n’y a pas de position.',
      other:
        '{n} annotations ont une classification, laissée de côté : elles ne nomment pas de locuteur, sans lequel il n’y a pas de position.',
    },
  '{n} pages of annotations are elsewhere on the web and were not fetched.': {
    one: '{n} page d’annotations se trouve ailleurs sur le web et n’a pas été récupérée.',
    other: '{n} pages d’annotations se trouvent ailleurs sur le web et n’ont pas été récupérées.',
  },
  'It has no target.': 'La cible manque.',
  'It is about a whole page, not about words on it.':
    'L’annotation porte sur une page entière, et non sur un passage.',
  'Its target names no source.': 'La cible n’indique pas de source.',
  'It gives a position but not the words, and positions count differently from program to program.':
    'L’annotation donne un emplacement mais pas le passage, et chaque logiciel compte les emplacements à sa façon.',
  'It does not say which words it is about: it has no text quote selector.':
    'L’annotation ne dit pas sur quel passage elle porte : il lui manque un TextQuoteSelector.',
  'The file is a database, but none of DNA 3.0: it has no table {missing}.':
    'Le fichier est une base de données, mais pas de DNA 3.0 : il y manque la table {missing}.',
  'The texts of the database together are more than is read.':
    'Les textes de la base de données dépassent, ensemble, ce qui peut être lu.',
  'The document has no text.': 'Le document n’a pas de texte.',
  'The database is of a version of DNA later than 3.0, which is not read. Save it with DNA 3.0.':
    'La base de données vient d’une version de DNA postérieure à la 3.0, qui n’est pas lue. Enregistrez-la avec DNA 3.0.',
  'The database cannot be read: {error}. Open it in DNA, save it under another name, and try again.':
    'La base de données ne peut pas être lue : {error}. Ouvrez-la dans DNA, enregistrez-la sous un autre nom, puis réessayez.',
  'It names neither a person nor an organization: its words are an excerpt.':
    'Ni personne ni organisation n’est nommée : le passage devient un extrait.',
  'It says neither agreement nor disagreement: its words are an excerpt.':
    'Ni accord ni désaccord n’est indiqué : le passage devient un extrait.',
  'The document that it is in is not there, or has no text.':
    'Le document correspondant est absent, ou n’a pas de texte.',
  'It goes from {start} to {end}, and its document has {characters} characters.':
    'Le passage va de {start} à {end}, et son document compte {characters} caractères.',
  '{n} statements: agreement is read as “supports”, disagreement as “opposes”, and words in quotation marks as the speaker’s own.':
    {
      one: '{n} déclaration : l’accord vaut « pour », le désaccord « contre », et les mots entre guillemets sont ceux du locuteur.',
      other:
        '{n} déclarations : l’accord vaut « pour », le désaccord « contre », et les mots entre guillemets sont ceux du locuteur.',
    },
  '{n} statements have no concept: excerpts without a position.': {
    one: '{n} déclaration sans concept : extrait sans position.',
    other: '{n} déclarations sans concept : extraits sans position.',
  },
  'DNA asks for a password when it opens the file. It is “{password}”, for every coder; it protects nothing.':
    'DNA demande un mot de passe à l’ouverture du fichier. C’est « {password} », pour chaque codeur ; il ne protège rien.',
  '{n} articles have no date. DNA knows no document without one and shows 1 January 1970.': {
    one: '{n} article n’a pas de date. DNA ne connaît pas de document sans date et affiche le 1er janvier 1970.',
    other:
      '{n} articles n’ont pas de date. DNA ne connaît pas de document sans date et affiche le 1er janvier 1970.',
  },
  '{n} excerpts have no place in the text as it is now and were left out.': {
    one: '{n} extrait n’a pas de place dans le texte actuel et a été omis.',
    other: '{n} extraits n’ont pas de place dans le texte actuel et ont été omis.',
  },
  '{n} pieces of evidence are on neither side of an issue (neutral, conditional, ambiguous, declined): statements of the type “No agreement”, which networks leave out.':
    {
      one: '{n} preuve n’est d’aucun côté d’un enjeu (neutre, sous conditions, ambiguë, ne se prononce pas) : une déclaration du type « No agreement », que les réseaux omettent.',
      other:
        '{n} preuves ne sont d’aucun côté d’un enjeu (neutre, sous conditions, ambiguë, ne se prononce pas) : des déclarations du type « No agreement », que les réseaux omettent.',
    },
  '{n} positions have no evidence in a text, without which DNA has no statement: left out.': {
    one: '{n} position n’a pas de preuve dans un texte ; sans preuve, il n’y a pas de déclaration dans DNA : omise.',
    other:
      '{n} positions n’ont pas de preuve dans un texte ; sans preuve, il n’y a pas de déclaration dans DNA : omises.',
  },
  'DNA has no place for your {n} notes.': {
    one: 'DNA n’a pas de place pour {n} de vos notes.',
    other: 'DNA n’a pas de place pour vos {n} notes.',
  },
  'The file is no REFI-QDA project, no DNA database and no Web Annotations.':
    'Le fichier n’est ni un projet REFI-QDA, ni une base de données DNA, ni un fichier d’annotations web.',
  'The file has more than {most} MB, which is the most that is read.':
    'Le fichier fait plus de {most} Mo, le maximum qui puisse être lu.',
  'The database could not be read or written: {reason}.':
    'La lecture ou l’écriture de la base de données a échoué : {reason}.',
  'Held sources could not be looked for. {reason}':
    'La recherche des sources protégées a échoué. {reason}',
  'What is said of the position has no “{name}” that is known.':
    'Dans ce qui est dit de la position, « {name} » n’a pas de valeur connue.',
  '{n} articles': { one: '{n} article', other: '{n} articles' },
  '{n} actors': { one: '{n} acteur', other: '{n} acteurs' },
  '{n} excerpts': { one: '{n} extrait', other: '{n} extraits' },
  '{n} positions': { one: '{n} position', other: '{n} positions' },
  '{n} issues': { one: '{n} enjeu', other: '{n} enjeux' },
  '{n} notes': { one: '{n} note', other: '{n} notes' },
  'Left out because they tell of a source that you hold: {parts}.':
    'Omis parce qu’une source que vous protégez s’y révèle : {parts}.',
  'FollowTheMoney has no stances: positions are in the file as notes on their speakers, in words.':
    'FollowTheMoney n’a pas d’orientations : les positions figurent dans le fichier comme notes sur leurs locuteurs, en toutes lettres.',
  'Not in the file, since the format has no place for them: {n} notes of your own.': {
    one: 'Absente du fichier, car le format n’a pas de place pour elle : {n} note personnelle.',
    other:
      'Absentes du fichier, car le format n’a pas de place pour elles : {n} notes personnelles.',
  },
  'It is a PDF without its text. Import the PDF itself as an article.':
    'C’est un PDF sans son texte. Importez le PDF lui-même comme article.',
  'It is a picture, which the library has no place for.':
    'C’est une image ; la bibliothèque n’a pas de place pour cela.',
  'It is a recording, which the library has no place for.':
    'C’est un enregistrement ; la bibliothèque n’a pas de place pour cela.',
  'It is of a kind that is not known.': 'Le type est inconnu.',
  'It has no plain text, only formatted text of another program.':
    'Il n’y a pas de texte brut, seulement du texte mis en forme par un autre logiciel.',
  '“{name}” has no text.': '« {name} » n’a pas de texte.',
  'Its text is not in the project but at {path}, which is not read.':
    'Son texte n’est pas dans le projet mais à l’emplacement {path}, qui n’est pas lu.',
  'Its text {path} is not in the project.': 'Son texte {path} n’est pas dans le projet.',
  'Its text is not in the archive.': 'Son texte n’est pas dans l’archive.',
  'Its text is locked with a password.': 'Son texte est verrouillé par un mot de passe.',
  'Its text unpacks to more than is read.':
    'Son texte dépasse, une fois décompressé, ce qui peut être lu.',
  'Its text cannot be unpacked.': 'Son texte ne peut pas être décompressé.',
  'Some letters of “{name}” could not be read; they are shown as �.':
    'Certains caractères de « {name} » n’ont pas pu être lus ; ils apparaissent sous la forme �.',
  'It does not say where it begins and ends.': 'Le début et la fin ne sont pas indiqués.',
  'It goes from {start} to {end}, and the text has {scalars} characters.':
    'Le passage va de {start} à {end}, et le texte compte {scalars} caractères.',
  'It holds the end of a line and nothing else.':
    'Le passage contient une fin de ligne et rien d’autre.',
  'The file is a damaged archive, or has too many parts.':
    'Le fichier est une archive endommagée, ou comporte trop de parties.',
  'The archive is no REFI-QDA project: it has no project.qde. Export the project as REFI-QDA (.qdpx).':
    'L’archive n’est pas un projet REFI-QDA : il y manque project.qde. Exportez le projet en REFI-QDA (.qdpx).',
  'The project’s own file is not in the archive.':
    'Le fichier même du projet n’est pas dans l’archive.',
  'The project’s own file is locked with a password.':
    'Le fichier même du projet est verrouillé par un mot de passe.',
  'The project’s own file unpacks to more than is read.':
    'Le fichier même du projet dépasse, une fois décompressé, ce qui peut être lu.',
  'The project’s own file cannot be unpacked.':
    'Le fichier même du projet ne peut pas être décompressé.',
  'The project’s own file begins with {name}, not with Project.':
    'Le fichier même du projet commence par {name}, et non par Project.',
  'The project has links, which the library has no place for.':
    'Le projet a des liens ; la bibliothèque n’a pas de place pour cela.',
  'The project has sets, which the library has no place for.':
    'Le projet a des ensembles ; la bibliothèque n’a pas de place pour cela.',
  'The project has graphs, which the library has no place for.':
    'Le projet a des graphes ; la bibliothèque n’a pas de place pour cela.',
  '{n} selections have codes without a speaker and a stance: they are excerpts, with their codes in the remark.':
    {
      one: '{n} sélection a des codes sans locuteur ni orientation : elle devient un extrait, avec ses codes en remarque.',
      other:
        '{n} sélections ont des codes sans locuteur ni orientation : elles deviennent des extraits, avec leurs codes en remarque.',
    },
  'The code has no identifier.': 'Le code n’a pas d’identifiant.',
  'Cases that do not say which kind of actor they are about were left aside.':
    'Les cas qui ne disent pas de quel type d’acteur il s’agit ont été laissés de côté.',
  'The issue that it is on is not in the project.':
    'L’enjeu correspondant n’est pas dans le projet.',
  'The project’s own file is no XML that can be read: {reason}. Export the project again.':
    'Le fichier même du projet n’est pas du XML lisible : {reason}. Exportez de nouveau le projet.',
  'it defines entities, which no such file needs':
    'il définit des entités, dont aucun fichier de ce genre n’a besoin',
  'it breaks off or is malformed': 'il s’interrompt ou est mal formé',
  'its elements lie too deep in each other or are too many':
    'ses éléments sont imbriqués trop profondément ou trop nombreux',
  'it closes what was never opened': 'il ferme ce qui n’a jamais été ouvert',
  'it breaks off': 'il s’interrompt',
  'there is nothing in it': 'il est vide',
  'The project could not be packed: {error}.': 'La compression du projet a échoué : {error}.',
  'Write {name}': 'Écrire {name}',
  'Import {name}': 'Importer {name}',
  '{made}.': '{made}.',
  'Known already: {known}.': 'Déjà connus : {known}.',
  'Not taken: {count}.': 'Non repris : {count}.',
  'Nothing.': 'Rien.',
  'an actor': 'un acteur',
  'an annotation': 'une annotation',
  'an article': 'un article',
  'a code': 'un code',
  'a document': 'un document',
  'an excerpt': 'un extrait',
  'an issue': 'un enjeu',
  'a note': 'une note',
  'a position': 'une position',
  'a selection': 'une sélection',
  'a source': 'une source',
  'a statement': 'une déclaration',
  '{n} captures': { one: '{n} capture', other: '{n} captures' },
  '{n} {noun}': '{n} {noun}',
  'number {number}': 'numéro {number}',
  'There is no article {missing}.': 'Il n’y a pas d’article {missing}.',
  'Give the numbers of articles that are not in the trash.':
    'Donnez les numéros d’articles qui ne sont pas dans la corbeille.',
  'The file may tell of the {n} sources that you hold, since you asked for it: take care whom you give it to.':
    {
      one: 'À votre demande, le fichier peut révéler la source que vous protégez : faites attention à qui vous le remettez.',
      other:
        'À votre demande, le fichier peut révéler les {n} sources que vous protégez : faites attention à qui vous le remettez.',
    },
  'The file’s name tells of a source that you hold.':
    'Le nom du fichier révèle une source que vous protégez.',
  'Give the file another name.': 'Donnez un autre nom au fichier.',
  'Left out because their pages tell of a source that you hold: {n} captures.': {
    one: 'Omise parce que sa page révèle une source que vous protégez : {n} capture.',
    other: 'Omises parce que leurs pages révèlent une source que vous protégez : {n} captures.',
  },
};
