import type { Core } from '../../core';

export const keeping: Core<'keeping'> = {
  'it lies on a disk that can only be read': 'está en un disco de solo lectura',
  'the system does not permit writing to the folder “{name}”':
    'el sistema no permite escribir en la carpeta «{name}»',
  'the system does not permit writing to the file “{name}”':
    'el sistema no permite escribir en el archivo «{name}»',
  'A library in memory has no backups.': 'Una biblioteca en memoria no tiene copias de seguridad.',
  'A library in memory takes no room on a disk.':
    'Una biblioteca en memoria no ocupa espacio en disco.',
  'process {process} on {host} has it since {since}':
    'la tiene abierta el proceso {process} de {host}, desde: {since}',
  'another process has it': 'la tiene abierta otro proceso',
  'it is a folder': 'es una carpeta',
  'it is empty': 'el archivo está vacío',
  'it is an encrypted backup, which becomes a library again by going back to it':
    'es una copia de seguridad cifrada, que vuelve a ser una biblioteca al volver a ella',
  'it is not an SQLite database': 'no es una base de datos SQLite',
  'it is a database of another program': 'es una base de datos de otro programa',
  'it is too short to hold anything of a library':
    'es demasiado corto para contener nada de una biblioteca',
  'neither its header nor its table of tables can be read':
    'no se pueden leer ni su cabecera ni su tabla de tablas',
  '{n} rows of {table} rest on others that are gone; they are written beside the library.': {
    one: '{n} fila de {table} depende de otras perdidas; se ha escrito aparte, junto a la biblioteca.',
    other:
      '{n} filas de {table} dependen de otras perdidas; se han escrito aparte, junto a la biblioteca.',
  },
  "The file's first bytes were gone and were written anew.":
    'Los primeros bytes del archivo faltaban y se han escrito de nuevo.',
  "The history's chain was broken by the damage; it was sealed anew.":
    'La cadena del historial estaba rota por el daño; se ha sellado de nuevo.',
  'Some rows of {table} could not be read.': 'Algunas filas de {table} no se pudieron leer.',
  'The table {table} could not be read: {error}.': 'La tabla {table} no se pudo leer: {error}.',
  '{n} rows of {table} were read but hold what no such row can.': {
    one: '{n} fila de {table} se leyó, pero contiene lo que una fila así no puede contener.',
    other: '{n} filas de {table} se leyeron, pero contienen lo que una fila así no puede contener.',
  },
  'nothing of it can be read': 'no se puede leer nada de su contenido',
  'The words of feeds’ entries were lost; they are searched by title, summary and authors until their feeds are refreshed.':
    'Se perdió el texto de las entradas de los canales; hasta que se actualicen sus canales, se buscan por título, resumen y autores.',
  'A passphrase needs {n} letters at least; several words are best.':
    'Una frase de contraseña necesita al menos {n} letras; lo mejor son varias palabras.',
  'what was decrypted is not what was encrypted': 'lo descifrado no es lo que se cifró',
  'it was changed or cut off since it was made: {error}':
    'se modificó o se truncó después de hacerse: {error}',
  'what it holds does not fit together': 'lo que contiene no encaja entre sí',
  'The bundle cannot be imported: {what}.': 'El paquete no se puede importar: {what}.',
  '{from}: {error}': '{from}: {error}',
  '{manifest} cannot be read: {error}': '{manifest} no se puede leer: {error}',
  '{manifest} is too long': '{manifest} es demasiado largo',
  '{manifest} is not what it should be: {error}': '{manifest} no es lo que debería ser: {error}',
  'it is of form {format} and schema {schema}; this Demarche reads form {known} and schemas up to {latest}':
    'es de formato {format} y esquema {schema}; este Demarche lee el formato {known} y esquemas hasta {latest}',
  'a library has no table “{unknown}”': 'una biblioteca no tiene ninguna tabla «{unknown}»',
  'a row of {table} refers to a {parent} that is not there':
    'una fila de {table} remite a un elemento de {parent} que no está',
  '{name} is not text': '{name} no es texto',
  '{at} is not a row: {error}': '{at} no es una fila: {error}',
  '{at} has other columns than {table}': '{at} tiene otras columnas que {table}',
  '{at} has no “{column}”': '{at} no tiene «{column}»',
  '{at} cannot be a row: {error}': '{at} no puede ser una fila: {error}',
  '{name} does not have the rows that {manifest} says':
    '{name} no tiene las filas que indica {manifest}',
  '{at}: “{column}” is no value': '{at}: «{column}» no es un valor',
  '{text} is not text': '{text} no es texto',
  '{manifest} names no file {name}': '{manifest} no nombra ningún archivo {name}',
  '{name} leads out of its folder': '{name} lleva fuera de su carpeta',
  '{name} cannot be read: {error}': '{name} no se puede leer: {error}',
  '{name} has not the size that {manifest} says': '{name} no tiene el tamaño que indica {manifest}',
  '{name} was changed since the bundle was written':
    '{name} se modificó después de escribirse el paquete',
  'The library holds a text that is none.': 'La biblioteca guarda como texto algo que no lo es.',
  'The full-text index {table} does not fit its table: {error}.':
    'El índice de texto completo {table} no corresponde a su tabla: {error}.',
  '{n} full-text indexes': {
    one: '{n} índice de texto completo',
    other: '{n} índices de texto completo',
  },
  'Excerpt {id} is not what stands at {start} to {end} of its text.':
    'El extracto {id} no es lo que figura de {start} a {end} de su texto.',
  '{n} excerpts against their texts': {
    one: '{n} extracto cotejado con su texto',
    other: '{n} extractos cotejados con sus textos',
  },
  'Quotation {id} is not what stands at {start} to {end} of its text.':
    'La cita {id} no es lo que figura de {start} a {end} de su texto.',
  '{n} quotations against their texts': {
    one: '{n} cita cotejada con su texto',
    other: '{n} citas cotejadas con sus textos',
  },
  "The file's pages and indexes": 'Las páginas y los índices del archivo',
  '{n} entries of the history against their hashes': {
    one: '{n} entrada del historial cotejada con su hash',
    other: '{n} entradas del historial cotejadas con sus hashes',
  },
  '{table} {row} refers to a {parent} that is not there.':
    '{table} {row} remite a un elemento de {parent} que no está.',
  '{table} refers to a {parent} that is not there.':
    '{table} remite a un elemento de {parent} que no está.',
  'References between rows, and the names that they are shared by':
    'Las referencias entre filas y los nombres con los que se comparten',
  'The bytes of snapshot contents {id} are not what was captured.':
    'Los bytes del contenido capturado {id} no son los que se capturaron.',
  '{n} snapshots against their hashes': {
    one: '{n} captura cotejada con su hash',
    other: '{n} capturas cotejadas con sus hashes',
  },
  'Edition {id} is not what was issued.': 'La edición {id} no es la que se emitió.',
  '{n} editions against their hashes': {
    one: '{n} edición cotejada con su hash',
    other: '{n} ediciones cotejadas con sus hashes',
  },
  'What is compared of position {id} is not what is stored of it.':
    'Los datos de comparación de la posición {id} no coinciden con los guardados.',
  'What is compared of article {id} is not what is stored of it.':
    'Los datos de comparación del artículo {id} no coinciden con los guardados.',
  'What is compared against positions and articles':
    'Los datos de comparación, cotejados con posiciones y artículos',
  'The passages kept of article {id} are not those of its text.':
    'Los pasajes conservados del artículo {id} no son los de su texto.',
  'Article {id} is not with the copies that it shares passages with.':
    'El artículo {id} no está con las copias con las que comparte pasajes.',
  'Copies of {n} articles against their texts': {
    one: 'Las copias de {n} artículo, cotejadas con su texto',
    other: 'Las copias de {n} artículos, cotejadas con sus textos',
  },
  'What feed {id} is filtered by is not what was typed.':
    'El filtro que aplica el canal {id} no es el que se escribió.',
  'Entry {id} of a feed is not in the state that it was marked with.':
    'La entrada {id} de un canal no está en el estado con que se marcó.',
  "Entry {id} of a feed is not shown or left out as its feed's filter says.":
    'La entrada {id} de un canal no se muestra ni se omite como indica el filtro de su canal.',
  'Whether entries of feeds are as they were marked and filtered cannot be told.':
    'No se puede saber si las entradas de los canales están como se marcaron y filtraron.',
  'SQLite found: {line}.': 'SQLite ha encontrado: {line}.',
  'a row that others refer to': 'una fila a la que remiten otras',
  '{n} entries of feeds against marks and filters': {
    one: '{n} entrada de canales cotejada con marcas y filtros',
    other: '{n} entradas de canales cotejadas con marcas y filtros',
  },
  'Entry {id} of the history does not hold the change that was made.':
    'La entrada {id} del historial no contiene el cambio que se hizo.',
  'Entry {id} of the history does not follow entry {last}: one of them was changed, or others were taken out between them.':
    'La entrada {id} del historial no sigue a la entrada {last}: una de ellas se modificó, o se quitaron otras entre ambas.',
  'Entry {id} of the history is not the first, or was changed.':
    'La entrada {id} del historial no es la primera, o se modificó.',
  'The history does not end with the entry that was written last.':
    'El historial no termina con la última entrada que se escribió.',
  '{n} bytes': { one: '{n} byte', other: '{n} bytes' },
  '{words}… ({n} characters)': {
    one: '{words}… ({n} carácter)',
    other: '{words}… ({n} caracteres)',
  },
  'Check the library': 'Comprobar la biblioteca',
  'Compact the file': 'Compactar el archivo',
  'Compact the library': 'Compactar la biblioteca',
  'The library is sound.': 'La biblioteca está íntegra.',
  '{after} kB, before {before} kB.': '{after} kB, antes {before} kB.',
  'Of {n} old entries of the history the trail alone is kept, as the history does of all before the newest 20,000.':
    {
      one: 'De {n} entrada antigua del historial solo se conserva el rastro, como hace el historial con todas las anteriores a las 20 000 más recientes.',
      other:
        'De {n} entradas antiguas del historial solo se conserva el rastro, como hace el historial con todas las anteriores a las 20 000 más recientes.',
    },
  '{checked}': '{checked}',
  'Pages and indexes': 'Páginas e índices',
  'References between rows': 'Referencias entre filas',
  'Excerpts against their texts': 'Cotejo de extractos con sus textos',
  'Quotations against their texts': 'Cotejo de citas con sus textos',
  'Snapshots against their hashes': 'Cotejo de capturas con sus hashes',
  'Editions against their hashes': 'Cotejo de ediciones con sus hashes',
  'What is compared against what is stored': 'Cotejo de los datos de comparación con lo guardado',
  'Copies against their texts': 'Cotejo de copias con sus textos',
  'Entries of feeds against marks and filters':
    'Cotejo de entradas de canales con marcas y filtros',
  'The history’s chain': 'La cadena del historial',
  'Full-text indexes': 'Índices de texto completo',
  'Export the library': 'Exportar la biblioteca',
  'Import a library': 'Importar una biblioteca',
  '{n} files': { one: '{n} archivo', other: '{n} archivos' },
  '{n} rows': { one: '{n} fila', other: '{n} filas' },
  '{path}: {files}, {rows}.': '{path}: {files}, {rows}.',
  'It is a whole copy: the {n} sources that you hold are named in it.': {
    one: 'Es una copia completa: nombra la fuente que usted reserva.',
    other: 'Es una copia completa: nombra las {n} fuentes que usted reserva.',
  },
};
