import type { Core } from '../../core';

export const failures: Core<'failures'> = {
  'Nothing was changed.': 'No se ha cambiado nada.',
  'Try again. If it happens again, restart Demarche: nothing is lost by that.':
    'Inténtelo de nuevo. Si vuelve a ocurrir, reinicie Demarche: con ello no se pierde nada.',
  'Nothing of the file could be taken. The first reason, of “{name}”: {reason}':
    'No se pudo tomar nada del archivo. El primer motivo, de «{name}»: {reason}',
  'The report lists all reasons.': 'El informe enumera todos los motivos.',
  'Choose another place or file, and try again.':
    'Elija otro lugar u otro archivo e inténtelo de nuevo.',
  'Choose a .qdpx, .dna, .json or .jsonld file. Pages, documents and web archives come in under Import.':
    'Elija un archivo .qdpx, .dna, .json o .jsonld. Las páginas, los documentos y los archivos web entran por «Importar».',
  'Say where the team’s change sets lie: under Sharing, or with `share setup`.':
    'Indique dónde están los conjuntos de cambios del equipo: en «Compartir», o con `share setup`.',
  'Check that the place can be reached, and do it again.':
    'Compruebe que se puede acceder al lugar y repita la operación.',
  'Type the password, or set sharing up again on this machine with a name and a password.':
    'Escriba la contraseña, o vuelva a configurar el uso compartido en este equipo con un nombre y una contraseña.',
  'Type the password again, or set sharing up with another name and password.':
    'Escriba de nuevo la contraseña, o configure el uso compartido con otro nombre y otra contraseña.',
  'Check the address and that the server can be reached, and do it again.':
    'Compruebe la dirección y que se puede acceder al servidor, y repita la operación.',
  'Ask whoever keeps the place for a name that may write there, and set sharing up again.':
    'Pida a quien administra el lugar un nombre que pueda escribir allí y vuelva a configurar el uso compartido.',
  'Take in what lies there, and publish then.':
    'Recoja primero lo que hay allí y publique después.',
  'Type the passphrase that the team agreed on. It is kept nowhere.':
    'Escriba la frase de contraseña que acordó el equipo. No se guarda en ningún lugar.',
  'Ask your team whether the place was set up anew, and set sharing up again.':
    'Pregunte a su equipo si el lugar se configuró de nuevo y vuelva a configurar el uso compartido.',
  'Give this copy a mark of its own (`share setup --new-mark`), take in, and publish then.':
    'Dé a esta copia una marca propia (`share setup --new-mark`), recoja los cambios y publique después.',
  'Was the place moved? Copy the folder demarche-share from where it was. Else wait until it is all there.':
    '¿Se ha trasladado el lugar? Copie la carpeta demarche-share desde donde estaba. Si no, espere a que esté todo allí.',
  'Share with a passphrase, or publish them all the same: the others’ libraries hold them as well.':
    'Comparta con una frase de contraseña, o publíquelas igualmente: también están en las bibliotecas de los demás.',
  '“{given}” is not a date.': '«{given}» no es una fecha.',
  'Write it as 2022, 2022-03, 2022-03-18 or 2022-03-18T16:20:00+01:00, as far as it is known.':
    'Escríbala como 2022, 2022-03, 2022-03-18 o 2022-03-18T16:20:00+01:00, hasta donde se conozca.',
  '“{given}” is not a day.': '«{given}» no es un día.',
  'Write it as 2022-03-18.': 'Escríbalo como 2022-03-18.',
  'Write it as 2022-03-18, or as 2022-03 or 2022 where a stretch begins or ends.':
    'Escríbalo como 2022-03-18, o como 2022-03 o 2022 donde empieza o termina un periodo.',
  'No library is open.': 'No hay ninguna biblioteca abierta.',
  'Open a library or make a new one, and do it again.':
    'Abra una biblioteca o cree una nueva y repita la operación.',
  'The library that this was started for is not open any more.':
    'La biblioteca para la que se inició esto ya no está abierta.',
  'Open it, and start it again.': 'Ábrala e inícielo de nuevo.',
  'This user has no home folder, so there is no place for a library.':
    'Este usuario no tiene carpeta personal, así que no hay lugar para una biblioteca.',
  'Name a library with --library, or set HOME.':
    'Indique una biblioteca con --library, o defina HOME.',
  'The system gave no threads to work with: {error}.':
    'El sistema no proporcionó hilos de ejecución: {error}.',
  'Close other programs and start Demarche again.':
    'Cierre otros programas y vuelva a iniciar Demarche.',
  'The program could not listen for the browser companion: {error}.':
    'El programa no pudo ponerse a la escucha del acompañante del navegador: {error}.',
  'Everything else works.': 'Todo lo demás funciona.',
  'Switch it off and on again; restart the computer if that does not help.':
    'Desactívelo y vuelva a activarlo; si eso no ayuda, reinicie el ordenador.',
  'The system gave no random numbers: {error}.':
    'El sistema no proporcionó números aleatorios: {error}.',
  'There is no command “{command}”.': 'No existe el comando «{command}».',
  'The window may be older or newer than the program: restart Demarche.':
    'La ventana puede ser más antigua o más reciente que el programa: reinicie Demarche.',
  'The command “{command}” was given something that it does not take: {error}.':
    'El comando «{command}» recibió algo que no admite: {error}.',
  'Correct what was given. If a window did this, restart Demarche.':
    'Corrija lo indicado. Si esto lo hizo una ventana, reinicie Demarche.',
  'An answer could not be written as JSON: {error}.':
    'Una respuesta no se pudo escribir como JSON: {error}.',
  'What the command did was done.': 'Lo que hacía el comando quedó hecho.',
  'The command “{command}” met a fault in Demarche: {said}.':
    'El comando «{command}» topó con un fallo de Demarche: {said}.',
  'The change that it was making was taken back; everything else is as it was.':
    'El cambio que estaba haciendo se ha revertido; todo lo demás está como estaba.',
  'There is no job {id}.': 'No existe la tarea {id}.',
  'It may have ended long ago; look at the list of jobs.':
    'Puede haber terminado hace tiempo; mire la lista de tareas.',
  'The job met a fault in Demarche and ended.': 'La tarea topó con un fallo de Demarche y terminó.',
  'Items that were done before are kept.': 'Los elementos ya hechos se conservan.',
  'Start it again for the items that are left.': 'Iníciela de nuevo para los elementos que faltan.',
  'There is no import draft {id}.': 'No existe el borrador de importación {id}.',
  'It was stored or discarded already; import the page again if it is missing.':
    'Ya se guardó o se desechó; si falta, vuelva a importar la página.',
  'The article has no address to fetch it from.':
    'El artículo no tiene ninguna dirección desde la que descargarlo.',
  'Give it one among its details, or import the page again and store it as a new version.':
    'Indíquele una entre sus datos, o vuelva a importar la página y guárdela como nueva versión.',
  'The article is as it was; what was fetched is kept as a draft.':
    'El artículo está como estaba; lo descargado se conserva como borrador.',
  'Look at the draft: store it as a new version all the same, or discard it.':
    'Examine el borrador: guárdelo igualmente como nueva versión, o deséchelo.',
  'What came in before is kept.': 'Lo que llegó antes se conserva.',
  'Restore a backup from before it broke, or salvage what can be read into a new library.':
    'Restaure una copia de seguridad anterior al daño, o rescate en una biblioteca nueva lo que se pueda leer.',
  'The library is still being worked on.': 'La biblioteca todavía está en uso.',
  'Wait for running jobs, or cancel them, and do it again.':
    'Espere a que terminen las tareas en curso, o cancélelas, y repita la operación.',
  'There is no folder {path}.': 'No existe la carpeta {path}.',
  'Check the path, or make the folder.': 'Compruebe la ruta, o cree la carpeta.',
  'There is no file {path}.': 'No existe el archivo {path}.',
  'Check the path.': 'Compruebe la ruta.',
  'The system does not permit access to {path}.': 'El sistema no permite el acceso a {path}.',
  "Choose another place, or change the file's permissions.":
    'Elija otro lugar, o cambie los permisos del archivo.',
  'The disk has no room left for {path}.': 'En el disco no queda espacio para {path}.',
  'Make room, and do it again.': 'Libere espacio y repita la operación.',
  '{path} could not be read or written: {error}.': '{path} no se pudo leer o escribir: {error}.',
  'Check the path and the disk, and do it again.':
    'Compruebe la ruta y el disco, y repita la operación.',
  'Countries go by the two letters of ISO 3166-1: CN, US.':
    'Los países se indican con las dos letras de ISO 3166-1: CN, US.',
  'Blocs go by their codes: EU, NATO, G7.': 'Los bloques se indican con su código: EU, NATO, G7.',
  'It may have been deleted or undone: look in the trash and in the history.':
    'Puede haberse eliminado o deshecho: mire en la papelera y en el historial.',
  'Correct it and do it again.': 'Corríjalo y repita la operación.',
  'Both texts are kept: the stored one in the library, yours in the window.':
    'Se conservan ambos textos: el guardado, en la biblioteca; el suyo, en la ventana.',
  'Compare them, and save the one that should stay.': 'Compárelos y guarde el que deba quedar.',
  'Look in the history for what was changed since, and undo that first.':
    'Mire en el historial qué se ha cambiado desde entonces y deshaga eso primero.',
  'Close it there, or go on working there: only one program at a time can change a library.':
    'Ciérrela allí, o siga trabajando allí: solo un programa a la vez puede modificar una biblioteca.',
  'Copy it to a folder of your own and open the copy, or have the permissions changed and open it again.':
    'Cópiela a una carpeta propia y abra la copia, o haga que se cambien los permisos y ábrala de nuevo.',
  'Give the passphrase that it was made with: on the command line with --passphrase-file.':
    'Indique la frase de contraseña con la que se hizo: en la línea de comandos, con --passphrase-file.',
  'Type it as it was chosen, capitals and spaces included. Nobody can open the backup without it.':
    'Escríbala tal como se eligió, con mayúsculas y espacios. Sin ella nadie puede abrir la copia de seguridad.',
  'Check the path, or make a new library there.':
    'Compruebe la ruta, o cree allí una biblioteca nueva.',
  'The file there was not touched.': 'El archivo que hay allí no se ha tocado.',
  'Open it, or choose another name.': 'Ábrala, o elija otro nombre.',
  'The file was not touched.': 'El archivo no se ha tocado.',
  'Choose a library made by Demarche, or import the file as an article.':
    'Elija una biblioteca hecha por Demarche, o importe el archivo como artículo.',
  'Open it with the newer Demarche, or install that one here.':
    'Ábrala con el Demarche más reciente, o instale esa versión aquí.',
  'Restore the latest backup, which lies beside it, or salvage what can be read into a new library.':
    'Restaure la última copia de seguridad, que está junto a ella, o rescate en una biblioteca nueva lo que se pueda leer.',
  'The library itself is as it was; earlier backups are kept.':
    'La biblioteca está como estaba; las copias de seguridad anteriores se conservan.',
  'Check the disk that backups go to, and back up again.':
    'Compruebe el disco al que van las copias de seguridad y haga otra.',
  'Everything stored before is kept.': 'Todo lo guardado antes se conserva.',
  'Make room on the disk, and do it again.': 'Libere espacio en el disco y repita la operación.',
  'Start it again when you want it.': 'Iníciela de nuevo cuando quiera.',
  'Verify the library. If it is damaged, open the latest backup.':
    'Compruebe la biblioteca. Si está dañada, abra la última copia de seguridad.',
  'Give an address that begins with https:// or http://.':
    'Indique una dirección que empiece por https:// o http://.',
  'Give the address without them, or open the page in a browser and paste it.':
    'Indique la dirección sin ellos, o abra la página en un navegador y péguela.',
  'Give the address of a web page.': 'Indique la dirección de una página web.',
  'If you mean to reach your own network, permit it for this import.':
    'Si quiere acceder a su propia red, permítalo para esta importación.',
  'Give the address of a web page; if this is one, open it in a browser and paste it.':
    'Indique la dirección de una página web; si esta lo es, ábrala en un navegador y péguela.',
  'Check the address and the connection, and try again.':
    'Compruebe la dirección y la conexión, e inténtelo de nuevo.',
  'Open the page in a browser to see whether it is what it should be, and paste it.':
    'Abra la página en un navegador para ver si es la que debe ser, y péguela.',
  'Try again later, or open the page in a browser and paste it.':
    'Inténtelo más tarde, o abra la página en un navegador y péguela.',
  'Many such pages want cookies, which Demarche does not keep: open the page in a browser and paste it.':
    'Muchas páginas de este tipo exigen cookies, que Demarche no conserva: abra la página en un navegador y péguela.',
  'Open the page in a browser, and paste it or its real address.':
    'Abra la página en un navegador y péguela, o pegue su dirección real.',
  'Check the address; an archive of the web may still have the page.':
    'Compruebe la dirección; quizá la página siga en un archivo de la web.',
  'Try again later.': 'Inténtelo más tarde.',
  'Open the page in a browser and paste it.': 'Abra la página en un navegador y péguela.',
  'Give the address of the page that it belongs to.':
    'Indique la dirección de la página a la que pertenece.',
  'Open the page in a browser and paste the part that you need.':
    'Abra la página en un navegador y pegue la parte que necesite.',
  'Fetch it again when you want it.': 'Descárguela de nuevo cuando quiera.',
  'Check where your team shares, and do it again.':
    'Compruebe dónde comparte su equipo y repita la operación.',
  'Nothing was stored.': 'No se ha guardado nada.',
  'Choose one of {styles}.': 'Elija uno de estos: {styles}.',
  'Choose another .csl file, or the same from where the style is published.':
    'Elija otro archivo .csl, o el mismo desde donde se publica el estilo.',
  'Check the library with “verify”, and export the note as it is now.':
    'Compruebe la biblioteca con «verify» y exporte la nota tal como está ahora.',
  'No file was written; the library is as it was.':
    'No se ha escrito ningún archivo; la biblioteca está como estaba.',
  'Take these words out of what is to be exported, or export it with held sources named.':
    'Quite estas palabras de lo que se va a exportar, o expórtelo nombrando las fuentes reservadas.',
  'Choose one of {templates}, or begin without one.':
    'Elija una de estas: {templates}; o empiece sin ninguna.',
  'The note is as it was; no file was written.':
    'La nota está como estaba; no se ha escrito ningún archivo.',
  'Export it in another form, and report the note that did this.':
    'Expórtela en otro formato e informe de la nota que lo ha provocado.',
};
