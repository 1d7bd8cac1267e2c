import type { copies as en } from '../en/copies';
import type { Translated } from '../message';

export const copies: Translated<typeof en> = {
  title: 'Copias',
  hint: 'J K moverse · Espacio seleccionar · N no son copias · M fusionar · O abrir · ? todos los atajos',
  on_copy: 'Sobre esta copia',
  find: 'Buscar en títulos',
  none: 'No hay copias',
  none_text:
    'Los artículos que comparten pasajes, como los que reproducen teletipos de agencia, se reúnen aquí, para que se vea que siete artículos son dos orígenes.',
  none_found: 'Ningún grupo contiene un artículo con este título',
  outlets: { one: '{n} medio', other: '{n} medios' },
  origin: 'origen',
  exact: 'mismo texto',
  worked: {
    one: '{n} extracto, posiciones: {positions}',
    other: '{n} extractos, posiciones: {positions}',
  },
  how: 'Espacio selecciona varios, para fusionarlos o para indicar que no son copias.',
  taken: { one: '{n} seleccionado', other: '{n} seleccionados' },
  separate: 'No son copias',
  separate_what: 'Lo elegido no es copia de los demás de su grupo. Se recordará.',
  separated: {
    one: 'Ya no es copia de los demás; se recordará',
    other: '{n} ya no son copias de los demás; se recordará',
  },
  all_taken: 'Deje un artículo sin seleccionar: los seleccionados se separan de los demás.',
  merge: 'Fusionar…',
  merge_n: { one: 'Fusionar {n}', other: 'Fusionar {n}' },
  merge_title: { one: 'Fusionar {n} artículo', other: 'Fusionar {n} artículos' },
  merge_what:
    'Queda uno. Las capturas, versiones del texto, extractos, posiciones y enlaces de los otros pasan a él, y los otros salen de la biblioteca. Deshacer lo devuelve todo.',
  which_stays: 'Qué artículo queda',
  stays: 'queda',
  pair: 'Dos artículos en paralelo',
  in_both: 'en ambos',
  share_here: 'El {n} % de sus pasajes está en el otro',
  compare: 'Comparar las copias',
  c_open: 'Copias y orígenes',
  c_next: 'Copia siguiente',
  c_previous: 'Copia anterior',
  c_separate: 'Estas no son copias',
  c_merge: 'Fusionar las copias…',
  insert: 'A la nota',
  c_insert: 'Insertar estos orígenes en una nota',
  c_article: 'Abrir el artículo',
};
