import type { Core } from '../../core';

export const commands: Core<'commands'> = {
  'The article was typed by hand: there is no page to extract it from.':
    'El artículo se escribió a mano: no hay ninguna página de la que extraerlo.',
  'Edit its text instead.': 'En su lugar, edite el texto.',
  'No article was named.': 'No se ha indicado ningún artículo.',
  'Choose the articles to capture again.': 'Elija los artículos que se deben capturar de nuevo.',
  'Capture {n} articles again': {
    one: 'Capturar de nuevo {n} artículo',
    other: 'Capturar de nuevo {n} artículos',
  },
  'No issue was found in it.': 'No se halló en él ningún asunto.',
  'Line {line}: {problem}': 'Línea {line}: {problem}',
  'Export this codebook to see what one looks like, as Markdown or as CSV.':
    'Exporte este libro de códigos como Markdown o CSV para ver la forma que tiene uno.',
  '“{name}” was not taken. {reason}': '«{name}» no se ha tomado. {reason}',
  '{name} cannot be read.': '{name} no se puede leer.',
  '{path} has {size} MB; a codebook may have {most} MB at most.':
    '{path} tiene {size} MB; un libro de códigos puede tener {most} MB como máximo.',
  'Check that it is the right file.': 'Compruebe que es el archivo correcto.',
  '{path} is no text in UTF-8.': '{path} no es texto en UTF-8.',
  'Save a workbook as CSV in UTF-8 first.':
    'Si es un libro de Excel, guárdelo antes como CSV en UTF-8.',
  '{path} is neither Markdown nor CSV by its name.':
    '{path} no es, por su nombre, ni Markdown ni CSV.',
  'Give the file the ending .md or .csv.': 'Dé al archivo la extensión .md o .csv.',
  '{said} is yet to come: nothing can have been said then.':
    '{said} aún no ha llegado: entonces no puede haberse dicho nada.',
  'Correct the day on which it was said.': 'Corrija el día en que se dijo.',
  'Select the words, and do it again.': 'Seleccione las palabras y repita la operación.',
  'No address was given.': 'No se ha indicado ninguna dirección.',
  'Give the address of a feed, or of a page that has one.':
    'Indique la dirección de un canal, o de una página que tenga uno.',
  'Add feed {url}': 'Añadir el canal {url}',
  'The page names no feed.': 'La página no menciona ningún canal.',
  'Look on the site for a link to its feed (RSS or Atom), and give that address.':
    'Busque en el sitio un enlace a su canal (RSS o Atom) e indique esa dirección.',
  'The page names other feeds: {others}.': 'La página menciona otros canales: {others}.',
  'The page names {at} as its feed, and that is a page as well.':
    'La página menciona {at} como su canal, y eso también es una página.',
  '{asked} has moved for good to {moved}.': '{asked} se ha trasladado definitivamente a {moved}.',
  '{n} entries.': { one: '{n} entrada.', other: '{n} entradas.' },
  'What the note says beside it stays: look whether a post, a day or an outlet tells who it is.':
    'Lo que la nota dice al lado se queda: mire si un cargo, un día o un medio revela de quién se trata.',
  '{n} times a source leaves as “[source held]”.': {
    one: 'Una fuente sale como «[source held]».',
    other: '{n} veces sale una fuente como «[source held]».',
  },
  '{n} rows or names leave as “[source held]”.': {
    one: 'Una fila o un nombre sale como «[source held]».',
    other: '{n} filas o nombres salen como «[source held]».',
  },
  'It was in the trash, and is back.': 'Estaba en la papelera y ha vuelto.',
  'It is in the library already.': 'Ya está en la biblioteca.',
  'What stands at {url} is no feed that can be read. {reason}':
    'Lo que hay en {url} no es un canal que se pueda leer. {reason}',
  'Open the address in a browser to see what it is, or look on the site for its feed.':
    'Abra la dirección en un navegador para ver qué es, o busque el canal en el sitio.',
  "Look on its site for the feed's new address, or delete the feed. What came in before stays.":
    'Busque en su sitio la nueva dirección del canal, o elimine el canal. Lo que llegó antes se queda.',
  'There is no feed at this address (404).': 'No hay ningún canal en esta dirección (404).',
  'The feed was removed for good (410).': 'El canal se retiró definitivamente (410).',
  'The entries that came in before are kept.': 'Las entradas que llegaron antes se conservan.',
  'No entry was chosen.': 'No se ha elegido ninguna entrada.',
  'Choose the entries that are to be imported.': 'Elija las entradas que se deben importar.',
  'Import {n} entries': { one: 'Importar {n} entrada', other: 'Importar {n} entradas' },
  'an entry of {feed}': 'una entrada de {feed}',
  'This is the text that the feed holds.': 'Este es el texto que trae el canal.',
  'The entry has no page, and the feed does not hold its text.':
    'La entrada no tiene página, y el canal no trae su texto.',
  'Look for the article on the site, and import it by its address or as a paste.':
    'Busque el artículo en el sitio e impórtelo por su dirección o pegándolo.',
  'There is no feed to refresh.': 'No hay ningún canal que actualizar.',
  'Add a feed first.': 'Añada primero un canal.',
  'Refresh {title}': 'Actualizar {title}',
  'Refresh {n} feeds': { one: 'Actualizar {n} canal', other: 'Actualizar {n} canales' },
  'Nothing new.': 'Nada nuevo.',
  '{n} new entries.': { one: '{n} entrada nueva.', other: '{n} entradas nuevas.' },
  '{n} entries revised.': { one: '{n} entrada revisada.', other: '{n} entradas revisadas.' },
  '{n} new entries, {revised} revised.': {
    one: '{n} entrada nueva; revisadas: {revised}.',
    other: '{n} entradas nuevas; revisadas: {revised}.',
  },
  'A web page stands where the feed was.': 'Donde estaba el canal hay una página web.',
  'Open the address in a browser: the feed may have moved, or the site may want something first.':
    'Abra la dirección en un navegador: puede que el canal se haya trasladado, o que el sitio pida algo antes.',
  'It has moved for good to {to}, where another of your feeds is.':
    'Se ha trasladado definitivamente a {to}, donde está otro de sus canales.',
  'It has moved for good to {to}.': 'Se ha trasladado definitivamente a {to}.',
  '{path} has {size} MB; a list of feeds may have {most} MB at most.':
    '{path} tiene {size} MB; una lista de canales puede tener {most} MB como máximo.',
  '{path} is no list of feeds. {reason}': '{path} no es una lista de canales. {reason}',
  'Choose an OPML file, as other feed readers export it.':
    'Elija un archivo OPML, como los que exportan otros lectores de canales.',
  'The draft names no address.': 'El borrador no indica ninguna dirección.',
  'Give its address, or import its text as a file or a paste.':
    'Indique su dirección, o importe su texto como archivo o pegándolo.',
  'Fetch {url}': 'Descargar {url}',
  'No file was given.': 'No se ha indicado ningún archivo.',
  'Choose one file or more.': 'Elija uno o varios archivos.',
  'Import {n} files': { one: 'Importar {n} archivo', other: 'Importar {n} archivos' },
  'The same file as {first}, which is imported once.':
    'El mismo archivo que {first}, que se importa una sola vez.',
  'The paste': 'Lo pegado',
  'What was pasted is not text: it is {what}.': 'Lo que se pegó no es texto: es {what}.',
  'Copy the text of the page, not a picture or a file, and paste it again.':
    'Copie el texto de la página, no una imagen ni un archivo, y péguelo de nuevo.',
  'The paste is empty.': 'Lo pegado está vacío.',
  "Select the page's text, copy it, and paste it again.":
    'Seleccione el texto de la página, cópielo y péguelo de nuevo.',
  'The page is empty.': 'La página está vacía.',
  'Wait until it is there, and send it again.': 'Espere a que esté completa y envíela de nuevo.',
  'The page': 'La página',
  '{path} is a folder.': '{path} es una carpeta.',
  'Choose the files in it.': 'Elija los archivos que contiene.',
  'The file': 'El archivo',
  'The text': 'El texto',
  '{what} has {size} MB; {most} MB is the most that can be imported.':
    '{what}: {size} MB; el máximo que se puede importar es de {most} MB.',
  "Paste the article's own text, or the part that you need.":
    'Pegue el texto propio del artículo, o la parte que necesite.',
  '{n} references.': { one: '{n} referencia.', other: '{n} referencias.' },
  '{n} articles.': { one: '{n} artículo.', other: '{n} artículos.' },
  '{n} more were left out.': { one: '{n} más quedó fuera.', other: '{n} más quedaron fuera.' },
  '{path} is empty.': '{path} está vacío.',
  'It was answered by {url}, which is not encrypted: it can have been changed on the way.':
    'La respuesta vino de {url}, sin cifrar: puede haberse alterado por el camino.',
  'The file holds {count}; the first {most} were taken. Export the rest into files of their own.':
    'El archivo contiene {count}; se tomaron los {most} primeros. Exporte el resto en archivos aparte.',
  'Import from Zotero': 'Importar desde Zotero',
  'Zotero has {total} items; of those added last {most} were taken. Store or discard them, and export older ones from Zotero as a file.':
    'Zotero tiene {total} elementos; de los añadidos en último lugar se tomaron {most}. Guárdelos o deséchelos, y exporte de Zotero los anteriores como archivo.',
  'Zotero has no reference with a title or an address.':
    'Zotero no tiene ninguna referencia con título o dirección.',
  'Add some to Zotero, and try again.': 'Añada alguna a Zotero e inténtelo de nuevo.',
  'Zotero lets no other program in.': 'Zotero no da acceso a ningún otro programa.',
  'In Zotero’s settings, under Advanced, allow other applications on this computer to communicate with it.':
    'En los ajustes de Zotero, en «Avanzado», permita que otras aplicaciones de este ordenador se comuniquen con él.',
  'Zotero did not answer at 127.0.0.1:{port}: {reason}':
    'Zotero no respondió en 127.0.0.1:{port}: {reason}',
  'Start Zotero 7 or newer on this machine, and try again.':
    'Inicie Zotero 7 o posterior en este equipo e inténtelo de nuevo.',
  'Copy the article itself and paste it again, or keep the pieces that belong to it.':
    'Copie el artículo mismo y péguelo de nuevo, o conserve los fragmentos que le pertenecen.',
  'Fetch {n} pages': { one: 'Descargar {n} página', other: 'Descargar {n} páginas' },
  'The address leads to references, not to an article.':
    'La dirección lleva a referencias, no a un artículo.',
  'Import the references by that address, and fetch the pages that they name.':
    'Importe las referencias por esa dirección y descargue las páginas que indican.',
  '“{given}” is not a web address.': '«{given}» no es una dirección web.',
  'Give an address that begins with https:// or http://, or leave it empty.':
    'Indique una dirección que empiece por https:// o http://, o déjela vacía.',
  'A library needs a path.': 'Una biblioteca necesita una ruta.',
  'Choose a file.': 'Elija un archivo.',
  "A quotation's words need a start and an end.":
    'El pasaje de una cita necesita un principio y un final.',
  'The file is not written in UTF-8, as a CSL file is.':
    'El archivo no está escrito en UTF-8, como lo está un archivo CSL.',
  'Choose a file that ends in .csl.': 'Elija un archivo que termine en .csl.',
  'A workbook or a picture is no text.': 'Ni un libro de Excel ni una imagen son texto.',
  'Say which file it is to be written to.': 'Indique en qué archivo se debe escribir.',
  'A map is of one issue.': 'Un mapa es de un solo asunto.',
  'Choose the issue.': 'Elija el asunto.',
  'The program does not listen for the companion.':
    'El programa no está a la escucha del acompañante.',
  'Switch it on first.': 'Actívelo primero.',
  '{n} wrong codes came in, so that no browser can be paired for a minute.':
    'Códigos erróneos recibidos: {n}. Durante un minuto no se puede emparejar ningún navegador.',
  'Wait a minute, and ask for a new code.': 'Espere un minuto y pida un código nuevo.',
  'a page': 'una página',
  'Import from the browser': 'Importar desde el navegador',
  'It waits in the import sheet.': 'Espera en la hoja de importación.',
  'It has no title.': 'No tiene título.',
  'The library has an article of this address.':
    'La biblioteca tiene un artículo con esta dirección.',
  'The library has the same text.': 'La biblioteca tiene el mismo texto.',
  'Imported: {title}': 'Importado: {title}',
  '“{kind}” is not a kind of outlet.': '«{kind}» no es un tipo de medio.',
  'Choose one of {words}.': 'Elija uno de estos: {words}.',
  'The draft has no piece {piece}.': 'El borrador no tiene ningún fragmento {piece}.',
  'Look at the draft again.': 'Vuelva a examinar el borrador.',
  'The example cannot be read: {error}.': 'El ejemplo no se puede leer: {error}.',
  'The example has no note {file}.': 'El ejemplo no tiene ninguna nota {file}.',
  'The example has no {what} "{name}".': 'El ejemplo no tiene {what} «{name}».',
  'Job {id} is still running.': 'La tarea {id} sigue en curso.',
  'Wait for its end, or cancel it first.': 'Espere a que termine, o cancélela primero.',
  'Every item of job {id} is done.': 'Todos los elementos de la tarea {id} están hechos.',
  'There is nothing to do again.': 'No hay nada que repetir.',
  '{percent} %': '{percent} %',
  '{speed} kB/s': '{speed} kB/s',
  'No backup was made.': 'No se ha hecho ninguna copia de seguridad.',
  'Type the name that should stand beside your changes.':
    'Escriba el nombre que debe figurar junto a sus cambios.',
  'The text size is from 100 to 200 per cent.': 'El tamaño del texto va del 100 al 200 por ciento.',
  'Choose a size in that range.': 'Elija un tamaño dentro de ese intervalo.',
  'At least one backup has to be kept.': 'Hay que conservar al menos una copia de seguridad.',
  'Choose how many, from one up.': 'Elija cuántas, a partir de una.',
  'Copy it again, or select the text and copy it.':
    'Vuelva a copiarlo, o seleccione el texto y cópielo.',
  'Only addresses of the web open in the browser.':
    'En el navegador solo se abren direcciones web.',
  'Copy the address instead.': 'En su lugar, copie la dirección.',
  'Copy the address and open it yourself.': 'Copie la dirección y ábrala usted mismo.',
  'Switch notices off in the settings, if the desktop shows none.':
    'Desactive los avisos en los ajustes, si el escritorio no los muestra.',
  'Nothing in the library was changed.': 'No se ha cambiado nada en la biblioteca.',
  'The command was stopped: {error}.': 'El comando se detuvo: {error}.',
  'The library is as it was before the command.':
    'La biblioteca está como estaba antes del comando.',
  'Try again. If it happens again, restart Demarche.':
    'Inténtelo de nuevo. Si vuelve a ocurrir, reinicie Demarche.',
};
