import type { Core } from '../../core';

export const commands: Core<'commands'> = {
  'The article was typed by hand: there is no page to extract it from.':
    'L’article a été saisi à la main : il n’y a pas de page d’où l’extraire.',
  'Edit its text instead.': 'Modifiez plutôt son texte.',
  'No article was named.': 'Aucun article n’a été indiqué.',
  'Choose the articles to capture again.': 'Choisissez les articles à capturer de nouveau.',
  'Capture {n} articles again': {
    one: 'Capturer de nouveau {n} article',
    other: 'Capturer de nouveau {n} articles',
  },
  'No issue was found in it.': 'Aucun enjeu n’y a été trouvé.',
  'Line {line}: {problem}': 'Ligne {line} : {problem}',
  'Export this codebook to see what one looks like, as Markdown or as CSV.':
    'Exportez cette grille de codage pour voir à quoi elle doit ressembler, en Markdown ou en CSV.',
  '“{name}” was not taken. {reason}': '« {name} » n’a pas été repris. {reason}',
  '{name} cannot be read.': '{name} ne peut pas être lu.',
  '{path} has {size} MB; a codebook may have {most} MB at most.':
    '{path} fait {size} Mo ; une grille de codage peut en faire {most} au plus.',
  'Check that it is the right file.': 'Vérifiez que c’est le bon fichier.',
  '{path} is no text in UTF-8.': '{path} n’est pas du texte en UTF-8.',
  'Save a workbook as CSV in UTF-8 first.': 'Enregistrez d’abord un classeur en CSV, en UTF-8.',
  '{path} is neither Markdown nor CSV by its name.':
    'D’après son nom, {path} n’est ni du Markdown ni du CSV.',
  'Give the file the ending .md or .csv.': 'Donnez au fichier l’extension .md ou .csv.',
  '{said} is yet to come: nothing can have been said then.':
    '{said} : cette date est à venir, rien ne peut avoir été dit alors.',
  'Correct the day on which it was said.': 'Corrigez le jour où cela a été dit.',
  'Select the words, and do it again.': 'Sélectionnez le passage, puis recommencez.',
  'No address was given.': 'Aucune adresse n’a été donnée.',
  'Give the address of a feed, or of a page that has one.':
    'Donnez l’adresse d’un flux, ou d’une page qui en a un.',
  'Add feed {url}': 'Ajouter le flux {url}',
  'The page names no feed.': 'La page n’indique pas de flux.',
  'Look on the site for a link to its feed (RSS or Atom), and give that address.':
    'Cherchez sur le site un lien vers son flux (RSS ou Atom), et donnez cette adresse.',
  'The page names other feeds: {others}.': 'La page indique d’autres flux : {others}.',
  'The page names {at} as its feed, and that is a page as well.':
    'La page indique {at} comme son flux, et c’est aussi une page.',
  '{asked} has moved for good to {moved}.': '{asked} a définitivement changé d’adresse : {moved}.',
  '{n} entries.': { one: '{n} entrée.', other: '{n} entrées.' },
  'What the note says beside it stays: look whether a post, a day or an outlet tells who it is.':
    'Ce que la note dit à côté reste : vérifiez si une fonction, une date ou un média révèle de qui il s’agit.',
  '{n} times a source leaves as “[source held]”.': {
    one: 'Une source sort sous la forme « [source held] ».',
    other: '{n} fois, une source sort sous la forme « [source held] ».',
  },
  '{n} rows or names leave as “[source held]”.': {
    one: 'Une ligne ou un nom sort sous la forme « [source held] ».',
    other: '{n} lignes ou noms sortent sous la forme « [source held] ».',
  },
  'It was in the trash, and is back.': 'Le flux était dans la corbeille ; il est de retour.',
  'It is in the library already.': 'Le flux est déjà dans la bibliothèque.',
  'What stands at {url} is no feed that can be read. {reason}':
    'Ce qui se trouve à l’adresse {url} n’est pas un flux lisible. {reason}',
  'Open the address in a browser to see what it is, or look on the site for its feed.':
    'Ouvrez l’adresse dans un navigateur pour voir ce que c’est, ou cherchez le flux sur le site.',
  "Look on its site for the feed's new address, or delete the feed. What came in before stays.":
    'Cherchez sur son site la nouvelle adresse du flux, ou supprimez-le. Ce qui est arrivé auparavant reste.',
  'There is no feed at this address (404).': 'Il n’y a pas de flux à cette adresse (404).',
  'The feed was removed for good (410).': 'Le flux a été définitivement supprimé (410).',
  'The entries that came in before are kept.': 'Les entrées arrivées auparavant sont conservées.',
  'No entry was chosen.': 'Aucune entrée n’a été choisie.',
  'Choose the entries that are to be imported.': 'Choisissez les entrées à importer.',
  'Import {n} entries': { one: 'Importer {n} entrée', other: 'Importer {n} entrées' },
  'an entry of {feed}': 'une entrée du flux {feed}',
  'This is the text that the feed holds.': 'Voici le texte que contient le flux.',
  'The entry has no page, and the feed does not hold its text.':
    'L’entrée n’a pas de page, et le flux ne contient pas son texte.',
  'Look for the article on the site, and import it by its address or as a paste.':
    'Cherchez l’article sur le site, et importez-le par son adresse ou par collage.',
  'There is no feed to refresh.': 'Il n’y a pas de flux à actualiser.',
  'Add a feed first.': 'Ajoutez d’abord un flux.',
  'Refresh {title}': 'Actualiser {title}',
  'Refresh {n} feeds': { one: 'Actualiser {n} flux', other: 'Actualiser {n} flux' },
  'Nothing new.': 'Rien de nouveau.',
  '{n} new entries.': { one: '{n} nouvelle entrée.', other: '{n} nouvelles entrées.' },
  '{n} entries revised.': { one: '{n} entrée révisée.', other: '{n} entrées révisées.' },
  '{n} new entries, {revised} revised.': {
    one: '{n} nouvelle entrée ; révisées : {revised}.',
    other: '{n} nouvelles entrées ; révisées : {revised}.',
  },
  'A web page stands where the feed was.': 'Une page web se trouve là où était le flux.',
  'Open the address in a browser: the feed may have moved, or the site may want something first.':
    'Ouvrez l’adresse dans un navigateur : le flux a peut-être changé d’adresse, ou le site demande d’abord quelque chose.',
  'It has moved for good to {to}, where another of your feeds is.':
    'Nouvelle adresse définitive : {to}, où se trouve un autre de vos flux.',
  'It has moved for good to {to}.': 'Nouvelle adresse définitive : {to}.',
  '{path} has {size} MB; a list of feeds may have {most} MB at most.':
    '{path} fait {size} Mo ; une liste de flux peut en faire {most} au plus.',
  '{path} is no list of feeds. {reason}': '{path} n’est pas une liste de flux. {reason}',
  'Choose an OPML file, as other feed readers export it.':
    'Choisissez un fichier OPML, tel que d’autres lecteurs de flux l’exportent.',
  'The draft names no address.': 'Le brouillon n’indique pas d’adresse.',
  'Give its address, or import its text as a file or a paste.':
    'Donnez son adresse, ou importez son texte par fichier ou par collage.',
  'Fetch {url}': 'Récupérer {url}',
  'No file was given.': 'Aucun fichier n’a été donné.',
  'Choose one file or more.': 'Choisissez un ou plusieurs fichiers.',
  'Import {n} files': { one: 'Importer {n} fichier', other: 'Importer {n} fichiers' },
  'The same file as {first}, which is imported once.':
    'Même fichier que {first}, importé une seule fois.',
  'The paste': 'Le collage',
  'What was pasted is not text: it is {what}.':
    'Ce qui a été collé n’est pas du texte : c’est {what}.',
  'Copy the text of the page, not a picture or a file, and paste it again.':
    'Copiez le texte de la page, et non une image ou un fichier, et collez de nouveau.',
  'The paste is empty.': 'Le collage est vide.',
  "Select the page's text, copy it, and paste it again.":
    'Sélectionnez le texte de la page, copiez-le et collez de nouveau.',
  'The page is empty.': 'La page est vide.',
  'Wait until it is there, and send it again.':
    'Attendez qu’elle soit chargée, et envoyez-la de nouveau.',
  'The page': 'La page',
  '{path} is a folder.': '{path} est un dossier.',
  'Choose the files in it.': 'Choisissez les fichiers qu’il contient.',
  'The file': 'Le fichier',
  'The text': 'Le texte',
  '{what} has {size} MB; {most} MB is the most that can be imported.':
    '{what} fait {size} Mo ; {most} Mo au plus peuvent être importés.',
  "Paste the article's own text, or the part that you need.":
    'Collez le texte même de l’article, ou la partie dont vous avez besoin.',
  '{n} references.': { one: '{n} notice.', other: '{n} notices.' },
  '{n} articles.': { one: '{n} article.', other: '{n} articles.' },
  '{n} more were left out.': { one: '{n} autre a été omis.', other: '{n} autres ont été omis.' },
  '{path} is empty.': '{path} est vide.',
  'It was answered by {url}, which is not encrypted: it can have been changed on the way.':
    'La réponse vient de {url}, sans chiffrement : elle peut avoir été modifiée en chemin.',
  'The file holds {count}; the first {most} were taken. Export the rest into files of their own.':
    'Le fichier contient {count} éléments ; les {most} premiers ont été repris. Exportez le reste dans des fichiers séparés.',
  'Import from Zotero': 'Importer depuis Zotero',
  'Zotero has {total} items; of those added last {most} were taken. Store or discard them, and export older ones from Zotero as a file.':
    'Zotero a {total} éléments ; parmi les derniers ajoutés, {most} ont été repris. Enregistrez-les ou abandonnez-les, et exportez les plus anciens de Zotero dans un fichier.',
  'Zotero has no reference with a title or an address.':
    'Zotero n’a pas de notice avec un titre ou une adresse.',
  'Add some to Zotero, and try again.': 'Ajoutez-en à Zotero, puis réessayez.',
  'Zotero lets no other program in.': 'Zotero n’autorise aucun autre programme.',
  'In Zotero’s settings, under Advanced, allow other applications on this computer to communicate with it.':
    'Dans les paramètres de Zotero, sous Avancées, autorisez les autres applications de cet ordinateur à communiquer avec lui.',
  'Zotero did not answer at 127.0.0.1:{port}: {reason}':
    'Zotero n’a pas répondu à l’adresse 127.0.0.1:{port} : {reason}',
  'Start Zotero 7 or newer on this machine, and try again.':
    'Lancez Zotero 7 ou plus récent sur cette machine, puis réessayez.',
  'Copy the article itself and paste it again, or keep the pieces that belong to it.':
    'Copiez l’article lui-même et collez-le de nouveau, ou gardez les fragments qui en font partie.',
  'Fetch {n} pages': { one: 'Récupérer {n} page', other: 'Récupérer {n} pages' },
  'The address leads to references, not to an article.':
    'L’adresse mène à des notices, et non à un article.',
  'Import the references by that address, and fetch the pages that they name.':
    'Importez les notices par cette adresse, et récupérez les pages qu’elles indiquent.',
  '“{given}” is not a web address.': '« {given} » n’est pas une adresse web.',
  'Give an address that begins with https:// or http://, or leave it empty.':
    'Donnez une adresse qui commence par https:// ou http://, ou laissez vide.',
  'A library needs a path.': 'Une bibliothèque requiert un chemin.',
  'Choose a file.': 'Choisissez un fichier.',
  "A quotation's words need a start and an end.":
    'Le passage d’une citation requiert un début et une fin.',
  'The file is not written in UTF-8, as a CSL file is.':
    'Le fichier n’est pas écrit en UTF-8, comme doit l’être un fichier CSL.',
  'Choose a file that ends in .csl.': 'Choisissez un fichier qui se termine par .csl.',
  'A workbook or a picture is no text.': 'Un classeur ou une image n’est pas du texte.',
  'Say which file it is to be written to.': 'Indiquez le fichier où écrire.',
  'A map is of one issue.': 'Une carte porte sur un seul enjeu.',
  'Choose the issue.': 'Choisissez l’enjeu.',
  'The program does not listen for the companion.': 'Le programme ne reçoit rien du compagnon.',
  'Switch it on first.': 'Activez d’abord la réception.',
  '{n} wrong codes came in, so that no browser can be paired for a minute.':
    '{n} codes faux sont arrivés : aucun navigateur ne peut être associé pendant une minute.',
  'Wait a minute, and ask for a new code.': 'Attendez une minute, et demandez un nouveau code.',
  'a page': 'une page',
  'Import from the browser': 'Importer depuis le navigateur',
  'It waits in the import sheet.': 'La page attend dans la feuille d’import.',
  'It has no title.': 'Le titre manque.',
  'The library has an article of this address.': 'La bibliothèque a un article de cette adresse.',
  'The library has the same text.': 'La bibliothèque a le même texte.',
  'Imported: {title}': 'Importé : {title}',
  '“{kind}” is not a kind of outlet.': '« {kind} » n’est pas un type de média.',
  'Choose one of {words}.': 'Choisissez parmi : {words}.',
  'The draft has no piece {piece}.': 'Le brouillon n’a pas de fragment {piece}.',
  'Look at the draft again.': 'Examinez de nouveau le brouillon.',
  'The example cannot be read: {error}.': 'L’exemple ne peut pas être lu : {error}.',
  'The example has no note {file}.': 'L’exemple n’a pas de note {file}.',
  'The example has no {what} "{name}".': 'Il manque à l’exemple « {name} » ({what}).',
  'Job {id} is still running.': 'La tâche {id} est encore en cours.',
  'Wait for its end, or cancel it first.': 'Attendez sa fin, ou annulez-la d’abord.',
  'Every item of job {id} is done.': 'Tout est fait dans la tâche {id}.',
  'There is nothing to do again.': 'Il n’y a rien à refaire.',
  '{percent} %': '{percent} %',
  '{speed} kB/s': '{speed} ko/s',
  'No backup was made.': 'Aucune sauvegarde n’a été faite.',
  'Type the name that should stand beside your changes.':
    'Saisissez le nom qui doit figurer à côté de vos modifications.',
  'The text size is from 100 to 200 per cent.': 'La taille du texte va de 100 à 200 pour cent.',
  'Choose a size in that range.': 'Choisissez une taille comprise entre ces valeurs.',
  'At least one backup has to be kept.': 'Au moins une sauvegarde doit être conservée.',
  'Choose how many, from one up.': 'Choisissez combien : au moins une.',
  'Copy it again, or select the text and copy it.':
    'Copiez de nouveau, ou sélectionnez le texte et copiez-le.',
  'Only addresses of the web open in the browser.':
    'Seules les adresses web s’ouvrent dans le navigateur.',
  'Copy the address instead.': 'Copiez plutôt l’adresse.',
  'Copy the address and open it yourself.': 'Copiez l’adresse et ouvrez-la vous-même.',
  'Switch notices off in the settings, if the desktop shows none.':
    'Désactivez les notifications dans les paramètres, si le bureau n’en affiche pas.',
  'Nothing in the library was changed.': 'Rien n’a été modifié dans la bibliothèque.',
  'The command was stopped: {error}.': 'La commande a été interrompue : {error}.',
  'The library is as it was before the command.': 'La bibliothèque est telle qu’avant la commande.',
  'Try again. If it happens again, restart Demarche.':
    'Réessayez. Si cela se reproduit, redémarrez Demarche.',
};
