import type { sources as en } from '../en/sources';
import type { Translated } from '../message';

export const sources: Translated<typeof en> = {
  hold: '信源',
  hold_article: '保密：导出时不具名',
  hold_actor: '作为信源保密：导出时不具名',
  hold_outlet: '保密',
  hold_what: '在导出的每篇笔记中，引注、名称、网址和证据行均显示为“[source held]”。',
  held_by_outlet: '其媒体已设为保密，故此文章亦然。',
  include: '包含保密信源',
  include_what: {
    other:
      '本文库有 {n} 个保密信源。导出时显示为“[source held]”；若文件仍会透露任一信源，则不予写入。',
  },
  included: '该文件将写明您标为敏感的信源。',
  style_add: '添加 CSL 文件…',
  style_remove: '移除',
  style_own: '自行添加',
  style_added: '已添加“{title}”。',
  format_ris: 'RIS',
  format_biblatex: 'BibLaTeX',
  format_bibtex: 'BibTeX',
  format_csl_json: 'CSL JSON',
  about_ris: '笔记所引文章，供 Zotero、EndNote 等使用。',
  about_biblatex: '笔记所引文章，供使用 BibLaTeX 的 LaTeX 使用。',
  about_bibtex: '笔记所引文章，供使用 BibTeX 自带样式的 LaTeX 使用。',
  about_csl_json: '笔记所引文章，供 Pandoc 和 Zotero 使用。',
  export_references: '参考文献 (RIS、BibLaTeX、BibTeX、CSL JSON)…',
  c_export_references: '导出文章的参考文献…',
  export_title: { other: '导出 {n} 篇文章的参考文献' },
  file_name: '参考文献',
  copy_references: '复制',
  references_copied: '参考文献已复制到剪贴板。',
  for_ris: '供 Zotero、EndNote 等使用。',
  for_biblatex: '供使用 BibLaTeX 的 LaTeX 和 Zotero 使用。',
  for_bibtex: '供使用 BibTeX 自带样式的 LaTeX 使用。',
  for_csl_json: '供 Pandoc 和 Zotero 使用。',
};
