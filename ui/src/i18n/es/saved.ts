import type { saved as en } from '../en/saved';
import type { Translated } from '../message';

export const saved: Translated<typeof en> = {
  title: 'Vistas guardadas',
  view: 'Vista guardada',
  menu: 'Vistas guardadas',
  save: 'Guardar esta vista…',
  c_save: 'Guardar esta vista',
  c_manage: 'Vistas guardadas: cambiar nombre o eliminar',
  c_open: 'Abrir la vista: {name}',
  manage: 'Cambiar nombre o eliminar…',
  all: 'Las {n} vistas…',
  dialog: 'Guardar vista',
  dialog_what:
    'Lo que se muestra se guarda con un nombre: filas, columnas, filtros, orden y fecha de referencia. Se vuelve a obtener de la biblioteca cada vez que se abre.',
  name: 'Nombre',
  instead: 'En lugar de',
  as_new: 'Una vista nueva',
  kept: 'Vista «{name}» guardada',
  none: 'Aún no hay vistas guardadas',
  none_text:
    'Prepare una comparación o una cuadrícula como quiera volver a verla y guárdela con un nombre con {keys}.',
  remove: 'Eliminar',
  remove_named: 'Eliminar {name}',
  rename_named: 'Nombre de la vista {name}',
  open_named: 'Abrir {name}',
  gone: 'Esta vista ya no está guardada',
  gone_text: 'Puede estar en la papelera, de donde se puede restaurar.',
  go_trash: 'Abrir la papelera',
};
