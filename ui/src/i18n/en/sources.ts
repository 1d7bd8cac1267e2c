import type { Catalogue } from '../message';

export const sources = {
  hold: 'Source',
  hold_article: 'Held: not named in exports',
  hold_actor: 'Hold as a source: not named in exports',
  hold_outlet: 'Held',
  hold_what:
    'In every note, table and picture that you export, the citation, the name, the address and the row of evidence read “[source held]”. A copy of the whole library names it.',
  held_by_outlet: 'Its outlet is held, so this article is as well.',
  include: 'Include held sources',
  include_what: {
    one: '{n} source is held in this library. It leaves as “[source held]”, and a file that still tells of it is not written.',
    other:
      '{n} sources are held in this library. They leave as “[source held]”, and a file that still tells of one is not written.',
  },
  included: 'The file will name sources that you marked as sensitive.',
  style_add: 'Add a CSL file…',
  style_remove: 'Remove',
  style_own: 'your own',
  style_added: '“{title}” was added.',
  format_ris: 'RIS',
  format_biblatex: 'BibLaTeX',
  format_bibtex: 'BibTeX',
  format_csl_json: 'CSL JSON',
  export_references: 'References (RIS, BibLaTeX, BibTeX, CSL JSON)…',
  c_export_references: 'Export the articles’ references…',
  export_title: {
    one: 'Export the reference of {n} article',
    other: 'Export the references of {n} articles',
  },
  file_name: 'References',
  copy_references: 'Copy',
  references_copied: 'The references are on the clipboard.',
  for_ris: 'For Zotero, EndNote and others.',
  for_biblatex: 'For LaTeX with BibLaTeX, and for Zotero.',
  for_bibtex: 'For LaTeX with BibTeX’s own styles.',
  for_csl_json: 'For Pandoc and Zotero.',
  about_ris: 'The articles that the note cites, for Zotero, EndNote and others.',
  about_biblatex: 'The articles that the note cites, for LaTeX with BibLaTeX.',
  about_bibtex: 'The articles that the note cites, for LaTeX with BibTeX’s own styles.',
  about_csl_json: 'The articles that the note cites, for Pandoc and Zotero.',
} as const satisfies Catalogue;
