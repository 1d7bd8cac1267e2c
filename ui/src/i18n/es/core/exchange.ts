import type { Core } from '../../core';

export const exchange: Core<'exchange'> = {
  '{n} excerpts have no place in the text as it is now: the words alone are in the file.': {
    one: '{n} extracto no tiene lugar en el texto actual: en el archivo figuran solo sus palabras.',
    other:
      '{n} extractos no tienen lugar en el texto actual: en el archivo figuran solo sus palabras.',
  },
  '{n} excerpts have an article without an address: another program cannot tell which text is meant.':
    {
      one: '{n} extracto es de un artículo sin dirección: otro programa no puede saber a qué texto se refiere.',
      other:
        '{n} extractos son de artículos sin dirección: otro programa no puede saber a qué texto se refieren.',
    },
  'Positions are in the file by their issue and stance only: Web Annotations have no speakers.':
    'Las posiciones figuran en el archivo solo con su asunto y su postura: las anotaciones web no tienen declarantes.',
  'The file is no JSON that can be read: {error}. Save it again from the program that made it.':
    'El archivo no es JSON que se pueda leer: {error}. Vuelva a guardarlo desde el programa que lo hizo.',
  'There is no Web Annotation in the file: nothing in it has the type Annotation.':
    'No hay ninguna anotación web en el archivo: nada en él es de tipo Annotation.',
  '{n} annotations have a classification, which was left aside: they name no speaker, without whom there is no position.':
    {
      one: '{n} anotación tiene una clasificación, que se dejó de lado: no nombra a ningún declarante, y sin declarante no hay posición.',
      other:
        '{n} anotaciones tienen una clasificación, que se dejó de lado: no nombran a ningún declarante, y sin declarante no hay posición.',
    },
  '{n} pages of annotations are elsewhere on the web and were not fetched.': {
    one: '{n} página de anotaciones está en otro lugar de la web y no se descargó.',
    other: '{n} páginas de anotaciones están en otro lugar de la web y no se descargaron.',
  },
  'It has no target.': 'No tiene destino (target).',
  'It is about a whole page, not about words on it.':
    'Se refiere a una página entera, no a palabras de ella.',
  'Its target names no source.': 'Su destino (target) no indica ninguna fuente (source).',
  'It gives a position but not the words, and positions count differently from program to program.':
    'Indica una ubicación pero no las palabras, y las ubicaciones se cuentan de forma distinta en cada programa.',
  'It does not say which words it is about: it has no text quote selector.':
    'No dice a qué palabras se refiere: no tiene selector de cita textual (TextQuoteSelector).',
  'The file is a database, but none of DNA 3.0: it has no table {missing}.':
    'El archivo es una base de datos, pero no de DNA 3.0: no tiene la tabla {missing}.',
  'The texts of the database together are more than is read.':
    'Los textos de la base de datos superan en conjunto el máximo que se lee.',
  'The document has no text.': 'El documento no tiene texto.',
  'The database is of a version of DNA later than 3.0, which is not read. Save it with DNA 3.0.':
    'La base de datos es de una versión de DNA posterior a la 3.0, que no se lee. Guárdela con DNA 3.0.',
  'The database cannot be read: {error}. Open it in DNA, save it under another name, and try again.':
    'La base de datos no se puede leer: {error}. Ábrala en DNA, guárdela con otro nombre e inténtelo de nuevo.',
  'It names neither a person nor an organization: its words are an excerpt.':
    'No nombra ni a una persona ni a una organización: sus palabras son un extracto.',
  'It says neither agreement nor disagreement: its words are an excerpt.':
    'No indica ni acuerdo ni desacuerdo: sus palabras son un extracto.',
  'The document that it is in is not there, or has no text.':
    'El documento en que está no existe, o no tiene texto.',
  'It goes from {start} to {end}, and its document has {characters} characters.':
    'Va de {start} a {end}, y su documento tiene {characters} caracteres.',
  '{n} statements: agreement is read as “supports”, disagreement as “opposes”, and words in quotation marks as the speaker’s own.':
    {
      one: '{n} declaración: el acuerdo se lee como «a favor»; el desacuerdo, como «en contra»; y las palabras entre comillas, como propias del declarante.',
      other:
        '{n} declaraciones: el acuerdo se lee como «a favor»; el desacuerdo, como «en contra»; y las palabras entre comillas, como propias del declarante.',
    },
  '{n} statements have no concept: excerpts without a position.': {
    one: '{n} declaración no tiene concepto: queda como extracto sin posición.',
    other: '{n} declaraciones no tienen concepto: quedan como extractos sin posición.',
  },
  'DNA asks for a password when it opens the file. It is “{password}”, for every coder; it protects nothing.':
    'DNA pide una contraseña al abrir el archivo. Es «{password}», para todos los codificadores; no protege nada.',
  '{n} articles have no date. DNA knows no document without one and shows 1 January 1970.': {
    one: '{n} artículo no tiene fecha. DNA no admite documentos sin fecha y muestra el 1 de enero de 1970.',
    other:
      '{n} artículos no tienen fecha. DNA no admite documentos sin fecha y muestra el 1 de enero de 1970.',
  },
  '{n} excerpts have no place in the text as it is now and were left out.': {
    one: '{n} extracto no tiene lugar en el texto actual y quedó fuera.',
    other: '{n} extractos no tienen lugar en el texto actual y quedaron fuera.',
  },
  '{n} pieces of evidence are on neither side of an issue (neutral, conditional, ambiguous, declined): statements of the type “No agreement”, which networks leave out.':
    {
      one: '{n} prueba no está en ninguno de los dos lados de un asunto (neutral, con condiciones, ambigua, no se pronuncia): declaración del tipo «No agreement», que las redes omiten.',
      other:
        '{n} pruebas no están en ninguno de los dos lados de un asunto (neutral, con condiciones, ambigua, no se pronuncia): declaraciones del tipo «No agreement», que las redes omiten.',
    },
  '{n} positions have no evidence in a text, without which DNA has no statement: left out.': {
    one: '{n} posición no tiene pruebas en un texto, y sin ellas no hay declaración en DNA: quedó fuera.',
    other:
      '{n} posiciones no tienen pruebas en un texto, y sin ellas no hay declaración en DNA: quedaron fuera.',
  },
  'DNA has no place for your {n} notes.': {
    one: 'En DNA no hay lugar para {n} nota suya.',
    other: 'En DNA no hay lugar para {n} notas suyas.',
  },
  'The file is no REFI-QDA project, no DNA database and no Web Annotations.':
    'El archivo no es un proyecto REFI-QDA, ni una base de datos de DNA, ni anotaciones web.',
  'The file has more than {most} MB, which is the most that is read.':
    'El archivo supera los {most} MB, que es el máximo que se lee.',
  'The database could not be read or written: {reason}.':
    'La base de datos no se pudo leer o escribir: {reason}.',
  'Held sources could not be looked for. {reason}':
    'No se pudo comprobar si hay fuentes reservadas. {reason}',
  'What is said of the position has no “{name}” that is known.':
    'En los datos de la posición falta «{name}», o su valor no se conoce.',
  '{n} articles': { one: '{n} artículo', other: '{n} artículos' },
  '{n} actors': { one: '{n} actor', other: '{n} actores' },
  '{n} excerpts': { one: '{n} extracto', other: '{n} extractos' },
  '{n} positions': { one: '{n} posición', other: '{n} posiciones' },
  '{n} issues': { one: '{n} asunto', other: '{n} asuntos' },
  '{n} notes': { one: '{n} nota', other: '{n} notas' },
  'Left out because they tell of a source that you hold: {parts}.':
    'Quedó fuera por revelar una fuente que usted reserva: {parts}.',
  'FollowTheMoney has no stances: positions are in the file as notes on their speakers, in words.':
    'FollowTheMoney no tiene posturas: las posiciones figuran en el archivo como notas sobre sus declarantes, en palabras.',
  'Not in the file, since the format has no place for them: {n} notes of your own.': {
    one: 'No está en el archivo, porque el formato no tiene dónde guardarla: {n} nota suya.',
    other: 'No están en el archivo, porque el formato no tiene dónde guardarlas: {n} notas suyas.',
  },
  'It is a PDF without its text. Import the PDF itself as an article.':
    'Es un PDF sin su texto. Importe el propio PDF como artículo.',
  'It is a picture, which the library has no place for.':
    'Es una imagen, y la biblioteca no tiene dónde guardarla.',
  'It is a recording, which the library has no place for.':
    'Es una grabación, y la biblioteca no tiene dónde guardarla.',
  'It is of a kind that is not known.': 'Es de un tipo desconocido.',
  'It has no plain text, only formatted text of another program.':
    'No tiene texto sin formato, solo texto con el formato de otro programa.',
  '“{name}” has no text.': '«{name}» no tiene texto.',
  'Its text is not in the project but at {path}, which is not read.':
    'Su texto no está en el proyecto, sino en {path}, que no se lee.',
  'Its text {path} is not in the project.': 'Su texto {path} no está en el proyecto.',
  'Its text is not in the archive.': 'Su texto no está en el archivo comprimido.',
  'Its text is locked with a password.': 'Su texto está protegido con contraseña.',
  'Its text unpacks to more than is read.':
    'Su texto, una vez descomprimido, supera el máximo que se lee.',
  'Its text cannot be unpacked.': 'Su texto no se puede descomprimir.',
  'Some letters of “{name}” could not be read; they are shown as �.':
    'Algunas letras de «{name}» no se pudieron leer; se muestran como �.',
  'It does not say where it begins and ends.': 'No dice dónde empieza ni dónde termina.',
  'It goes from {start} to {end}, and the text has {scalars} characters.':
    'Va de {start} a {end}, y el texto tiene {scalars} caracteres.',
  'It holds the end of a line and nothing else.': 'Contiene un final de línea y nada más.',
  'The file is a damaged archive, or has too many parts.':
    'El archivo comprimido está dañado, o tiene demasiadas partes.',
  'The archive is no REFI-QDA project: it has no project.qde. Export the project as REFI-QDA (.qdpx).':
    'El archivo comprimido no es un proyecto REFI-QDA: no tiene project.qde. Exporte el proyecto como REFI-QDA (.qdpx).',
  'The project’s own file is not in the archive.':
    'El archivo propio del proyecto no está en el archivo comprimido.',
  'The project’s own file is locked with a password.':
    'El archivo propio del proyecto está protegido con contraseña.',
  'The project’s own file unpacks to more than is read.':
    'El archivo propio del proyecto, una vez descomprimido, supera el máximo que se lee.',
  'The project’s own file cannot be unpacked.':
    'El archivo propio del proyecto no se puede descomprimir.',
  'The project’s own file begins with {name}, not with Project.':
    'El archivo propio del proyecto empieza por {name}, no por Project.',
  'The project has links, which the library has no place for.':
    'El proyecto tiene vínculos, y la biblioteca no tiene dónde guardarlos.',
  'The project has sets, which the library has no place for.':
    'El proyecto tiene conjuntos, y la biblioteca no tiene dónde guardarlos.',
  'The project has graphs, which the library has no place for.':
    'El proyecto tiene grafos, y la biblioteca no tiene dónde guardarlos.',
  '{n} selections have codes without a speaker and a stance: they are excerpts, with their codes in the remark.':
    {
      one: '{n} selección tiene códigos sin declarante ni postura: es un extracto, con sus códigos en el comentario.',
      other:
        '{n} selecciones tienen códigos sin declarante ni postura: son extractos, con sus códigos en el comentario.',
    },
  'The code has no identifier.': 'El código no tiene identificador.',
  'Cases that do not say which kind of actor they are about were left aside.':
    'Se dejaron de lado los casos que no dicen de qué tipo de actor tratan.',
  'The issue that it is on is not in the project.':
    'El asunto al que se refiere no está en el proyecto.',
  'The project’s own file is no XML that can be read: {reason}. Export the project again.':
    'El archivo propio del proyecto no es XML que se pueda leer: {reason}. Vuelva a exportar el proyecto.',
  'it defines entities, which no such file needs':
    'define entidades, que ningún archivo de este tipo necesita',
  'it breaks off or is malformed': 'se interrumpe o está mal formado',
  'its elements lie too deep in each other or are too many':
    'sus elementos están anidados a demasiada profundidad o son demasiados',
  'it closes what was never opened': 'cierra algo que nunca se abrió',
  'it breaks off': 'se interrumpe',
  'there is nothing in it': 'no contiene nada',
  'The project could not be packed: {error}.': 'El proyecto no se pudo empaquetar: {error}.',
  'Write {name}': 'Escribir {name}',
  'Import {name}': 'Importar {name}',
  '{made}.': '{made}.',
  'Known already: {known}.': 'Ya conocidos: {known}.',
  'Not taken: {count}.': 'No tomados: {count}.',
  'Nothing.': 'Nada.',
  'an actor': 'un actor',
  'an annotation': 'una anotación',
  'an article': 'un artículo',
  'a code': 'un código',
  'a document': 'un documento',
  'an excerpt': 'un extracto',
  'an issue': 'un asunto',
  'a note': 'una nota',
  'a position': 'una posición',
  'a selection': 'una selección',
  'a source': 'una fuente',
  'a statement': 'una declaración',
  '{n} captures': { one: '{n} captura', other: '{n} capturas' },
  '{n} {noun}': '{n} {noun}',
  'number {number}': 'número {number}',
  'There is no article {missing}.': 'No existe el artículo {missing}.',
  'Give the numbers of articles that are not in the trash.':
    'Indique números de artículos que no estén en la papelera.',
  'The file may tell of the {n} sources that you hold, since you asked for it: take care whom you give it to.':
    {
      one: 'El archivo puede revelar la fuente que usted reserva, ya que así lo pidió: mire bien a quién se lo da.',
      other:
        'El archivo puede revelar las {n} fuentes que usted reserva, ya que así lo pidió: mire bien a quién se lo da.',
    },
  'The file’s name tells of a source that you hold.':
    'El nombre del archivo revela una fuente que usted reserva.',
  'Give the file another name.': 'Dé otro nombre al archivo.',
  'Left out because their pages tell of a source that you hold: {n} captures.': {
    one: 'Quedó fuera porque su página revela una fuente que usted reserva: {n} captura.',
    other: 'Quedaron fuera porque sus páginas revelan una fuente que usted reserva: {n} capturas.',
  },
};
