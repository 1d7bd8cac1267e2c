import type { sources as en } from '../en/sources';
import type { Translated } from '../message';

export const sources: Translated<typeof en> = {
  hold: 'Source',
  hold_article: 'Protégée : non nommée dans les exports',
  hold_actor: 'Protéger comme source : non nommée dans les exports',
  hold_outlet: 'Protégé',
  hold_what:
    'Dans chaque note exportée, la référence, le nom, l’adresse et la ligne de preuve deviennent « [source held] ».',
  held_by_outlet: 'Son média est protégé, donc cet article l’est aussi.',
  include: 'Inclure les sources protégées',
  include_what: {
    one: '{n} source est protégée dans cette bibliothèque. Elle sort sous la forme « [source held] », et un fichier qui la révélerait malgré tout n’est pas écrit.',
    other:
      '{n} sources sont protégées dans cette bibliothèque. Elles sortent sous la forme « [source held] », et un fichier qui en révélerait une malgré tout n’est pas écrit.',
  },
  included: 'Le fichier nommera des sources que vous avez signalées comme sensibles.',
  style_add: 'Ajouter un fichier CSL…',
  style_remove: 'Supprimer',
  style_own: 'personnel',
  style_added: '« {title} » a été ajouté.',
  format_ris: 'RIS',
  format_biblatex: 'BibLaTeX',
  format_bibtex: 'BibTeX',
  format_csl_json: 'CSL JSON',
  about_ris: 'Les articles que la note cite, pour Zotero, EndNote et autres.',
  about_biblatex: 'Les articles que la note cite, pour LaTeX avec BibLaTeX.',
  about_bibtex: 'Les articles que la note cite, pour LaTeX avec les styles propres à BibTeX.',
  about_csl_json: 'Les articles que la note cite, pour Pandoc et Zotero.',
  export_references: 'Références (RIS, BibLaTeX, BibTeX, CSL JSON)…',
  c_export_references: 'Exporter les références des articles…',
  export_title: {
    one: 'Exporter la référence de {n} article',
    other: 'Exporter les références de {n} articles',
  },
  file_name: 'Références',
  copy_references: 'Copier',
  references_copied: 'Les références sont dans le presse-papiers.',
  for_ris: 'Pour Zotero, EndNote et d’autres.',
  for_biblatex: 'Pour LaTeX avec BibLaTeX, et pour Zotero.',
  for_bibtex: 'Pour LaTeX avec les styles propres à BibTeX.',
  for_csl_json: 'Pour Pandoc et Zotero.',
};
