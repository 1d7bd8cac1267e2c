import type { Core } from '../../core';

export const sharing: Core<'sharing'> = {
  'The words of the excerpt “{quote}” do not stand in their article.':
    'عبارة المقتطف «\u2068{quote}\u2069» غير موجودة في مقالها.',
  'The words of the quotation “{quote}” do not stand in their article.':
    'عبارة الاقتباس «\u2068{quote}\u2069» غير موجودة في مقالها.',
  'Another outlet here has the name “{name}”. Rename one of the two first.':
    'تحمل جهة نشر أخرى هنا الاسم «\u2068{name}\u2069». غيّر اسم إحداهما أولًا.',
  'Another post here has the name “{name}”. Rename one of the two first.':
    'يحمل منصب آخر هنا الاسم «\u2068{name}\u2069». غيّر اسم أحدهما أولًا.',
  'Another actor here has the name “{name}”. Rename one of the two first.':
    'يحمل فاعل آخر هنا الاسم «\u2068{name}\u2069». غيّر اسم أحدهما أولًا.',
  'It refers to {uid}, which is not here.': 'فيه إشارة إلى \u2068{uid}\u2069، وهو غير موجود هنا.',
  '“{number}” is no number.': '«\u2068{number}\u2069» ليس عددًا.',
  '“{name}” is no such value.': '«\u2068{name}\u2069» ليس قيمة ممكنة.',
  'Nothing is shared of “{table}”.': 'لا يُشارَك شيء من «\u2068{table}\u2069».',
  'One side has no such thing any more: take one side as a whole.':
    'لم يعد هذا موجودًا في أحد الجانبين: خذ أحد الجانبين كاملًا.',
  'There is no field “{name}” to decide upon.': 'لا يوجد حقل باسم «\u2068{name}\u2069» يُحسم فيه.',
  'A library cannot be merged into itself.': 'لا يمكن دمج مكتبة في نفسها.',
  'it is merged into another': 'هو مدموج في غيره',
  '{path} was last used by an older Demarche. Open it once, which upgrades it after a backup, and merge it then.':
    'آخر ما استعمل \u2068{path}\u2069 إصدار أقدم من Demarche. افتحها مرة، فتُرقَّى بعد نسخة احتياطية، ثم ادمجها.',
  'The other library has no mark of its own.': 'ليس للمكتبة الأخرى علامة خاصة بها.',
  'A name that {table} {row} is shared by is of a row that is not there.':
    'الاسم الذي يُشارَك به \u2068{table}\u2069 \u2068{row}\u2069 يخص صفًا غير موجود.',
  'Conflict {id} cannot be read.': 'تتعذّر قراءة التعارض \u2068{id}\u2069.',
  'It names an analyst “{name}” that is not here.':
    'فيه ذكر لمحلّل غير موجود هنا: «\u2068{name}\u2069».',
  'It names a country “{name}” that is not here.':
    'فيه ذكر لدولة غير موجودة هنا: «\u2068{name}\u2069».',
  'It names a bloc “{name}” that is not here.':
    'فيه ذكر لتكتل غير موجود هنا: «\u2068{name}\u2069».',
  'It names a notebook “{name}” that is not here.':
    'فيه ذكر لدفتر غير موجود هنا: «\u2068{name}\u2069».',
  'It names a captured page “{name}” that is not here.':
    'فيه ذكر لصفحة ملتقطة غير موجودة هنا: «\u2068{name}\u2069».',
  'Numbers of change sets are never given twice.': 'لا تُعطى أرقام حزم التغييرات مرتين أبدًا.',
  'The change set was not written.': 'لم تُكتب حزمة التغييرات.',
  'Change set {number} of the same library is not here yet.':
    'حزمة التغييرات \u2068{number}\u2069 من المكتبة نفسها ليست هنا بعد.',
  'It does not follow on the one that was taken in last.': 'هي لا تلي آخر حزمة أُخذت.',
  'The change set before it is not the one that it was written after: one of the two was replaced.':
    'حزمة التغييرات التي قبلها ليست التي كُتبت بعدها: استُبدلت إحداهما.',
  'Change set {number} of library {short}, on which it rests, was not taken in.':
    'لم تُؤخذ حزمة التغييرات \u2068{number}\u2069 من المكتبة \u2068{short}\u2069، وهي ما تستند إليه.',
  'The rest of its publication is not here yet.': 'بقية ما نُشر معها ليست هنا بعد.',
  'It was written by a newer Demarche (form {format}; this one reads form {known}).':
    'كتبها إصدار أحدث من Demarche (إصدار صيغتها \u2068{format}\u2069؛ وهذا الإصدار يقرأ الصيغة \u2068{known}\u2069).',
  'What it says of itself is no change set’s.': 'ما تقوله عن نفسها ليس ما تقوله حزمة تغييرات.',
  'Captured bytes in it are not what they are said to be.':
    'البايتات الملتقطة فيها غير ما يقال عنها.',
  'A captured page in it is longer than any that can be captured.':
    'فيها صفحة ملتقطة أطول من أي صفحة يمكن التقاطها.',
  '{table} {id} has no name.': 'ليس لـ \u2068{table}\u2069 \u2068{id}\u2069 اسم.',
  'A shared column holds bytes.': 'في عمود مشترك بايتات.',
  'No {noun} has rows of “{table}”.': 'ليست في \u2068{noun}\u2069 صفوف من «\u2068{table}\u2069».',
  'It has too many rows of “{table}”.': 'فيها من صفوف «\u2068{table}\u2069» أكثر مما يجوز.',
  'Edition {number} in it is not what its hash says that was issued.':
    'الطبعة \u2068{number}\u2069 فيها ليست ما صدر بحسب بصمتها.',
  'It changes an edition that was issued, which nobody can.':
    'فيها تغيير لطبعة صدرت، وهذا لا يستطيعه أحد.',
  'A note refers to something that is no row.': 'فيها ملاحظة تشير إلى ما ليس صفًا.',
  'It refers to {uid}, which is neither here nor in the change set.':
    'فيها إشارة إلى \u2068{uid}\u2069، وهو غير موجود هنا ولا في حزمة التغييرات.',
  '{table} has no column “{name}”.': 'ليس في \u2068{table}\u2069 عمود باسم «\u2068{name}\u2069».',
  '{table}: “{name}” is no such value.':
    '\u2068{table}\u2069: «\u2068{name}\u2069» ليس قيمة ممكنة.',
  '{table}: “{name}” is missing.': '\u2068{table}\u2069: «\u2068{name}\u2069» مفقود.',
  'It was changed while it was read.': 'تغيّرت في أثناء قراءتها.',
  'It tells of a “{noun}”.': 'فيها ذكر لنوع غير معروف: «\u2068{noun}\u2069».',
  '{uid} is the name of something else here.': '\u2068{uid}\u2069 اسم لشيء آخر هنا.',
  '{table} {row} was not made.': 'لم يُنشأ \u2068{table}\u2069 \u2068{row}\u2069.',
  'It tells of “{noun}”, which is not shared.': 'فيها ذكر لنوع لا يُشارَك: «\u2068{noun}\u2069».',
  '“{name}” is no name of a row.': '«\u2068{name}\u2069» ليس اسم صف.',
  'It holds a row that cannot be: {error}.': 'فيها صف لا يمكن أن يوجد: \u2068{error}\u2069.',
  'Sharing is not set up for this library.': 'لم تُضبط المشاركة لهذه المكتبة.',
  '{what}: {reason}.': '\u2068{what}\u2069: \u2068{reason}\u2069.',
  'At {name}: {reason}': 'في \u2068{name}\u2069: \u2068{reason}\u2069',
  'The server at {name} asks for a name and a password.':
    'يطلب الخادم \u2068{name}\u2069 اسمًا وكلمة مرور.',
  'Nothing may be written there with this name and password.':
    'لا يجوز الكتابة هناك بهذا الاسم وكلمة المرور.',
  'There is a file {file} already.': 'يوجد ملف \u2068{file}\u2069 من قبل.',
  "What the team shares is encrypted: it takes the team's passphrase.":
    'ما يشاركه الفريق مشفّر: يحتاج إلى عبارة مرور الفريق.',
  "The passphrase is not the team's.": 'عبارة المرور هذه ليست عبارة الفريق.',
  'A passphrase of fewer than 12 characters protects nothing: take four words that have nothing to do with each other.':
    'عبارة مرور تقل عن 12 حرفًا لا تحمي شيئًا: خذ أربع كلمات لا صلة بينها.',
  "The team's key at {file} is damaged or was replaced.":
    'مفتاح الفريق \u2068{file}\u2069 تالف أو استُبدل.',
  "Change sets lie there under this library's mark that it does not know: a copy of it publishes too, or it was set back to a backup.":
    'توجد هناك حزم تغييرات بعلامة هذه المكتبة وهي لا تعرفها: إما أن نسخة منها تنشر أيضًا، أو أنها أُعيدت إلى نسخة احتياطية.',
  'The last change set of this library was replaced there: a copy of the library gave the same number.':
    'استُبدلت هناك آخر حزمة تغييرات لهذه المكتبة: أعطت نسخة من المكتبة الرقم نفسه.',
  'What this library published before does not lie there: {file} is missing.':
    'ما نشرته هذه المكتبة من قبل ليس هناك: \u2068{file}\u2069 مفقود.',
  '{n} sources that may not be named would lie there unencrypted.': {
    zero: 'المصادر التي لا يجوز ذكرها وستكون هناك دون تشفير: {n}.',
    one: 'المصادر التي لا يجوز ذكرها وستكون هناك دون تشفير: {n}.',
    two: 'المصادر التي لا يجوز ذكرها وستكون هناك دون تشفير: {n}.',
    few: 'المصادر التي لا يجوز ذكرها وستكون هناك دون تشفير: {n}.',
    many: 'المصادر التي لا يجوز ذكرها وستكون هناك دون تشفير: {n}.',
    other: 'المصادر التي لا يجوز ذكرها وستكون هناك دون تشفير: {n}.',
  },
  'What lies there already is not encrypted: choose an empty place to share encrypted.':
    'ما هناك من قبل غير مشفّر: اختر مكانًا فارغًا للمشاركة المشفّرة.',
  'The place cannot be kept': 'لا يمكن حفظ المكان',
  'The folder for temporary files': 'مجلد الملفات المؤقتة',
  'It is another change set, put there under this name.':
    'هي حزمة تغييرات أخرى وُضعت هناك بهذا الاسم.',
  'What lies there is encrypted, and sharing was set up without: set it up anew with the passphrase.':
    'ما هناك مشفّر، وقد ضُبطت المشاركة دون تشفير: اضبطها من جديد بعبارة المرور.',
  'It cannot be packed: {error}.': 'تعذّر حزمها: \u2068{error}\u2069.',
  'It cannot be written: {error}.': 'تعذّرت كتابتها: \u2068{error}\u2069.',
  'A change set would be longer than any that can be read.':
    'ستكون حزمة التغييرات أطول مما يمكن قراءته.',
  'It is no change set of Demarche’s.': 'ليست حزمة تغييرات من Demarche.',
  'It is encrypted, and sharing was set up without a passphrase.':
    'هي مشفّرة، وقد ضُبطت المشاركة بلا عبارة مرور.',
  'It is not encrypted, as all that the team shares is: whoever put it there does not know the passphrase.':
    'هي غير مشفّرة، خلافًا لكل ما يشاركه الفريق: من وضعها هناك لا يعرف عبارة المرور.',
  'It is damaged or was cut short: {error}.': 'هي تالفة أو مبتورة: \u2068{error}\u2069.',
  'It unpacks to more than {n} bytes, which no change set does.':
    'حجمها بعد فكّ ضغطها أكثر من {n} بايت، ولا تبلغ ذلك أي حزمة تغييرات.',
  'it ends before its end': 'تنتهي قبل نهايتها',
  'It is damaged: a line of it is not what it should be: {error}.':
    'هي تالفة: أحد سطورها ليس كما ينبغي: \u2068{error}\u2069.',
  'It does not say what it is.': 'لا تقول ما هي.',
  'It tells of more rows than any change set does.': 'فيها من الصفوف أكثر مما في أي حزمة تغييرات.',
  'It says twice what it is.': 'تقول مرتين ما هي.',
  'lines of it are missing': 'بعض سطورها مفقود',
  'The folder {path} cannot be opened': 'يتعذّر فتح المجلد \u2068{path}\u2069',
  'it is no folder': 'ليس مجلدًا',
  '“{name}” cannot be read': 'تتعذّر قراءة «\u2068{name}\u2069»',
  'it leads out of the folder': 'يؤدي إلى خارج المجلد',
  '{path} is not read': 'لا يُقرأ \u2068{path}\u2069',
  'it is a link, which may lead anywhere': 'هو رابط قد يؤدي إلى أي مكان',
  'it is no file': 'ليس ملفًا',
  'it is longer than {most} bytes': 'هو أطول من \u2068{most}\u2069 بايت',
  '{path} cannot be written': 'تتعذّر كتابة \u2068{path}\u2069',
  '{path} cannot be read': 'تتعذّر قراءة \u2068{path}\u2069',
  "Nothing that lies there is encrypted, though sharing was set up so: the team's key is gone.":
    'لا شيء مما هناك مشفّر، مع أن المشاركة ضُبطت بالتشفير: مفتاح الفريق مفقود.',
  "It is not encrypted with the team's key, or is damaged.":
    'ليست مشفّرة بمفتاح الفريق، أو هي تالفة.',
  'Nothing could be encrypted': 'تعذّر تشفير أي شيء',
  'Set sharing up': 'ضبط المشاركة',
  'Publish changes': 'نشر التغييرات',
  'Take in changes': 'أخذ التغييرات',
  'Merge a library': 'دمج مكتبة',
  '{file}: {reason}': '\u2068{file}\u2069: \u2068{reason}\u2069',
  'The others were taken in without it. Ask whoever published it.':
    'أُخذ ما عداها من دونها. اسأل من نشرها.',
  '{n} rows published': {
    zero: 'صفوف منشورة: {n}',
    one: 'صفوف منشورة: {n}',
    two: 'صفوف منشورة: {n}',
    few: 'صفوف منشورة: {n}',
    many: 'صفوف منشورة: {n}',
    other: 'صفوف منشورة: {n}',
  },
  '{n} new': {
    zero: 'جديد: {n}',
    one: 'جديد: {n}',
    two: 'جديد: {n}',
    few: 'جديد: {n}',
    many: 'جديد: {n}',
    other: 'جديد: {n}',
  },
  '{n} changed': {
    zero: 'متغيّر: {n}',
    one: 'متغيّر: {n}',
    two: 'متغيّر: {n}',
    few: 'متغيّر: {n}',
    many: 'متغيّر: {n}',
    other: 'متغيّر: {n}',
  },
  '{n} removed': {
    zero: 'مُزال: {n}',
    one: 'مُزال: {n}',
    two: 'مُزال: {n}',
    few: 'مُزال: {n}',
    many: 'مُزال: {n}',
    other: 'مُزال: {n}',
  },
  '{n} in conflict': {
    zero: 'متعارض: {n}',
    one: 'متعارض: {n}',
    two: 'متعارض: {n}',
    few: 'متعارض: {n}',
    many: 'متعارض: {n}',
    other: 'متعارض: {n}',
  },
  '{n} held back by conflicts': {
    zero: 'محجوز بسبب تعارضات: {n}',
    one: 'محجوز بسبب تعارضات: {n}',
    two: 'محجوز بسبب تعارضات: {n}',
    few: 'محجوز بسبب تعارضات: {n}',
    many: 'محجوز بسبب تعارضات: {n}',
    other: 'محجوز بسبب تعارضات: {n}',
  },
  '{n} files waiting for others': {
    zero: 'ملفات تنتظر غيرها: {n}',
    one: 'ملفات تنتظر غيرها: {n}',
    two: 'ملفات تنتظر غيرها: {n}',
    few: 'ملفات تنتظر غيرها: {n}',
    many: 'ملفات تنتظر غيرها: {n}',
    other: 'ملفات تنتظر غيرها: {n}',
  },
  '{n} files refused': {
    zero: 'ملفات لم تُؤخذ: {n}',
    one: 'ملفات لم تُؤخذ: {n}',
    two: 'ملفات لم تُؤخذ: {n}',
    few: 'ملفات لم تُؤخذ: {n}',
    many: 'ملفات لم تُؤخذ: {n}',
    other: 'ملفات لم تُؤخذ: {n}',
  },
  'There is nothing new.': 'لا جديد.',
  '{counts}': '{counts}',
};
