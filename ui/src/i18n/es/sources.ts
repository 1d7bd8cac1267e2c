import type { sources as en } from '../en/sources';
import type { Translated } from '../message';

export const sources: Translated<typeof en> = {
  hold: 'Fuente',
  hold_article: 'Reservada: no se nombra en las exportaciones',
  hold_actor: 'Reservar como fuente: no se nombra en las exportaciones',
  hold_outlet: 'Reservado',
  hold_what:
    'En toda nota exportada, la referencia, el nombre, la dirección y la fila de pruebas aparecen como «[source held]».',
  held_by_outlet: 'Su medio está reservado, por lo que este artículo también.',
  include: 'Incluir fuentes reservadas',
  include_what: {
    one: '{n} fuente está reservada en esta biblioteca. Sale como «[source held]», y no se escribe ningún archivo que aun así la revele.',
    other:
      '{n} fuentes están reservadas en esta biblioteca. Salen como «[source held]», y no se escribe ningún archivo que aun así revele alguna.',
  },
  included: 'El archivo nombrará fuentes que usted marcó como sensibles.',
  style_add: 'Añadir un archivo CSL…',
  style_remove: 'Eliminar',
  style_own: 'propio',
  style_added: 'Se ha añadido «{title}».',
  format_ris: 'RIS',
  format_biblatex: 'BibLaTeX',
  format_bibtex: 'BibTeX',
  format_csl_json: 'CSL JSON',
  about_ris: 'Los artículos que cita la nota, para Zotero, EndNote y otros.',
  about_biblatex: 'Los artículos que cita la nota, para LaTeX con BibLaTeX.',
  about_bibtex: 'Los artículos que cita la nota, para LaTeX con los estilos propios de BibTeX.',
  about_csl_json: 'Los artículos que cita la nota, para Pandoc y Zotero.',
  export_references: 'Referencias (RIS, BibLaTeX, BibTeX, CSL JSON)…',
  c_export_references: 'Exportar las referencias de los artículos…',
  export_title: {
    one: 'Exportar la referencia de {n} artículo',
    other: 'Exportar las referencias de {n} artículos',
  },
  file_name: 'Referencias',
  copy_references: 'Copiar',
  references_copied: 'Las referencias están en el portapapeles.',
  for_ris: 'Para Zotero, EndNote y otros.',
  for_biblatex: 'Para LaTeX con BibLaTeX y para Zotero.',
  for_bibtex: 'Para LaTeX con los estilos propios de BibTeX.',
  for_csl_json: 'Para Pandoc y Zotero.',
};
