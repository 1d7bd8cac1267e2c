import type { Core } from '../../core';

export const failures: Core<'failures'> = {
  'Nothing was changed.': 'Rien n’a été modifié.',
  'Try again. If it happens again, restart Demarche: nothing is lost by that.':
    'Réessayez. Si cela se reproduit, redémarrez Demarche : rien n’est perdu pour autant.',
  'Nothing of the file could be taken. The first reason, of “{name}”: {reason}':
    'Rien du fichier n’a pu être repris. Le premier motif, pour « {name} » : {reason}',
  'The report lists all reasons.': 'Le rapport donne tous les motifs.',
  'Choose another place or file, and try again.':
    'Choisissez un autre emplacement ou un autre fichier, puis réessayez.',
  'Choose a .qdpx, .dna, .json or .jsonld file. Pages, documents and web archives come in under Import.':
    'Choisissez un fichier .qdpx, .dna, .json ou .jsonld. Les pages, documents et archives web s’importent par Importer.',
  'Say where the team’s change sets lie: under Sharing, or with `share setup`.':
    'Indiquez où se trouvent les lots de modifications de l’équipe : sous Partage, ou avec `share setup`.',
  'Check that the place can be reached, and do it again.':
    'Vérifiez que l’emplacement est accessible, puis recommencez.',
  'Type the password, or set sharing up again on this machine with a name and a password.':
    'Saisissez le mot de passe, ou configurez de nouveau le partage sur cette machine avec un nom et un mot de passe.',
  'Type the password again, or set sharing up with another name and password.':
    'Saisissez de nouveau le mot de passe, ou configurez le partage avec un autre nom et un autre mot de passe.',
  'Check the address and that the server can be reached, and do it again.':
    'Vérifiez l’adresse et que le serveur est accessible, puis recommencez.',
  'Ask whoever keeps the place for a name that may write there, and set sharing up again.':
    'Demandez à qui gère l’emplacement un nom autorisé à y écrire, puis configurez de nouveau le partage.',
  'Take in what lies there, and publish then.': 'Reprenez d’abord ce qui s’y trouve, puis publiez.',
  'Type the passphrase that the team agreed on. It is kept nowhere.':
    'Saisissez la phrase secrète convenue dans l’équipe. Elle n’est conservée nulle part.',
  'Ask your team whether the place was set up anew, and set sharing up again.':
    'Demandez à votre équipe si l’emplacement a été recréé, puis configurez de nouveau le partage.',
  'Give this copy a mark of its own (`share setup --new-mark`), take in, and publish then.':
    'Donnez à cette copie son propre identifiant (`share setup --new-mark`), reprenez, puis publiez.',
  'Was the place moved? Copy the folder demarche-share from where it was. Else wait until it is all there.':
    'L’emplacement a-t-il été déplacé ? Copiez-y le dossier demarche-share depuis l’ancien. Sinon, attendez que tout y soit.',
  'Share with a passphrase, or publish them all the same: the others’ libraries hold them as well.':
    'Partagez avec une phrase secrète, ou publiez-les tout de même : les bibliothèques des autres les contiendront aussi.',
  '“{given}” is not a date.': '« {given} » n’est pas une date.',
  'Write it as 2022, 2022-03, 2022-03-18 or 2022-03-18T16:20:00+01:00, as far as it is known.':
    'Écrivez-la sous la forme 2022, 2022-03, 2022-03-18 ou 2022-03-18T16:20:00+01:00, selon ce qui est connu.',
  '“{given}” is not a day.': '« {given} » n’est pas un jour.',
  'Write it as 2022-03-18.': 'Écrivez-le sous la forme 2022-03-18.',
  'Write it as 2022-03-18, or as 2022-03 or 2022 where a stretch begins or ends.':
    'Écrivez-le sous la forme 2022-03-18, ou 2022-03 ou 2022 là où une période commence ou finit.',
  'No library is open.': 'Aucune bibliothèque n’est ouverte.',
  'Open a library or make a new one, and do it again.':
    'Ouvrez une bibliothèque ou créez-en une, puis recommencez.',
  'The library that this was started for is not open any more.':
    'La bibliothèque pour laquelle l’opération a été lancée n’est plus ouverte.',
  'Open it, and start it again.': 'Ouvrez-la, puis relancez l’opération.',
  'This user has no home folder, so there is no place for a library.':
    'Cet utilisateur n’a pas de dossier personnel : il n’y a donc pas d’emplacement pour une bibliothèque.',
  'Name a library with --library, or set HOME.':
    'Indiquez une bibliothèque avec --library, ou définissez HOME.',
  'The system gave no threads to work with: {error}.':
    'Le système n’a fourni aucun fil d’exécution : {error}.',
  'Close other programs and start Demarche again.':
    'Fermez d’autres programmes et redémarrez Demarche.',
  'The program could not listen for the browser companion: {error}.':
    'Le compagnon du navigateur ne peut pas joindre le programme : {error}.',
  'Everything else works.': 'Tout le reste fonctionne.',
  'Switch it off and on again; restart the computer if that does not help.':
    'Désactivez-le puis réactivez-le ; si cela ne suffit pas, redémarrez l’ordinateur.',
  'The system gave no random numbers: {error}.':
    'Le système n’a fourni aucun nombre aléatoire : {error}.',
  'There is no command “{command}”.': 'Il n’y a pas de commande « {command} ».',
  'The window may be older or newer than the program: restart Demarche.':
    'La fenêtre est peut-être plus ancienne ou plus récente que le programme : redémarrez Demarche.',
  'The command “{command}” was given something that it does not take: {error}.':
    'La commande « {command} » a reçu une donnée qu’elle n’accepte pas : {error}.',
  'Correct what was given. If a window did this, restart Demarche.':
    'Corrigez la donnée. Si elle vient d’une fenêtre, redémarrez Demarche.',
  'An answer could not be written as JSON: {error}.':
    'Une réponse n’a pas pu être écrite en JSON : {error}.',
  'What the command did was done.': 'Ce que la commande devait faire est fait.',
  'The command “{command}” met a fault in Demarche: {said}.':
    'La commande « {command} » a rencontré un défaut de Demarche : {said}.',
  'The change that it was making was taken back; everything else is as it was.':
    'La modification en cours a été annulée ; tout le reste est inchangé.',
  'There is no job {id}.': 'Il n’y a pas de tâche {id}.',
  'It may have ended long ago; look at the list of jobs.':
    'Elle est peut-être terminée depuis longtemps ; voyez la liste des tâches.',
  'The job met a fault in Demarche and ended.':
    'La tâche a rencontré un défaut de Demarche et s’est arrêtée.',
  'Items that were done before are kept.': 'Ce qui était déjà fait est conservé.',
  'Start it again for the items that are left.': 'Relancez-la pour ce qui reste.',
  'There is no import draft {id}.': 'Il n’y a pas de brouillon d’import {id}.',
  'It was stored or discarded already; import the page again if it is missing.':
    'Il a déjà été enregistré ou abandonné ; si la page manque, importez-la de nouveau.',
  'The article has no address to fetch it from.': 'L’article n’a pas d’adresse d’où le récupérer.',
  'Give it one among its details, or import the page again and store it as a new version.':
    'Indiquez-en une parmi ses informations, ou importez de nouveau la page et enregistrez-la comme nouvelle capture.',
  'The article is as it was; what was fetched is kept as a draft.':
    'L’article est inchangé ; ce qui a été récupéré est conservé comme brouillon.',
  'Look at the draft: store it as a new version all the same, or discard it.':
    'Examinez le brouillon : enregistrez-le tout de même comme nouvelle capture, ou abandonnez-le.',
  'What came in before is kept.': 'Ce qui est arrivé auparavant est conservé.',
  'Restore a backup from before it broke, or salvage what can be read into a new library.':
    'Revenez à une sauvegarde antérieure au dommage, ou récupérez dans une nouvelle bibliothèque ce qui peut être lu.',
  'The library is still being worked on.': 'Un travail est encore en cours dans la bibliothèque.',
  'Wait for running jobs, or cancel them, and do it again.':
    'Attendez la fin des tâches en cours ou annulez-les, puis recommencez.',
  'There is no folder {path}.': 'Il n’y a pas de dossier {path}.',
  'Check the path, or make the folder.': 'Vérifiez le chemin, ou créez le dossier.',
  'There is no file {path}.': 'Il n’y a pas de fichier {path}.',
  'Check the path.': 'Vérifiez le chemin.',
  'The system does not permit access to {path}.': 'Le système refuse l’accès à {path}.',
  "Choose another place, or change the file's permissions.":
    'Choisissez un autre emplacement, ou modifiez les autorisations du fichier.',
  'The disk has no room left for {path}.': 'Le disque n’a plus de place pour {path}.',
  'Make room, and do it again.': 'Libérez de la place, puis recommencez.',
  '{path} could not be read or written: {error}.':
    'La lecture ou l’écriture de {path} a échoué : {error}.',
  'Check the path and the disk, and do it again.':
    'Vérifiez le chemin et le disque, puis recommencez.',
  'Countries go by the two letters of ISO 3166-1: CN, US.':
    'Les pays se désignent par les deux lettres de l’ISO 3166-1 : CN, US.',
  'Blocs go by their codes: EU, NATO, G7.':
    'Les blocs se désignent par leurs sigles : EU, NATO, G7.',
  'It may have been deleted or undone: look in the trash and in the history.':
    'L’élément a peut-être été supprimé ou annulé : voyez la corbeille et l’historique.',
  'Correct it and do it again.': 'Corrigez, puis recommencez.',
  'Both texts are kept: the stored one in the library, yours in the window.':
    'Les deux textes sont conservés : celui qui est enregistré dans la bibliothèque, le vôtre dans la fenêtre.',
  'Compare them, and save the one that should stay.':
    'Comparez-les, et enregistrez celui qui doit rester.',
  'Look in the history for what was changed since, and undo that first.':
    'Voyez dans l’historique ce qui a été modifié depuis, et annulez-le d’abord.',
  'Close it there, or go on working there: only one program at a time can change a library.':
    'Fermez-la là-bas, ou continuez à y travailler : un seul programme à la fois peut modifier une bibliothèque.',
  'Copy it to a folder of your own and open the copy, or have the permissions changed and open it again.':
    'Copiez-la dans un dossier à vous et ouvrez la copie, ou faites modifier les autorisations et rouvrez-la.',
  'Give the passphrase that it was made with: on the command line with --passphrase-file.':
    'Donnez la phrase secrète avec laquelle elle a été faite : en ligne de commande, avec --passphrase-file.',
  'Type it as it was chosen, capitals and spaces included. Nobody can open the backup without it.':
    'Saisissez-la telle qu’elle a été choisie, majuscules et espaces compris. Sans elle, personne ne peut ouvrir la sauvegarde.',
  'Check the path, or make a new library there.':
    'Vérifiez le chemin, ou créez-y une nouvelle bibliothèque.',
  'The file there was not touched.': 'Le fichier qui s’y trouve n’a pas été modifié.',
  'Open it, or choose another name.': 'Ouvrez-la, ou choisissez un autre nom.',
  'The file was not touched.': 'Le fichier n’a pas été modifié.',
  'Choose a library made by Demarche, or import the file as an article.':
    'Choisissez une bibliothèque créée par Demarche, ou importez le fichier comme article.',
  'Open it with the newer Demarche, or install that one here.':
    'Ouvrez-la avec le Demarche plus récent, ou installez-le ici.',
  'Restore the latest backup, which lies beside it, or salvage what can be read into a new library.':
    'Revenez à la dernière sauvegarde, qui se trouve à côté, ou récupérez dans une nouvelle bibliothèque ce qui peut être lu.',
  'The library itself is as it was; earlier backups are kept.':
    'La bibliothèque elle-même est inchangée ; les sauvegardes antérieures sont conservées.',
  'Check the disk that backups go to, and back up again.':
    'Vérifiez le disque des sauvegardes, puis sauvegardez de nouveau.',
  'Everything stored before is kept.': 'Tout ce qui était enregistré auparavant est conservé.',
  'Make room on the disk, and do it again.': 'Libérez de la place sur le disque, puis recommencez.',
  'Start it again when you want it.': 'Relancez l’opération quand vous en aurez besoin.',
  'Verify the library. If it is damaged, open the latest backup.':
    'Vérifiez la bibliothèque. Si elle est endommagée, ouvrez la dernière sauvegarde.',
  'Give an address that begins with https:// or http://.':
    'Donnez une adresse qui commence par https:// ou http://.',
  'Give the address without them, or open the page in a browser and paste it.':
    'Donnez l’adresse sans nom ni mot de passe, ou ouvrez la page dans un navigateur et collez-la.',
  'Give the address of a web page.': 'Donnez l’adresse d’une page web.',
  'If you mean to reach your own network, permit it for this import.':
    'Si vous voulez vraiment atteindre votre propre réseau, autorisez-le pour cet import.',
  'Give the address of a web page; if this is one, open it in a browser and paste it.':
    'Donnez l’adresse d’une page web ; si c’en est une, ouvrez-la dans un navigateur et collez-la.',
  'Check the address and the connection, and try again.':
    'Vérifiez l’adresse et la connexion, puis réessayez.',
  'Open the page in a browser to see whether it is what it should be, and paste it.':
    'Ouvrez la page dans un navigateur pour voir si c’est la bonne, et collez-la.',
  'Try again later, or open the page in a browser and paste it.':
    'Réessayez plus tard, ou ouvrez la page dans un navigateur et collez-la.',
  'Many such pages want cookies, which Demarche does not keep: open the page in a browser and paste it.':
    'Beaucoup de ces pages demandent des cookies, que Demarche ne garde pas : ouvrez la page dans un navigateur et collez-la.',
  'Open the page in a browser, and paste it or its real address.':
    'Ouvrez la page dans un navigateur, et collez-la ou donnez sa véritable adresse.',
  'Check the address; an archive of the web may still have the page.':
    'Vérifiez l’adresse ; une archive du web a peut-être encore la page.',
  'Try again later.': 'Réessayez plus tard.',
  'Open the page in a browser and paste it.': 'Ouvrez la page dans un navigateur et collez-la.',
  'Give the address of the page that it belongs to.':
    'Donnez l’adresse de la page dont ce contenu fait partie.',
  'Open the page in a browser and paste the part that you need.':
    'Ouvrez la page dans un navigateur et collez la partie dont vous avez besoin.',
  'Fetch it again when you want it.': 'Récupérez-la de nouveau quand vous en aurez besoin.',
  'Check where your team shares, and do it again.':
    'Vérifiez où votre équipe partage, puis recommencez.',
  'Nothing was stored.': 'Rien n’a été enregistré.',
  'Choose one of {styles}.': 'Choisissez {styles}.',
  'Choose another .csl file, or the same from where the style is published.':
    'Choisissez un autre fichier .csl, ou le même là où le style est publié.',
  'Check the library with “verify”, and export the note as it is now.':
    'Vérifiez la bibliothèque avec « verify », et exportez la note dans son état actuel.',
  'No file was written; the library is as it was.':
    'Aucun fichier n’a été écrit ; la bibliothèque est inchangée.',
  'Take these words out of what is to be exported, or export it with held sources named.':
    'Retirez ces mots de ce qui doit être exporté, ou exportez en nommant les sources protégées.',
  'Choose one of {templates}, or begin without one.':
    'Choisissez {templates}, ou commencez sans modèle.',
  'The note is as it was; no file was written.':
    'La note est inchangée ; aucun fichier n’a été écrit.',
  'Export it in another form, and report the note that did this.':
    'Exportez-la sous une autre forme, et signalez la note qui a causé cela.',
};
