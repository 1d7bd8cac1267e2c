import type { sources as en } from '../en/sources';
import type { Translated } from '../message';

export const sources: Translated<typeof en> = {
  hold: 'المصدر',
  hold_article: 'محجوب: لا يُسمّى في الصادرات',
  hold_actor: 'حجبه مصدرًا: لا يُسمّى في الصادرات',
  hold_outlet: 'محجوبة',
  hold_what:
    'في كل ملاحظة مصدَّرة يظهر الاستشهاد والاسم والعنوان وسطر الدليل بلفظ «\u2068[source held]\u2069».',
  held_by_outlet: 'جهة نشره محجوبة، فهذا المقال محجوب أيضًا.',
  include: 'تضمين المصادر المحجوبة',
  include_what: {
    zero: 'لا مصادر محجوبة في هذه المكتبة.',
    one: 'في هذه المكتبة مصدر محجوب واحد. يخرج بلفظ «\u2068[source held]\u2069»، ولا يُكتب ملف لا يزال يكشفه.',
    two: 'في هذه المكتبة مصدران محجوبان. يخرجان بلفظ «\u2068[source held]\u2069»، ولا يُكتب ملف لا يزال يكشف أحدهما.',
    few: 'في هذه المكتبة {n} مصادر محجوبة. تخرج بلفظ «\u2068[source held]\u2069»، ولا يُكتب ملف لا يزال يكشف أحدها.',
    many: 'في هذه المكتبة {n} مصدرًا محجوبًا. تخرج بلفظ «\u2068[source held]\u2069»، ولا يُكتب ملف لا يزال يكشف أحدها.',
    other:
      'في هذه المكتبة {n} مصدر محجوب. تخرج بلفظ «\u2068[source held]\u2069»، ولا يُكتب ملف لا يزال يكشف أحدها.',
  },
  included: 'سيسمّي الملف مصادر وسمتها بأنها حساسة.',
  style_add: 'إضافة ملف CSL…',
  style_remove: 'إزالة',
  style_own: 'نمطك الخاص',
  style_added: 'أُضيف «\u2068{title}\u2069».',
  format_ris: 'RIS',
  format_bibtex: 'BibTeX',
  format_csl_json: 'CSL JSON',
  about_ris: 'المقالات التي تستشهد بها الملاحظة، لبرامج Zotero وEndNote وغيرها.',
  about_bibtex: 'المقالات التي تستشهد بها الملاحظة، لبرنامج LaTeX وغيره.',
  about_csl_json: 'المقالات التي تستشهد بها الملاحظة، لبرنامجي Pandoc وZotero.',
  export_references: 'المراجع (RIS وBibTeX وCSL JSON)…',
  c_export_references: 'تصدير مراجع المقالات…',
  export_title: {
    zero: 'تصدير مراجع المقالات: {n}',
    one: 'تصدير مراجع المقالات: {n}',
    two: 'تصدير مراجع المقالات: {n}',
    few: 'تصدير مراجع المقالات: {n}',
    many: 'تصدير مراجع المقالات: {n}',
    other: 'تصدير مراجع المقالات: {n}',
  },
  file_name: 'المراجع',
  copy_references: 'نسخ',
  references_copied: 'المراجع في الحافظة.',
  for_ris: 'لبرامج Zotero وEndNote وغيرها.',
  for_bibtex: 'لبرنامج LaTeX وغيره، بأسماء حقول BibLaTeX.',
  for_csl_json: 'لبرنامجي Pandoc وZotero.',
};
