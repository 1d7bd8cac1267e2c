import type { saved as en } from '../en/saved';
import type { Translated } from '../message';

export const saved: Translated<typeof en> = {
  title: 'العروض المحفوظة',
  view: 'عرض محفوظ',
  menu: 'العروض المحفوظة',
  save: 'حفظ هذا العرض…',
  c_save: 'حفظ هذا العرض',
  c_manage: 'العروض المحفوظة: إعادة تسمية أو إزالة',
  c_open: 'فتح العرض: \u2068{name}\u2069',
  manage: 'إعادة تسمية أو إزالة…',
  all: 'كل العروض ({n})…',
  dialog: 'حفظ العرض',
  dialog_what:
    'يُحفظ المعروض باسم: الصفوف والأعمدة والمرشّحات والترتيب والتاريخ المرجعي. ويُعرض من المكتبة مجددًا كلما فُتح.',
  name: 'الاسم',
  instead: 'بدلًا من',
  as_new: 'عرض جديد',
  kept: 'حُفظ العرض «\u2068{name}\u2069»',
  none: 'لا عرض محفوظًا بعد',
  none_text:
    'هيّئ مقارنة أو جدولًا كما تريد رؤيته مجددًا، ثم احفظه باسم بالمفاتيح \u2068{keys}\u2069.',
  remove: 'إزالة',
  remove_named: 'إزالة «\u2068{name}\u2069»',
  rename_named: 'اسم العرض «\u2068{name}\u2069»',
  open_named: 'فتح «\u2068{name}\u2069»',
  gone: 'لم يعد هذا العرض محفوظًا',
  gone_text: 'قد يكون في سلة المهملات، ويمكن استعادته منها.',
  go_trash: 'فتح سلة المهملات',
};
