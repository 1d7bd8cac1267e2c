import type { exchange as en } from '../en/exchange';
import type { Translated } from '../message';

export const exchange: Translated<typeof en> = {
  export_command: 'تصدير لبرنامج آخر…',
  import_command: 'استيراد ما رمّزه برنامج آخر…',
  zotero: 'استيراد من Zotero على هذا الجهاز',
  export_title: 'تصدير لبرنامج آخر',
  format: 'الغرض',
  format_qda: 'مشروع REFI-QDA ‏(.qdpx)',
  format_dna: 'Discourse Network Analyzer ‏(.dna)',
  format_annotations: 'تعليقات الويب (.jsonld)',
  format_follow_the_money: 'FollowTheMoney ‏(.ftm.json)',
  format_warc: 'أرشيف ويب (.warc.gz)',
  about_qda:
    'لبرامج MAXQDA وQualCoder وATLAS.ti وNVivo: المقالات والمقتطفات، والقضايا رموزًا مع اتجاهاتها، والمواقف ترميزات مع مذكرة، والملاحظات. ويمكن استيراد ذلك كله من جديد.',
  about_dna:
    'لبرنامج Discourse Network Analyzer 3: المقالات، وتصريح لكل موقف: الشخص والمنظمة والمفهوم والموافقة. ويمكن استيراد كل شيء من جديد عدا الملاحظات.',
  about_annotations: 'صيغة W3C لأدوات التعليق: كل مقتطف مع ملاحظته وكلماته وموضعه في الصفحة.',
  about_follow_the_money:
    'لبرنامجي Aleph وOpenSanctions: الفاعلون والمناصب ومن شغلها، والمقالات ومن تذكرهم.',
  about_warc: '‏WARC 1.1 لأرشيفات الويب: كل صفحة كما التُقطت، مع عنوانها ووقتها وبصمتها.',
  include: 'كتابة ما يكشف المصادر المحمية أيضًا',
  include_what: {
    zero: 'المصادر المحمية في هذه المكتبة (تُترك المقالات والمواقف والملاحظات التي تكشفها وتُحصى): {n}',
    one: 'المصادر المحمية في هذه المكتبة (تُترك المقالات والمواقف والملاحظات التي تكشفها وتُحصى): {n}',
    two: 'المصادر المحمية في هذه المكتبة (تُترك المقالات والمواقف والملاحظات التي تكشفها وتُحصى): {n}',
    few: 'المصادر المحمية في هذه المكتبة (تُترك المقالات والمواقف والملاحظات التي تكشفها وتُحصى): {n}',
    many: 'المصادر المحمية في هذه المكتبة (تُترك المقالات والمواقف والملاحظات التي تكشفها وتُحصى): {n}',
    other:
      'المصادر المحمية في هذه المكتبة (تُترك المقالات والمواقف والملاحظات التي تكشفها وتُحصى): {n}',
  },
  included: 'سيكشف الملف مصادر وسمتَها بأنها حساسة.',
  export_do: 'اختيار مكان الكتابة…',
  export_again: 'تصدير مرة أخرى',
  writing: 'جارٍ كتابة ⁨{path}⁩',
  reading: 'جارٍ قراءة ⁨{path}⁩',
  file_name: 'مكتبة Demarche',
  report_out: 'ما كُتب',
  report_in: 'ما استُورد',
  made: 'جديد',
  known: 'معروف من قبل',
  refused: {
    zero: 'عناصر تعذّر أخذها: {n}',
    one: 'عناصر تعذّر أخذها: {n}',
    two: 'عناصر تعذّر أخذها: {n}',
    few: 'عناصر تعذّر أخذها: {n}',
    many: 'عناصر تعذّر أخذها: {n}',
    other: 'عناصر تعذّر أخذها: {n}',
  },
  undo_what: 'هذا تغيير واحد: يسحبه «تراجع» كله.',
  noun_articles: 'المقالات',
  noun_issues: 'القضايا',
  noun_actors: 'الفاعلون',
  noun_excerpts: 'المقتطفات',
  noun_positions: 'المواقف',
  noun_notes: 'الملاحظات',
  noun_captures: 'اللقطات',
};
