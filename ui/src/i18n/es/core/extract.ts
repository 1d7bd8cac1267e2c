import type { Core } from '../../core';

export const extract: Core<'extract'> = {
  'a PDF document': 'un documento PDF',
  'a PNG picture': 'una imagen PNG',
  'a JPEG picture': 'una imagen JPEG',
  'a GIF picture': 'una imagen GIF',
  'a picture, sound or film': 'una imagen, un sonido o un vídeo',
  'a ZIP archive or an office document': 'un archivo ZIP o un documento ofimático',
  'an empty ZIP archive': 'un archivo ZIP vacío',
  'a gzip archive': 'un archivo comprimido gzip',
  'a bzip2 archive': 'un archivo comprimido bzip2',
  'an xz archive': 'un archivo comprimido xz',
  'a zstd archive': 'un archivo comprimido zstd',
  'a 7-Zip archive': 'un archivo comprimido 7-Zip',
  'a RAR archive': 'un archivo comprimido RAR',
  'a program': 'un programa',
  'a Windows program': 'un programa de Windows',
  'an SQLite database': 'una base de datos SQLite',
  'an old office document': 'un documento ofimático antiguo',
  'a sound file': 'un archivo de sonido',
  'a sound or film': 'un sonido o un vídeo',
  'a film': 'un vídeo',
  'a font': 'un tipo de letra',
  'a rich text document': 'un documento RTF',
  'data of an unknown kind': 'un archivo de tipo desconocido',
  'The page carries more than one article; only the first is kept.':
    'La página contiene más de un artículo; solo se conserva el primero.',
  'There is no text in it.': 'No contiene texto.',
  'No article was found in it: only menus, headlines and other furniture. Restore the lines that belong to the article.':
    'No se encontró ningún artículo: solo menús, titulares y otro relleno. Recupere las líneas que pertenecen al artículo.',
  'Little text was found in it; look at what was cut.':
    'Se encontró poco texto; mire lo que se ha descartado.',
  'The page gives {date} as its date of publication, which had not come when it was read. The date was left out.':
    'La página da como fecha de publicación: {date}. Ese día aún no había llegado cuando se leyó; la fecha se ha omitido.',
  'it has no list of entries': 'falta la lista de entradas',
  'JSON of another kind': 'JSON de otro tipo',
  'It is empty.': 'Está vacío.',
  'It is a web page, not a feed.': 'Es una página web, no un canal.',
  'It is {what}, not a feed.': 'Es {what}, no un canal.',
  'The feed is damaged: {reason}.': 'El canal está dañado: {reason}.',
  'There is text before the feed begins.': 'Hay texto antes de que empiece el canal.',
  'a text': 'un texto',
  'The texts of {n} entries are longer than an article can be, and were left out.': {
    one: 'El texto de {n} entrada es más largo de lo que puede ser un artículo y se ha omitido.',
    other:
      'Los textos de {n} entradas son más largos de lo que puede ser un artículo y se han omitido.',
  },
  'The feed has {count} entries; the first {most} were read.':
    'El canal tiene {count} entradas; se leyeron las {most} primeras.',
  'a document of another kind': 'un documento de otro tipo',
  'The list is damaged after {n} feeds ({error}); those were read.': {
    one: 'La lista está dañada después de {n} canal ({error}); ese se leyó.',
    other: 'La lista está dañada después de {n} canales ({error}); esos se leyeron.',
  },
  'The list has {count} feeds; the first {most} were read.':
    'La lista tiene {count} canales; se leyeron los {most} primeros.',
  'The feed “{name}” has no address.': 'El canal «{name}» no tiene dirección.',
  'A feed has neither a name nor an address.': 'Un canal no tiene ni nombre ni dirección.',
  '“{given}” of the feed “{name}” is not a web address.':
    '«{given}», del canal «{name}», no es una dirección web.',
  '“{given}” of a feed without a name is not a web address.':
    '«{given}», de un canal sin nombre, no es una dirección web.',
  'The feed is damaged after {n} entries ({reason}); those were read.': {
    one: 'El canal está dañado después de {n} entrada ({reason}); esa se leyó.',
    other: 'El canal está dañado después de {n} entradas ({reason}); esas se leyeron.',
  },
  'a list of feeds (OPML)': 'una lista de canales (OPML)',
  'a site map': 'un mapa del sitio',
  'a document of another kind ({name})': 'un documento de otro tipo ({name})',
  'it ends before <{name}> is closed': 'termina antes de que se cierre <{name}>',
  'The document has more than {most} paragraphs; only the first of them were read.':
    'El documento tiene más de {most} párrafos; solo se leyeron los primeros.',
  'Word document': 'documento de Word',
  'OpenDocument text': 'texto OpenDocument',
  'e-mail': 'correo electrónico',
  'web archive': 'archivo web',
  'plain text': 'texto sin formato',
  reference: 'referencia',
  'The file is empty.': 'El archivo está vacío.',
  'Choose another file.': 'Elija otro archivo.',
  'This begins like a ZIP archive or an office document, but is damaged or cut short.':
    'Empieza como un archivo ZIP o un documento ofimático, pero está dañado o incompleto.',
  'Get the file again from where it came from.': 'Obtenga de nuevo el archivo de donde procede.',
  'This is an Excel workbook, not a text.': 'Esto es un libro de Excel, no un texto.',
  'Copy the cells that you need and paste them, or save the sheet as PDF.':
    'Copie las celdas que necesite y péguelas, o guarde la hoja como PDF.',
  'This is a PowerPoint presentation, not a text.':
    'Esto es una presentación de PowerPoint, no un texto.',
  'Save it as PDF and import that.': 'Guárdelo como PDF e importe el PDF.',
  'This is an office document of a kind that is not read.':
    'Esto es un documento ofimático de un tipo que no se lee.',
  'Save it as PDF or as a Word document and import that.':
    'Guárdelo como PDF o como documento de Word e impórtelo.',
  'This is an e-book (EPUB).': 'Esto es un libro electrónico (EPUB).',
  'Copy the chapter that you need and paste it.': 'Copie el capítulo que necesite y péguelo.',
  'This is an OpenDocument file that is no text.':
    'Esto es un archivo OpenDocument que no es un texto.',
  'This is a ZIP archive, not a document.': 'Esto es un archivo ZIP, no un documento.',
  'Unpack it and import the files in it.': 'Descomprímalo e importe los archivos que contiene.',
  'This office document is locked with a password.':
    'Este documento ofimático está bloqueado con una contraseña.',
  'Open it, save it without the password, and import that.':
    'Ábralo, guárdelo sin la contraseña e impórtelo.',
  'This is a Word document of the old kind (.doc).':
    'Esto es un documento de Word del tipo antiguo (.doc).',
  'Open it and save it as .docx or PDF, and import that.':
    'Ábralo, guárdelo como .docx o PDF e impórtelo.',
  'This is a message saved by Outlook (.msg).': 'Esto es un mensaje guardado por Outlook (.msg).',
  'Save it as .eml, or open it and paste its text.':
    'Guárdelo como .eml, o ábralo y pegue su texto.',
  'This is an Excel workbook of the old kind (.xls).':
    'Esto es un libro de Excel del tipo antiguo (.xls).',
  'Copy the cells that you need and paste them.': 'Copie las celdas que necesite y péguelas.',
  'This is a PowerPoint presentation of the old kind (.ppt).':
    'Esto es una presentación de PowerPoint del tipo antiguo (.ppt).',
  'This is an old office document.': 'Esto es un documento ofimático antiguo.',
  'Demarche reads no words in pictures: find the text itself, or run the picture through a program that recognises letters.':
    'Demarche no lee palabras en imágenes: busque el texto mismo, o pase la imagen por un programa de reconocimiento de caracteres.',
  'Save the text as PDF, HTML, a Word document or plain text, or open it and paste its text.':
    'Guarde el texto como PDF, HTML, documento de Word o texto sin formato, o abra el archivo y pegue el texto.',
  'This is {what}, neither a page nor a text.': 'Esto es {what}, no una página ni un texto.',
  'This is a feed or a list of feeds, not an article.':
    'Esto es un canal o una lista de canales, no un artículo.',
  'Add it under Feeds.': 'Añádalo en «Canales».',
  'This is XML of a kind that is not read.': 'Esto es XML de un tipo que no se lee.',
  'Open it in the program that it belongs to, and export it as HTML, PDF or text.':
    'Ábralo en el programa al que pertenece y expórtelo como HTML, PDF o texto.',
  'This is JSON data, not a text.': 'Esto son datos JSON, no un texto.',
  'Export what you need from it as text or HTML.':
    'Exporte de ellos lo que necesite como texto o HTML.',
  'Message {number}: {why}': 'Mensaje {number}: {why}',
  'The mailbox has {count} messages; the first {most} were read.':
    'El buzón tiene {count} mensajes; se leyeron los {most} primeros.',
  'This looks like an e-mail, but its parts cannot be told apart.':
    'Parece un correo electrónico, pero no se distinguen sus partes.',
  'Open it in a mail program and save it anew, or paste its text.':
    'Ábralo en un programa de correo y guárdelo de nuevo, o pegue su texto.',
  'a message': 'un mensaje',
  'Attachment {name}: {why}': 'Adjunto {name}: {why}',
  'The message has no text of its own.': 'El mensaje no tiene texto propio.',
  'The text is longer than 4 MB; only its beginning was read.':
    'El texto supera los 4 MB; solo se leyó el principio.',
  'This is a saved page (MHTML) whose parts cannot be told apart.':
    'Esto es una página guardada (MHTML) cuyas partes no se distinguen.',
  'Save the page again, as HTML or as PDF.': 'Guarde la página de nuevo, como HTML o PDF.',
  'This document is locked with a password.': 'Este documento está bloqueado con una contraseña.',
  'The document is damaged; only the text before the damage was read.':
    'El documento está dañado; solo se leyó el texto anterior al daño.',
  'This PDF document holds objects in objects to no end.':
    'Este documento PDF contiene objetos dentro de objetos sin fin.',
  'Open it in a PDF reader, print the pages that you need into a new PDF, and import that.':
    'Ábralo en un lector de PDF, imprima las páginas que necesite en un PDF nuevo e impórtelo.',
  'This PDF document unpacks to more than it should.':
    'Este documento PDF ocupa, descomprimido, más de lo que debería.',
  'Use fonts that have every letter.': 'Use tipos de letra que tengan todas las letras.',
  'This PDF document is locked with a password.':
    'Este documento PDF está bloqueado con una contraseña.',
  'Open it with the password, save it without, and import that.':
    'Ábralo con la contraseña, guárdelo sin ella e impórtelo.',
  'This PDF document is encrypted in a way that is not known.':
    'Este documento PDF está cifrado de una manera desconocida.',
  'Open it in a PDF reader, print it into a new PDF, and import that.':
    'Ábralo en un lector de PDF, imprímalo en un PDF nuevo e impórtelo.',
  'The document has {count} pages; not all of the first {read} and none after them were read.':
    'El documento tiene {count} páginas; de las {read} primeras no se leyeron todas, y de las siguientes ninguna.',
  'Some letters could not be read: the document does not say which they are.':
    'Algunas letras no se pudieron leer: el documento no indica cuáles son.',
  'The letters of this PDF document cannot be read: it does not say which they are.':
    'Las letras de este documento PDF no se pueden leer: no indica cuáles son.',
  'Run it through a program that recognises letters (OCR), and import what that saves.':
    'Páselo por un programa de reconocimiento de caracteres (OCR) e importe el resultado.',
  'This PDF document has no text layer: its pages are pictures, as a scanner makes them.':
    'Este documento PDF no tiene capa de texto: sus páginas son imágenes, como las de un escáner.',
  'There is no text in this PDF document.': 'No hay texto en este documento PDF.',
  'This PDF document is damaged, or made in a way that cannot be read.':
    'Este documento PDF está dañado, o hecho de manera que no se puede leer.',
  'The archive unpacks to more than {size} MB, which is the most that is read.':
    'El archivo descomprimido supera los {size} MB, el máximo que se lee.',
  'Split it, and import the parts.': 'Divídalo e importe las partes.',
  'The archive breaks off: what stood after the last whole record could not be read.':
    'El archivo se interrumpe: lo que seguía al último registro completo no se pudo leer.',
  '{count} without a type': '{count} sin tipo',
  '{count} {kind}': '{count} {kind}',
  'Records that hold no page were passed over: {counted}.':
    'Se pasaron por alto los registros sin página: {counted}.',
  'There is no record in the archive.': 'No hay ningún registro en el archivo.',
  'what should be a record does not begin as one':
    'lo que debería ser un registro no empieza como tal',
  'a record’s head does not end': 'la cabecera de un registro no termina',
  'a record says that it is longer than what is there':
    'un registro dice ser más largo que lo que hay',
  'The archive has more than {most} records; what comes after was not read.':
    'El archivo tiene más de {most} registros; lo que sigue no se leyó.',
  'No page of the archive could be read: {why}.':
    'No se pudo leer ninguna página del archivo: {why}.',
  'The archive cannot be read further after {n} pages: {why}.': {
    one: 'El archivo no se puede seguir leyendo después de {n} página: {why}.',
    other: 'El archivo no se puede seguir leyendo después de {n} páginas: {why}.',
  },
  'A record': 'Un registro',
  '{name}: {reason}.': '{name}: {reason}.',
  '{name} is no page: {given}.': '{name} no es una página: {given}.',
  'It is an archive itself.': 'Es a su vez un archivo web.',
  'Import it by itself.': 'Impórtelo por separado.',
  '{name}: {why}': '{name}: {why}',
  'what the server answered has no end of its head':
    'la cabecera de la respuesta del servidor no termina',
  'it is no answer of a web server': 'no es una respuesta de un servidor web',
  'the server answered {status}, which is no page':
    'el servidor respondió {status}, que no es una página',
  'it is compressed as {coding}, which is not read': 'comprimido como {coding}, que no se lee',
  'it unpacks to more than is read': 'descomprimido supera lo que se lee',
  'its compression is broken': 'la compresión está dañada',
  'The notes of the document could not be read.': 'Las notas del documento no se pudieron leer.',
  'This looks like a Word document, but the part with its text is missing.':
    'Parece un documento de Word, pero falta la parte con el texto.',
  'Open it in a word processor and save it anew.':
    'Ábralo en un procesador de textos y guárdelo de nuevo.',
  'The document is damaged or cut short.': 'El documento está dañado o incompleto.',
  'Get it again from where it came from, or open it in a word processor and save it anew.':
    'Obténgalo de nuevo de donde procede, o ábralo en un procesador de textos y guárdelo de nuevo.',
  'The document unpacks to more than 64 MB of text.':
    'El documento descomprimido tiene más de 64 MB de texto.',
  'Copy the part that you need and paste it.': 'Copie la parte que necesite y péguela.',
  'The document defines entities, which no word processor does.':
    'El documento define entidades, cosa que ningún procesador de textos hace.',
  'Do not trust it. Open it in a word processor and save it anew if you must have it.':
    'No se fíe de él. Si lo necesita, ábralo en un procesador de textos y guárdelo de nuevo.',
  'This is a live blog: its entries were written one by one, and the date is that of the whole.':
    'Esto es un directo: sus entradas se escribieron una a una, y la fecha es la del conjunto.',
  'The article seems to go on on more pages; only this one was read. Import the others too.':
    'El artículo parece seguir en más páginas; solo se leyó esta. Importe también las demás.',
  'The page seems to show only the beginning of its article; the rest is for subscribers.':
    'La página parece mostrar solo el principio del artículo; el resto es para suscriptores.',
  'The page is longer than 12 MB or 250,000 tags; only its beginning was read.':
    'La página supera los 12 MB o las 250 000 etiquetas; solo se leyó el principio.',
  'The page has more than 20,000 paragraphs; only the first were read.':
    'La página tiene más de 20 000 párrafos; solo se leyeron los primeros.',
  'The page shows less than the whole article; the text was taken from the data that it gives to search engines.':
    'La página no muestra el artículo entero; el texto se ha tomado de los datos que ofrece a los buscadores.',
  'The text was taken from a part of the page that browsers with scripts do not show.':
    'El texto se ha tomado de una parte de la página que los navegadores con scripts no muestran.',
  'The page is drawn by a script; the text was taken from the data that it is drawn from.':
    'La página la construye un script; el texto se ha tomado de los datos de los que sale.',
  'The page is made of frames; import the addresses that they show: {addresses}':
    'La página está hecha de marcos; importe las direcciones que muestran: {addresses}',
  'This looks like a notice that the page was not found, not like an article.':
    'Parece un aviso de página no encontrada, no un artículo.',
  'This looks like a question for consent to cookies, not like an article.':
    'Parece una petición de consentimiento de cookies, no un artículo.',
  'This looks like a check that a person asks for the page, not like an article.':
    'Parece una comprobación de que el visitante es una persona, no un artículo.',
  'This looks like a notice that the page is refused, not like an article.':
    'Parece un aviso de acceso denegado, no un artículo.',
  'This looks like a page to log in on, not like an article.':
    'Parece una página de inicio de sesión, no un artículo.',
  'This looks like the results of a search, not like an article; import the addresses that you want.':
    'Parecen resultados de una búsqueda, no un artículo; importe las direcciones que quiera.',
  'This looks like a list of articles, not like one; import the addresses that you want.':
    'Parece una lista de artículos, no un artículo; importe las direcciones que quiera.',
  'Some characters could not be read; they are shown as �.':
    'Algunos caracteres no se pudieron leer; se muestran como �.',
  'The text is longer than 4 MB or 60,000 lines; only its beginning was read.':
    'El texto supera los 4 MB o las 60 000 líneas; solo se leyó el principio.',
  '{n} control characters were taken out of the text.': {
    one: 'Se quitó del texto un carácter de control.',
    other: 'Se quitaron del texto {n} caracteres de control.',
  },
  'This is an address, not an article: import the page by its address.':
    'Esto es una dirección, no un artículo: importe la página por su dirección.',
  'The entry “{name}” (line {line}) is longer than any reference.':
    'La entrada «{name}» (línea {line}) es más larga que cualquier referencia.',
  'The entry “{name}” (line {line}) is not closed.':
    'La entrada «{name}» (línea {line}) no está cerrada.',
  'The entry “{name}” (line {line}) has more braces in braces than any reference.':
    'La entrada «{name}» (línea {line}) tiene más llaves anidadas que cualquier referencia.',
  'The entry “{name}” (line {line}) is empty.': 'La entrada «{name}» (línea {line}) está vacía.',
  'The entry “{name}” (line {line}) cannot be read: {error}.':
    'La entrada «{name}» (línea {line}) no se puede leer: {error}.',
  'The entry “{name}” (line {line}) cannot be read.':
    'La entrada «{name}» (línea {line}) no se puede leer.',
  'These look like references in CSL JSON, but line {line} is not JSON.':
    'Parecen referencias en CSL-JSON, pero la línea {line} no es JSON.',
  'Export the references anew.': 'Exporte de nuevo las referencias.',
  'Item {number} is no reference.': 'El elemento {number} no es una referencia.',
  'Reference {number} has neither a title nor an address.':
    'La referencia {number} no tiene ni título ni dirección.',
  'There is no reference in this file.': 'No hay ninguna referencia en este archivo.',
  'No reference in this file could be read.': 'No se pudo leer ninguna referencia de este archivo.',
  'Export the references anew, as RIS, BibTeX, CSL JSON or Zotero RDF.':
    'Exporte de nuevo las referencias, como RIS, BibTeX, CSL-JSON o Zotero RDF.',
  'The reference has no text yet: it can be fetched from its address, or stored without.':
    'La referencia aún no tiene texto: se puede descargar de su dirección, o guardarla sin él.',
  "The text is the reference's abstract, not the article.":
    'El texto es el resumen de la referencia, no el artículo.',
  'Line {line} belongs to no reference.': 'La línea {line} no pertenece a ninguna referencia.',
  'This file defines entities, which Zotero does not do.':
    'Este archivo define entidades, cosa que Zotero no hace.',
  'Do not trust it. Export the references anew.':
    'No se fíe de él. Exporte de nuevo las referencias.',
  'The file is damaged; only what comes before the damage was read.':
    'El archivo está dañado; solo se leyó lo anterior al daño.',
  'Nothing in this paste reads like an article: all of it is what stands around one.':
    'Nada de lo pegado parece un artículo: todo es lo que suele rodearlo en una página.',
  'Nothing on this page reads like an article: all of it is what stands around one.':
    'Nada de esta página parece un artículo: todo es lo que suele rodearlo.',
  'The reference has no text.': 'La referencia no tiene texto.',
  you: 'usted',
  'line {line} of the paste': 'línea {line} de lo pegado',
  '“{title}” holds {share} % of the same passages and was published on {weekday} {day}.':
    '«{title}» contiene el {share} % de los mismos pasajes y se publicó el {weekday} {day}.',
  'It was a {weekday} in {year}.': 'En {year} era {weekday}.',
  'It was a {weekday} in {year}, before that in {before}.':
    'En {year} era {weekday}; antes, en {before}.',
  Monday: 'lunes',
  Tuesday: 'martes',
  Wednesday: 'miércoles',
  Thursday: 'jueves',
  Friday: 'viernes',
  Saturday: 'sábado',
  Sunday: 'domingo',
  'JSON-LD': 'JSON-LD',
  "the page's metadata": 'los metadatos de la página',
  "the page's time element": 'el elemento time de la página',
  'a line of the paste': 'una línea de lo pegado',
  "the page's heading": 'el titular de la página',
  'the text': 'el texto',
  'the address': 'la dirección',
  'what the file says of itself': 'lo que el archivo dice de sí mismo',
  'the reference': 'la referencia',
  'the feed': 'el canal',
  authors: 'autores',
  date: 'fecha',
  abstract: 'resumen',
  'how it was published': 'datos de publicación',
};
