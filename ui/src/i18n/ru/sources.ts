import type { sources as en } from '../en/sources';
import type { Translated } from '../message';

export const sources: Translated<typeof en> = {
  hold: 'Защита источника',
  hold_article: 'Скрыта: в экспорте не называется',
  hold_actor: 'Скрыть как источник: в экспорте не называется',
  hold_outlet: 'Скрыто',
  hold_what:
    'В каждой экспортированной заметке вместо ссылки, имени, адреса и строки свидетельства стоит «[source held]».',
  held_by_outlet: 'Её издание скрыто, поэтому скрыта и эта статья.',
  include: 'Включить скрытые источники',
  include_what: {
    one: 'В этой библиотеке скрыт {n} источник. Вместо него пишется «[source held]», а файл, который всё же раскрывает его, не записывается.',
    few: 'В этой библиотеке скрыто {n} источника. Вместо них пишется «[source held]», а файл, который всё же раскрывает один из них, не записывается.',
    many: 'В этой библиотеке скрыто {n} источников. Вместо них пишется «[source held]», а файл, который всё же раскрывает один из них, не записывается.',
    other:
      'В этой библиотеке скрыто {n} источника. Вместо них пишется «[source held]», а файл, который всё же раскрывает один из них, не записывается.',
  },
  included: 'В файле будут названы источники, отмеченные вами как конфиденциальные.',
  style_add: 'Добавить файл CSL…',
  style_remove: 'Удалить',
  style_own: 'свой',
  style_added: 'Стиль «{title}» добавлен.',
  format_ris: 'RIS',
  format_biblatex: 'BibLaTeX',
  format_bibtex: 'BibTeX',
  format_csl_json: 'CSL JSON',
  about_ris: 'Статьи, на которые ссылается заметка, для Zotero, EndNote и других.',
  about_biblatex: 'Статьи, на которые ссылается заметка, для LaTeX с BibLaTeX.',
  about_bibtex: 'Статьи, на которые ссылается заметка, для LaTeX с собственными стилями BibTeX.',
  about_csl_json: 'Статьи, на которые ссылается заметка, для Pandoc и Zotero.',
  export_references: 'Библиографические записи (RIS, BibLaTeX, BibTeX, CSL JSON)…',
  c_export_references: 'Экспорт библиографических записей статей…',
  export_title: {
    one: 'Экспорт записи {n} статьи',
    few: 'Экспорт записей {n} статей',
    many: 'Экспорт записей {n} статей',
    other: 'Экспорт записей {n} статьи',
  },
  file_name: 'Библиографические записи',
  copy_references: 'Копировать',
  references_copied: 'Записи скопированы в буфер обмена.',
  for_ris: 'Для Zotero, EndNote и других программ.',
  for_biblatex: 'Для LaTeX с BibLaTeX и для Zotero.',
  for_bibtex: 'Для LaTeX с собственными стилями BibTeX.',
  for_csl_json: 'Для Pandoc и Zotero.',
};
