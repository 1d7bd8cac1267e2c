import type { vault as en } from '../en/vault';
import type { Translated } from '../message';

export const vault: Translated<typeof en> = {
  title: 'Bóveda de Obsidian',
  what: 'Sus notas, y los artículos, actores, asuntos, países y eventos a los que llevan, como carpeta de archivos Markdown para Obsidian. Lo que se escribe allí vuelve; lo que cambió en ambos lados se conserva en ambos y se indica.',
  export: 'Exportar las notas a una bóveda de Obsidian…',
  import: 'Importar una bóveda de Obsidian…',
  export_short: 'Exportar a una bóveda…',
  import_short: 'Importar una bóveda…',
  exported: 'Lo que se escribió en la bóveda',
  imported: 'Lo que vino de la bóveda',
  unchanged: { one: '{n} archivo estaba como debía.', other: '{n} archivos estaban como debían.' },
  nothing: 'Nada había cambiado.',
  what_created: { one: '{n} nota nueva', other: '{n} notas nuevas' },
  what_updated: { one: '{n} nota modificada', other: '{n} notas modificadas' },
  what_written: { one: '{n} archivo escrito', other: '{n} archivos escritos' },
  what_renewed: { one: '{n} archivo reescrito', other: '{n} archivos reescritos' },
  what_removed: { one: '{n} archivo eliminado', other: '{n} archivos eliminados' },
  what_conflict: { one: '{n} modificado en ambos lados', other: '{n} modificados en ambos lados' },
  what_changed_in_vault: {
    one: '{n} modificado en la bóveda',
    other: '{n} modificados en la bóveda',
  },
  what_deleted: { one: '{n} desaparecido de la bóveda', other: '{n} desaparecidos de la bóveda' },
  what_left_over: { one: '{n} sobrante', other: '{n} sobrantes' },
  what_held_back: { one: '{n} retenido', other: '{n} retenidos' },
  what_attachment: {
    one: '{n} archivo que no es una nota',
    other: '{n} archivos que no son notas',
  },
  what_passed_over: { one: '{n} omitido', other: '{n} omitidos' },
  what_failed: { one: '{n} con error', other: '{n} con errores' },
  open: 'Abrir la nota',
  compare: 'En paralelo',
  more: 'Mostrar más',
  files: 'Qué fue de los archivos',
};
