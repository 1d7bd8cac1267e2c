import type { Core } from '../../core';

export const extract: Core<'extract'> = {
  'a PDF document': 'un document PDF',
  'a PNG picture': 'une image PNG',
  'a JPEG picture': 'une image JPEG',
  'a GIF picture': 'une image GIF',
  'a picture, sound or film': 'une image, un son ou une vidéo',
  'a ZIP archive or an office document': 'une archive ZIP ou un document bureautique',
  'an empty ZIP archive': 'une archive ZIP vide',
  'a gzip archive': 'une archive gzip',
  'a bzip2 archive': 'une archive bzip2',
  'an xz archive': 'une archive xz',
  'a zstd archive': 'une archive zstd',
  'a 7-Zip archive': 'une archive 7-Zip',
  'a RAR archive': 'une archive RAR',
  'a program': 'un programme',
  'a Windows program': 'un programme Windows',
  'an SQLite database': 'une base de données SQLite',
  'an old office document': 'un ancien document bureautique',
  'a sound file': 'un fichier son',
  'a sound or film': 'un son ou une vidéo',
  'a film': 'une vidéo',
  'a font': 'une police de caractères',
  'a rich text document': 'un document RTF',
  'data of an unknown kind': 'un fichier d’un type inconnu',
  'The page carries more than one article; only the first is kept.':
    'La page contient plus d’un article ; seul le premier est conservé.',
  'There is no text in it.': 'Il n’y a pas de texte dedans.',
  'No article was found in it: only menus, headlines and other furniture. Restore the lines that belong to the article.':
    'Aucun article n’y a été trouvé : seulement des menus, des titres et autre habillage. Rétablissez les lignes qui font partie de l’article.',
  'Little text was found in it; look at what was cut.':
    'Peu de texte y a été trouvé ; regardez ce qui a été écarté.',
  'The page gives {date} as its date of publication, which had not come when it was read. The date was left out.':
    'La page donne comme date de publication : {date}. Ce jour n’était pas encore venu lors de la lecture ; la date a été omise.',
  'it has no list of entries': 'la liste des entrées manque',
  'JSON of another kind': 'du JSON d’un autre type',
  'It is empty.': 'Le contenu est vide.',
  'It is a web page, not a feed.': 'C’est une page web, et non un flux.',
  'It is {what}, not a feed.': 'C’est {what}, et non un flux.',
  'The feed is damaged: {reason}.': 'Le flux est endommagé : {reason}.',
  'There is text before the feed begins.': 'Il y a du texte avant le début du flux.',
  'a text': 'un texte',
  'The texts of {n} entries are longer than an article can be, and were left out.': {
    one: 'Le texte de {n} entrée est plus long que ne peut l’être un article et a été omis.',
    other:
      'Les textes de {n} entrées sont plus longs que ne peut l’être un article et ont été omis.',
  },
  'The feed has {count} entries; the first {most} were read.':
    'Le flux a {count} entrées ; les {most} premières ont été lues.',
  'a document of another kind': 'un document d’un autre type',
  'The list is damaged after {n} feeds ({error}); those were read.': {
    one: 'La liste est endommagée après {n} flux ({error}) ; celui-ci a été lu.',
    other: 'La liste est endommagée après {n} flux ({error}) ; ceux-ci ont été lus.',
  },
  'The list has {count} feeds; the first {most} were read.':
    'La liste a {count} flux ; les {most} premiers ont été lus.',
  'The feed “{name}” has no address.': 'Le flux « {name} » n’a pas d’adresse.',
  'A feed has neither a name nor an address.': 'Un flux n’a ni nom ni adresse.',
  '“{given}” of the feed “{name}” is not a web address.':
    '« {given} », du flux « {name} », n’est pas une adresse web.',
  '“{given}” of a feed without a name is not a web address.':
    '« {given} », d’un flux sans nom, n’est pas une adresse web.',
  'The feed is damaged after {n} entries ({reason}); those were read.': {
    one: 'Le flux est endommagé après {n} entrée ({reason}) ; celle-ci a été lue.',
    other: 'Le flux est endommagé après {n} entrées ({reason}) ; celles-ci ont été lues.',
  },
  'a list of feeds (OPML)': 'une liste de flux (OPML)',
  'a site map': 'un plan de site',
  'a document of another kind ({name})': 'un document d’un autre type ({name})',
  'it ends before <{name}> is closed': 'fin avant la fermeture de <{name}>',
  'The document has more than {most} paragraphs; only the first of them were read.':
    'Le document a plus de {most} paragraphes ; seuls les premiers ont été lus.',
  'Word document': 'document Word',
  'OpenDocument text': 'texte OpenDocument',
  'e-mail': 'courriel',
  'web archive': 'archive du web',
  'plain text': 'texte brut',
  reference: 'notice',
  'The file is empty.': 'Le fichier est vide.',
  'Choose another file.': 'Choisissez un autre fichier.',
  'This begins like a ZIP archive or an office document, but is damaged or cut short.':
    'Cela commence comme une archive ZIP ou un document bureautique, mais est endommagé ou tronqué.',
  'Get the file again from where it came from.':
    'Récupérez de nouveau le fichier là d’où il vient.',
  'This is an Excel workbook, not a text.': 'C’est un classeur Excel, et non un texte.',
  'Copy the cells that you need and paste them, or save the sheet as PDF.':
    'Copiez les cellules dont vous avez besoin et collez-les, ou enregistrez la feuille en PDF.',
  'This is a PowerPoint presentation, not a text.':
    'C’est une présentation PowerPoint, et non un texte.',
  'Save it as PDF and import that.': 'Enregistrez-le en PDF et importez celui-ci.',
  'This is an office document of a kind that is not read.':
    'C’est un document bureautique d’un type qui n’est pas pris en charge.',
  'Save it as PDF or as a Word document and import that.':
    'Enregistrez-le en PDF ou en document Word et importez celui-ci.',
  'This is an e-book (EPUB).': 'C’est un livre numérique (EPUB).',
  'Copy the chapter that you need and paste it.':
    'Copiez le chapitre dont vous avez besoin et collez-le.',
  'This is an OpenDocument file that is no text.':
    'C’est un fichier OpenDocument qui n’est pas un texte.',
  'This is a ZIP archive, not a document.': 'C’est une archive ZIP, et non un document.',
  'Unpack it and import the files in it.':
    'Décompressez-la et importez les fichiers qu’elle contient.',
  'This office document is locked with a password.':
    'Ce document bureautique est verrouillé par un mot de passe.',
  'Open it, save it without the password, and import that.':
    'Ouvrez-le, enregistrez-le sans mot de passe et importez celui-ci.',
  'This is a Word document of the old kind (.doc).':
    'C’est un document Word de l’ancien type (.doc).',
  'Open it and save it as .docx or PDF, and import that.':
    'Ouvrez-le, enregistrez-le en .docx ou en PDF et importez celui-ci.',
  'This is a message saved by Outlook (.msg).': 'C’est un message enregistré par Outlook (.msg).',
  'Save it as .eml, or open it and paste its text.':
    'Enregistrez-le en .eml, ou ouvrez-le et collez son texte.',
  'This is an Excel workbook of the old kind (.xls).':
    'C’est un classeur Excel de l’ancien type (.xls).',
  'Copy the cells that you need and paste them.':
    'Copiez les cellules dont vous avez besoin et collez-les.',
  'This is a PowerPoint presentation of the old kind (.ppt).':
    'C’est une présentation PowerPoint de l’ancien type (.ppt).',
  'This is an old office document.': 'C’est un ancien document bureautique.',
  'Demarche reads no words in pictures: find the text itself, or run the picture through a program that recognises letters.':
    'Demarche ne lit pas les mots dans les images : trouvez le texte lui-même, ou passez l’image dans un programme de reconnaissance de caractères.',
  'Save the text as PDF, HTML, a Word document or plain text, or open it and paste its text.':
    'Enregistrez le texte en PDF, HTML, document Word ou texte brut, ou ouvrez le fichier et collez son texte.',
  'This is {what}, neither a page nor a text.': 'C’est {what}, ni une page ni un texte.',
  'This is a feed or a list of feeds, not an article.':
    'C’est un flux ou une liste de flux, et non un article.',
  'Add it under Feeds.': 'Ajoutez-le dans « Flux ».',
  'This is XML of a kind that is not read.': 'C’est du XML d’un type qui n’est pas pris en charge.',
  'Open it in the program that it belongs to, and export it as HTML, PDF or text.':
    'Ouvrez-le dans le programme auquel il appartient et exportez-le en HTML, PDF ou texte.',
  'This is JSON data, not a text.': 'Ce sont des données JSON, et non un texte.',
  'Export what you need from it as text or HTML.':
    'Exportez-en ce dont vous avez besoin en texte ou en HTML.',
  'Message {number}: {why}': 'Message {number} : {why}',
  'The mailbox has {count} messages; the first {most} were read.':
    'La boîte aux lettres a {count} messages ; les {most} premiers ont été lus.',
  'This looks like an e-mail, but its parts cannot be told apart.':
    'Cela ressemble à un courriel, mais ses parties ne peuvent pas être distinguées.',
  'Open it in a mail program and save it anew, or paste its text.':
    'Ouvrez-le dans un logiciel de messagerie et enregistrez-le de nouveau, ou collez son texte.',
  'a message': 'un message',
  'Attachment {name}: {why}': 'Pièce jointe {name} : {why}',
  'The message has no text of its own.': 'Le message n’a pas de texte propre.',
  'The text is longer than 4 MB; only its beginning was read.':
    'Le texte dépasse 4 Mo ; seul son début a été lu.',
  'This is a saved page (MHTML) whose parts cannot be told apart.':
    'C’est une page enregistrée (MHTML) dont les parties ne peuvent pas être distinguées.',
  'Save the page again, as HTML or as PDF.': 'Enregistrez de nouveau la page, en HTML ou en PDF.',
  'This document is locked with a password.': 'Ce document est verrouillé par un mot de passe.',
  'The document is damaged; only the text before the damage was read.':
    'Le document est endommagé ; seul le texte qui précède a été lu.',
  'This PDF document holds objects in objects to no end.':
    'Ce document PDF contient des objets imbriqués sans fin.',
  'Open it in a PDF reader, print the pages that you need into a new PDF, and import that.':
    'Ouvrez-le dans un lecteur PDF, imprimez les pages dont vous avez besoin dans un nouveau PDF et importez celui-ci.',
  'This PDF document unpacks to more than it should.':
    'Une fois décompressé, ce document PDF est plus gros qu’il ne devrait.',
  'Use fonts that have every letter.': 'Utilisez des polices qui ont toutes les lettres.',
  'This PDF document is locked with a password.':
    'Ce document PDF est verrouillé par un mot de passe.',
  'Open it with the password, save it without, and import that.':
    'Ouvrez-le avec le mot de passe, enregistrez-le sans, et importez celui-ci.',
  'This PDF document is encrypted in a way that is not known.':
    'Ce document PDF est chiffré d’une manière inconnue.',
  'Open it in a PDF reader, print it into a new PDF, and import that.':
    'Ouvrez-le dans un lecteur PDF, imprimez-le dans un nouveau PDF et importez celui-ci.',
  'The document has {count} pages; not all of the first {read} and none after them were read.':
    'Le document a {count} pages ; les {read} premières n’ont pas toutes été lues, et aucune après elles.',
  'Some letters could not be read: the document does not say which they are.':
    'Certaines lettres n’ont pas pu être lues : le document n’indique pas lesquelles.',
  'The letters of this PDF document cannot be read: it does not say which they are.':
    'Les lettres de ce document PDF ne peuvent pas être lues : il n’indique pas lesquelles.',
  'Run it through a program that recognises letters (OCR), and import what that saves.':
    'Passez-le dans un programme de reconnaissance de caractères (OCR) et importez le résultat.',
  'This PDF document has no text layer: its pages are pictures, as a scanner makes them.':
    'Ce document PDF n’a pas de couche de texte : ses pages sont des images, comme en produit un scanner.',
  'There is no text in this PDF document.': 'Il n’y a pas de texte dans ce document PDF.',
  'This PDF document is damaged, or made in a way that cannot be read.':
    'Ce document PDF est endommagé, ou fait d’une manière illisible.',
  'The archive unpacks to more than {size} MB, which is the most that is read.':
    'Une fois décompressée, l’archive dépasse {size} Mo, le maximum qui est lu.',
  'Split it, and import the parts.': 'Divisez-la et importez les parties.',
  'The archive breaks off: what stood after the last whole record could not be read.':
    'L’archive s’interrompt : ce qui suivait le dernier enregistrement complet n’a pas pu être lu.',
  '{count} without a type': '{count} sans type',
  '{count} {kind}': '{count} {kind}',
  'Records that hold no page were passed over: {counted}.':
    'Les enregistrements sans page ont été ignorés : {counted}.',
  'There is no record in the archive.': 'Il n’y a aucun enregistrement dans l’archive.',
  'what should be a record does not begin as one':
    'ce qui devrait être un enregistrement ne commence pas comme tel',
  'a record’s head does not end': 'l’en-tête d’un enregistrement ne finit pas',
  'a record says that it is longer than what is there':
    'un enregistrement se dit plus long que ce qui est là',
  'The archive has more than {most} records; what comes after was not read.':
    'L’archive a plus de {most} enregistrements ; la suite n’a pas été lue.',
  'No page of the archive could be read: {why}.':
    'Aucune page de l’archive n’a pu être lue : {why}.',
  'The archive cannot be read further after {n} pages: {why}.': {
    one: 'L’archive ne peut plus être lue après {n} page : {why}.',
    other: 'L’archive ne peut plus être lue après {n} pages : {why}.',
  },
  'A record': 'Un enregistrement',
  '{name}: {reason}.': '{name} : {reason}.',
  '{name} is no page: {given}.': '{name} n’est pas une page : {given}.',
  'It is an archive itself.': 'C’est lui-même une archive.',
  'Import it by itself.': 'Importez-le séparément.',
  '{name}: {why}': '{name} : {why}',
  'what the server answered has no end of its head':
    'l’en-tête de la réponse du serveur ne finit pas',
  'it is no answer of a web server': 'ce n’est pas une réponse de serveur web',
  'the server answered {status}, which is no page':
    'le serveur a répondu {status}, ce qui n’est pas une page',
  'it is compressed as {coding}, which is not read':
    'compression {coding}, qui n’est pas prise en charge',
  'it unpacks to more than is read': 'une fois décompressé, plus gros que ce qui est lu',
  'its compression is broken': 'la compression est défectueuse',
  'The notes of the document could not be read.': 'Les notes du document n’ont pas pu être lues.',
  'This looks like a Word document, but the part with its text is missing.':
    'Cela ressemble à un document Word, mais la partie qui contient le texte manque.',
  'Open it in a word processor and save it anew.':
    'Ouvrez-le dans un traitement de texte et enregistrez-le de nouveau.',
  'The document is damaged or cut short.': 'Le document est endommagé ou tronqué.',
  'Get it again from where it came from, or open it in a word processor and save it anew.':
    'Récupérez-le de nouveau là d’où il vient, ou ouvrez-le dans un traitement de texte et enregistrez-le de nouveau.',
  'The document unpacks to more than 64 MB of text.':
    'Une fois décompressé, le document a plus de 64 Mo de texte.',
  'Copy the part that you need and paste it.':
    'Copiez la partie dont vous avez besoin et collez-la.',
  'The document defines entities, which no word processor does.':
    'Le document définit des entités, ce que ne fait aucun traitement de texte.',
  'Do not trust it. Open it in a word processor and save it anew if you must have it.':
    'Ne lui faites pas confiance. S’il vous le faut, ouvrez-le dans un traitement de texte et enregistrez-le de nouveau.',
  'This is a live blog: its entries were written one by one, and the date is that of the whole.':
    'C’est un direct : ses entrées ont été écrites l’une après l’autre, et la date est celle de l’ensemble.',
  'The article seems to go on on more pages; only this one was read. Import the others too.':
    'L’article semble se poursuivre sur d’autres pages ; seule celle-ci a été lue. Importez aussi les autres.',
  'The page seems to show only the beginning of its article; the rest is for subscribers.':
    'La page semble ne montrer que le début de son article ; le reste est réservé aux abonnés.',
  'The page is longer than 12 MB or 250,000 tags; only its beginning was read.':
    'La page dépasse 12 Mo ou 250 000 balises ; seul son début a été lu.',
  'The page has more than 20,000 paragraphs; only the first were read.':
    'La page a plus de 20 000 paragraphes ; seuls les premiers ont été lus.',
  'The page shows less than the whole article; the text was taken from the data that it gives to search engines.':
    'La page ne montre pas tout l’article ; le texte provient des données qu’elle donne aux moteurs de recherche.',
  'The text was taken from a part of the page that browsers with scripts do not show.':
    'Le texte provient d’une partie de la page que les navigateurs avec scripts ne montrent pas.',
  'The page is drawn by a script; the text was taken from the data that it is drawn from.':
    'La page est construite par un script ; le texte provient des données dont elle est faite.',
  'The page is made of frames; import the addresses that they show: {addresses}':
    'La page est faite de cadres ; importez les adresses qu’ils affichent : {addresses}',
  'This looks like a notice that the page was not found, not like an article.':
    'Cela ressemble à un avis de page introuvable, et non à un article.',
  'This looks like a question for consent to cookies, not like an article.':
    'Cela ressemble à une demande de consentement aux cookies, et non à un article.',
  'This looks like a check that a person asks for the page, not like an article.':
    'Cela ressemble à une vérification que le visiteur est humain, et non à un article.',
  'This looks like a notice that the page is refused, not like an article.':
    'Cela ressemble à un avis de refus d’accès, et non à un article.',
  'This looks like a page to log in on, not like an article.':
    'Cela ressemble à une page de connexion, et non à un article.',
  'This looks like the results of a search, not like an article; import the addresses that you want.':
    'Cela ressemble à des résultats de recherche, et non à un article ; importez les adresses voulues.',
  'This looks like a list of articles, not like one; import the addresses that you want.':
    'Cela ressemble à une liste d’articles, et non à un article ; importez les adresses voulues.',
  'Some characters could not be read; they are shown as �.':
    'Certains caractères n’ont pas pu être lus ; ils apparaissent comme �.',
  'The text is longer than 4 MB or 60,000 lines; only its beginning was read.':
    'Le texte dépasse 4 Mo ou 60 000 lignes ; seul son début a été lu.',
  '{n} control characters were taken out of the text.': {
    one: 'Un caractère de contrôle a été retiré du texte.',
    other: '{n} caractères de contrôle ont été retirés du texte.',
  },
  'This is an address, not an article: import the page by its address.':
    'C’est une adresse, et non un article : importez la page par son adresse.',
  'The entry “{name}” (line {line}) is longer than any reference.':
    'L’entrée « {name} » (ligne {line}) est plus longue que toute notice.',
  'The entry “{name}” (line {line}) is not closed.':
    'L’entrée « {name} » (ligne {line}) n’est pas fermée.',
  'The entry “{name}” (line {line}) has more braces in braces than any reference.':
    'L’entrée « {name} » (ligne {line}) a plus d’accolades imbriquées que toute notice.',
  'The entry “{name}” (line {line}) is empty.': 'L’entrée « {name} » (ligne {line}) est vide.',
  'The entry “{name}” (line {line}) cannot be read: {error}.':
    'L’entrée « {name} » (ligne {line}) ne peut pas être lue : {error}.',
  'The entry “{name}” (line {line}) cannot be read.':
    'L’entrée « {name} » (ligne {line}) ne peut pas être lue.',
  'These look like references in CSL JSON, but line {line} is not JSON.':
    'Cela ressemble à des notices en CSL-JSON, mais la ligne {line} n’est pas du JSON.',
  'Export the references anew.': 'Exportez de nouveau les notices.',
  'Item {number} is no reference.': 'L’élément {number} n’est pas une notice.',
  'Reference {number} has neither a title nor an address.':
    'La notice {number} n’a ni titre ni adresse.',
  'There is no reference in this file.': 'Il n’y a aucune notice dans ce fichier.',
  'No reference in this file could be read.': 'Aucune notice de ce fichier n’a pu être lue.',
  'Export the references anew, as RIS, BibTeX, CSL JSON or Zotero RDF.':
    'Exportez de nouveau les notices, en RIS, BibTeX, CSL-JSON ou Zotero RDF.',
  'The reference has no text yet: it can be fetched from its address, or stored without.':
    'La notice n’a pas encore de texte : il peut être récupéré à son adresse, ou elle peut être enregistrée sans lui.',
  "The text is the reference's abstract, not the article.":
    'Le texte est le résumé de la notice, et non l’article.',
  'Line {line} belongs to no reference.': 'La ligne {line} n’appartient à aucune notice.',
  'This file defines entities, which Zotero does not do.':
    'Ce fichier définit des entités, ce que Zotero ne fait pas.',
  'Do not trust it. Export the references anew.':
    'Ne lui faites pas confiance. Exportez de nouveau les notices.',
  'The file is damaged; only what comes before the damage was read.':
    'Le fichier est endommagé ; seul ce qui précède a été lu.',
  'Nothing in this paste reads like an article: all of it is what stands around one.':
    'Rien dans ce collage ne ressemble à un article : tout est de l’habillage.',
  'Nothing on this page reads like an article: all of it is what stands around one.':
    'Rien sur cette page ne ressemble à un article : tout est de l’habillage.',
  'The reference has no text.': 'La notice n’a pas de texte.',
  you: 'vous',
  'line {line} of the paste': 'ligne {line} du collage',
  '“{title}” holds {share} % of the same passages and was published on {weekday} {day}.':
    '« {title} » contient {share} % des mêmes passages et a été publié le {weekday} {day}.',
  'It was a {weekday} in {year}.': 'En {year}, c’était un {weekday}.',
  'It was a {weekday} in {year}, before that in {before}.':
    'En {year}, c’était un {weekday} ; avant cela, en {before}.',
  Monday: 'lundi',
  Tuesday: 'mardi',
  Wednesday: 'mercredi',
  Thursday: 'jeudi',
  Friday: 'vendredi',
  Saturday: 'samedi',
  Sunday: 'dimanche',
  'JSON-LD': 'JSON-LD',
  "the page's metadata": 'les métadonnées de la page',
  "the page's time element": 'l’élément time de la page',
  'a line of the paste': 'une ligne du collage',
  "the page's heading": 'le titre de la page',
  'the text': 'le texte',
  'the address': 'l’adresse',
  'what the file says of itself': 'ce que le fichier dit de lui-même',
  'the reference': 'la référence',
  'the feed': 'le flux',
  authors: 'auteurs',
  date: 'date',
  abstract: 'résumé',
  'how it was published': 'indications de publication',
};
