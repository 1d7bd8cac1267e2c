import type { sources as en } from '../en/sources';
import type { Translated } from '../message';

export const sources: Translated<typeof en> = {
  hold: 'Quellenschutz',
  hold_article: 'Geschützt: in Exporten nicht genannt',
  hold_actor: 'Als Quelle schützen: in Exporten nicht genannt',
  hold_outlet: 'Geschützt',
  hold_what:
    'In jeder exportierten Notiz lauten Quellenangabe, Name, Adresse und Belegzeile „[source held]“.',
  held_by_outlet: 'Sein Medium ist geschützt, also auch dieser Artikel.',
  include: 'Geschützte Quellen einschließen',
  include_what: {
    one: '{n} Quelle ist in dieser Bibliothek geschützt. Sie wird als „[source held]“ ausgegeben, und eine Datei, die sie dennoch verrät, wird nicht geschrieben.',
    other:
      '{n} Quellen sind in dieser Bibliothek geschützt. Sie werden als „[source held]“ ausgegeben, und eine Datei, die dennoch eine verrät, wird nicht geschrieben.',
  },
  included: 'Die Datei wird Quellen nennen, die Sie als vertraulich gekennzeichnet haben.',
  style_add: 'CSL-Datei hinzufügen …',
  style_remove: 'Entfernen',
  style_own: 'eigener',
  style_added: '„{title}“ wurde hinzugefügt.',
  format_ris: 'RIS',
  format_biblatex: 'BibLaTeX',
  format_bibtex: 'BibTeX',
  format_csl_json: 'CSL JSON',
  about_ris: 'Die in der Notiz zitierten Artikel, für Zotero, EndNote und andere.',
  about_biblatex: 'Die in der Notiz zitierten Artikel, für LaTeX mit BibLaTeX.',
  about_bibtex: 'Die in der Notiz zitierten Artikel, für LaTeX mit den eigenen Stilen von BibTeX.',
  about_csl_json: 'Die in der Notiz zitierten Artikel, für Pandoc und Zotero.',
  export_references: 'Literaturangaben (RIS, BibLaTeX, BibTeX, CSL JSON) …',
  c_export_references: 'Literaturangaben der Artikel exportieren …',
  export_title: {
    one: 'Literaturangabe von {n} Artikel exportieren',
    other: 'Literaturangaben von {n} Artikeln exportieren',
  },
  file_name: 'Literaturangaben',
  copy_references: 'Kopieren',
  references_copied: 'Die Literaturangaben sind in der Zwischenablage.',
  for_ris: 'Für Zotero, EndNote und andere.',
  for_biblatex: 'Für LaTeX mit BibLaTeX und für Zotero.',
  for_bibtex: 'Für LaTeX mit den eigenen Stilen von BibTeX.',
  for_csl_json: 'Für Pandoc und Zotero.',
};
