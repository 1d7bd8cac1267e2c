import type { Core } from '../../core';

export const library: Core<'library'> = {
  'An actor needs a name.': 'Un actor necesita un nombre.',
  '“{item}” is not a Wikidata item; it looks like Q15031.':
    '«{item}» no es un elemento de Wikidata; su forma es como la de Q15031.',
  'The gazetteer has no actor “{key}”.': 'El nomenclátor no tiene ningún actor «{key}».',
  'An actor cannot be merged into itself.': 'Un actor no se puede fusionar consigo mismo.',
  'The article would have no text.': 'El artículo se quedaría sin texto.',
  'An article cannot be compared with itself.': 'Un artículo no se puede comparar consigo mismo.',
  'same text': 'mismo texto',
  'an analyst said that these are not copies': 'un analista indicó que no son copias',
  "not enough of either's own words to count as one origin":
    'demasiado poco texto propio de alguno de los dos para contar como un solo origen',
  'same bytes captured': 'mismos bytes capturados',
  'same address': 'misma dirección',
  'both credit {wires}': 'ambos remiten a {wires}',
  'no passage in common': 'ningún pasaje en común',
  '{of_a} % and {of_b} % of the passages': '{of_a} % y {of_b} % de los pasajes',
  '{percent} % of what is shared stands in quotation marks or in many articles of an outlet':
    'el {percent} % de lo compartido está entre comillas o en muchos artículos de un mismo medio',
  'An article cannot be told apart from itself.': 'Un artículo no se puede distinguir de sí mismo.',
  'No other article has the same origin.': 'Ningún otro artículo tiene el mismo origen.',
  'They were not said to be no copies of any article.':
    'No se había indicado que no fueran copias de algún artículo.',
  'An article needs a title.': 'Un artículo necesita un título.',
  'An article cannot be merged into itself.': 'Un artículo no se puede fusionar consigo mismo.',
  '“{title}” is in the trash. Restore it first.':
    '«{title}» está en la papelera. Restáurelo primero.',
  'The page holds no article any more.': 'La página ya no contiene ningún artículo.',
  'The page holds {n} words of an article that had {before}: it may be cut short, or ask readers to pay or to sign in.':
    {
      one: 'La página contiene {n} palabra de un artículo que tenía {before}: puede estar recortada, o pedir al lector que pague o inicie sesión.',
      other:
        'La página contiene {n} palabras de un artículo que tenía {before}: puede estar recortada, o pedir al lector que pague o inicie sesión.',
    },
  "The page holds another text: next to nothing of the article's is in it.":
    'La página contiene otro texto: de lo que decía el artículo no queda casi nada.',
  'Nothing was captured.': 'No se ha capturado nada.',
  'The article is in the trash.': 'El artículo está en la papelera.',
  'The article has no text.': 'El artículo no tiene texto.',
  'The file’s key “{key}” cannot be cited as it is: the article gets another.':
    'La clave «{key}» del archivo no se puede citar tal cual: el artículo recibe otra.',
  'The file’s key “{key}” is another article’s: this one gets another.':
    'La clave «{key}» del archivo es de otro artículo: este recibe otra.',
  'That is a version of another article.': 'Es una versión de otro artículo.',
  'Two editions can be held against each other where they are of one note.':
    'Dos ediciones se pueden comparar si son de una misma nota.',
  'The note has changed since it was opened: it is at revision {now}, not {expected}.':
    'La nota ha cambiado desde que se abrió: está en la revisión {now}, no en la {expected}.',
  '“{label}” cannot be undone: {table} was changed since in a way that the history does not know.':
    '«{label}» no se puede deshacer: desde entonces se ha modificado {table} de un modo que el historial desconoce.',
  '“{label}” cannot be redone: {table} was changed since in a way that the history does not know.':
    '«{label}» no se puede rehacer: desde entonces se ha modificado {table} de un modo que el historial desconoce.',
  'The library {path} is open already: {holder}.':
    'La biblioteca {path} ya está abierta: {holder}.',
  'The library {path} is open for reading alone: {reason}.':
    'La biblioteca {path} está abierta solo para lectura: {reason}.',
  'There is no library at {path}.': 'No hay ninguna biblioteca en {path}.',
  'There is a file at {path} already.': 'Ya hay un archivo en {path}.',
  '{path} is not a Demarche library: {reason}.':
    '{path} no es una biblioteca de Demarche: {reason}.',
  '{path} was last used by a newer Demarche (schema {found}; this one knows {known}).':
    '{path} se usó por última vez con un Demarche más reciente (esquema {found}; este conoce {known}).',
  'The library {path} is damaged: {reason}.': 'La biblioteca {path} está dañada: {reason}.',
  'The backup could not be verified: {reason}.':
    'La copia de seguridad no se pudo comprobar: {reason}.',
  '{path} is encrypted: it needs its passphrase.':
    '{path} es un archivo cifrado: necesita su frase de contraseña.',
  'This passphrase does not open {path}.': 'Esta frase de contraseña no abre {path}.',
  'The disk is full: nothing was changed.': 'El disco está lleno: no se ha cambiado nada.',
  'It was cancelled before it was done.': 'Se canceló antes de terminar.',
  '{path}: {reason}.': '{path}: {reason}.',
  'The library could not be read or written: {reason}.':
    'La biblioteca no se pudo leer o escribir: {reason}.',
  'The library holds unreadable JSON: {reason}.': 'La biblioteca contiene JSON ilegible: {reason}.',
  'Stored bytes could not be packed or unpacked: {reason}.':
    'Los bytes guardados no se pudieron comprimir o descomprimir: {reason}.',
  'There is no analyst {id}.': 'No existe el analista {id}.',
  'There is no bloc {id}.': 'No existe el bloque {id}.',
  'There is no country {id}.': 'No existe el país {id}.',
  'There is no outlet {id}.': 'No existe el medio {id}.',
  'There is no captured file {id}.': 'No existe el archivo capturado {id}.',
  'There is no article {id}.': 'No existe el artículo {id}.',
  'There is no capture {id}.': 'No existe la captura {id}.',
  'There is no version of a text {id}.': 'No existe la versión de texto {id}.',
  'There is no excerpt {id}.': 'No existe el extracto {id}.',
  'There is no actor {id}.': 'No existe el actor {id}.',
  'There is no post {id}.': 'No existe el cargo {id}.',
  'There is no tenure {id}.': 'No existe el mandato {id}.',
  'There is no event {id}.': 'No existe el evento {id}.',
  'There is no issue {id}.': 'No existe el asunto {id}.',
  'There is no quotation {id}.': 'No existe la cita {id}.',
  'There is no position {id}.': 'No existe la posición {id}.',
  'There is no recoding {id}.': 'No existe la recodificación {id}.',
  'There is no position of a recoding {id}.': 'No existe la posición {id} de una recodificación.',
  'There is no notebook {id}.': 'No existe el cuaderno {id}.',
  'There is no note {id}.': 'No existe la nota {id}.',
  'There is no edition {id}.': 'No existe la edición {id}.',
  'There is no feed {id}.': 'No existe el canal {id}.',
  'There is no entry of a feed {id}.': 'No existe la entrada de canal {id}.',
  'There is no saved view {id}.': 'No existe la vista guardada {id}.',
  'There is no saved search over feeds {id}.': 'No existe la búsqueda en canales guardada {id}.',
  'There is no saved search {id}.': 'No existe la búsqueda guardada {id}.',
  'There is no entry of the history {id}.': 'No existe la entrada del historial {id}.',
  'There is no entry in the trash {id}.': 'No existe la entrada de la papelera {id}.',
  'There is no source {id}.': 'No existe la fuente {id}.',
  'There is no conflict {id}.': 'No existe el conflicto {id}.',
  'There is no citation style {id}.': 'No existe el estilo de cita {id}.',
  'There is no shift {id}.': 'No existe el giro {id}.',
  'There is no {noun} {id}.': 'No existe {noun} {id}.',
  'An event needs a name.': 'Un evento necesita un nombre.',
  '“{date}” is not a date.': '«{date}» no es una fecha.',
  "The selection reaches beyond the article's text.":
    'La selección se sale del texto del artículo.',
  'Nothing is selected.': 'No hay nada seleccionado.',
  "The words are not in the article's text as it is now: it changed meanwhile.":
    'Las palabras no están en el texto actual del artículo: cambió entretanto.',
  '{n} actors of the library are called “{name}”. Merge them or give one another name, and import again.':
    '{n} actores de la biblioteca se llaman «{name}». Fusiónelos o dé otro nombre a uno, y vuelva a importar.',
  'No article of the library has the address {url}. Import the page first, then the annotations.':
    'Ningún artículo de la biblioteca tiene la dirección {url}. Importe primero la página y después las anotaciones.',
  'It names no web address that an article of the library could have.':
    'No nombra ninguna dirección web que pudiera tener un artículo de la biblioteca.',
  'The group that it is in could not be taken.': 'El grupo en el que está no se pudo tomar.',
  'The article that it is of could not be taken.': 'El artículo al que pertenece no se pudo tomar.',
  'Its words are not in the article’s text as the library has it.':
    'Sus palabras no están en el texto del artículo que tiene la biblioteca.',
  'The issue that it is on could not be taken.': 'El asunto al que se refiere no se pudo tomar.',
  'The actor who takes it could not be taken.': 'El actor que la adopta no se pudo tomar.',
  'The excerpts that it rests on could not be taken.':
    'Los extractos en los que se apoya no se pudieron tomar.',
  'A note needs a title.': 'Una nota necesita un título.',
  'The feed {url} is in the library already.': 'El canal {url} ya está en la biblioteca.',
  'A feed needs a title.': 'Un canal necesita un título.',
  '“{phrase}” holds no word to look for.': '«{phrase}» no contiene ninguna palabra que buscar.',
  'Refresh feeds': 'Actualizar los canales',
  'A saved search needs a name.': 'Una búsqueda guardada necesita un nombre.',
  'A saved search needs a word that is to be found.':
    'Una búsqueda guardada necesita una palabra que hallar.',
  '“{name}” is not in the group to move to.': '«{name}» no está en el grupo de destino.',
  '“{name}” takes a stance and cannot hold other issues.':
    '«{name}» es una proposición y no puede contener otros asuntos.',
  '“{name}” still holds issues ({inside}): move or delete them first.':
    '«{name}» aún contiene asuntos ({inside}): muévalos o elimínelos primero.',
  '“{name}” cannot become a group: positions are coded on it ({coded}); merge it into another issue first.':
    '«{name}» no puede convertirse en grupo: tiene posiciones codificadas ({coded}); fusiónelo antes con otro asunto.',
  'What is coded on “{name}” ({coded}) would say the opposite with its poles exchanged: flip the poles instead, which turns the stances too.':
    'Lo codificado en «{name}» ({coded}) diría lo contrario si se intercambiaran sus polos: invierta los polos en su lugar, con lo que también se invierten las posturas.',
  '“{name}” cannot take a stance: it holds issues ({inside}); move them out first.':
    '«{name}» no puede ser una proposición: contiene asuntos ({inside}); sáquelos primero.',
  '“{name}” cannot be moved into itself.': '«{name}» no se puede mover dentro de sí mismo.',
  'An issue needs a name.': 'Un asunto necesita un nombre.',
  'The two poles of an issue cannot be the same.':
    'Los dos polos de un asunto no pueden ser iguales.',
  '“{former}” would stand above poles that it does not fit any more: say what “{name}” asks once its poles are flipped.':
    '«{former}» quedaría sobre polos a los que ya no corresponde: diga qué pregunta «{name}» una vez invertidos sus polos.',
  '“{from}” and “{into}” do not ask the same ({asks} / {kept}): say whether the stances on “{from}” are turned round or kept as they are.':
    '«{from}» y «{into}» no preguntan lo mismo ({asks} / {kept}): diga si las posturas sobre «{from}» se invierten o se quedan como están.',
  'The note “{title}” calls “{live}” by its former name “{former}”, and would mean this issue from now on: change the note first, or choose another name.':
    'La nota «{title}» llama a «{live}» por su antiguo nombre «{former}», y en adelante se referiría a este asunto: cambie antes la nota o elija otro nombre.',
  'There is an issue “{known}” already: number {id}. Use that one, or give this one another name.':
    'Ya existe un asunto «{known}»: número {id}. Use ese, o dé otro nombre a este.',
  'An issue cannot be merged into itself.': 'Un asunto no se puede fusionar consigo mismo.',
  '“{name}” and “{kept}” cannot be one: only one of them takes a stance.':
    '«{name}» y «{kept}» no pueden ser uno solo: solo uno de los dos es una proposición.',
  '“{name}” is inside “{gone}” and cannot take it in.':
    '«{name}» está dentro de «{gone}» y no puede absorberlo.',
  '“{name}” only groups issues and has no poles.': '«{name}» solo agrupa asuntos y no tiene polos.',
  '“{name}” only groups issues: move some of them to another group instead.':
    '«{name}» solo agrupa asuntos: en lugar de dividirlo, mueva algunos a otro grupo.',
  'A split needs at least one new issue.': 'Una división necesita al menos un asunto nuevo.',
  'Position {position} is not on the issue that is split, or is given to two of its parts.':
    'La posición {position} no es del asunto que se divide, o se asigna a dos de sus partes.',
  'When the library was opened, another machine had it or had not closed it: {elsewhere}. Close it there, or the later of two copies takes the place of the other.':
    'Cuando se abrió la biblioteca, otro equipo la tenía o no la había cerrado: {elsewhere}. Ciérrela allí; si no, la más reciente de las dos copias ocupará el lugar de la otra.',
  '{program} copies the folder of the library between machines. Close it here before it is opened elsewhere, and let {program} finish; backups are made as always.':
    '{program} copia entre equipos la carpeta de la biblioteca. Ciérrela aquí antes de abrirla en otro lugar y deje que {program} termine; las copias de seguridad se hacen como siempre.',
  'An analyst needs a name.': 'Un analista necesita un nombre.',
  'That note does not name this one any more.': 'Esa nota ya no nombra a esta.',
  'No such version of this note was kept.': 'No se conservó esa versión de la nota.',
  'An outlet needs a name.': 'Un medio necesita un nombre.',
  'A grade is a letter from A to F.': 'Un grado es una letra de la A a la F.',
  'There is an outlet “{name}” already.': 'Ya existe un medio «{name}».',
  'The gazetteer has no post “{key}”.': 'El nomenclátor no tiene ningún cargo «{key}».',
  'A tenure cannot end before it begins.': 'Un mandato no puede terminar antes de empezar.',
  'A post needs a title.': 'Un cargo necesita un título.',
  'An article cannot be compared with itself; choose two.':
    'Un artículo no se puede comparar consigo mismo; elija dos.',
  "A readout is an actor's or a country's: choose who speaks for {name}.":
    'Un comunicado es de un actor o de un país: elija quién habla por {name}.',
  'Article {article} is not among those of event {event}.':
    'El artículo {article} no está entre los del evento {event}.',
  'This recoding has no position number {place}.':
    'Esta recodificación no tiene ninguna posición número {place}.',
  'This recoding is {coder}’s: work under that name to go on with it.':
    'Esta recodificación es de {coder}: trabaje con ese nombre para continuarla.',
  'One of the two codings was adopted already: undo that to answer anew.':
    'Ya se adoptó una de las dos codificaciones: deshágalo para volver a responder.',
  'A coding on an issue needs a stance.': 'La codificación sobre un asunto necesita una postura.',
  'A stance needs the issue that it is on.': 'Una postura necesita el asunto al que se refiere.',
  'This recoding asks for voice and directness too.':
    'Esta recodificación pide también la voz y el tipo de discurso.',
  'This recoding does not ask for voice and directness.':
    'Esta recodificación no pide la voz ni el tipo de discurso.',
  'This position is not recoded yet: there is nothing to choose between.':
    'Esta posición aún no se ha recodificado: no hay nada entre lo que elegir.',
  'The new coding says that the words fit no issue: delete the position, or keep the former coding.':
    'La codificación nueva indica que el pasaje no encaja en ningún asunto: elimine la posición, o conserve la codificación anterior.',
  'There is nothing to recode: no position on these issues has a supporting excerpt.':
    'No hay nada que recodificar: ninguna posición sobre estos asuntos tiene un extracto que la respalde.',
  'A sample needs at least one position.': 'Una muestra necesita al menos una posición.',
  'The share of a sample is over 0 and up to 1, such as 0.1 for one in ten.':
    'La proporción de una muestra es mayor que 0 y llega hasta 1; por ejemplo, 0.1 para una de cada diez.',
  'A saved view needs a screen.': 'Una vista guardada necesita una pantalla.',
  'A saved view needs a name.': 'Una vista guardada necesita un nombre.',
  'There is a saved view of the name “{taken}” already. Choose another name, or save in its place.':
    'Ya existe una vista guardada con el nombre «{taken}». Elija otro nombre, o guárdela en su lugar.',
  'A search needs something to find beside what it leaves out.':
    'Una búsqueda necesita algo que hallar, además de lo que excluye.',
  'Nothing holds “{typed}”; {close} is written nearly so.':
    'Nada contiene «{typed}»; se escribe casi igual: {close}.',
  '“{name}:” has no value yet.': '«{name}:» aún no tiene valor.',
  '{none}, so that {shown} finds nothing.': '{none}, así que {shown} no encuentra nada.',
  '{none}: {shown} was read as {close}.': '{none}: {shown} se ha leído como {close}.',
  '“{plain}” is no date: write 2022, 2022-03, 2022-03-18, or two with .. between.':
    '«{plain}» no es una fecha: escriba 2022, 2022-03, 2022-03-18, o dos con .. entre ellas.',
  '“{plain}” is no number: write 1, 2+ or 2..4.':
    '«{plain}» no es un número: escriba 1, 2+ o 2..4.',
  '“{plain}” holds no word.': '«{plain}» no contiene ninguna palabra.',
  "“{plain}” is no article's number.": '«{plain}» no es el número de un artículo.',
  '{name}: takes {words}, not “{typed}”.': '{name}: admite {words}, no «{typed}».',
  'There is no actor “{name}”': 'No existe el actor «{name}»',
  'There is no country “{name}”': 'No existe el país «{name}»',
  'There is no issue “{name}”': 'No existe el asunto «{name}»',
  'There is no outlet “{name}”': 'No existe el medio «{name}»',
  'There is no {kind} “{name}”': 'No existe {kind} «{name}»',
  'There is no field “{name}”: “{name}:{value}” was looked for as words.':
    'No existe el campo «{name}»: «{name}:{value}» se ha buscado como texto.',
  'A saved search needs something to search for.':
    'Una búsqueda guardada necesita algo que buscar.',
  'Article {article} has no words by which others could resemble it.':
    'El artículo {article} no tiene palabras por las que otros puedan parecérsele.',
  'What resembles article {article} was looked for by {words}.':
    'Lo que se parece al artículo {article} se ha buscado por {words}.',
  name: 'nombre',
  title: 'título',
  author: 'autor',
  key: 'clave',
  address: 'dirección',
  hash: 'hash',
  'file name': 'nombre de archivo',
  surname: 'apellido',
  'Only an article, an outlet or an actor is a source.':
    'Solo un artículo, un medio o un actor puede ser una fuente.',
  'Change settings': 'Cambiar los ajustes',
  'A citation style needs a name and a title.': 'Un estilo de cita necesita un nombre y un título.',
  '{path} is not a folder.': '{path} no es una carpeta.',
  'it lies too deep in folders': 'está a demasiada profundidad en las carpetas',
  'it cannot be read: {error}': 'no se puede leer: {error}',
  'its name is not Unicode': 'su nombre no es Unicode',
  'it is a link, and links are not followed': 'es un enlace, y los enlaces no se siguen',
  '{path} is longer than the {most} bytes that a note may have.':
    '{path} supera los {most} bytes que puede tener una nota.',
  '{path} cannot be written.': '{path} no se puede escribir.',
  '{path} is no name of a file.': '{path} no es un nombre de archivo.',
  '{path} leads out of the vault’s folder.': '{path} lleva fuera de la carpeta de la bóveda.',
  '{path} goes over a link, and links are not followed.':
    '{path} pasa por un enlace, y los enlaces no se siguen.',
  'A file stands where {path} has a folder.': 'Hay un archivo donde {path} tiene una carpeta.',
  '{path} is no file.': '{path} no es un archivo.',
  '{path} in the vault cannot be read: {what}. It says which files this program wrote; without it every file there counts as yours. Move it away to go on so.':
    '{path}, en la bóveda, no se puede leer: {what}. Indica qué archivos escribió este programa; sin él, todos los que hay allí cuentan como suyos. Si quiere seguir así, sáquelo de allí.',
  'it is of form {format}, and this Demarche knows form {known}':
    'es de formato {format}, y este Demarche conoce el formato {known}',
  'A notebook needs a name.': 'Un cuaderno necesita un nombre.',
};
