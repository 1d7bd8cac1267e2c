import type { Core } from '../../core';

export const notes: Core<'notes'> = {
  'The note is long: some of its footnotes stand on the page before or after their mark.':
    'La nota es larga: algunas de sus notas al pie están en la página anterior o posterior a su llamada.',
  '“{term}” is no term of ICD 203, and each reader takes it for another likelihood.':
    '«{term}» no es un término de la ICD 203, y cada lector entiende otra probabilidad.',
  '“{term}” says that it cannot be ruled out, and leaves open how likely it is.':
    '«{term}» dice que no se descarta y deja abierto lo probable que es.',
  'Say which likelihood is meant.': 'Diga qué probabilidad se quiere decir.',
  'There is nothing under “{heading}”.': 'No hay nada bajo «{heading}».',
  'Write the section, or take its heading out.': 'Escriba la sección o quite su título.',
  'Take it out': 'Quitarla',
  'Without brackets “@{key}” cites nothing.': 'Sin corchetes, «@{key}» no cita nada.',
  'Put it in brackets.': 'Póngala entre corchetes.',
  'The sentence gives these words to {name}, and the excerpt to {speaker}.':
    'La frase atribuye estas palabras a {name}, y el extracto a {speaker}.',
  'Name who spoke, or embed what the other said.':
    'Nombre a quien habló o inserte lo que dijo la otra persona.',
  'The sentence gives these words to {name}, and the library to {speaker}.':
    'La frase atribuye estas palabras a {name}, y la biblioteca a {speaker}.',
  'The sentence says that this was said on {day}, and the source that it was on {other}.':
    'Según la frase esto se dijo el {day}, y según la fuente el {other}.',
  'The sentence says that this was said on {day}, and it was published on {other}.':
    'Según la frase esto se dijo el {day}, y se publicó el {other}.',
  'Mend the day, or quote what was said on it.': 'Corrija el día o cite lo que se dijo en él.',
  'On {day}, when this was said, {name} was not “{post}”.':
    'El {day}, cuando se dijo esto, {name} no era «{post}».',
  'Name the post of that day, or mend the tenure.':
    'Nombre el cargo de ese día o corrija el mandato.',
  'These are not {speaker}’s own words: they tell in others what was said.':
    'No son palabras propias de {speaker}: cuentan con otras lo que se dijo.',
  'Take the quotation marks out, or quote what was said.':
    'Quite las comillas o cite lo que se dijo.',
  'Take the marks out': 'Quitar las comillas',
  'This is as of {day}, and the note as of {other}.':
    'Esto es a fecha de {day}, y la nota a fecha de {other}.',
  'Move one of the two days.': 'Cambie una de las dos fechas.',
  'There is only “{words}” under “{heading}”.': 'Bajo «{heading}» solo está «{words}».',
  'Nothing in the note refers to its footnote “{label}”.':
    'Nada en la nota remite a su nota al pie «{label}».',
  'Write “[^{label}]” where it belongs, or take it out.':
    'Escriba «[^{label}]» donde corresponda o quítela.',
  'Say which likelihood is meant: “{term}” is {band} per cent.':
    'Diga qué probabilidad se quiere decir: «{term}» es el {band} por ciento.',
  'The note does not say what its footnote “{label}” is.':
    'La nota no dice qué es su nota al pie «{label}».',
  'Write “[^{label}]: …” in a paragraph of its own, or take the mark away.':
    'Escriba «[^{label}]: …» en un párrafo propio, o quite la llamada.',
  'Find evidence': 'Buscar pruebas',
  'It is a judgement': 'Es una valoración',
  'As of {date}': 'A fecha de {date}',
  '“{likelihood}” tells how likely something is and “{confidence}” how sure the judgement is, in one sentence.':
    '«{likelihood}» expresa lo probable que es algo y «{confidence}», lo segura que es la valoración, en una misma frase.',
  'Say the likelihood in one sentence and the confidence in another.':
    'Exprese la probabilidad en una frase y la confianza en otra.',
  "“{term}” and the note's other likelihoods are of two sets of terms ({band} per cent).":
    '«{term}» y las demás probabilidades de la nota son de dos escalas de términos distintas ({band} por ciento).',
  'Keep to one set: “{term}” says the same.': 'Cíñase a una sola escala: «{term}» dice lo mismo.',
  'Write “{term}”': 'Escribir «{term}»',
  'Split it': 'Separarlo en dos frases',
  '“{marking}” is not how the Traffic Light Protocol writes it.':
    '«{marking}» no se escribe así en el Traffic Light Protocol.',
  'Use its label.': 'Use la etiqueta oficial.',
  'Write {label}': 'Escribir {label}',
  'The Traffic Light Protocol has no “{marking}”.':
    'El Traffic Light Protocol no contempla «{marking}».',
  'Use TLP:RED, TLP:AMBER+STRICT, TLP:AMBER, TLP:GREEN or TLP:CLEAR.':
    'Use TLP:RED, TLP:AMBER+STRICT, TLP:AMBER, TLP:GREEN o TLP:CLEAR.',
  '“{marking}” may not go to “{destination}”.':
    'El marcado «{marking}» no permite el destino «{destination}».',
  'Change the marking or the destination.': 'Cambie el marcado o el destino.',
  'Under the Chatham House Rule nobody may be named or told by affiliation, and this names {who}.':
    'Según la regla de Chatham House no se puede nombrar a nadie ni revelar a qué organización pertenece, y aquí se identifica a {who}.',
  'Leave the name out, unless it was said in public as well.':
    'Omita el nombre, a menos que también se haya dicho en público.',
  'No article in the library holds these words.':
    'Ningún artículo de la biblioteca contiene estas palabras.',
  'What is cited here does not hold these words; another article does.':
    'Lo que se cita aquí no contiene estas palabras; otro artículo sí.',
  'Cite the article that holds them, or mend the words.':
    'Cite el artículo que las contiene o corrija las palabras.',
  'Compare them with the source and mend them, or embed the excerpt.':
    'Compárelas con la fuente y corríjalas, o incruste el extracto.',
  'This sentence has no source.': 'Esta frase no tiene fuente.',
  'Cite an article, embed or link an excerpt, or add a footnote.':
    'Cite un artículo, incruste o enlace un extracto, o añada una nota al pie.',
  'Find a second origin, or say in the text who alone reports it.':
    'Busque un segundo origen, o diga en el texto quién es el único que lo cuenta.',
  'Since {day} {n} more positions were said of what this table shows.': {
    one: 'Desde el {day} hay {n} posición más sobre lo que muestra esta tabla.',
    other: 'Desde el {day} hay {n} posiciones más sobre lo que muestra esta tabla.',
  },
  'Move its day on, or leave it and say why it ends there.':
    'Ponga una fecha posterior, o deje la que hay y explique por qué la tabla termina ahí.',
  'Nothing in the library is called “{target}”.': 'Nada en la biblioteca se llama «{target}».',
  'Choose another target, or take the brackets away.': 'Elija otro destino, o quite los corchetes.',
  'Mend the block, or take it out.': 'Corrija el bloque, o quítelo.',
  'No article has the key “{key}”.': 'Ningún artículo tiene la clave «{key}».',
  'Choose a key from the completion after “[@”.':
    'Elija una clave de las sugerencias que aparecen tras «[@».',
  'There is no such excerpt.': 'No existe ese extracto.',
  'Choose an excerpt from the completion after “![[”.':
    'Elija un extracto de las sugerencias que aparecen tras «![[».',
  'The latest text of “{title}” does not hold these words any more.':
    'El último texto de «{title}» ya no contiene estas palabras.',
  'Repair the excerpt, or quote what the article says now.':
    'Repare el extracto, o cite lo que el artículo dice ahora.',
  'This claim rests on one article.': 'Esta afirmación se apoya en un solo artículo.',
  'The {n} articles that it rests on are copies of one text: one origin.':
    'Los {n} artículos en que se apoya son copias de un mismo texto: un solo origen.',
  'it has no title': 'no tiene título',
  'the citation processor stumbles over it': 'el procesador de citas tropieza con él',
  'it is no CSL: {error}': 'no es CSL: {error}',
  'it only refers to {href}, which does not come with the program; add that style’s own file':
    'solo remite a {href}, que no viene con el programa; añada el archivo propio de ese estilo',
  'it is larger than one megabyte, which no style is':
    'ocupa más de un megabyte, y ningún estilo es tan grande',
  'it is no well-formed XML: {error}, at byte {error_position}':
    'no es XML bien formado: {error}, en el byte {error_position}',
  'its elements are nested too deeply': 'sus elementos están anidados a demasiada profundidad',
  'its first element is not “style”, as that of a CSL file is':
    'su primer elemento no es «style», como lo es el de un archivo CSL',
  'its macro “{name}” calls itself': 'su macro «{name}» se llama a sí misma',
  'its macro “{name}” calls too many others': 'su macro «{name}» llama a demasiadas otras',
  'This line is no CSV.': 'Esta línea no es CSV.',
  'There is no column “name”, so no issue can be told from another.':
    'No hay ninguna columna «name», así que no se puede distinguir un asunto de otro.',
  'This line has no name.': 'Esta línea no tiene nombre.',
  '“{cut}” is no heading and no “- Field: text”.':
    '«{cut}» no es un encabezado ni «- Field: text».',
  '“{cut}” is not “- Field: text”.': '«{cut}» no tiene la forma «- Field: text».',
  'This stands under no issue.': 'Esto no está bajo ningún asunto.',
  'The kind is leaf or group, not “{other}”.': 'El tipo es leaf o group, no «{other}».',
  'There is no field “{field}”; there are {fields}.':
    'No existe el campo «{field}»; los que hay son {fields}.',
  'There is no citation style “{name}”.': 'No existe el estilo de cita «{name}».',
  'There is no template “{name}”.': 'No existe la plantilla «{name}».',
  'The citation style cannot be used: {reason}.': 'El estilo de cita no se puede usar: {reason}.',
  'The edition cannot be read: {reason}.': 'La edición no se puede leer: {reason}.',
  'The document still tells of {traces}.': 'El documento aún revela {traces}.',
  'The {format} could not be made: {reason}.':
    'La exportación como {format} no se pudo hacer: {reason}.',
  '{path} could not be written: {reason}.': '{path} no se pudo escribir: {reason}.',
  '“{words}” ({of} of the held source “{source}”) in {place}: “…{around}…”':
    '«{words}» ({of} de la fuente reservada «{source}») en {place}: «…{around}…»',
  '{n} more': { one: '{n} más', other: '{n} más' },
  'this build leaves PDF out; export to Word or HTML instead':
    'esta versión del programa no incluye PDF; exporte a Word o HTML',
  '“{written}” on line {line} leads to nothing in the library.':
    '«{written}», en la línea {line}, no lleva a nada en la biblioteca.',
  'What is marked “{marking}” may not stand in a note that is marked “{outer}”.':
    'Lo marcado como «{marking}» no puede figurar en una nota marcada como «{outer}».',
  'What is marked “{marking}” may not stand in a note without a marking.':
    'Lo marcado como «{marking}» no puede figurar en una nota sin marca.',
  'Mark the note as strictly, or take the embed out.':
    'Dé a la nota una marca igual de estricta o quite la inclusión.',
  'In the embedded note “{title}”: “{words}”.': 'En la nota incluida «{title}»: «{words}».',
  'Excerpt {id} is quoted, but its words are no longer in “{title}”.':
    'El extracto {id} está citado, pero sus palabras ya no están en «{title}».',
  'The link “{target}” leads nowhere.': 'El enlace «{target}» no lleva a ninguna parte.',
  'The comparison on line {line}: {problem}': 'La comparación de la línea {line}: {problem}',
  'The timeline on line {line}: {problem}': 'La cronología de la línea {line}: {problem}',
  'The list of origins on line {line}: {problem}':
    'La lista de orígenes de la línea {line}: {problem}',
  'The edition does not hold this comparison.': 'La edición no contiene esta comparación.',
  'The edition does not hold this timeline.': 'La edición no contiene esta cronología.',
  'The edition does not hold this list of origins.':
    'La edición no contiene esta lista de orígenes.',
  'This block cannot be shown.': 'Este bloque no se puede mostrar.',
  'Nothing is called “{target}”.': 'Nada se llama «{target}».',
  'No article has this key.': 'Ningún artículo tiene esta clave.',
  'No actor is called “{name}”.': 'Ningún actor se llama «{name}».',
  'No country is called “{name}”.': 'Ningún país se llama «{name}».',
  'No issue is called “{name}”.': 'Ningún asunto se llama «{name}».',
  'No outlet is called “{name}”.': 'Ningún medio se llama «{name}».',
  'No bloc is called “{name}”.': 'Ningún bloque se llama «{name}».',
  '“{title}”': '«{title}»',
  'In the library there is {close}.': 'En la biblioteca hay {close}.',
  'No font at hand has these characters: {shown}.':
    'Ninguna fuente disponible tiene estos caracteres: {shown}.',
  'No font at hand has these characters: {shown} and {n} more.':
    'Ninguna fuente disponible tiene estos caracteres: {shown} y {n} más.',
  'Install the Noto fonts of their script and export again.':
    'Instale las fuentes Noto de su escritura y vuelva a exportar.',
  'no reason was given': 'no se dio ningún motivo',
  'The PDF claims to follow no standard that this keeps it from: {reason}.':
    'El PDF no dice seguir ninguna norma que esto le impida cumplir: {reason}.',
  '“{line}” stands under no list.': '«{line}» no está bajo ninguna lista.',
  '“{line}” is not a field and its value.': '«{line}» no es un campo con su valor.',
  'A {fence} block has no field “{field}”; it has {fields}.':
    'Un bloque {fence} no tiene ningún campo «{field}»; tiene {fields}.',
  'A timeline is of one issue: name it, as in “issue: Arming Ukraine”.':
    'Una cronología es de un solo asunto: nómbrelo, como en «issue: Arming Ukraine».',
  'A timeline is of one issue, not of {many}: give each a block of its own.':
    'Una cronología es de un solo asunto, no de {many}: dé a cada uno un bloque propio.',
  '“{value}” is not a day like 2022-03-18.': '«{value}» no es un día como 2022-03-18.',
  '“{field}” is yes or no, not “{other}”.': '«{field}» es yes o no, no «{other}».',
  '“{field}” is low, moderate or high, not “{value}”.':
    '«{field}» es low, moderate o high, no «{value}».',
  '“rows” is actors, countries or blocs, not “{other}”.':
    '«rows» es actors, countries o blocs, no «{other}».',
  'it has too many rows for a picture in pixels':
    'tiene demasiadas filas para una imagen en píxeles',
  'it has no size': 'la imagen no tiene tamaño',
  'this program was built without fonts': 'esta versión del programa no incluye fuentes',
  'it could not be read back to prove that no held source is in it ({error})':
    'no se pudo volver a leer para demostrar que no contiene ninguna fuente reservada ({error})',
  'BLUF briefing': 'Informe BLUF',
  'Bottom line first, then what it rests on. Two pages.':
    'Primero la conclusión, después en qué se basa. Dos páginas.',
  'Country position paper': 'Posición de un país',
  'What one country has said on an issue, by whom, and how it moved.':
    'Lo que un país ha dicho sobre un asunto, por boca de quién y cómo ha cambiado.',
  'Talking points': 'Puntos de conversación',
  'Points to make, with the evidence to hand if they are questioned.':
    'Los puntos que se deben exponer, con las pruebas a mano por si se cuestionan.',
  'Meeting readout': 'Comunicado de una reunión',
  "What was said at a meeting or call, side by side with each side's own readout.":
    'Lo que se dijo en una reunión o llamada, junto al comunicado de cada parte.',
  Chronology: 'Cronología',
  'Statements and events by date, each with its source.':
    'Declaraciones y eventos por fecha, cada uno con su fuente.',
  'What is held at “{place}” number {number} is not known here; the words stay.':
    'Lo que en «{place}» tiene el número {number} no se conoce aquí; las palabras se mantienen.',
  '“{raw}” leads to what has another number in this library; it stays as it is written.':
    '«{raw}» lleva a algo que en esta biblioteca tiene otro número; se mantiene como está escrito.',
  'It holds signs that a vault’s file cannot give back as they are; it was not written.':
    'Contiene signos que un archivo de una bóveda no puede devolver tal como son; no se ha escrito.',
  'It was not written. {why}': 'No se ha escrito. {why}',
  'It was gone from the vault.': 'Había desaparecido de la bóveda.',
  'It was changed in the vault and stays so. It is written from the library: what was added does not come back.':
    'Se modificó en la bóveda y se queda así. Se escribe desde la biblioteca: lo añadido no vuelve.',
  'It was changed in the vault and stays so. Import the vault to bring the change in.':
    'Se modificó en la bóveda y se queda así. Importe la bóveda para traer el cambio.',
  'Note and file were both changed; both stay as they are. Import the vault to see them side by side.':
    'La nota y el archivo se modificaron ambos; los dos quedan como están. Importe la bóveda para verlos en paralelo.',
  'It told of a source that is held.': 'Revelaba una fuente reservada.',
  'It tells of a source that is held, and was changed in the vault: look at it yourself.':
    'Revela una fuente reservada y se modificó en la bóveda: examínelo usted mismo.',
  'Its note is in the trash, or is gone; the file stays.':
    'Su nota está en la papelera o ya no existe; el archivo se queda.',
  'No note leads to it any more; the file stays.':
    'Ninguna nota lleva ya a él; el archivo se queda.',
  'It stays in the vault: the library holds notes.':
    'Se queda en la bóveda: la biblioteca contiene notas.',
  'Passed over: {why}.': 'Omitido: {why}.',
  'Its file is gone from the vault; the note is kept.':
    'Su archivo ha desaparecido de la bóveda; la nota se conserva.',
  'It is gone.': 'Ha desaparecido.',
  'It is no text: it holds zero bytes.': 'No es texto: contiene bytes nulos.',
  'It is not UTF-8: byte {at} is part of no letter.':
    'No es UTF-8: el byte {at} no forma parte de ninguna letra.',
  'Its note is in the trash; restore it to bring the file in.':
    'Su nota está en la papelera; restáurela para traer el archivo.',
  'It is written from the library; what was changed in it stays in the vault.':
    'Se escribe desde la biblioteca; lo que se modificó en él se queda en la bóveda.',
  'Export notes to a vault': 'Exportar las notas a una bóveda',
  'Import a vault': 'Importar una bóveda',
  'Job {job} tells of no vault.': 'La tarea {job} no trata de ninguna bóveda.',
  'Export or import the vault again: what became of its files is told then.':
    'Vuelva a exportar o importar la bóveda: entonces se indica qué fue de sus archivos.',
  'Note and file were both changed. The note stays; what the file says is kept among the note’s versions, to compare and to restore.':
    'La nota y el archivo se modificaron ambos. La nota se queda; lo que dice el archivo se conserva entre las versiones de la nota, para comparar y restaurar.',
  '{n} new notes': { one: '{n} nota nueva', other: '{n} notas nuevas' },
  '{n} notes changed': { one: '{n} nota modificada', other: '{n} notas modificadas' },
  '{n} written': { one: '{n} escrito', other: '{n} escritos' },
  '{n} written anew': { one: '{n} reescrito', other: '{n} reescritos' },
  '{n} changed on both sides': {
    one: '{n} modificado en ambos lados',
    other: '{n} modificados en ambos lados',
  },
  '{n} changed in the vault': {
    one: '{n} modificado en la bóveda',
    other: '{n} modificados en la bóveda',
  },
  '{n} held back': { one: '{n} retenido', other: '{n} retenidos' },
  '{n} gone from the vault': {
    one: '{n} desaparecido de la bóveda',
    other: '{n} desaparecidos de la bóveda',
  },
  '{n} left over': { one: '{n} sobrante', other: '{n} sobrantes' },
  '{n} are no notes': { one: '{n} no es una nota', other: '{n} no son notas' },
  '{n} passed over': { one: '{n} omitido', other: '{n} omitidos' },
  '{n} failed': { one: '{n} con error', other: '{n} con errores' },
  '{n} as they were': { one: '{n} como estaba', other: '{n} como estaban' },
  'There is no note.': 'No hay notas.',
  'The others went on without it.': 'Los demás archivos siguieron sin él.',
  'The report of this job has all of them.': 'El informe de esta tarea los enumera todos.',
  '{n} more files': { one: '{n} archivo más', other: '{n} archivos más' },
};
