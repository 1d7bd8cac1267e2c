import type { companion as en } from '../en/companion';
import type { Translated } from '../message';

export const companion: Translated<typeof en> = {
  title: 'رفيق المتصفح',
  what: 'إضافة لمتصفحك ترسل إلى هذه النافذة الصفحة كما تراها، وما تحدده منها. لا يصل إليها شيء من خارج هذا الحاسوب، وهي متوقفة إلى أن تشغّلها.',
  on: 'استقبال صفحات من المتصفح',
  port: 'يستمع على 127.0.0.1، المنفذ {port}.',
  port_other:
    'يشغل برنامج آخر المنفذ {usual}، لذلك يستمع هذا البرنامج على 127.0.0.1، المنفذ {port}. اذكر هذا المنفذ عند الاقتران.',
  pairing: 'الاقتران',
  pair: 'عرض رمز اقتران',
  pair_again: 'عرض رمز آخر',
  code: 'رمز الاقتران',
  copy: 'نسخ الرمز',
  copied: 'نُسخ: {code}',
  code_what: 'افتح الرفيق في المتصفح واكتب هذا الرمز. يقرن متصفحًا واحدًا، وهو صالح حتى {at}.',
  locked: 'وردت رموز خاطئة عدة: لا يمكن اقتران أي متصفح حتى {at}.',
  browsers: 'المتصفحات المقترنة',
  browsers_none: 'لم يقترن أي متصفح بعد.',
  paired: '{name}، اقترن {at}',
  remove: 'إزالة',
  remove_of: 'إزالة {name}',
  arriving: 'ما يرد',
  arriving_wait: 'ينتظر في ورقة الاستيراد',
  arriving_store: 'يُستورد فورًا',
  arriving_what:
    'ما يلزم البت فيه أولًا – نسخة أو التقاط جديد أو صفحة بلا عنوان – ينتظر على أي حال. والتراجع يسترد الاستيراد.',
  load: 'لتحميله في Chromium أو Chrome أو Edge: افتح chrome://extensions، وشغّل وضع المطوّر، واختر «تحميل إضافة غير مضغوطة» ثم المجلد «companion» من Demarche.',
  load_from:
    'لتحميله في Chromium أو Chrome أو Edge: افتح chrome://extensions، وشغّل وضع المطوّر، واختر «تحميل إضافة غير مضغوطة» ثم هذا المجلد:',
  selection: 'المحدد في الصفحة',
  selection_excerpt: 'اجعله مقتطفًا',
  selection_several: 'ترد هذه الكلمات في المقال أكثر من مرة، فلا يُنشأ مقتطف. حددها في المقال.',
  selection_nowhere:
    'هذه الكلمات ليست في النص كما سيُحفظ، فلا يُنشأ مقتطف. إن كانت قد اقتُطعت فأعد سطورها.',
  arrived: 'من المتصفح: {title}',
  arrived_untitled: 'وردت صفحة من المتصفح',
  look: 'اعرضها',
};
