import type { Core } from '../../core';

export const keeping: Core<'keeping'> = {
  'it lies on a disk that can only be read': 'القرص الذي هي عليه للقراءة فقط',
  'the system does not permit writing to the folder “{name}”':
    'لا يسمح النظام بالكتابة في المجلد «\u2068{name}\u2069»',
  'the system does not permit writing to the file “{name}”':
    'لا يسمح النظام بالكتابة في الملف «\u2068{name}\u2069»',
  'A library in memory has no backups.': 'لا نسخ احتياطية لمكتبة في الذاكرة.',
  'A library in memory takes no room on a disk.': 'المكتبة التي في الذاكرة لا تشغل مساحة على قرص.',
  'process {process} on {host} has it since {since}':
    'تشغلها العملية \u2068{process}\u2069 على \u2068{host}\u2069 منذ \u2068{since}\u2069',
  'another process has it': 'تشغلها عملية أخرى',
  'it is a folder': 'هو مجلد',
  'it is empty': 'هو فارغ',
  'it is an encrypted backup, which becomes a library again by going back to it':
    'هو نسخة احتياطية مشفّرة، تصير مكتبة من جديد بالعودة إليها',
  'it is not an SQLite database': 'ليس قاعدة بيانات SQLite',
  'it is a database of another program': 'هو قاعدة بيانات لبرنامج آخر',
  'it is too short to hold anything of a library': 'هو أقصر من أن يحوي شيئًا من مكتبة',
  'neither its header nor its table of tables can be read':
    'تتعذّر قراءة الترويسة وجدول الجداول معًا',
  '{n} rows of {table} rest on others that are gone; they are written beside the library.': {
    zero: 'صفوف من \u2068{table}\u2069 زال ما تستند إليه، وكُتبت إلى جانب المكتبة: {n}.',
    one: 'صفوف من \u2068{table}\u2069 زال ما تستند إليه، وكُتبت إلى جانب المكتبة: {n}.',
    two: 'صفوف من \u2068{table}\u2069 زال ما تستند إليه، وكُتبت إلى جانب المكتبة: {n}.',
    few: 'صفوف من \u2068{table}\u2069 زال ما تستند إليه، وكُتبت إلى جانب المكتبة: {n}.',
    many: 'صفوف من \u2068{table}\u2069 زال ما تستند إليه، وكُتبت إلى جانب المكتبة: {n}.',
    other: 'صفوف من \u2068{table}\u2069 زال ما تستند إليه، وكُتبت إلى جانب المكتبة: {n}.',
  },
  "The file's first bytes were gone and were written anew.":
    'كانت البايتات الأولى من الملف مفقودة فأُعيدت كتابتها.',
  "The history's chain was broken by the damage; it was sealed anew.":
    'انقطعت سلسلة السجل بسبب التلف فأُعيد ختمها.',
  'Some rows of {table} could not be read.': 'تعذّرت قراءة بعض الصفوف من \u2068{table}\u2069.',
  'The table {table} could not be read: {error}.':
    'تعذّرت قراءة الجدول \u2068{table}\u2069: \u2068{error}\u2069.',
  '{n} rows of {table} were read but hold what no such row can.': {
    zero: 'صفوف من \u2068{table}\u2069 قُرئت لكنها تحوي ما لا يمكن لصف كهذا أن يحويه: {n}.',
    one: 'صفوف من \u2068{table}\u2069 قُرئت لكنها تحوي ما لا يمكن لصف كهذا أن يحويه: {n}.',
    two: 'صفوف من \u2068{table}\u2069 قُرئت لكنها تحوي ما لا يمكن لصف كهذا أن يحويه: {n}.',
    few: 'صفوف من \u2068{table}\u2069 قُرئت لكنها تحوي ما لا يمكن لصف كهذا أن يحويه: {n}.',
    many: 'صفوف من \u2068{table}\u2069 قُرئت لكنها تحوي ما لا يمكن لصف كهذا أن يحويه: {n}.',
    other: 'صفوف من \u2068{table}\u2069 قُرئت لكنها تحوي ما لا يمكن لصف كهذا أن يحويه: {n}.',
  },
  'nothing of it can be read': 'لا يمكن قراءة أي شيء',
  'The words of feeds’ entries were lost; they are searched by title, summary and authors until their feeds are refreshed.':
    'فُقدت كلمات مواد الخلاصات؛ ويجري البحث فيها بالعنوان والملخص والمؤلفين حتى تُحدَّث خلاصاتها.',
  'A passphrase needs {n} letters at least; several words are best.':
    'الحد الأدنى لعدد أحرف عبارة المرور {n}؛ والأفضل عدة كلمات.',
  'what was decrypted is not what was encrypted': 'ما فُكّ تشفيره ليس ما شُفّر',
  'it was changed or cut off since it was made: {error}':
    'تغيّرت أو اقتُطعت منذ إنشائها: \u2068{error}\u2069',
  'what it holds does not fit together': 'المحتوى غير متّسق',
  'The bundle cannot be imported: {what}.': 'لا يمكن استيراد مجلد المكتبة: \u2068{what}\u2069.',
  '{from}: {error}': '\u2068{from}\u2069: \u2068{error}\u2069',
  '{manifest} cannot be read: {error}': 'تتعذّر قراءة \u2068{manifest}\u2069: \u2068{error}\u2069',
  '{manifest} is too long': '\u2068{manifest}\u2069 أطول مما يجوز',
  '{manifest} is not what it should be: {error}':
    '\u2068{manifest}\u2069 ليس كما ينبغي: \u2068{error}\u2069',
  'it is of form {format} and schema {schema}; this Demarche reads form {known} and schemas up to {latest}':
    'إصدار الصيغة \u2068{format}\u2069 والمخطط \u2068{schema}\u2069؛ ويقرأ هذا الإصدار من Demarche الصيغة \u2068{known}\u2069 والمخططات حتى \u2068{latest}\u2069',
  'a library has no table “{unknown}”': 'ليس في المكتبات جدول باسم «\u2068{unknown}\u2069»',
  'a row of {table} refers to a {parent} that is not there':
    'يشير صف من \u2068{table}\u2069 إلى \u2068{parent}\u2069 غير موجود',
  '{name} is not text': '\u2068{name}\u2069 ليس نصًا',
  '{at} is not a row: {error}': '\u2068{at}\u2069 ليس صفًا: \u2068{error}\u2069',
  '{at} has other columns than {table}': 'أعمدة \u2068{at}\u2069 غير أعمدة \u2068{table}\u2069',
  '{at} has no “{column}”': 'ليس في \u2068{at}\u2069 العمود «\u2068{column}\u2069»',
  '{at} cannot be a row: {error}': 'لا يصلح \u2068{at}\u2069 أن يكون صفًا: \u2068{error}\u2069',
  '{name} does not have the rows that {manifest} says':
    'ليست في \u2068{name}\u2069 الصفوف التي يذكرها \u2068{manifest}\u2069',
  '{at}: “{column}” is no value': '\u2068{at}\u2069: «\u2068{column}\u2069» ليس قيمة',
  '{text} is not text': '\u2068{text}\u2069 ليس نصًا',
  '{manifest} names no file {name}': 'لا يذكر \u2068{manifest}\u2069 الملف \u2068{name}\u2069',
  '{name} leads out of its folder': 'يؤدي \u2068{name}\u2069 إلى خارج مجلده',
  '{name} cannot be read: {error}': 'تتعذّر قراءة \u2068{name}\u2069: \u2068{error}\u2069',
  '{name} has not the size that {manifest} says':
    'حجم \u2068{name}\u2069 غير ما يذكره \u2068{manifest}\u2069',
  '{name} was changed since the bundle was written':
    'تغيّر \u2068{name}\u2069 منذ كتابة مجلد المكتبة',
  'The library holds a text that is none.': 'في المكتبة ما خُزِّن نصًا وهو ليس نصًا.',
  'The full-text index {table} does not fit its table: {error}.':
    'فهرس النص الكامل \u2068{table}\u2069 لا يطابق جدوله: \u2068{error}\u2069.',
  '{n} full-text indexes': {
    zero: 'لا فهارس للنص الكامل',
    one: 'فهرس واحد للنص الكامل',
    two: 'فهرسان للنص الكامل',
    few: '{n} فهارس للنص الكامل',
    many: '{n} فهرسًا للنص الكامل',
    other: '{n} فهرس للنص الكامل',
  },
  'Excerpt {id} is not what stands at {start} to {end} of its text.':
    'المقتطف \u2068{id}\u2069 غير ما يرد من \u2068{start}\u2069 إلى \u2068{end}\u2069 في نصه.',
  '{n} excerpts against their texts': {
    zero: 'المقتطفات مقابل نصوصها: {n}',
    one: 'المقتطفات مقابل نصوصها: {n}',
    two: 'المقتطفات مقابل نصوصها: {n}',
    few: 'المقتطفات مقابل نصوصها: {n}',
    many: 'المقتطفات مقابل نصوصها: {n}',
    other: 'المقتطفات مقابل نصوصها: {n}',
  },
  'Quotation {id} is not what stands at {start} to {end} of its text.':
    'الاقتباس \u2068{id}\u2069 غير ما يرد من \u2068{start}\u2069 إلى \u2068{end}\u2069 في نصه.',
  '{n} quotations against their texts': {
    zero: 'الاقتباسات مقابل نصوصها: {n}',
    one: 'الاقتباسات مقابل نصوصها: {n}',
    two: 'الاقتباسات مقابل نصوصها: {n}',
    few: 'الاقتباسات مقابل نصوصها: {n}',
    many: 'الاقتباسات مقابل نصوصها: {n}',
    other: 'الاقتباسات مقابل نصوصها: {n}',
  },
  "The file's pages and indexes": 'صفحات الملف وفهارسه',
  '{n} entries of the history against their hashes': {
    zero: 'قيود السجل مقابل بصماتها: {n}',
    one: 'قيود السجل مقابل بصماتها: {n}',
    two: 'قيود السجل مقابل بصماتها: {n}',
    few: 'قيود السجل مقابل بصماتها: {n}',
    many: 'قيود السجل مقابل بصماتها: {n}',
    other: 'قيود السجل مقابل بصماتها: {n}',
  },
  '{table} {row} refers to a {parent} that is not there.':
    'يشير \u2068{table}\u2069 \u2068{row}\u2069 إلى \u2068{parent}\u2069 غير موجود.',
  '{table} refers to a {parent} that is not there.':
    'يشير \u2068{table}\u2069 إلى \u2068{parent}\u2069 غير موجود.',
  'References between rows, and the names that they are shared by':
    'الإحالات بين الصفوف، والأسماء التي تُشارَك بها',
  'The bytes of snapshot contents {id} are not what was captured.':
    'بايتات محتوى اللقطة \u2068{id}\u2069 غير ما التُقط.',
  '{n} snapshots against their hashes': {
    zero: 'اللقطات مقابل بصماتها: {n}',
    one: 'اللقطات مقابل بصماتها: {n}',
    two: 'اللقطات مقابل بصماتها: {n}',
    few: 'اللقطات مقابل بصماتها: {n}',
    many: 'اللقطات مقابل بصماتها: {n}',
    other: 'اللقطات مقابل بصماتها: {n}',
  },
  'Edition {id} is not what was issued.': 'الطبعة \u2068{id}\u2069 ليست ما صدر.',
  '{n} editions against their hashes': {
    zero: 'الطبعات مقابل بصماتها: {n}',
    one: 'الطبعات مقابل بصماتها: {n}',
    two: 'الطبعات مقابل بصماتها: {n}',
    few: 'الطبعات مقابل بصماتها: {n}',
    many: 'الطبعات مقابل بصماتها: {n}',
    other: 'الطبعات مقابل بصماتها: {n}',
  },
  'What is compared of position {id} is not what is stored of it.':
    'ما يُقارن من الموقف \u2068{id}\u2069 غير المخزَّن منه.',
  'What is compared of article {id} is not what is stored of it.':
    'ما يُقارن من المقال \u2068{id}\u2069 غير المخزَّن منه.',
  'What is compared against positions and articles': 'ما يُقارن مقابل المواقف والمقالات',
  'The passages kept of article {id} are not those of its text.':
    'الفقرات المحفوظة من المقال \u2068{id}\u2069 ليست فقرات نصه.',
  'Article {id} is not with the copies that it shares passages with.':
    'المقال \u2068{id}\u2069 ليس مع المكررات التي يشترك معها في فقرات.',
  'Copies of {n} articles against their texts': {
    zero: 'مكررات المقالات مقابل نصوصها: {n}',
    one: 'مكررات المقالات مقابل نصوصها: {n}',
    two: 'مكررات المقالات مقابل نصوصها: {n}',
    few: 'مكررات المقالات مقابل نصوصها: {n}',
    many: 'مكررات المقالات مقابل نصوصها: {n}',
    other: 'مكررات المقالات مقابل نصوصها: {n}',
  },
  'What feed {id} is filtered by is not what was typed.':
    'ما تُرشَّح به الخلاصة \u2068{id}\u2069 غير ما كُتب.',
  'Entry {id} of a feed is not in the state that it was marked with.':
    'حالة مادة الخلاصة \u2068{id}\u2069 غير ما وُسمت به.',
  "Entry {id} of a feed is not shown or left out as its feed's filter says.":
    'إظهار مادة الخلاصة \u2068{id}\u2069 أو تركها لا يوافق مرشّح خلاصتها.',
  'Whether entries of feeds are as they were marked and filtered cannot be told.':
    'لا يمكن معرفة هل مواد الخلاصات كما وُسمت ورُشّحت.',
  'SQLite found: {line}.': 'وجد SQLite: \u2068{line}\u2069.',
  'a row that others refer to': 'صف تشير إليه صفوف أخرى',
  '{n} entries of feeds against marks and filters': {
    zero: 'مواد الخلاصات مقابل الوسوم والمرشّحات: {n}',
    one: 'مواد الخلاصات مقابل الوسوم والمرشّحات: {n}',
    two: 'مواد الخلاصات مقابل الوسوم والمرشّحات: {n}',
    few: 'مواد الخلاصات مقابل الوسوم والمرشّحات: {n}',
    many: 'مواد الخلاصات مقابل الوسوم والمرشّحات: {n}',
    other: 'مواد الخلاصات مقابل الوسوم والمرشّحات: {n}',
  },
  'Entry {id} of the history does not hold the change that was made.':
    'قيد السجل \u2068{id}\u2069 لا يحوي التغيير الذي أُجري.',
  'Entry {id} of the history does not follow entry {last}: one of them was changed, or others were taken out between them.':
    'قيد السجل \u2068{id}\u2069 لا يلي القيد \u2068{last}\u2069: تغيّر أحدهما، أو أُخرجت قيود من بينهما.',
  'Entry {id} of the history is not the first, or was changed.':
    'قيد السجل \u2068{id}\u2069 ليس الأول، أو تغيّر.',
  'The history does not end with the entry that was written last.':
    'لا ينتهي السجل بالقيد الذي كُتب آخرًا.',
  '{n} bytes': {
    zero: 'لا بايتات',
    one: 'بايت واحد',
    two: 'بايتان',
    few: '{n} بايتات',
    many: '{n} بايتًا',
    other: '{n} بايت',
  },
  '{words}… ({n} characters)': {
    zero: '\u2068{words}\u2069… (عدد المحارف {n})',
    one: '\u2068{words}\u2069… (عدد المحارف {n})',
    two: '\u2068{words}\u2069… (عدد المحارف {n})',
    few: '\u2068{words}\u2069… (عدد المحارف {n})',
    many: '\u2068{words}\u2069… (عدد المحارف {n})',
    other: '\u2068{words}\u2069… (عدد المحارف {n})',
  },
  'Check the library': 'فحص المكتبة',
  'Compact the file': 'ضغط الملف',
  'Compact the library': 'ضغط المكتبة',
  'The library is sound.': 'المكتبة سليمة.',
  '{after} kB, before {before} kB.':
    'الحجم الآن \u2068{after}\u2069 كيلوبايت، وكان \u2068{before}\u2069 كيلوبايت.',
  'Of {n} old entries of the history the trail alone is kept, as the history does of all before the newest 20,000.':
    {
      zero: 'قيود السجل القديمة التي لم يُحفظ منها إلا أثرها، كما هو شأن كل ما يسبق أحدث 20,000 قيد: {n}.',
      one: 'قيود السجل القديمة التي لم يُحفظ منها إلا أثرها، كما هو شأن كل ما يسبق أحدث 20,000 قيد: {n}.',
      two: 'قيود السجل القديمة التي لم يُحفظ منها إلا أثرها، كما هو شأن كل ما يسبق أحدث 20,000 قيد: {n}.',
      few: 'قيود السجل القديمة التي لم يُحفظ منها إلا أثرها، كما هو شأن كل ما يسبق أحدث 20,000 قيد: {n}.',
      many: 'قيود السجل القديمة التي لم يُحفظ منها إلا أثرها، كما هو شأن كل ما يسبق أحدث 20,000 قيد: {n}.',
      other:
        'قيود السجل القديمة التي لم يُحفظ منها إلا أثرها، كما هو شأن كل ما يسبق أحدث 20,000 قيد: {n}.',
    },
  '{checked}': '{checked}',
  'Pages and indexes': 'الصفحات والفهارس',
  'References between rows': 'الإحالات بين الصفوف',
  'Excerpts against their texts': 'المقتطفات مقابل نصوصها',
  'Quotations against their texts': 'الاقتباسات مقابل نصوصها',
  'Snapshots against their hashes': 'اللقطات مقابل بصماتها',
  'Editions against their hashes': 'الطبعات مقابل بصماتها',
  'What is compared against what is stored': 'ما يُقارن مقابل ما خُزِّن',
  'Copies against their texts': 'المكررات مقابل نصوصها',
  'Entries of feeds against marks and filters': 'مواد الخلاصات مقابل الوسوم والمرشّحات',
  'The history’s chain': 'سلسلة السجل',
  'Full-text indexes': 'فهارس النص الكامل',
  'Export the library': 'تصدير المكتبة',
  'Import a library': 'استيراد مكتبة',
  '{n} files': {
    zero: 'لا ملفات',
    one: 'ملف واحد',
    two: 'ملفان',
    few: '{n} ملفات',
    many: '{n} ملفًا',
    other: '{n} ملف',
  },
  '{n} rows': {
    zero: 'لا صفوف',
    one: 'صف واحد',
    two: 'صفان',
    few: '{n} صفوف',
    many: '{n} صفًا',
    other: '{n} صف',
  },
  '{path}: {files}, {rows}.': '\u2068{path}\u2069: {files}، {rows}.',
  'It is a whole copy: the {n} sources that you hold are named in it.': {
    zero: 'هذه نسخة كاملة: لا مصادر محجوبة فيها.',
    one: 'هذه نسخة كاملة: المصدر الذي تحجبه مسمّى فيها.',
    two: 'هذه نسخة كاملة: المصدران اللذان تحجبهما مسمّيان فيها.',
    few: 'هذه نسخة كاملة: المصادر التي تحجبها ({n}) مسمّاة فيها.',
    many: 'هذه نسخة كاملة: المصادر التي تحجبها ({n}) مسمّاة فيها.',
    other: 'هذه نسخة كاملة: المصادر التي تحجبها ({n}) مسمّاة فيها.',
  },
};
