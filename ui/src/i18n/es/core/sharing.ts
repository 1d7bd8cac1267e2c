import type { Core } from '../../core';

export const sharing: Core<'sharing'> = {
  'The words of the excerpt “{quote}” do not stand in their article.':
    'El texto del extracto «{quote}» no está en su artículo.',
  'The words of the quotation “{quote}” do not stand in their article.':
    'El texto de la cita «{quote}» no está en su artículo.',
  'Another outlet here has the name “{name}”. Rename one of the two first.':
    'Otro medio se llama aquí «{name}». Cambie primero el nombre de uno de los dos.',
  'Another post here has the name “{name}”. Rename one of the two first.':
    'Otro cargo se llama aquí «{name}». Cambie primero el nombre de uno de los dos.',
  'Another actor here has the name “{name}”. Rename one of the two first.':
    'Otro actor se llama aquí «{name}». Cambie primero el nombre de uno de los dos.',
  'It refers to {uid}, which is not here.': 'Remite a {uid}, que no está aquí.',
  '“{number}” is no number.': '«{number}» no es un número.',
  '“{name}” is no such value.': '«{name}» no es un valor válido.',
  'Nothing is shared of “{table}”.': 'De «{table}» no se comparte nada.',
  'One side has no such thing any more: take one side as a whole.':
    'Uno de los lados ya no tiene ese elemento: tome un lado entero.',
  'There is no field “{name}” to decide upon.':
    'No hay ningún campo «{name}» sobre el que decidir.',
  'A library cannot be merged into itself.': 'Una biblioteca no se puede fusionar consigo misma.',
  'it is merged into another': 'se está fusionando con otra',
  '{path} was last used by an older Demarche. Open it once, which upgrades it after a backup, and merge it then.':
    '{path} se usó por última vez con un Demarche anterior. Ábrala una vez, con lo que se actualiza tras una copia de seguridad, y fusiónela después.',
  'The other library has no mark of its own.': 'La otra biblioteca no tiene una marca propia.',
  'A name that {table} {row} is shared by is of a row that is not there.':
    'El nombre con el que se comparte {table} {row} es de una fila que no está.',
  'Conflict {id} cannot be read.': 'El conflicto {id} no se puede leer.',
  'It names an analyst “{name}” that is not here.': 'Nombra un analista «{name}» que no está aquí.',
  'It names a country “{name}” that is not here.': 'Nombra un país «{name}» que no está aquí.',
  'It names a bloc “{name}” that is not here.': 'Nombra un bloque «{name}» que no está aquí.',
  'It names a notebook “{name}” that is not here.': 'Nombra un cuaderno «{name}» que no está aquí.',
  'It names a captured page “{name}” that is not here.':
    'Nombra una página capturada «{name}» que no está aquí.',
  'Numbers of change sets are never given twice.':
    'Los números de los conjuntos de cambios nunca se repiten.',
  'The change set was not written.': 'El conjunto de cambios no se ha escrito.',
  'Change set {number} of the same library is not here yet.':
    'El conjunto de cambios {number} de la misma biblioteca aún no está aquí.',
  'It does not follow on the one that was taken in last.':
    'No es continuación del último que se recogió.',
  'The change set before it is not the one that it was written after: one of the two was replaced.':
    'El conjunto de cambios anterior no es aquel tras el que se escribió este: uno de los dos se sustituyó.',
  'Change set {number} of library {short}, on which it rests, was not taken in.':
    'El conjunto de cambios {number} de la biblioteca {short}, en el que se apoya, no se recogió.',
  'The rest of its publication is not here yet.': 'El resto de su publicación aún no está aquí.',
  'It was written by a newer Demarche (form {format}; this one reads form {known}).':
    'Lo escribió un Demarche más reciente (formato {format}; este lee el formato {known}).',
  'What it says of itself is no change set’s.':
    'Lo que dice de sí mismo no corresponde a un conjunto de cambios.',
  'Captured bytes in it are not what they are said to be.':
    'Los bytes capturados que contiene no son los que se indica.',
  'A captured page in it is longer than any that can be captured.':
    'Contiene una página capturada más larga que cualquiera que se pueda capturar.',
  '{table} {id} has no name.': '{table} {id} no tiene nombre.',
  'A shared column holds bytes.': 'Una columna compartida contiene bytes.',
  'No {noun} has rows of “{table}”.': 'Ningún elemento de {noun} tiene filas de «{table}».',
  'It has too many rows of “{table}”.': 'Tiene demasiadas filas de «{table}».',
  'Edition {number} in it is not what its hash says that was issued.':
    'La edición {number} que contiene no es la que se emitió según su hash.',
  'It changes an edition that was issued, which nobody can.':
    'Cambia una edición ya emitida, cosa que nadie puede hacer.',
  'A note refers to something that is no row.': 'Una nota remite a algo que no es una fila.',
  'It refers to {uid}, which is neither here nor in the change set.':
    'Remite a {uid}, que no está ni aquí ni en el conjunto de cambios.',
  '{table} has no column “{name}”.': '{table} no tiene ninguna columna «{name}».',
  '{table}: “{name}” is no such value.': '{table}: «{name}» no es un valor válido.',
  '{table}: “{name}” is missing.': '{table}: falta «{name}».',
  'It was changed while it was read.': 'Se modificó mientras se leía.',
  'It tells of a “{noun}”.': 'Habla de un tipo de elemento desconocido: «{noun}».',
  '{uid} is the name of something else here.': '{uid} es aquí el nombre de otra cosa.',
  '{table} {row} was not made.': '{table} {row} no se creó.',
  'It tells of “{noun}”, which is not shared.': 'Habla de «{noun}», que no se comparte.',
  '“{name}” is no name of a row.': '«{name}» no es el nombre de una fila.',
  'It holds a row that cannot be: {error}.': 'Contiene una fila que no puede existir: {error}.',
  'Sharing is not set up for this library.':
    'El uso compartido no está configurado para esta biblioteca.',
  '{what}: {reason}.': '{what}: {reason}.',
  'At {name}: {reason}': 'En {name}: {reason}',
  'The server at {name} asks for a name and a password.':
    'El servidor de {name} pide un nombre y una contraseña.',
  'Nothing may be written there with this name and password.':
    'Con este nombre y esta contraseña no se puede escribir allí.',
  'There is a file {file} already.': 'Ya existe un archivo {file}.',
  "What the team shares is encrypted: it takes the team's passphrase.":
    'Lo que comparte el equipo está cifrado: requiere la frase de contraseña del equipo.',
  "The passphrase is not the team's.": 'La frase de contraseña no es la del equipo.',
  'A passphrase of fewer than 12 characters protects nothing: take four words that have nothing to do with each other.':
    'Una frase de contraseña de menos de 12 caracteres no protege nada: tome cuatro palabras que no tengan nada que ver entre sí.',
  "The team's key at {file} is damaged or was replaced.":
    'La clave del equipo, en {file}, está dañada o se sustituyó.',
  "Change sets lie there under this library's mark that it does not know: a copy of it publishes too, or it was set back to a backup.":
    'Allí hay, con la marca de esta biblioteca, conjuntos de cambios que ella no conoce: también publica una copia suya, o se volvió a una copia de seguridad.',
  'The last change set of this library was replaced there: a copy of the library gave the same number.':
    'El último conjunto de cambios de esta biblioteca se sustituyó allí: una copia de la biblioteca usó el mismo número.',
  'What this library published before does not lie there: {file} is missing.':
    'Lo que esta biblioteca publicó antes no está allí: falta {file}.',
  '{n} sources that may not be named would lie there unencrypted.': {
    one: '{n} fuente que no debe nombrarse quedaría allí sin cifrar.',
    other: '{n} fuentes que no deben nombrarse quedarían allí sin cifrar.',
  },
  'What lies there already is not encrypted: choose an empty place to share encrypted.':
    'Lo que ya hay allí no está cifrado: elija un lugar vacío para compartir con cifrado.',
  'The place cannot be kept': 'El lugar no se puede guardar',
  'The folder for temporary files': 'La carpeta de archivos temporales',
  'It is another change set, put there under this name.':
    'Es otro conjunto de cambios, puesto allí con este nombre.',
  'What lies there is encrypted, and sharing was set up without: set it up anew with the passphrase.':
    'Lo que hay allí está cifrado, y el uso compartido se configuró sin cifrado: configúrelo de nuevo con la frase de contraseña.',
  'It cannot be packed: {error}.': 'No se puede comprimir: {error}.',
  'It cannot be written: {error}.': 'No se puede escribir: {error}.',
  'A change set would be longer than any that can be read.':
    'Un conjunto de cambios sería más largo que cualquiera que se pueda leer.',
  'It is no change set of Demarche’s.': 'No es un conjunto de cambios de Demarche.',
  'It is encrypted, and sharing was set up without a passphrase.':
    'Está cifrado, y el uso compartido se configuró sin frase de contraseña.',
  'It is not encrypted, as all that the team shares is: whoever put it there does not know the passphrase.':
    'No está cifrado, a diferencia de todo lo que comparte el equipo: quien lo puso allí no conoce la frase de contraseña.',
  'It is damaged or was cut short: {error}.': 'Está dañado o truncado: {error}.',
  'It unpacks to more than {n} bytes, which no change set does.':
    'Descomprimido ocupa más de {n} bytes, lo que no ocurre con ningún conjunto de cambios.',
  'it ends before its end': 'termina antes de su final',
  'It is damaged: a line of it is not what it should be: {error}.':
    'Está dañado: una de sus líneas no es lo que debería ser: {error}.',
  'It does not say what it is.': 'No dice qué es.',
  'It tells of more rows than any change set does.':
    'Habla de más filas que ningún conjunto de cambios.',
  'It says twice what it is.': 'Dice dos veces qué es.',
  'lines of it are missing': 'le faltan líneas',
  'The folder {path} cannot be opened': 'La carpeta {path} no se puede abrir',
  'it is no folder': 'no es una carpeta',
  '“{name}” cannot be read': '«{name}» no se puede leer',
  'it leads out of the folder': 'lleva fuera de la carpeta',
  '{path} is not read': '{path} no se lee',
  'it is a link, which may lead anywhere': 'es un enlace, que puede llevar a cualquier parte',
  'it is no file': 'no es un archivo',
  'it is longer than {most} bytes': 'supera los {most} bytes',
  '{path} cannot be written': '{path} no se puede escribir',
  '{path} cannot be read': '{path} no se puede leer',
  "Nothing that lies there is encrypted, though sharing was set up so: the team's key is gone.":
    'Nada de lo que hay allí está cifrado, aunque el uso compartido se configuró así: la clave del equipo ha desaparecido.',
  "It is not encrypted with the team's key, or is damaged.":
    'No está cifrado con la clave del equipo, o está dañado.',
  'Nothing could be encrypted': 'No se pudo cifrar nada',
  'Set sharing up': 'Configurar el uso compartido',
  'Publish changes': 'Publicar los cambios',
  'Take in changes': 'Recoger los cambios',
  'Merge a library': 'Fusionar una biblioteca',
  '{file}: {reason}': '{file}: {reason}',
  'The others were taken in without it. Ask whoever published it.':
    'Los demás se recogieron sin él. Pregunte a quien lo publicó.',
  '{n} rows published': { one: '{n} fila publicada', other: '{n} filas publicadas' },
  '{n} new': { one: '{n} nueva', other: '{n} nuevas' },
  '{n} changed': { one: '{n} cambiada', other: '{n} cambiadas' },
  '{n} removed': { one: '{n} eliminada', other: '{n} eliminadas' },
  '{n} in conflict': { one: '{n} en conflicto', other: '{n} en conflicto' },
  '{n} held back by conflicts': {
    one: '{n} retenida por conflictos',
    other: '{n} retenidas por conflictos',
  },
  '{n} files waiting for others': {
    one: '{n} archivo a la espera de otros',
    other: '{n} archivos a la espera de otros',
  },
  '{n} files refused': { one: '{n} archivo rechazado', other: '{n} archivos rechazados' },
  'There is nothing new.': 'No hay nada nuevo.',
  '{counts}': '{counts}',
};
